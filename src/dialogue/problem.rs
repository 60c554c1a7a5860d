//! Problems of a dataset: the place, what was found, what was expected.

/// An invalid part of a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, as a JSON path (RFC 9535): `$.cards[3].kind`.
    pub path: String,
    /// What was found, shortened. `None` if the value is absent or `null`.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Expected,
    /// The valid word nearest to what was found.
    pub nearest: Option<String>,
    /// What was left out.
    pub effect: Effect,
}

impl Problem {
    /// The part of the path that leads to the card: `$.cards[3]`, or `$.dialogues[0].cards[3]`.
    fn card(&self) -> &str {
        let nth = usize::from(self.path.starts_with("$.dialogues"));
        let end = self.path.bytes().enumerate().filter(|(_, sign)| *sign == b']').nth(nth);
        &self.path[..end.map_or(self.path.len(), |(at, _)| at + 1)]
    }
}

/// What was expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// An object.
    Object,
    /// A list.
    List,
    /// Words: a text, or one text per language.
    Text,
    /// A name for links: no white space, not empty.
    Id,
    /// An id that is not used twice.
    Unique,
    /// A whole number from 1.
    Number,
    /// `true` or `false`.
    Bool,
    /// One of these words.
    OneOf(Vec<String>),
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// A BCP 47 language tag.
    Language,
    /// An EDTF date.
    Date,
    /// An address that starts with `http://` or `https://`.
    Address,
    /// A key the format knows.
    Key,
    /// An id that the list of this name declares.
    Declared(&'static str),
    /// At most so many entries.
    Entries(usize),
    /// At most so many bytes.
    Bytes(usize),
    /// A dataset that can be read, within the limits of nesting and size; the message of the parser.
    Readable(String),
}

/// What was left out because of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// That value alone was left out.
    ValueLeftOut,
    /// The card it is in was left out.
    CardLeftOut,
    /// The whole dataset was refused.
    Refused,
}

/// The number of cards that were left out. Problems of one card follow one another.
pub fn lost_cards(problems: &[Problem]) -> usize {
    let cost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut);
    let mut cards: Vec<&str> = cost.map(Problem::card).collect();
    cards.dedup();
    cards.len()
}

/// Longer words, in bytes, are not corrected.
const MAX_WORD_BYTES: usize = 40;
/// How many words are compared: a dataset may list thousands, and contain a hundred that are not listed.
const MAX_COMPARED: usize = 200;

/// The word that `found` was probably meant to be. It has the same first or last letter, at most two edits differ, and
/// fewer than half of the letters.
pub fn nearest_word(found: &str, words: &mut dyn Iterator<Item = &str>) -> Option<String> {
    let (mut best, mut compared) = (None, 0);
    for word in words {
        let (a, b) = (found.as_bytes(), word.as_bytes());
        let is_same = |a: Option<&u8>, b: Option<&u8>| match (a, b) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            _ => false,
        };
        // Two edits change at most two characters, which have up to four bytes each.
        if a.len() > MAX_WORD_BYTES
            || compared == MAX_COMPARED
            || a.len().abs_diff(b.len()) > 8
            || !(is_same(a.first(), b.first()) || is_same(a.last(), b.last()))
        {
            continue;
        }
        compared += 1;
        let slips = strsim::osa_distance(&found.to_ascii_lowercase(), &word.to_ascii_lowercase());
        let is_nearer = best.is_none_or(|best| (slips, word) < best);
        if is_nearer && slips <= 2 && slips * 2 < word.len() {
            best = Some((slips, word));
        }
    }
    best.map(|(_, word)| word.to_owned())
}
