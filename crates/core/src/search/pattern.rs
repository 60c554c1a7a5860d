//! What is searched for in normalised text: a word, or a word with a choice of last characters.

use memchr::memmem::Finder;
use std::ops::{Range, RangeInclusive};

/// A text, and if there is one, the range of the character behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The text.
    pub text: String,
    /// The characters that may follow the text. One of them must.
    pub last: Option<RangeInclusive<char>>,
}

/// A pattern that is searched for in many texts.
#[derive(Debug)]
pub struct PatternFinder<'p> {
    finder: Finder<'p>,
    last: Option<&'p RangeInclusive<char>>,
}

impl Pattern {
    /// A word as it is.
    pub fn word(text: &str) -> Pattern {
        Pattern { text: text.to_owned(), last: None }
    }

    /// A finder for the pattern.
    pub fn finder(&self) -> PatternFinder<'_> {
        PatternFinder { finder: Finder::new(self.text.as_bytes()), last: self.last.as_ref() }
    }
}

impl PatternFinder<'_> {
    /// Where the pattern first occurs in a text.
    pub fn find(&self, text: &str) -> Option<usize> {
        match self.last {
            None => self.finder.find(text.as_bytes()),
            Some(_) => self.matches(text).next().map(|found| found.start),
        }
    }

    /// Every occurrence in a text.
    pub fn matches<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let length = self.finder.needle().len();
        self.finder.find_iter(text.as_bytes()).filter_map(move |start| {
            let Some(last) = self.last else { return Some(start..start + length) };
            // An empty text is found inside of characters too.
            let next = text.get(start + length..)?.chars().next().filter(|next| last.contains(next))?;
            Some(start..start + length + next.len_utf8())
        })
    }
}
