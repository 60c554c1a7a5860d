//! The data model: the record of one meeting, or of a collection of them, as plain data.
//!
//! The field names are those of the JSON dataset. They follow standards: ISO 3166-1 for countries, BCP 47 for languages, EDTF
//! for dates, [Popolo](https://www.popoloproject.com/specs/) for persons and organizations, W3C text quote selectors for
//! locators.

mod card;
mod origin;
pub mod check;
pub mod date;
pub mod limits;
pub mod locator;
pub mod problem;
pub mod text;
pub mod value;

pub use card::{
    Announcement, Body, Card, ChairFunction, CountryCode, Delegation, Detail, Form, Id, Involvement,
    Membership, Quote, Role, Voice,
};
use date::Edtf;
use locator::Locator;
pub use origin::{Change, Source, Withdrawal};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use text::{Lang, Text, is_same_language};

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
    /// The countries and organisations that take part. They apply to every card that names no participant itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<CountryCode>,
    /// The sources of the record, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Corrections and additions, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Former ids of cards, each with the id that the card has now: old links keep working.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub aliases: BTreeMap<String, String>,
    /// Cards that were withdrawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<Withdrawal>,
    /// The countries, and the organisations that take part as countries do. A code of ISO 3166-1 needs no entry: its name is
    /// known.
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
    /// What the cards imply about the meeting.
    #[serde(skip)]
    pub derived: Derived,
}

/// What the cards of one dialogue imply about the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// All that take part: the participants of the dialogue and of its cards, and the sides that sent a delegation.
    pub parties: Vec<CountryCode>,
    /// The positions of the delegations with chairs, in the list of cards of the collection.
    pub delegations_with_chairs: Vec<u32>,
    /// How many chairs they have.
    pub chairs: usize,
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

    /// The sources of a card: those of its dialogue, else those of the collection.
    pub fn sources_of(&self, card: &Card) -> &[Source] {
        let own = &self.dialogue_of(card).sources;
        if own.is_empty() { &self.sources } else { own }
    }

    /// The source that a locator of a card refers to: the one it names, else the first.
    pub fn source_of(&self, card: &Card, locator: Option<&Locator>) -> Option<&Source> {
        let sources = self.sources_of(card);
        let named = locator.and_then(|locator| locator.source.as_deref());
        match named {
            Some(id) => sources.iter().find(|source| source.id.as_deref() == Some(id)),
            None => sources.first(),
        }
    }

    /// The locator of a card for a reader of `lang`: the first one in a source of that language, else the first one.
    pub fn locator_for<'c>(&self, card: &'c Card, lang: &str) -> Option<&'c Locator> {
        let is_in_language = |locator: &&Locator| {
            let language = self.source_of(card, Some(locator)).and_then(|source| source.language.as_deref());
            language.is_some_and(|language| is_same_language(language, lang))
        };
        card.locators.iter().find(is_in_language).or(card.locators.first())
    }

    /// The name of a country, or of an organisation that takes part as countries do.
    pub fn country_name(&self, code: &str) -> Cow<'_, Text> {
        match self.countries.iter().find(|country| *country.code == *code) {
            Some(country) => Cow::Borrowed(&country.name),
            None => Cow::Owned(check::codes::country_name(code)),
        }
    }

    /// The id that a card has now, if `id` is a former one of it.
    pub fn current_id(&self, id: &str) -> Option<String> {
        if let Some(now) = self.aliases.get(id) {
            return Some(now.clone());
        }
        let part = self.dialogues.iter().find(|part| own_id(&part.id, id).is_some())?;
        part.aliases.get(own_id(&part.id, id)?).map(|now| format!("{}/{now}", part.id))
    }

    /// The withdrawal of the card that had this id.
    pub fn withdrawal(&self, id: &str) -> Option<&Withdrawal> {
        let own = self.withdrawn.iter().find(|card| card.id == id);
        let mut parts = self.dialogues.iter();
        own.or_else(|| {
            parts.find_map(|part| {
                let own = own_id(&part.id, id)?;
                part.withdrawn.iter().find(|card| card.id == own)
            })
        })
    }

    /// The collection as a dataset has it: every card inside its dialogue.
    pub fn nested(&self) -> Dialogue {
        let mut whole = self.clone();
        for mut card in std::mem::take(&mut whole.cards) {
            let part = card.dialogue.and_then(|at| whole.dialogues.get_mut(at as usize));
            match part {
                Some(part) => {
                    let own = |id: &str| own_id(&part.id, id).unwrap_or(id).to_owned();
                    card.id = own(&card.id);
                    card.shown_with = card.shown_with.as_deref().map(own);
                    part.cards.push(card);
                }
                None => whole.cards.push(card),
            }
        }
        whole
    }
}

/// The id that a card has in its dialogue, from its id in the collection: `norms` of `kr-gb-4/norms`.
fn own_id<'a>(dialogue: &str, id: &'a str) -> Option<&'a str> {
    id.strip_prefix(dialogue)?.strip_prefix('/')
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
    /// All sides together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    /// Whether the source gives the numbers as approximate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// What is counted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: AttendanceUnit,
    /// The numbers of single sides, only where the source states them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_country: Vec<CountryAttendance>,
    /// The participants in words: a sentence of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// What the numbers of an attendance count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AttendanceUnit {
    /// Persons.
    #[default]
    Persons,
    /// Ministries, agencies, companies.
    Organizations,
}

/// How many of one side took part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CountryAttendance {
    /// The side.
    pub code: CountryCode,
    /// Their number.
    pub total: u32,
}

/// A country, or an organisation that takes part as countries do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Country {
    /// A code of ISO 3166-1 alpha-2, `EU`, `UN`, `XK`, or the id of an organisation.
    pub code: CountryCode,
    /// Its name for readers. Without one, a code has the name in the Unicode CLDR.
    pub name: Text,
    /// Whether it is a country. An id that is no code needs `organization`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CountryKind,
    /// Other names people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Whether a party is a country.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CountryKind {
    /// A country or a territory.
    #[default]
    Country,
    /// An organisation of countries, such as ASEAN.
    Organization,
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
