//! The problems found so far, up to as many as are named.

use super::node::Node;
use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Effect, Expected, Problem};
use crate::dialogue::value::Value;

/// The problems found so far.
#[derive(Default)]
pub struct Problems {
    pub list: Vec<Problem>,
}

impl Problems {
    /// Names a problem at `node`.
    pub fn add(&mut self, node: &Node, expected: Expected, nearest: Option<String>) {
        if !self.is_full() {
            self.list.push(Problem {
                path: node.path(),
                found: node.found(),
                expected,
                nearest,
                effect: Effect::ValueLeftOut,
            });
        }
    }

    /// Whether no more are named.
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_PROBLEMS
    }

    /// Names a list that is longer than `most`.
    pub fn past(&mut self, list: &Node, most: usize) {
        let found = Value::List(Vec::new());
        self.add(&list.holding(&found), Expected::Entries(most), None);
    }

    /// Says of every problem since `from` that it cost the card.
    pub fn cost_the_card(&mut self, from: usize) {
        for problem in self.list.iter_mut().skip(from) {
            problem.effect = Effect::CardLeftOut;
        }
    }
}

/// Words short enough for a sentence.
pub fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((at, _)) => words[..at].to_owned() + "…",
        None => words.to_owned(),
    }
}
