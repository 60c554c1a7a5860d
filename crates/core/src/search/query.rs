//! The words of a query, and the cards that contain each of them.

use super::hangul::completions;
use super::index::Index;
use super::normalize::Normalizer;
use super::pattern::Pattern;
use super::spelling::{cut_to_shared, spellings};
use super::text_index::Hits;
use crate::dialogue::limits::MAX_QUERY;
use fixedbitset::FixedBitSet;
use std::rc::Rc;

/// Whether a person is composing the last character of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typing {
    /// The query is what the person typed.
    #[default]
    Finished,
    /// The last character is being composed: it may become another one.
    Composing,
}

/// A word of a query, normalised.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The word, as far as it is typed.
    pub text: String,
    /// Whether its last character is being composed.
    pub is_unfinished: bool,
}

impl Word {
    /// What a card must contain, any of it: the spellings of the word, or what it may become.
    pub fn patterns(&self) -> Vec<Pattern> {
        if self.is_unfinished {
            return completions(&self.text);
        }
        spellings(&self.text).iter().map(|spelling| Pattern::word(spelling)).collect()
    }
}

/// The words of a query, normalised. A card must contain all of them. A phrase in quotation marks counts as one word.
pub fn words(normalizer: &Normalizer, query: &str, typing: Typing) -> Vec<Word> {
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
    let last = terms.len().saturating_sub(1);
    let words = terms.iter().enumerate().map(|(nth, term)| Word {
        text: term.trim().to_owned(),
        is_unfinished: nth == last && typing == Typing::Composing,
    });
    let mut words: Vec<Word> = words.filter(|word| !word.text.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The words of a query, each with the cards that contain it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryHits {
    words: Vec<(Word, Rc<Hits>)>,
}

impl QueryHits {
    /// Searches for `words`. Words of the previous query keep their hits. An extended word is only searched in the cards that
    /// contain the shorter word in any spelling.
    pub fn new(index: &Index, words: Vec<Word>, previous: &QueryHits) -> QueryHits {
        let word = |word: Word| {
            let patterns = word.patterns();
            let extends = |shorter: &Word| {
                let spelt = shorter.patterns();
                let contains = |pattern: &Pattern| spelt.iter().any(|part| pattern.text.contains(&part.text));
                *shorter == word || (!shorter.is_unfinished && patterns.iter().all(contains))
            };
            let known = previous.words.iter();
            let known = known.filter(|(word, hits)| hits.cards.len() == index.len && extends(word));
            let hits = match known.max_by_key(|(word, _)| word.text.len()) {
                Some((known, hits)) if *known == word => Rc::clone(hits),
                Some((_, hits)) => Rc::new(index.hits(&patterns, hits.cards.clone())),
                None => Rc::new(index.hits(&patterns, index.all())),
            };
            (word, hits)
        };
        QueryHits { words: words.into_iter().map(word).collect() }
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
