//! What `bench` takes.

use crate::generate::MOST_CARDS;

/// What is to be measured.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bench {
    /// The sizes of collections; none where that was not said.
    pub cards: Vec<usize>,
    /// How many keys are pressed on a visit.
    pub keys: Option<usize>,
    /// One of the benches alone.
    pub only: Option<Which>,
    /// Small numbers, to try whether it runs.
    pub quick: bool,
}

/// One of the benches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That of a first visit, in a browser.
    Visit,
    /// That of the page, in a browser.
    Page,
    /// That of the search, on the host.
    Search,
}

impl Bench {
    /// The sizes of collections, in cards.
    pub fn sizes(&self) -> Vec<usize> {
        match (self.cards.is_empty(), self.quick) {
            (false, _) => self.cards.clone(),
            (true, true) => vec![500, 2_000],
            (true, false) => vec![10_000, 100_000],
        }
    }

    /// How many keys are pressed on a visit, at each speed.
    pub fn keys(&self) -> usize {
        self.keys.unwrap_or(if self.quick { 20 } else { 62 })
    }
}

impl Which {
    /// The bench of that name.
    pub fn named(name: &str) -> Option<Which> {
        match name {
            "visit" => Some(Which::Visit),
            "page" => Some(Which::Page),
            "search" => Some(Which::Search),
            _ => None,
        }
    }
}

/// The sizes in a list such as `10000,100000`.
pub fn sizes(text: &str) -> Option<Vec<usize>> {
    let size = |text: &str| text.trim().parse().ok().filter(|cards| (1..=MOST_CARDS).contains(cards));
    text.split(',').map(size).collect()
}
