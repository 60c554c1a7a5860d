//! The values of one facet, each with its cards.

use super::card_set::CardSet;
use std::collections::HashMap;

/// The values of a facet in the order shown, and the cards of each.
#[derive(Debug, Default)]
pub struct FacetIndex {
    /// The values.
    pub values: Vec<String>,
    /// The cards of each value.
    pub sets: Vec<CardSet>,
    positions: HashMap<String, usize>,
}

impl FacetIndex {
    /// The position of a value in `values`.
    pub fn position(&self, value: &str) -> Option<usize> {
        self.positions.get(value).copied()
    }

    /// The position of a value. A new value is appended.
    pub fn position_or_add(&mut self, value: &str) -> usize {
        self.position(value).unwrap_or_else(|| {
            self.positions.insert(value.to_owned(), self.values.len());
            self.values.push(value.to_owned());
            self.sets.push(CardSet::List(Vec::new()));
            self.values.len() - 1
        })
    }

    /// Adds a card to a value. Cards come in the order of their positions.
    pub fn add(&mut self, value: &str, card: usize) {
        let position = self.position_or_add(value);
        self.sets[position].push(card);
    }
}
