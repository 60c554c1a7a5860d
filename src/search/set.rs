//! The cards that have one value of a facet.

use fixedbitset::FixedBitSet;

/// A set of cards, in the form that takes less room: a collection has a value for every one of its
/// thousands of dialogues, and each holds a few cards of a hundred thousand.
#[derive(Debug)]
pub enum Set {
    /// A bit for every card.
    Bits(FixedBitSet),
    /// The positions of the cards, in order.
    List(Vec<u32>),
}

impl Set {
    /// Adds a card behind all that are there.
    pub fn push(&mut self, card: usize) {
        match self {
            Set::Bits(bits) => bits.grow_and_insert(card),
            Set::List(list) if list.last() != Some(&(card as u32)) => list.push(card as u32),
            Set::List(_) => {}
        }
    }

    /// Takes the better form, of all the cards there are.
    pub fn settle(&mut self, all: usize) {
        if let Set::List(list) = self {
            // A position takes as much room as 32 bits.
            if list.len() * 32 > all {
                let mut bits = FixedBitSet::with_capacity(all);
                list.iter().for_each(|card| bits.insert(*card as usize));
                *self = Set::Bits(bits);
            } else {
                list.shrink_to_fit();
            }
        }
    }

    /// How many of `cards` it holds.
    pub fn count(&self, cards: &FixedBitSet) -> usize {
        match self {
            Set::Bits(bits) => bits.intersection_count(cards),
            Set::List(list) => list.iter().filter(|card| cards.contains(**card as usize)).count(),
        }
    }

    /// Adds all its cards to `cards`.
    pub fn add_to(&self, cards: &mut FixedBitSet) {
        match self {
            Set::Bits(bits) => cards.union_with(bits),
            Set::List(list) => list.iter().for_each(|card| cards.insert(*card as usize)),
        }
    }

    /// Its cards, in order.
    pub fn cards(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match self {
            Set::Bits(bits) => Box::new(bits.ones()),
            Set::List(list) => Box::new(list.iter().map(|card| *card as usize)),
        }
    }
}
