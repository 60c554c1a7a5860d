//! The normalised text of all cards, and the search through it.

use super::bigram_index::BigramIndex;
use super::pattern::{Pattern, PatternFinder};
use fixedbitset::{Block, FixedBitSet};

/// Cards whose text is in one string. A single string for all cards would be copied whenever it grows, and leave free memory
/// behind.
const CARDS_PER_BLOCK: usize = 1024;

/// The normalised text of every card, in blocks. Each text ends with a line feed, so that no match extends over two texts.
#[derive(Debug)]
pub struct TextIndex {
    blocks: Vec<String>,
    /// For each card, the positions in its block where its title, its body and its names end.
    ends: Vec<[u32; 3]>,
    bigrams: BigramIndex,
}

/// The cards that contain a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The cards that contain it anywhere.
    pub cards: FixedBitSet,
    /// Those that contain it in their title.
    pub title: FixedBitSet,
    /// Those that contain it in their title or body.
    pub body: FixedBitSet,
}

impl Hits {
    /// Adds the hits of another spelling.
    pub fn add(&mut self, other: Hits) {
        self.cards.union_with(&other.cards);
        self.title.union_with(&other.title);
        self.body.union_with(&other.body);
    }
}

impl TextIndex {
    /// An empty index for this number of cards.
    pub fn new(cards: usize) -> TextIndex {
        TextIndex { blocks: Vec::new(), ends: Vec::with_capacity(cards), bigrams: BigramIndex::new(cards) }
    }

    /// Adds the next card: its normalised title, its body, the names it is found by.
    pub fn push(&mut self, parts: [&str; 3]) {
        let card = self.ends.len();
        if card.is_multiple_of(CARDS_PER_BLOCK) {
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
        self.bigrams.add(card, &text[from..]);
    }

    /// The cards among `cards` that contain the pattern.
    pub fn find(&self, pattern: &Pattern, mut cards: FixedBitSet) -> Hits {
        self.bigrams.narrow(&pattern.text, &mut cards);
        let mut hits = Hits { title: cards.clone(), body: cards.clone(), cards };
        let finder = pattern.finder();
        let parts = hits.title.as_mut_slice().iter_mut().zip(hits.body.as_mut_slice());
        let parts = hits.cards.as_mut_slice().iter_mut().zip(parts);
        for (nth, (cards, (title, body))) in parts.enumerate() {
            [*cards, *title, *body] = self.find_in_block(&finder, nth * Block::BITS as usize, *cards);
        }
        hits
    }

    /// Which of the cards from `first` on, a bit for each, contain the word at all, in their title, and in their title or
    /// body.
    // Called for a few cards at a time: browsers switch to optimised code when a function is called, so one loop over all
    // cards would run in unoptimised code to its end.
    #[inline(never)]
    fn find_in_block(&self, finder: &PatternFinder, first: usize, mut cards: Block) -> [Block; 3] {
        let mut hits = [0; 3];
        while cards != 0 {
            let card = first + cards.trailing_zeros() as usize;
            let bit = cards & cards.wrapping_neg();
            cards ^= bit;
            let Some([title, body, end]) = self.ends.get(card).copied() else { break };
            let start = if card.is_multiple_of(CARDS_PER_BLOCK) { 0 } else { self.ends[card - 1][2] };
            let text = self.blocks[card / CARDS_PER_BLOCK].as_str();
            // Title, body and names follow one another, so the first hit is in the best part.
            if let Some(at) = finder.find(&text[start as usize..end as usize]) {
                let at = start + at as u32;
                hits[0] |= bit;
                hits[1] |= if at < title { bit } else { 0 };
                hits[2] |= if at < body { bit } else { 0 };
            }
        }
        hits
    }
}
