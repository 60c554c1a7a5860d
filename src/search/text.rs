//! The folded text of all cards in one piece, and the search through it.

use super::grams::Grams;
use fixedbitset::{Block, FixedBitSet};
use memchr::memmem::Finder;

/// Cards whose text stands in one piece of memory. One piece for all would be moved whenever it grows,
/// and leave as much behind as it takes.
const BLOCK: usize = 1024;

/// The folded text of every card, block by block. A line feed ends each piece of text, so that no match
/// reaches over two of them.
#[derive(Debug)]
pub struct Text {
    blocks: Vec<String>,
    /// For each card, where its title ends in its block, what it says, and the names behind that.
    ends: Vec<[u32; 3]>,
    grams: Grams,
}

/// Where a word was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The cards that hold it at all.
    pub cards: FixedBitSet,
    /// Those that hold it in their title.
    pub title: FixedBitSet,
    /// Those that hold it in their title or in what they say.
    pub said: FixedBitSet,
}

impl Hits {
    /// Those where another spelling was found too.
    pub fn add(&mut self, other: Hits) {
        self.cards.union_with(&other.cards);
        self.title.union_with(&other.title);
        self.said.union_with(&other.said);
    }
}

impl Text {
    /// Room for so many cards.
    pub fn new(cards: usize) -> Text {
        Text { blocks: Vec::new(), ends: Vec::with_capacity(cards), grams: Grams::new(cards) }
    }

    /// Adds the next card: its folded title, what it says, the names it is found by.
    pub fn push(&mut self, parts: [&str; 3]) {
        let card = self.ends.len();
        if card.is_multiple_of(BLOCK) {
            if let Some(full) = self.blocks.last_mut() {
                full.shrink_to_fit();
            }
            self.blocks.push(String::new());
        }
        let Some(text) = self.blocks.last_mut() else { return };
        let from = text.len();
        self.ends.push(parts.map(|part| {
            text.push_str(part);
            text.len() as u32
        }));
        self.grams.add(card, &text[from..]);
    }

    /// The cards among `cards` that hold `term`.
    pub fn find(&self, term: &str, mut cards: FixedBitSet) -> Hits {
        self.grams.narrow(term, &mut cards);
        let mut hits = Hits { title: cards.clone(), said: cards.clone(), cards };
        let finder = Finder::new(term.as_bytes());
        let parts = hits.title.as_mut_slice().iter_mut().zip(hits.said.as_mut_slice());
        let parts = hits.cards.as_mut_slice().iter_mut().zip(parts);
        for (nth, (cards, (title, said))) in parts.enumerate() {
            [*cards, *title, *said] = self.read(&finder, nth * Block::BITS as usize, *cards);
        }
        hits
    }

    /// Which of the cards from `first` on, a bit for each, hold the word at all, in their title, and in their title or
    /// what they say.
    // A call for every few cards: engines put the fast code in at a call, so one loop over all cards would be run
    // through by the code for starters to its end.
    #[inline(never)]
    fn read(&self, finder: &Finder, first: usize, mut cards: Block) -> [Block; 3] {
        let mut hits = [0; 3];
        while cards != 0 {
            let card = first + cards.trailing_zeros() as usize;
            let bit = cards & cards.wrapping_neg();
            cards ^= bit;
            let Some([title, said, end]) = self.ends.get(card).copied() else { break };
            let start = if card.is_multiple_of(BLOCK) { 0 } else { self.ends[card - 1][2] };
            let text = self.blocks[card / BLOCK].as_bytes();
            // The title stands first, so the first hit tells which part is the best to hold it.
            if let Some(at) = finder.find(&text[start as usize..end as usize]) {
                let at = start + at as u32;
                hits[0] |= bit;
                hits[1] |= if at < title { bit } else { 0 };
                hits[2] |= if at < said { bit } else { 0 };
            }
        }
        hits
    }
}
