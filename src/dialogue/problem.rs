//! What is wrong with a dataset: where, what was found, what would be right.

/// Something in a dataset that could not be taken as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, as a JSON path (RFC 9535): `$.cards[3].kind`.
    pub path: String,
    /// What was found there, shortened; none where nothing stands there, or `null`.
    pub found: Option<String>,
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
    /// A dataset that can be read, within the limits of nesting and size; the words of the reader that refused it.
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
pub fn lost_cards(problems: &[Problem]) -> usize {
    let cost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut);
    let mut cards: Vec<&str> = cost.map(Problem::card).collect();
    cards.dedup();
    cards.len()
}

/// Longer words than this, in bytes, are no slips of anything.
const MAX_WORD_BYTES: usize = 40;
/// With so many words one is compared: a dataset may list thousands, and name a hundred that are not among them.
const MAX_COMPARED: usize = 200;

/// The word of `words` that `found` most likely meant: at most two slips away, and not half the word. It begins or ends
/// as `found` does.
pub fn nearest_word(found: &str, words: &mut dyn Iterator<Item = &str>) -> Option<String> {
    let (mut best, mut compared) = (None, 0);
    for word in words {
        let (a, b) = (found.as_bytes(), word.as_bytes());
        let is_same = |a: Option<&u8>, b: Option<&u8>| match (a, b) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            _ => false,
        };
        // A slip is a character, which is up to four bytes.
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
