//! The links to single cards of one drawing: all say the same of the view and differ in the card's id,
//! so the rest is written once.

use super::State;
use crate::link::encoded;

/// What stands before and behind a card's id in its link.
#[derive(Clone, Debug)]
pub struct CardLinks<'a> {
    state: &'a State,
    around: Option<(String, String)>,
}

/// Stands for the id in the link that is written.
const HOLE: &str = "\0";

impl<'a> CardLinks<'a> {
    /// For the present view.
    pub fn new(state: &'a State) -> Self {
        // No pair of others has our key.
        let key = [&encoded(&state.config.prefix()), "card="].concat();
        let hole = [key.as_str(), &encoded(HOLE)].concat();
        let around = state.card_link(HOLE).and_then(|link| {
            let at = link.find(&hole)?;
            Some((link[..at + key.len()].to_owned(), link[at + hole.len()..].to_owned()))
        });
        CardLinks { state, around }
    }

    /// [`State::card_link`] of one card.
    pub fn to(&self, id: &str) -> Option<String> {
        // What is open in the first view is not written.
        if self.state.default.card.as_deref() == Some(id) {
            return self.state.card_link(id);
        }
        let (before, after) = self.around.as_ref()?;
        Some([before.as_str(), &encoded(id), after].concat())
    }
}
