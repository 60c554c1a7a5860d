//! The data model: the record of one meeting, or of a collection of them, as plain data.
//!
//! The field names are those of the JSON dataset. They follow standards: ISO 3166-1 for countries, BCP 47 for languages, EDTF
//! for dates, [Popolo](https://www.popoloproject.com/specs/) for persons and organizations, W3C text quote selectors for
//! locators.

mod card;
pub mod check;
pub mod date;
pub mod limits;
pub mod locator;
pub mod problem;
pub mod text;
pub mod value;

pub use card::{
    Announcement, Body, Card, CountryCode, Delegation, Detail, Form, Id, Involvement, Membership, Quote,
    Role, Voice,
};
use date::Edtf;
use serde::Serialize;
use text::{Lang, Text};

/// The built-in record: a dataset, as JSON.
pub const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/record.json"));

/// The version of the dataset format this code reads and writes.
pub const FORMAT: &str = "dialogue-summary/1";

/// The record of one dialogue, or of a collection of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Dialogue {
    /// The format of the dataset: `dialogue-summary/1`.
    #[serde(default)]
    pub format: String,
    /// The id of the dialogue, unique in a collection.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The date of this version of the dataset, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Edtf>,
    /// The languages a reader may choose, the record's own first. Without it: those of the title.
    #[serde(default)]
    pub languages: Vec<Lang>,
    /// Those of `languages` that are translations and not official texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Lang>,
    /// The series the meeting belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub series: Option<Series>,
    /// The headline.
    pub title: Text,
    /// One or two sentences on the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// When it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// Where it was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// How many took part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attendance: Option<Attendance>,
    /// The source of the record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The countries that cards name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// The themes that cards name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Term>,
    /// The parts of the meeting that cards name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Term>,
    /// The organizations that cards name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<Organization>,
    /// The persons that cards name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Person>,
    /// Dates in the record, oldest first, for the line above the cards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<Milestone>,
    /// The dialogues of a collection, each as a dialogue of its own would be written.
    // Once they are checked, their cards and entries are in the lists of the collection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dialogues: Vec<Dialogue>,
    /// The cards, in the order of the record.
    #[serde(default)]
    pub cards: Vec<Card>,
}

impl Dialogue {
    /// Whether this is a collection of dialogues.
    pub fn is_collection(&self) -> bool {
        !self.dialogues.is_empty()
    }

    /// The dialogue that a card is from: one of the collection, or this one.
    pub fn dialogue_of(&self, card: &Card) -> &Dialogue {
        card.dialogue.and_then(|at| self.dialogues.get(at as usize)).unwrap_or(self)
    }

    /// The source of a card: that of its dialogue, else that of the collection.
    pub fn source_of(&self, card: &Card) -> Option<&Source> {
        self.dialogue_of(card).source.as_ref().or(self.source.as_ref())
    }

    /// The collection as a dataset has it: every card inside its dialogue.
    pub fn nested(&self) -> Dialogue {
        let mut whole = self.clone();
        for card in std::mem::take(&mut whole.cards) {
            let part = card.dialogue.and_then(|at| whole.dialogues.get_mut(at as usize));
            match part {
                Some(part) => part.cards.push(card),
                None => whole.cards.push(card),
            }
        }
        whole
    }
}

/// A series of meetings and the place of this one in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Series {
    /// Names the series in links; without one, its name does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name of the series.
    pub name: Text,
    /// Which meeting of the series, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u32>,
}

impl Series {
    /// What names the series in links.
    pub fn key(&self) -> &str {
        self.id.as_deref().or_else(|| self.name.all().next()).unwrap_or_default()
    }
}

/// A place on the map, by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name.
    pub name: Text,
    /// The country it lies in, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
}

/// How many took part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Attendance {
    /// Persons, all sides together: a dataset cannot state a split that its source does not.
    pub total: u32,
    /// Whether the source gives the number as approximate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// The participants in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// The source of a record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// Its address, http or https.
    pub url: String,
    /// Its publisher.
    pub publisher: Text,
    /// The language it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// How the record uses it, for example under which licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A country that cards name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: CountryCode,
    /// Its name for readers.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// A theme or a session: a value of a facet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// Names it in cards and links.
    pub id: String,
    /// Its name for readers.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Organization: a body that was represented or that organizes something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Organization {
    /// Names it in cards. Two bodies of one name have two ids.
    pub id: String,
    /// Its name for readers.
    pub name: Text,
    /// The short form the source prints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abbreviation: Option<String>,
    /// The country it belongs to, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Person {
    /// Names the person in cards.
    pub id: String,
    /// The name in its own order.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// A date in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Milestone {
    /// When.
    pub date: Edtf,
    /// How sure the date is, in words: "year inferred".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_note: Option<Text>,
    /// What.
    pub label: Text,
    /// Before the dialogue, the dialogue itself, or after it.
    pub phase: Phase,
}

/// The time of a milestone relative to the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// It came before.
    Past,
    /// It is the dialogue.
    Held,
    /// It was still to come.
    Due,
}
