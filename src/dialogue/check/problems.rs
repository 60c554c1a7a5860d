//! Collects problems, up to the limit.

use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Effect, Expected, Problem};

/// A location in a dataset, as a problem names it.
pub trait Location {
    /// The JSON path (RFC 9535) from the root.
    fn path(&self) -> String;
    /// The value, short enough for a sentence. `None` if it is absent or `null`.
    fn found(&self) -> Option<String>;
}

/// The problems found so far.
#[derive(Default)]
pub struct Problems {
    pub list: Vec<Problem>,
}

impl Problems {
    /// Adds a problem at a place.
    pub fn add(&mut self, at: &dyn Location, expected: Expected, nearest: Option<String>) {
        self.push(at, at.found(), expected, nearest);
    }

    /// Adds the problem that a list is longer than `most`.
    pub fn add_too_long(&mut self, list: &dyn Location, most: usize) {
        self.push(list, Some(String::from("[…]")), Expected::Entries(most), None);
    }

    fn push(
        &mut self,
        at: &dyn Location,
        found: Option<String>,
        expected: Expected,
        nearest: Option<String>,
    ) {
        if !self.is_full() {
            self.list.push(Problem {
                path: at.path(),
                found,
                expected,
                nearest,
                effect: Effect::ValueLeftOut,
            });
        }
    }

    /// Whether the limit is reached.
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_PROBLEMS
    }

    /// Marks every problem since `from` as the reason why a card was left out.
    pub fn mark_card_left_out(&mut self, from: usize) {
        for problem in self.list.iter_mut().skip(from) {
            problem.effect = Effect::CardLeftOut;
        }
    }
}

/// Words short enough for a sentence.
pub fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    }
}
