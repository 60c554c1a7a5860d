//! Finds the parts of a text that match the query, to highlight them.

use super::normalize::Normalizer;
use super::pattern::Pattern;
use super::query::{Typing, words};
use std::ops::Range;

/// Matches of one word that are highlighted in one text. Thousands of elements in a card would make the page slow.
const MAX_MARKS: usize = 50;

/// Finds the words of a query in text of the record.
#[derive(Clone, Debug)]
pub struct Highlighter {
    normalizer: Normalizer,
    patterns: Vec<Pattern>,
}

/// Two highlighters are equal if they highlight the same words.
impl PartialEq for Highlighter {
    fn eq(&self, other: &Highlighter) -> bool {
        self.patterns == other.patterns
    }
}

impl Highlighter {
    /// Highlights the words of a query, in all spellings.
    pub fn new(normalizer: &Normalizer, query: &str, typing: Typing) -> Highlighter {
        let words = words(normalizer, query, typing);
        let patterns = words.iter().flat_map(|word| word.patterns()).collect();
        Highlighter { normalizer: normalizer.clone(), patterns }
    }

    /// Highlights these words, which are normalised already.
    pub fn of_terms(normalizer: &Normalizer, terms: Vec<String>) -> Highlighter {
        let patterns = terms.iter().map(|term| Pattern::word(term)).collect();
        Highlighter { normalizer: normalizer.clone(), patterns }
    }

    /// Whether the query has no words.
    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The byte ranges of `text` that match: whole characters, in order, not adjacent.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        if self.patterns.is_empty() {
            return Vec::new();
        }
        let normalized = self.normalizer.normalize_with_sources(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for pattern in &self.patterns {
            for range in pattern.finder().matches(&normalized.text).take(MAX_MARKS) {
                let sources = &normalized.sources[range];
                found.extend(sources.first().zip(sources.last()).map(|(first, last)| first.start..last.end));
            }
        }
        found.sort_unstable_by_key(|range| (range.start, range.end));
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in found {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        merged
    }
}
