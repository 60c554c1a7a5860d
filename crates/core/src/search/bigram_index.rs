//! An index of letter pairs: a set of cards for each pair of letters, and for each character beyond ASCII.
//!
//! Only a card that has all pairs of a word can contain the word, so the text of most cards is not searched.

use fixedbitset::FixedBitSet;

/// Classes of letters that form pairs: a to y (normalised text has no z), digits, everything else.
const CLASSES: usize = 27;
/// The first sets are for pairs. The others are for characters beyond ASCII, several characters in each.
const PAIRS: usize = CLASSES * CLASSES;
const SETS: usize = 1024;

/// For each pair of letters and each character beyond ASCII, the cards that have it.
#[derive(Debug)]
pub struct BigramIndex {
    sets: Vec<FixedBitSet>,
}

impl BigramIndex {
    /// An empty index for this number of cards.
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
        // A single letter is the first of a pair: at the end of a text, it is followed by a line feed.
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

/// The multiplication spreads characters over the sets: neighbours in an alphabet get different ones.
fn non_ascii_set(c: char) -> usize {
    PAIRS + (c as usize).wrapping_mul(0x9e37_79b1) % (SETS - PAIRS)
}
