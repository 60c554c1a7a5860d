//! Writes normalised letters, with the rules that depend on neighbouring letters.

use std::ops::Range;

/// Appends normalised letters to a text.
pub struct Writer<'a> {
    text: &'a mut String,
    /// For each byte of the text, its source. `None` if sources are not needed.
    sources: Option<&'a mut Vec<Range<usize>>>,
    /// The source of a full stop behind a digit. It is written only if a digit follows.
    decimal_point: Option<Range<usize>>,
}

impl<'a> Writer<'a> {
    /// A writer that appends to `text`, and to `sources` for each byte.
    pub fn new(text: &'a mut String, sources: Option<&'a mut Vec<Range<usize>>>) -> Writer<'a> {
        Writer { text, sources, decimal_point: None }
    }

    /// Writes a letter, subject to the letters around it. `from` is its source.
    pub fn letter(&mut self, c: char, from: Range<usize>) {
        match c {
            ' ' if self.text.ends_with(' ') => self.extend(from.end),
            // “U.S.” equals “US”, but 3.5 does not equal 35.
            '.' => self.decimal_point = self.text.ends_with(char::is_numeric).then_some(from),
            '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' => self.compose(c, from),
            _ => self.push(c, from),
        }
    }

    /// Writes a letter that no rule applies to.
    pub fn push(&mut self, c: char, from: Range<usize>) {
        if let Some(point) = self.decimal_point.take()
            && c.is_numeric()
        {
            self.write('.', point);
        }
        self.write(c, from);
    }

    fn write(&mut self, c: char, from: Range<usize>) {
        self.text.push(c);
        if let Some(sources) = &mut self.sources {
            sources.resize(self.text.len(), from);
        }
    }

    /// Skips a part of the source: it counts to the character before it.
    pub fn extend(&mut self, end: usize) {
        let last = self.sources.as_mut().and_then(|sources| sources.last_mut());
        if let Some(last) = self.decimal_point.as_mut().or(last) {
            last.end = end;
        }
    }

    /// Joins a Hangul vowel or final consonant to the letter before it (Unicode, chapter 3.12). The browser could compose
    /// only whole texts, without their sources.
    fn compose(&mut self, jamo: char, from: Range<usize>) {
        let last = self.text.chars().next_back().unwrap_or_default();
        let joined = match (u32::from(last), u32::from(jamo)) {
            (lead @ 0x1100..=0x1112, vowel @ 0x1161..=0x1175) => {
                0xac00 + ((lead - 0x1100) * 21 + (vowel - 0x1161)) * 28
            }
            (syllable @ 0xac00..=0xd7a3, tail @ 0x11a8..=0x11c2) if (syllable - 0xac00) % 28 == 0 => {
                syllable + (tail - 0x11a7)
            }
            _ => return self.push(jamo, from),
        };
        self.text.truncate(self.text.len() - last.len_utf8());
        let mut joined_from = from;
        if let Some(sources) = &mut self.sources {
            joined_from.start = sources.get(self.text.len()).map_or(joined_from.start, |source| source.start);
            sources.truncate(self.text.len());
        }
        self.write(char::from_u32(joined).unwrap_or(jamo), joined_from);
    }
}
