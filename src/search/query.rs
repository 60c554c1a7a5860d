//! What is searched for, and where each word of it was found.

use super::fold::{has, spellings};
use super::index::Index;
use super::text::Hits;
use fixedbitset::FixedBitSet;
use std::rc::Rc;

/// The words of a search, each with where it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    words: Vec<(String, Rc<Hits>)>,
}

impl Searched {
    /// Searches for `terms`. What was found before is not searched for again, and a word that has
    /// grown is looked for only where its shorter form was found, in whichever spelling.
    pub fn new(index: &Index, terms: Vec<String>, before: &Searched) -> Searched {
        let word = |term: String| {
            let spelt = spellings(&term);
            let holds = |word: &str| {
                let words = spellings(word);
                spelt.iter().all(|term| words.iter().any(|word| has(term, word)))
            };
            let known = before.words.iter();
            let known = known.filter(|(word, hits)| hits.cards.len() == index.len && holds(word));
            let hits = match known.max_by_key(|(word, _)| word.len()) {
                Some((word, hits)) if *word == term => Rc::clone(hits),
                Some((_, hits)) => Rc::new(index.hits(&term, hits.cards.clone())),
                None => Rc::new(index.hits(&term, index.all())),
            };
            (term, hits)
        };
        Searched { words: terms.into_iter().map(word).collect() }
    }

    /// Leaves in `cards` those alone that hold every word.
    pub fn narrow(&self, cards: &mut FixedBitSet) {
        self.words.iter().for_each(|(_, hits)| cards.intersect_with(&hits.cards));
    }

    /// `cards` by rank: every word in the title, every word in what is said, the rest.
    pub fn ranked(&self, cards: &FixedBitSet) -> [FixedBitSet; 3] {
        let (mut title, mut said, mut rest) = (cards.clone(), cards.clone(), cards.clone());
        for (_, hits) in &self.words {
            title.intersect_with(&hits.title);
            said.intersect_with(&hits.said);
        }
        rest.difference_with(&said);
        said.difference_with(&title);
        [title, said, rest]
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}
