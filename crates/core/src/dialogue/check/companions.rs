//! Checks `shown_with`: a card that would mislead without another one needs that card.

use super::node::Node;
use super::problems::{Problems, shortened};
use super::{CardIds, qualified, subject};
use crate::dialogue::Dialogue;
use crate::dialogue::problem::{Expected, Problem, nearest_word};
use std::collections::HashSet;

/// All values of `shown_with`, and the ids of cards that were left out.
#[derive(Default)]
pub struct Companions {
    references: Vec<Reference>,
    left_out: HashSet<String>,
}

struct Reference {
    card: usize,
    /// The problem to report if the other card does not exist.
    problem: Option<Problem>,
}

impl Companions {
    /// Adds the reference of a valid card.
    pub fn add(&mut self, node: &Node, card: usize) {
        if node.value.text_at("shown_with").is_some() {
            self.references.push(Reference { card, problem: missing_companion(node) });
        }
    }

    /// Adds a card that is left out. References to it are not reported: its own problem was.
    pub fn add_left_out(&mut self, node: &Node) {
        self.left_out.extend(node.value.text_at("id").map(str::to_owned));
        if node.value.text_at("shown_with").is_some() {
            self.references.push(Reference { card: usize::MAX, problem: missing_companion(node) });
        }
    }

    /// The ids of the cards that were left out.
    pub fn left_out(&self) -> &HashSet<String> {
        &self.left_out
    }

    /// Resolves all references, and reports those to cards that never existed.
    pub fn resolve(self, whole: &mut Dialogue, ids: &CardIds, problems: &mut Problems) {
        for Reference { card, problem } in self.references {
            let part = whole.cards.get(card).and_then(|card| card.dialogue).map(|part| part as usize);
            let written = problem.as_ref().and_then(|problem| problem.found.as_deref()).unwrap_or_default();
            let own = qualified(whole, part, written);
            let found = [own.as_str(), written].into_iter().find(|id| ids.contains_key(*id));
            let found = found.map(str::to_owned);
            let known = found.is_some() || self.left_out.contains(written);
            if let Some(card) = whole.cards.get_mut(card) {
                card.shown_with = found;
            }
            if !known && !problems.is_full() {
                let nearest =
                    nearest_word(written, &mut ids.keys().chain(&self.left_out).map(String::as_str));
                let found = Some(shortened(written));
                problems.list.extend(problem.map(|problem| Problem { nearest, found, ..problem }));
            }
        }
    }
}

/// The problem that the other card does not exist. `found` contains the complete id until it is resolved.
fn missing_companion(node: &Node) -> Option<Problem> {
    let at = node.get("shown_with")?;
    let mut alone = Problems::default();
    alone.add(&at, Expected::Declared("cards"), None);
    let mut problem = alone.list.pop()?;
    problem.subject = Some(subject(node, None));
    problem.found = Some(node.value.text_at("shown_with")?.to_owned());
    Some(problem)
}
