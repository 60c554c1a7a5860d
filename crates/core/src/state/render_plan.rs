//! Which cards are rendered now, and in which elements. See docs/decisions/0010-first-screen-first.md.

use super::NodePool;
use std::rc::Rc;

/// The cards of the first screen, if it is not known how many are visible.
const DEFAULT_VISIBLE_COUNT: usize = 9;
/// A page of up to so many cards is always rendered at once.
const MAX_AT_ONCE: usize = 24;

/// How much of the page is rendered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RenderPhase {
    /// The cards of the first screen. The others follow when the user stops typing or ticking.
    FirstScreen,
    /// All cards.
    #[default]
    Full,
}

/// Which cards are rendered now, and in which elements.
#[derive(Clone, Debug, Default)]
pub struct RenderPlan {
    /// How much of the page is rendered.
    pub phase: RenderPhase,
    /// The most cards that the page may have.
    pub limit: usize,
    /// The number of cards that began in the window at the last key or tick. 0 if it is not known.
    pub visible_count: usize,
    /// The address of the page while it is printed. Every card of the page is open then.
    pub printed_at: Option<Rc<str>>,
    /// The element of each rendered card.
    pub pool: NodePool,
    /// Whether the browser may put off the layout of cards far from the window. Browsers hide such cards from
    /// screen readers, so this is set only while the user types or ticks.
    pub lazy_layout: bool,
}

impl RenderPlan {
    /// Whether only the first screen is rendered.
    pub fn is_first_screen(&self) -> bool {
        self.phase == RenderPhase::FirstScreen
    }

    /// The cards of a page that are rendered in the present phase.
    pub(super) fn rendered<'a>(&self, cards: &'a [usize]) -> &'a [usize] {
        if !self.is_first_screen() {
            return cards;
        }
        let is_known = self.lazy_layout && self.visible_count > 0;
        let count = if is_known { self.visible_count } else { self.visible_count.max(DEFAULT_VISIBLE_COUNT) };
        &cards[..cards.len().min(count)]
    }

    /// Whether a page of so many cards is rendered in two phases.
    pub(super) fn is_long(cards: usize) -> bool {
        cards > MAX_AT_ONCE
    }
}
