//! What is wrong with a dataset: where, what was found, what would be right.

/// Something in a dataset that could not be taken as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, as a JSON path (RFC 9535): `$.cards[3].kind`.
    pub path: String,
    /// What was found there, shortened.
    pub found: String,
    /// What would be right.
    pub expected: Expected,
    /// The valid word nearest to what was found.
    pub nearest: Option<String>,
    /// What became of it.
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

/// What would be right.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// Something, where there is nothing.
    Present,
    /// An object.
    Object,
    /// A list.
    List,
    /// Words: a text, or one text per language.
    Text,
    /// A name for links: no white space, not empty.
    Id,
    /// An id no other has.
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
    /// A dataset within the limits of nesting and size; the words of the reader that refused it.
    Readable(String),
}

/// What became of the place a problem is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// That value alone was left out.
    ValueLeftOut,
    /// The card it is in was left out.
    CardLeftOut,
    /// The whole dataset was refused.
    Refused,
}

/// How many cards the problems cost. Those of a card stand in a row.
pub fn lost(problems: &[Problem]) -> usize {
    let cost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut);
    let mut cards: Vec<&str> = cost.map(Problem::card).collect();
    cards.dedup();
    cards.len()
}

/// The word of `words` that `found` most likely meant: at most two slips away, and not half the word.
pub fn nearest<'a>(found: &str, words: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let wanted = found.to_ascii_lowercase();
    words
        .into_iter()
        .map(|word| (strsim::osa_distance(&wanted, &word.to_ascii_lowercase()), word))
        .filter(|(slips, word)| *slips <= 2 && slips * 2 < word.len())
        .min()
        .map(|(_, word)| word.to_owned())
}
