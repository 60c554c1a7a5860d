//! Normalises text for search, so that different ways to write a word are equal.
//!
//! Case, diacritics, compatibility forms, curly quotes, hyphens and invisible characters make no difference. The rules apply
//! to the record and to the query, so they may be coarse. They apply letter by letter, so that any part of a word is found.

mod letters;
mod writer;

use crate::dialogue::version_hash::Compose;
use crate::dialogue::version_hash::compose;
use letters::simplify;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use writer::Writer;

/// Decomposes a character (NFKD) into lower-case letters, by the Unicode tables of the platform.
pub type Decompose = fn(char) -> String;

/// Normalises text. Clones share a cache: calling the browser for every letter takes 30 times as long.
#[derive(Clone, Debug)]
pub struct Normalizer(Rc<Shared>);

#[derive(Debug)]
struct Shared {
    decompose: Decompose,
    compose: Compose,
    /// The characters normalised so far.
    cache: RefCell<HashMap<char, Box<str>>>,
}

/// A normalised text, and the source of each of its bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Normalized {
    /// The normalised text.
    pub text: String,
    /// For each byte of `text`, the range of its character in the source, including skipped characters behind it.
    pub sources: Vec<Range<usize>>,
}

/// The tables are those of the standard library and of `unicode-normalization`. The widget takes the browser's, which no reader
/// has to load.
impl Default for Normalizer {
    fn default() -> Normalizer {
        Normalizer::new(decompose, compose)
    }
}

/// [`Decompose`] with the same steps as the browser's in `browser::text`.
pub fn decompose(c: char) -> String {
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfkd(c.to_lowercase()).collect();
    decomposed.to_uppercase().to_lowercase()
}

impl Normalizer {
    /// A normaliser with an empty cache.
    pub fn new(decompose: Decompose, compose: Compose) -> Normalizer {
        Normalizer(Rc::new(Shared { decompose, compose, cache: RefCell::default() }))
    }

    /// The function that composes texts, for [`crate::dialogue::version_hash`].
    pub fn compose(&self) -> Compose {
        self.0.compose
    }

    /// A text in the form that is searched.
    pub fn normalize(&self, source: &str) -> String {
        let mut text = String::with_capacity(source.len());
        self.append(source, &mut text);
        text
    }

    /// Appends the normalised form of `source`, and a line feed.
    pub fn append_line(&self, source: &str, text: &mut String) {
        self.append(source, text);
        text.push('\n');
    }

    /// [`Normalizer::normalize`] with the source of each byte.
    pub fn normalize_with_sources(&self, source: &str) -> Normalized {
        let mut normalized = Normalized::default();
        self.write(source, Writer::new(&mut normalized.text, Some(&mut normalized.sources)));
        normalized
    }

    fn append(&self, source: &str, text: &mut String) {
        self.write(source, Writer::new(text, None));
    }

    fn write(&self, source: &str, mut writer: Writer) {
        for (start, c) in source.char_indices() {
            let from = start..start + c.len_utf8();
            let c = c.to_ascii_lowercase();
            match c {
                // Chinese characters and Hangul have no case. Hangul is not decomposed: it would take almost three times the
                // memory, and 하 would find 한.
                'a'..='y' | '0'..='9' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => {
                    writer.push(c, from)
                }
                // Of ASCII, only these two change.
                ' '..='~' if !matches!(c, 'z' | '-') => writer.letter(c, from),
                _ => self.with_letters(c, |letters| {
                    if letters.is_empty() {
                        writer.extend(from.end);
                    }
                    letters.chars().for_each(|letter| writer.letter(letter, from.clone()));
                }),
            }
        }
    }

    /// Calls `then` with the normalised letters of a character.
    fn with_letters(&self, c: char, then: impl FnOnce(&str)) {
        let Shared { decompose, cache, .. } = &*self.0;
        if let Some(letters) = cache.borrow().get(&c) {
            return then(letters);
        }
        let mut letters = String::new();
        decompose(c).chars().for_each(|letter| simplify(letter, &mut letters));
        then(&letters);
        cache.borrow_mut().insert(c, letters.into());
    }
}
