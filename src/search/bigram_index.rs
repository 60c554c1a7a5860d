//! Which cards can contain a word: a set of cards for each pair of letters and for each sign beyond ASCII.
//!
//! A word can only be in a card that has all its pairs, so the text of most cards is never read.

use fixedbitset::FixedBitSet;

/// Classes of letters that form pairs: a to y (normalised text has no z), digits, everything else.
const CLASSES: usize = 27;
/// The sets for pairs come first; behind them are those for signs beyond ASCII, several signs to each.
const PAIRS: usize = CLASSES * CLASSES;
const SETS: usize = 1024;

/// For each pair of letters and each sign, the cards that have it.
#[derive(Debug)]
pub struct BigramIndex {
    sets: Vec<FixedBitSet>,
}

impl BigramIndex {
    /// An empty index, with room for so many cards.
    pub fn new(cards: usize) -> BigramIndex {
        BigramIndex { sets: vec![FixedBitSet::with_capacity(cards); SETS] }
    }

    /// Adds the normalised text of a card.
    pub fn add(&mut self, card: usize, text: &str) {
        let mut before = CLASSES - 1;
        for c in text.chars() {
            let class = letter_class(c);
            self.sets[before * CLASSES + class].insert(card);
            if !c.is_ascii() {
                self.sets[non_ascii_set(c)].insert(card);
            }
            before = class;
        }
    }

    /// Removes from `cards` those that cannot contain `term`.
    pub fn narrow(&self, term: &str, cards: &mut FixedBitSet) {
        let mut before = None;
        for c in term.chars() {
            let class = letter_class(c);
            if let Some(before) = before {
                cards.intersect_with(&self.sets[before * CLASSES + class]);
            }
            if !c.is_ascii() {
                cards.intersect_with(&self.sets[non_ascii_set(c)]);
            }
            before = Some(class);
        }
        // A single letter is the first of some pair, if only with the line feed that ends its text.
        if let (Some(class), 1) = (before, term.len()) {
            let mut having = FixedBitSet::with_capacity(cards.len());
            self.sets[class * CLASSES..(class + 1) * CLASSES].iter().for_each(|set| having.union_with(set));
            cards.intersect_with(&having);
        }
    }
}

fn letter_class(c: char) -> usize {
    match c {
        'a'..='y' => c as usize - 'a' as usize,
        '0'..='9' => CLASSES - 2,
        _ => CLASSES - 1,
    }
}

/// The multiplication spreads signs over the sets; neighbours in an alphabet get different ones.
fn non_ascii_set(c: char) -> usize {
    PAIRS + (c as usize).wrapping_mul(0x9e37_79b1) % (SETS - PAIRS)
}
