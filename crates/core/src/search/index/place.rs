//! Where a card is shown among others.

use crate::dialogue::{Body, Card};
use crate::search::facet::kind_position;

/// Where a card is shown among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The dialogue of a collection. `None` in a single dialogue.
    pub dialogue: Option<u32>,
    /// The position of its kind in [`super::facet::KINDS`].
    pub kind: u8,
    /// Whether it is an announcement without a date: those with a date come first.
    pub is_undated: bool,
}

impl Place {
    pub(super) fn of(card: &Card) -> Place {
        let is_undated = match &card.body {
            Body::Announcement(announcement) => announcement.date.is_none(),
            _ => false,
        };
        Place { dialogue: card.dialogue, kind: kind_position(card) as u8, is_undated }
    }
}
