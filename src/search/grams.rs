//! Which cards could hold a word: for every pair of letters, and every other sign, the cards that
//! have it. A word can only be where all its pairs are, so most cards need not be read.

use fixedbitset::FixedBitSet;

/// Classes of signs that make pairs: a to y (folding leaves no z), digits, all others.
const CLASSES: usize = 27;
/// Sets for pairs, and behind them sets for signs beyond ASCII, several signs to each.
const PAIRS: usize = CLASSES * CLASSES;
const SETS: usize = 1024;

/// For each pair or sign, the cards that have it.
#[derive(Debug)]
pub struct Grams {
    sets: Vec<FixedBitSet>,
}

impl Grams {
    /// Room for so many cards.
    pub fn new(cards: usize) -> Grams {
        Grams { sets: vec![FixedBitSet::with_capacity(cards); SETS] }
    }

    /// Notes what a card's folded text holds.
    pub fn add(&mut self, card: usize, text: &str) {
        let mut before = CLASSES - 1;
        for c in text.chars() {
            let class = class(c);
            self.sets[before * CLASSES + class].insert(card);
            if !c.is_ascii() {
                self.sets[sign(c)].insert(card);
            }
            before = class;
        }
    }

    /// Leaves in `cards` those alone that could hold `term`.
    pub fn narrow(&self, term: &str, cards: &mut FixedBitSet) {
        let mut before = None;
        for c in term.chars() {
            let class = class(c);
            if let Some(before) = before {
                cards.intersect_with(&self.sets[before * CLASSES + class]);
            }
            if !c.is_ascii() {
                cards.intersect_with(&self.sets[sign(c)]);
            }
            before = Some(class);
        }
        // A single letter stands before something, if only the end of its text.
        if let (Some(class), 1) = (before, term.len()) {
            let mut having = FixedBitSet::with_capacity(cards.len());
            self.sets[class * CLASSES..(class + 1) * CLASSES].iter().for_each(|set| having.union_with(set));
            cards.intersect_with(&having);
        }
    }
}

fn class(c: char) -> usize {
    match c {
        'a'..='y' => c as usize - 'a' as usize,
        '0'..='9' => CLASSES - 2,
        _ => CLASSES - 1,
    }
}

/// Neighbours in the alphabet fall into different sets; a multiplication spreads the rest.
fn sign(c: char) -> usize {
    PAIRS + (c as usize).wrapping_mul(0x9e37_79b1) % (SETS - PAIRS)
}
