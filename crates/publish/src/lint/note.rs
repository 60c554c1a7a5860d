//! A note, and what it says.

use super::Mojibake;

/// A note on one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where, as a JSON path.
    pub path: String,
    /// What was noted.
    pub remark: Remark,
    /// How many more places have the same cause. They are not listed.
    pub more: usize,
}

impl Note {
    /// Whether it is about the key and not about the value.
    pub fn is_of_key(&self) -> bool {
        matches!(self.remark, Remark::UnknownKey(..) | Remark::KeyElsewhere(_) | Remark::KeyOfOtherKind(..))
    }

    /// What it has in common with others that are noted once. `None` if each is a case of its own.
    pub(super) fn cause(&self) -> Option<String> {
        // The path without the positions in lists.
        let pieces = self.path.split('[').map(|piece| piece.split_once(']').map_or(piece, |(_, rest)| rest));
        let place: String = pieces.collect();
        let what = match &self.remark {
            Remark::Unused(_) => "unused",
            Remark::EmptyName => "name",
            Remark::EmptyText => "text",
            Remark::LostCharacter => return Some(String::from("lost")),
            Remark::Html(found) => return Some(format!("html {found}")),
            Remark::DoubledQuotes(pair) => return Some(format!("quotes {pair}")),
            Remark::MarkedQuotation => "quotation",
            Remark::RepeatedKey => "key",
            Remark::OwnCompanion => "companion",
            Remark::EmptyInLanguage(tag) => return Some(format!("language {tag}")),
            Remark::Mojibake(garbled) => return Some(format!("encoding {}", garbled.encoding)),
            Remark::Outsider(side, parties) => return Some(format!("outsider {side} {parties} {place}")),
            Remark::KeyOfOtherKind(kind, _) => return Some(format!("kind {kind} {place}")),
            Remark::NoFunction(_) => "function",
            Remark::KeyElsewhere(key) => return Some(format!("elsewhere {key} {place}")),
            Remark::OutsiderOfCard(side, _) => return Some(format!("outsider {side} {place}")),
            Remark::JointOfOne(side) => return Some(format!("joint {side} {place}")),
            _ => return None,
        };
        Some(format!("{what} {place}"))
    }
}

/// What is probably a mistake.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// The title is blank.
    EmptyTitle,
    /// This language is listed twice.
    RepeatedLanguage(String),
    /// A milestone is earlier than another, but listed behind it: the date, the other date, the position of the other.
    TimelineOrder(String, String, usize),
    /// A change is later than another, but listed behind it: the date, the other date, the position of the other.
    OrderOfChanges(String, String, usize),
    /// A name is blank.
    EmptyName,
    /// A text is blank.
    EmptyText,
    /// A text is blank in this language, and not in another.
    EmptyInLanguage(String),
    /// This language of a translation is none of these.
    TranslationIntoNone(String, String),
    /// Another entry has this name and this id.
    OtherId(String, String),
    /// This organization is also in the list of countries.
    AlsoInCountries(String),
    /// The card of this id is withdrawn already.
    SecondWithdrawal(String),
    /// The card refers to itself.
    OwnCompanion,
    /// A statement of all sides, of which only this one is known.
    JointOfOne(String),
    /// The format has no such key here: the key, and in how many more objects of this kind it is.
    UnknownKey(String, usize),
    /// Fewer took part than of single sides: the total, the sum.
    TotalBelowSum(u64, u64),
    /// More took part than of all sides: the total, the sum.
    TotalAboveSum(u64, u64),
    /// This side sent a delegation, but is none of those who take part.
    ForeignDelegation(String, String),
    /// This side has another delegation, whose card is at this position.
    SecondDelegation(String, usize),
    /// The object has the key twice.
    RepeatedKey,
    /// The interval ends on this date, before it begins.
    ReversedInterval(String),
    /// Cards of the first kind do not have this key, only those of the second.
    KeyOfOtherKind(String, &'static str),
    /// This side takes no part; those who do.
    Outsider(String, String),
    /// This participant of a card takes no part in the meeting; those who do.
    OutsiderOfCard(String, String),
    /// The person has no function, although this one is the chair.
    NoFunction(String),
    /// An organization has the code of this country.
    CodeOfCountry(&'static str),
    /// The entry has this name, which is that of this other code.
    NameOfCountry(String, &'static str),
    /// Two years were probably meant, but this is read as a season.
    ReadAsSeason(String),
    /// No card names this id.
    Unused(String),
    /// The text was decoded wrongly: its encoding, the encoding it was read in, and the right text.
    Mojibake(Mojibake),
    /// The text contains this piece of HTML.
    Html(String),
    /// The text contains these two quotation marks side by side.
    DoubledQuotes(String),
    /// A quotation has marks of its own.
    MarkedQuotation,
    /// A character of the text was lost.
    LostCharacter,
    /// There is no list, so readers see ids as names: the list, the ids.
    NoList(&'static str, Vec<String>),
    /// Another series has this name and this id.
    OtherSeries(String, String),
    /// Another meeting of the series has this number: its path.
    SameNumber(u64, String),
    /// The meeting has this number and date, and one with a lower number this later date: its path.
    NumberAgainstDate(u64, String, String, String),
    /// A milestone of this phase and date contradicts the date of the meeting.
    MilestoneAgainstDate(String, String, String),
    /// A milestone names this number, and the meeting has another one.
    MilestoneAgainstNumber(u64, u64),
    /// What is to come has this date, before that of the meeting; its form.
    AnnouncedForThePast(String, String, String),
    /// This person is in the delegation of another side, whose card is at this position.
    OneOfTwoSides(String, String, usize),
    /// This other person is named as the chair.
    SecondChair(String),
    /// The total has no unit, and the note counts these: they may be no persons.
    NoUnit(String),
    /// The format has no such key here: this is what to write in its place.
    KeyElsewhere(&'static str),
    /// Another meeting gives the same id another name: the id, this name, the other name, the path of the other.
    OtherName(String, String, String, String),
    /// Another meeting has another theme of the same id: the id, this name, the other name, the path of the other.
    TwoThemes(String, String, String, String),
}

impl Remark {
    /// The path of another place that the remark names.
    pub fn other_path(&mut self) -> Option<&mut String> {
        match self {
            Remark::OtherName(.., path)
            | Remark::TwoThemes(.., path)
            | Remark::SameNumber(_, path)
            | Remark::NumberAgainstDate(.., path) => Some(path),
            _ => None,
        }
    }
}
