//! Folding: what counts as the same when people search.
//!
//! Case, diacritics, curly quotes, dashes and width make no difference. The same folding is applied
//! to the record and to what is typed, so a rule may be coarse (every `z` becomes an `s`) as long as it
//! is the same on both sides; and it goes letter by letter, so that any part of a word is found in it.
//! Hangul is left as it is, but for decomposed syllables, which are composed.
//!
//! British and American spellings are no matter of letters: what is typed is looked for in either
//! ([`spellings`]), and the record stays as it is spelt.
//!
//! Latin letters are folded by a table of 192 characters: the tables of full Unicode decomposition
//! cost ten times as much in the wasm. A host test compares the two.

use super::lower::lower;

/// A text as search sees it, and the way back to the text as printed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Whether the way back is kept: the index of a large record has no use for it.
    tracked: bool,
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, where the character it came from starts in the source, in bytes.
    pub starts: Vec<u32>,
    /// For each byte of `text`, where the character it came from ends in the source, in bytes.
    pub ends: Vec<u32>,
}

/// What U+00C0 to U+017F fold to, by position; a digit stands for a pair of letters.
const LATIN: &[u8; 192] =
    b"aaaaaa0ceeeeiiii1nooooo ouuuuy23aaaaaa0ceeeeiiii1nooooo ouuuuy2yaaaaaaccccccccdd11eeeeeeeeeegggg\
gggghhhhiiiiiiiiii44jjkkkllllllllllnnnnnnnnnoooooo55rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Spellings that count as one.
const SPELLINGS: &[(&str, &str)] = &[
    ("programme", "program"),
    ("center", "centre"),
    ("theater", "theatre"),
    ("efens", "efenc"),
    ("ffens", "ffenc"),
    ("icens", "icenc"),
    ("retens", "retenc"),
    ("iour", "ior"),
    ("olour", "olor"),
    ("avour", "avor"),
    ("abour", "abor"),
    ("ighbour", "ighbor"),
    ("onour", "onor"),
    ("rmour", "rmor"),
    ("rbour", "rbor"),
    ("cyber ", "cyber"),
];

/// A word may hold several of them, and each doubles its spellings.
const MAX_SPELLINGS: usize = 8;

/// Places that are marked for a word in one text. More would tell a reader nothing, and thousands of elements in
/// each card keep the page from answering.
const MAX_MARKS: usize = 50;

/// Beginnings of a spelling of [`SPELLINGS`] that its other form does not share; what is typed so
/// far is cut to what both share.
const BEGINNINGS: &[(&str, &str)] = &[
    ("programm", "program"),
    ("cente", "cent"),
    ("centr", "cent"),
    ("theate", "theat"),
    ("theatr", "theat"),
    ("iou", "io"),
    ("olou", "olo"),
    ("avou", "avo"),
    ("abou", "abo"),
    ("ighbou", "ighbo"),
    ("onou", "ono"),
    ("rmou", "rmo"),
    ("rbou", "rbo"),
];

/// Folds a text, and keeps the way back to it.
pub fn fold(source: &str) -> Folded {
    let mut folded = Folded { tracked: true, ..Folded::default() };
    folded.letters(source);
    folded
}

/// A text as search sees it.
pub fn plain(source: &str) -> String {
    let mut folded = Folded::default();
    folded.letters(source);
    folded.text
}

/// The words a search looks for, all of which a card must hold. Words in quotation marks are one.
pub fn terms(query: &str) -> Vec<String> {
    let query: String = query.chars().take(crate::dialogue::limits::MAX_QUERY).collect();
    let mut terms: Vec<String> = Vec::new();
    let quote = |c| matches!(c, '"' | '“' | '”' | '„');
    for (i, part) in query.split(quote).enumerate() {
        if i % 2 == 1 {
            terms.push(plain(part).trim().to_owned());
        } else {
            terms.extend(part.split_whitespace().map(plain));
        }
    }
    if let Some(last) = terms.last_mut() {
        for (typed, shared) in BEGINNINGS {
            if last.ends_with(typed) {
                last.truncate(last.len() - typed.len() + shared.len());
            }
        }
    }
    terms.retain(|term| !term.is_empty());
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// A word in all its spellings, as it was typed first.
pub fn spellings(term: &str) -> Vec<String> {
    let mut all = vec![term.to_owned()];
    for (a, b) in SPELLINGS {
        for nth in 0..all.len().min(MAX_SPELLINGS - all.len()) {
            // The longer first: it holds the other.
            let word = &all[nth];
            let other = if word.contains(a) { word.replace(a, b) } else { word.replace(b, a) };
            // A space at its end would ask for less than the word itself.
            if !all.contains(&other) && !other.ends_with(' ') {
                all.push(other);
            }
        }
    }
    all
}

/// The words of a search in all their spellings, as they are marked.
pub fn marked(query: &str) -> Vec<String> {
    terms(query).iter().flat_map(|term| spellings(term)).collect()
}

/// Whether a text holds a word. All looking for words goes through memchr: the standard library's own
/// search would be loaded beside it.
pub fn has(text: &str, word: &str) -> bool {
    next(text, word, 0).is_some()
}

/// Where a word next stands in a text, from a place on.
pub fn next(text: &str, word: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    memchr::memmem::find(rest, word.as_bytes()).map(|at| from + at)
}

/// Where `terms` stand in `source`: byte ranges in order, none touching another.
pub fn marks(source: &str, terms: &[String]) -> Vec<(usize, usize)> {
    if terms.is_empty() {
        return Vec::new();
    }
    let folded = fold(source);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for term in terms {
        let mut from = 0;
        for _ in 0..MAX_MARKS {
            let Some(at) = next(&folded.text, term, from) else { break };
            from = at + term.len().max(1);
            found.push((folded.starts[at] as usize, folded.ends[from - 1] as usize));
        }
    }
    let mut merged: Vec<(usize, usize)> = Vec::new();
    found.sort_unstable();
    for (start, end) in found {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

impl Folded {
    fn letters(&mut self, source: &str) {
        for (start, c) in source.char_indices() {
            let (start, end) = (start as u32, (start + c.len_utf8()) as u32);
            match c {
                // Most of what is read, and the same in both cases.
                '\u{ac00}'..='\u{d7a3}' => self.push(c, start, end),
                'a'..='y' => self.push(c, start, end),
                _ if c.is_ascii() => self.take(c.to_ascii_lowercase(), start, end),
                _ => self.take(lower(c), start, end),
            }
        }
    }

    fn take(&mut self, c: char, start: u32, end: u32) {
        match c {
            'z' => self.push('s', start, end),
            ' '..='~' if c != '-' => self.push_spaced(c, start, end),
            '\u{c0}'..='\u{17f}' => {
                let letters = match LATIN[c as usize - 0xc0] {
                    b'0' => "ae",
                    b'1' => "d",
                    b'2' => "th",
                    b'3' => "ss",
                    b'4' => "ij",
                    b'5' => "oe",
                    b' ' => "",
                    letter => return self.take(char::from(letter), start, end),
                };
                letters.chars().for_each(|letter| self.push(letter, start, end));
            }
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => self.push('\'', start, end),
            '\u{201c}'..='\u{201f}' => self.push('"', start, end),
            // Full width to ASCII.
            '\u{ff01}'..='\u{ff5e}' => {
                let ascii = char::from_u32(c as u32 - 0xfee0).unwrap_or(c);
                self.take(ascii.to_ascii_lowercase(), start, end);
            }
            // Combining marks, soft hyphen, zero width: they belong to what stands before.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => self.extend(end),
            // Hyphens and short dashes: "한-영" and "한영", "state-backed" and "statebacked" are one.
            '-' | '\u{2010}'..='\u{2013}' => self.extend(end),
            // Dashes between sentences part words.
            '\u{2014}' | '\u{2015}' => self.push_spaced(' ', start, end),
            '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' => self.compose(c, start, end),
            _ if c.is_whitespace() => self.push_spaced(' ', start, end),
            _ => self.push(c, start, end),
        }
    }

    fn push_spaced(&mut self, c: char, start: u32, end: u32) {
        if c == ' ' && self.text.ends_with(' ') {
            return self.extend(end);
        }
        self.push(c, start, end);
    }

    fn push(&mut self, c: char, start: u32, end: u32) {
        self.text.push(c);
        if self.tracked {
            self.starts.resize(self.text.len(), start);
            self.ends.resize(self.text.len(), end);
        }
    }

    fn extend(&mut self, end: u32) {
        if let Some(last) = self.ends.last_mut() {
            *last = end;
        }
    }

    /// Joins a Hangul vowel or final consonant to what stands before it (Unicode, chapter 3.12).
    fn compose(&mut self, jamo: char, start: u32, end: u32) {
        let joined = self.text.chars().next_back().and_then(|last| {
            let (last, jamo) = (last as u32, jamo as u32);
            char::from_u32(match (last, jamo) {
                (0x1100..=0x1112, 0x1161..=0x1175) => 0xac00 + ((last - 0x1100) * 21 + (jamo - 0x1161)) * 28,
                (0xac00..=0xd7a3, 0x11a8..=0x11c2) if (last - 0xac00) % 28 == 0 => last + (jamo - 0x11a7),
                _ => return None,
            })
        });
        let Some(joined) = joined else {
            return self.push(jamo, start, end);
        };
        let from = self.text.char_indices().next_back().map_or(0, |(at, _)| at);
        let start = self.starts.get(from).copied().unwrap_or_default();
        self.text.truncate(from);
        self.starts.truncate(from);
        self.ends.truncate(from);
        self.push(joined, start, end);
    }
}
