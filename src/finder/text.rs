//! The folded text of all cards in one piece, and the search through it.

use super::grams::Grams;
use fixedbitset::FixedBitSet;
use memchr::memmem::Finder;

/// The folded text of every card, one after the other. A line feed ends each piece of text, so that
/// no match reaches over two of them.
#[derive(Debug)]
pub struct Text {
    text: String,
    /// Where each card starts in `text`, and the end of the last, in bytes.
    starts: Vec<u32>,
    /// Where each card's title ends, and what it says; behind that stand names.
    ends: Vec<[u32; 2]>,
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

impl Text {
    /// Room for so many cards.
    pub fn new(cards: usize) -> Text {
        let starts = Vec::with_capacity(cards + 1);
        Text { text: String::new(), starts, ends: Vec::with_capacity(cards), grams: Grams::new(cards) }
    }

    /// Adds the next card: its folded title, what it says, the names it is found by.
    pub fn push(&mut self, parts: [&str; 3]) {
        let from = self.text.len();
        self.starts.push(from as u32);
        let ends = parts.map(|part| {
            self.text.push_str(part);
            self.text.len() as u32
        });
        self.grams.add(self.ends.len(), &self.text[from..]);
        self.ends.push([ends[0], ends[1]]);
    }

    /// The cards among `cards` that hold `term`.
    pub fn find(&self, term: &str, mut cards: FixedBitSet) -> Hits {
        self.grams.narrow(term, &mut cards);
        let none = FixedBitSet::with_capacity(cards.len());
        let mut hits = Hits { cards: none.clone(), title: none.clone(), said: none };
        let finder = Finder::new(term.as_bytes());
        let text = self.text.as_bytes();
        for card in cards.ones() {
            let start = self.starts[card] as usize;
            let end = self.starts.get(card + 1).map_or(text.len(), |next| *next as usize);
            // The title stands first, so the first hit tells which part is the best to hold it.
            if let Some(at) = finder.find(&text[start..end]) {
                let [title, said] = self.ends[card];
                let at = (start + at) as u32;
                hits.cards.insert(card);
                hits.title.set(card, at < title);
                hits.said.set(card, at < said);
            }
        }
        hits
    }
}
