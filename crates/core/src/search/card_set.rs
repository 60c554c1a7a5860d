//! The cards that have one value of a facet.

use fixedbitset::FixedBitSet;

/// A set of cards, in the form that takes less memory. A collection has a value for each of its thousands of dialogues, which
/// each have few of its cards.
#[derive(Debug)]
pub enum CardSet {
    /// A bit for every card.
    Bits(FixedBitSet),
    /// The positions of the cards, in order.
    List(Vec<u32>),
}

/// Sets of fewer cards stay lists while cards are added.
const MIN_DENSE: usize = 256;
/// After so many cards, a set of bits is looked at again.
const WINDOW: usize = 4096;

impl CardSet {
    /// Adds a card. Cards are added in order of their positions. The form follows the density: a participant is in every card of a
    /// large collection, and its list would not be small until all are read.
    pub fn push(&mut self, card: usize) {
        match self {
            CardSet::Bits(bits) => {
                let is_looked_at = card / WINDOW != bits.len().saturating_sub(1) / WINDOW;
                bits.grow_and_insert(card);
                if is_looked_at && bits.count_ones(..) * 64 < card {
                    *self = CardSet::List(bits.ones().map(|card| card as u32).collect());
                }
            }
            CardSet::List(list) if list.last() != Some(&(card as u32)) => {
                list.push(card as u32);
                if list.len() >= MIN_DENSE && list.len().is_power_of_two() && list.len() * 32 > card {
                    self.compact(card + 1);
                }
            }
            CardSet::List(_) => {}
        }
    }

    /// Chooses the smaller form, once the number of all cards is known.
    pub fn compact(&mut self, all: usize) {
        if let CardSet::List(list) = self {
            // A position in a list takes 32 bits, a bit set one bit for each card.
            if list.len() * 32 > all {
                let mut bits = FixedBitSet::with_capacity(all);
                list.iter().for_each(|card| bits.insert(*card as usize));
                *self = CardSet::Bits(bits);
            } else {
                list.shrink_to_fit();
            }
        }
    }

    /// How many of `cards` are in the set.
    pub fn count(&self, cards: &FixedBitSet) -> usize {
        match self {
            CardSet::Bits(bits) => bits.intersection_count(cards),
            CardSet::List(list) => list.iter().filter(|card| cards.contains(**card as usize)).count(),
        }
    }

    /// How many cards are in the set.
    pub fn len(&self) -> usize {
        match self {
            CardSet::Bits(bits) => bits.count_ones(..),
            CardSet::List(list) => list.len(),
        }
    }

    /// Adds the set to `cards`.
    pub fn add_to(&self, cards: &mut FixedBitSet) {
        match self {
            CardSet::Bits(bits) => cards.union_with(bits),
            CardSet::List(list) => list.iter().for_each(|card| cards.insert(*card as usize)),
        }
    }

    /// The positions of the cards, in order.
    pub fn cards(&self) -> Box<dyn Iterator<Item = usize> + '_> {
        match self {
            CardSet::Bits(bits) => Box::new(bits.ones()),
            CardSet::List(list) => Box::new(list.iter().map(|card| *card as usize)),
        }
    }
}
