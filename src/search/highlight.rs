//! Which parts of a printed text are marked as matches of the query.

use super::normalize::Normalizer;
use super::query::terms;
use super::spelling::spellings;
use std::ops::Range;

/// Matches of one word that are marked in one text. More tell a reader nothing, and thousands of elements in each card
/// make the page slow.
const MAX_MARKS: usize = 50;

/// Finds the words of a query in printed text.
#[derive(Clone, Debug)]
pub struct Highlighter {
    normalizer: Normalizer,
    terms: Vec<String>,
}

/// Two highlighters are equal if they mark the same.
impl PartialEq for Highlighter {
    fn eq(&self, other: &Highlighter) -> bool {
        self.terms == other.terms
    }
}

impl Highlighter {
    /// Marks the words of a query, each in all its spellings.
    pub fn new(normalizer: &Normalizer, query: &str) -> Highlighter {
        let terms = terms(normalizer, query).iter().flat_map(|term| spellings(term)).collect();
        Highlighter::of_terms(normalizer, terms)
    }

    /// Marks these words, which are normalised.
    pub fn of_terms(normalizer: &Normalizer, terms: Vec<String>) -> Highlighter {
        Highlighter { normalizer: normalizer.clone(), terms }
    }

    /// Whether the query has no words.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The parts of `text` that match, in bytes: whole characters, in order, with a gap between any two.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        let normalized = self.normalizer.normalize_with_sources(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for term in &self.terms {
            for (at, term) in normalized.text.match_indices(term.as_str()).take(MAX_MARKS) {
                let sources = &normalized.sources[at..at + term.len()];
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
