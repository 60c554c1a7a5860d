//! Problems of a dataset: the place, what was found, what was expected, what to do.

use super::not_json::JsonSlip;
use super::position::{Position, last_key, positions};
use super::text::Text;

/// An invalid part of a dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where, as a JSON path (RFC 9535): `$.cards[3].kind`.
    pub path: String,
    /// What was found, shortened. `None` if the value is absent or `null`.
    pub found: Option<String>,
    /// What was expected.
    pub expected: Expected,
    /// The valid value that was probably meant.
    pub nearest: Option<String>,
    /// What else to do.
    pub advice: Option<Advice>,
    /// The card or the dialogue of the place. `None` if it is in neither.
    pub subject: Option<Subject>,
    /// The place in the text of the dataset. `None` if the dataset was no text.
    pub position: Option<Position>,
    /// How many more places have the same cause. They are not reported.
    pub more_places: usize,
    /// What was left out.
    pub effect: Effect,
    /// The cards that were left out because of it.
    pub cards_left_out: usize,
    /// Those of them that are at other places, by id, else by title or path.
    pub left_out_elsewhere: Vec<String>,
}

impl Problem {
    /// A problem without advice that leaves out its own value.
    pub fn new(path: String, found: Option<String>, expected: Expected) -> Problem {
        Problem {
            path,
            found,
            expected,
            nearest: None,
            advice: None,
            subject: None,
            position: None,
            more_places: 0,
            effect: Effect::ValueLeftOut,
            cards_left_out: 0,
            left_out_elsewhere: Vec::new(),
        }
    }

    /// The invalid language tag, a value or a key.
    pub fn tag(&self) -> Option<String> {
        match self.expected {
            Expected::Language => self.found.clone(),
            Expected::LanguageKey => last_key(&self.path),
            _ => None,
        }
    }

    /// The problem of a dataset that is refused as a whole.
    pub fn refused(expected: Expected, position: Option<Position>) -> Problem {
        let found = Some(String::from("…"));
        let effect = Effect::Refused;
        Problem { effect, position, ..Problem::new(String::from("$"), found, expected) }
    }
}

/// The card that a problem is in. In a collection, the dialogue too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    /// The card's id as written. `None` if it has no valid one, or if the place is in no card.
    pub card: Option<String>,
    /// The card's title.
    pub title: Option<Text>,
    /// The id of the dialogue in the collection.
    pub dialogue: Option<String>,
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
    /// A name for links: no white space, not empty, no `--` at its start.
    Id,
    /// An id without `/`: in a collection, what follows it is the id of a card.
    IdOfDialogue,
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
    /// A key that is a BCP 47 language tag.
    LanguageKey,
    /// An EDTF date.
    Date,
    /// An address that starts with `http://` or `https://`.
    Address,
    /// A version hash: eight characters of base64url.
    VersionHash,
    /// A key the format knows.
    Key,
    /// No card with this id: it is withdrawn, or a former one.
    NoCard,
    /// An id that the list of this name declares.
    Declared(&'static str),
    /// At most so many entries.
    Entries(usize),
    /// At most so many characters.
    Characters(usize),
    /// At most so many bytes.
    Bytes(usize),
    /// Lists and objects nested at most so deep.
    Nesting(usize),
    /// At most so many values.
    Values(usize),
    /// JSON. This is what the text is, or what is wrong with it.
    Json(JsonSlip),
    /// UTF-8. This is the encoding that the bytes seem to have, if that is clear.
    Utf8(Option<&'static str>),
    /// A dataset that can be read; the message of the page's own code.
    Readable(String),
}

/// What to do about a problem, beyond what was expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Advice {
    /// Write this JSON instead.
    Write(String),
    /// The date can be read in two ways: one of these EDTF dates is meant.
    EitherDate(String, String),
    /// The month, an EDTF date, has so many days.
    DaysInMonth(String, u16),
    /// The number is how spreadsheets store a day, an EDTF date.
    SpreadsheetDay(String),
    /// The tag belongs to another language, whose own name is this; the valid tag is `nearest`.
    OtherLanguage(&'static str),
    /// The list of this name does not have this id: add an entry, or leave the list out.
    Declare(&'static str, String),
    /// The name of an entry was written in place of its id. The list of this name needs an entry with this id and this name.
    DeclareName(&'static str, String, String),
    /// This word for a speaker is written as a text, not in a list.
    StandsAlone(String),
    /// If this id is that of an organisation, the list of countries needs an entry with it.
    DeclareOrganization(String),
    /// The id is used first at this JSON path.
    FirstUse(String, Option<Position>),
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

/// The number of cards that were left out.
pub fn lost_cards(problems: &[Problem]) -> usize {
    problems.iter().map(|problem| problem.cards_left_out).sum()
}

/// Sets the positions of problems in the text of their dataset, which is valid JSON, and sorts them by it.
pub fn locate(text: &mut dyn Iterator<Item = char>, problems: &mut Vec<Problem>) {
    if problems.is_empty() {
        return;
    }
    let mut paths: Vec<(&str, bool)> = Vec::new();
    for problem in &*problems {
        paths.push((&problem.path, matches!(problem.expected, Expected::Key | Expected::LanguageKey)));
    }
    for problem in &*problems {
        if let Some(Advice::FirstUse(path, _)) = &problem.advice {
            paths.push((path, false));
        }
    }
    let mut found = positions(text, &paths).into_iter();
    for problem in &mut *problems {
        problem.position = found.next();
    }
    for problem in &mut *problems {
        if let Some(Advice::FirstUse(_, position)) = &mut problem.advice {
            *position = found.next();
        }
    }
    // Most are in order already.
    let mut sorted: Vec<Problem> = Vec::with_capacity(problems.len());
    for problem in problems.drain(..) {
        let at = sorted.partition_point(|earlier| earlier.position <= problem.position);
        sorted.insert(at, problem);
    }
    *problems = sorted;
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
