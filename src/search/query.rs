//! The words of a query, and the cards that contain each of them.

use super::index::Index;
use super::normalize::Normalizer;
use super::spelling::{cut_to_shared, spellings};
use super::text_index::Hits;
use crate::dialogue::limits::MAX_QUERY;
use fixedbitset::FixedBitSet;
use std::rc::Rc;

/// The words of a query, normalised. A card must contain all of them. A phrase in quotation marks counts as one word.
pub fn terms(normalizer: &Normalizer, query: &str) -> Vec<String> {
    let query: String = query.chars().take(MAX_QUERY).collect();
    let is_quote = |c| matches!(c, '"' | '“' | '”' | '„' | '＂');
    let mut terms: Vec<String> = Vec::new();
    for (nth, part) in query.split(is_quote).enumerate() {
        let is_quoted = nth % 2 == 1;
        if is_quoted {
            terms.push(normalizer.normalize(part));
        } else {
            terms.extend(part.split_whitespace().map(|word| normalizer.normalize(word)));
        }
    }
    if let Some(last) = terms.last_mut() {
        cut_to_shared(last);
    }
    let mut terms: Vec<String> = terms.iter().map(|term| term.trim().to_owned()).collect();
    terms.retain(|term| !term.is_empty());
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// The words of a query, each with the cards that contain it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryHits {
    words: Vec<(String, Rc<Hits>)>,
}

impl QueryHits {
    /// Searches for `terms`. Words of the previous query keep their hits. An extended word is only searched in the cards that
    /// contain the shorter word in any spelling.
    pub fn new(index: &Index, terms: Vec<String>, previous: &QueryHits) -> QueryHits {
        let word = |term: String| {
            let spelt = spellings(&term);
            let extends = |word: &str| {
                let words = spellings(word);
                spelt.iter().all(|term| words.iter().any(|word| term.contains(word)))
            };
            let known = previous.words.iter();
            let known = known.filter(|(word, hits)| hits.cards.len() == index.len && extends(word));
            let hits = match known.max_by_key(|(word, _)| word.len()) {
                Some((word, hits)) if *word == term => Rc::clone(hits),
                Some((_, hits)) => Rc::new(index.hits(&term, hits.cards.clone())),
                None => Rc::new(index.hits(&term, index.all())),
            };
            (term, hits)
        };
        QueryHits { words: terms.into_iter().map(word).collect() }
    }

    /// Removes from `cards` those that lack a word.
    pub fn narrow(&self, cards: &mut FixedBitSet) {
        self.words.iter().for_each(|(_, hits)| cards.intersect_with(&hits.cards));
    }

    /// `cards` by rank: every word in the title; every word in title or body; the others.
    pub fn ranked(&self, cards: &FixedBitSet) -> [FixedBitSet; 3] {
        let (mut title, mut body, mut rest) = (cards.clone(), cards.clone(), cards.clone());
        for (_, hits) in &self.words {
            title.intersect_with(&hits.title);
            body.intersect_with(&hits.body);
        }
        rest.difference_with(&body);
        body.difference_with(&title);
        [title, body, rest]
    }

    /// Whether the query has no words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}
