//! The data model: the record of one meeting, or of a collection of them, as plain data.
//!
//! The field names are those of the JSON dataset. They follow standards: ISO 3166-1 for countries, BCP 47 for languages, EDTF
//! for dates, [Popolo](https://www.popoloproject.com/specs/) for persons and organizations, W3C text quote selectors for
//! locators.

mod card;
mod derived;
mod entries;
mod id;
mod meeting;
mod origin;
pub mod check;
pub mod date;
pub mod encoding;
pub mod limits;
pub mod locator;
mod lookup;
pub mod not_json;
pub mod position;
pub mod problem;
pub mod text;
pub mod value;
pub mod version_hash;

pub use card::{
    Announcement, Body, Card, ChairFunction, Delegation, Detail, Form, Involvement, Membership, Quote, Role,
    Voice,
};
use date::Edtf;
pub use derived::{Derived, Lost};
pub use entries::{Country, CountryKind, Organization, Person, Term};
pub use id::{CountryCode, Id, is_id};
use locator::Locator;
use lookup::Lookup;
pub use meeting::{Attendance, AttendanceUnit, CountryAttendance, Milestone, Phase, Place, Series};
pub use origin::{Change, Source, Withdrawal};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use text::{Lang, Text, is_same_language, lookup};

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
    /// The id of the dialogue, unique in a collection, without `/`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The date of this version of the dataset, EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Edtf>,
    /// The languages a reader may choose, the record's own first. Without it: those of the title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
    /// Whether the publisher of the sources itself publishes this record. Citations and downloads then do not call it unofficial.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub official: bool,
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
    /// Finds entries by their ids.
    #[serde(skip)]
    pub lookup: Lookup,
}

impl Country {
    /// Its name for readers: the given one and, in languages in which none is given, that of its code.
    pub fn shown_name(&self) -> Cow<'_, Text> {
        let has_any = self.name.wordings().any(|(tag, words)| tag.is_none() && !words.trim().is_empty());
        let known = check::codes::naming(&self.code, self.kind).filter(|_| !has_any);
        known.map_or(Cow::Borrowed(&self.name), |code| {
            Cow::Owned(self.name.completed(&check::codes::country_name(code)))
        })
    }
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

    /// All that take part in a meeting, which is this record or one of its dialogues.
    pub fn parties<'a>(&'a self, meeting: &'a Dialogue) -> &'a [CountryCode] {
        let own = &meeting.derived.parties;
        if own.is_empty() { &self.participants } else { own }
    }

    /// The sides of a meeting: the participants that it or its collection lists, else all that take part. A delegation that is
    /// in no list may have observed only.
    pub fn sides<'a>(&'a self, meeting: &'a Dialogue) -> &'a [CountryCode] {
        let listed = [&meeting.participants, &self.participants].into_iter().find(|list| !list.is_empty());
        listed.unwrap_or(&meeting.derived.parties)
    }

    /// The languages of a dialogue: its own, else those that its collection names.
    pub fn languages_of<'a>(&'a self, part: &'a Dialogue) -> &'a [Lang] {
        let names_none = part.languages.is_empty() && !self.derived.collects_languages;
        if names_none { &self.languages } else { &part.languages }
    }

    /// The language of text without a language tag in a record, or in one of its dialogues: its only language; `reader`, if the
    /// record names none. `None` if it is not known.
    pub fn untagged_language<'a>(&'a self, part: &'a Dialogue, reader: &'a str) -> Option<&'a str> {
        match self.languages_of(part) {
            _ if part.derived.are_languages_mixed => None,
            [only] => Some(only),
            [] if self.languages.is_empty() && !self.derived.are_languages_mixed => Some(reader),
            _ => None,
        }
    }

    /// Whether the text in a language is a translation.
    pub fn is_translated(&self, lang: &str) -> bool {
        let is_listed = |tag: &str| self.languages.iter().any(|known| known.eq_ignore_ascii_case(tag));
        self.translations.iter().any(|tag| {
            let is_same = tag.eq_ignore_ascii_case(lang);
            let (tag, lang) = (tag.as_str(), lang);
            let is_related =
                || lookup([tag].into_iter(), lang).is_some() || lookup([lang].into_iter(), tag).is_some();
            is_same || (!is_listed(tag) && is_related())
        })
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
            None => sources.first().filter(|_| !self.dialogue_of(card).derived.lost.has_first_source),
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
        match self.country(code) {
            Some(country) => country.shown_name(),
            None => Cow::Owned(check::codes::country_name(code)),
        }
    }

    /// The id that a card has now, if `id` is a former one of it.
    pub fn current_id(&self, id: &str) -> Option<String> {
        if let Some(now) = self.aliases.get(id) {
            return Some(now.clone());
        }
        let part = self.owner_of(id)?;
        part.aliases.get(own_id(&part.id, id)?).map(|now| format!("{}/{now}", part.id))
    }

    /// The dialogue of a collection to which an id belongs: `kr-gb-4` of `kr-gb-4/norms`.
    pub fn owner_of(&self, id: &str) -> Option<&Dialogue> {
        self.dialogues.get(self.owner_position(id)?)
    }

    /// The withdrawal of the card that had this id.
    pub fn withdrawal(&self, id: &str) -> Option<&Withdrawal> {
        let own = self.withdrawn.iter().find(|card| card.id == id);
        own.or_else(|| {
            let part = self.owner_of(id)?;
            let own = own_id(&part.id, id)?;
            part.withdrawn.iter().find(|card| card.id == own)
        })
    }

    /// The collection as a dataset has it: every card and session inside its dialogue.
    pub fn nested(&self) -> Dialogue {
        let mut whole = self.clone();
        for mut session in std::mem::take(&mut whole.sessions) {
            match whole.owner_position(&session.id).and_then(|at| whole.dialogues.get_mut(at)) {
                Some(part) => {
                    session.id = id_in(part, &session.id);
                    part.sessions.push(session);
                }
                None => whole.sessions.push(session),
            }
        }
        for mut card in std::mem::take(&mut whole.cards) {
            let part = card.dialogue.and_then(|at| whole.dialogues.get_mut(at as usize));
            match part {
                Some(part) => {
                    card.id = id_in(part, &card.id);
                    card.shown_with = card.shown_with.as_deref().map(|id| id_in(part, id));
                    card.session = card.session.as_deref().map(|id| id_in(part, id).into());
                    part.cards.push(card);
                }
                None => whole.cards.push(card),
            }
        }
        whole
    }
}

/// The id of a card as its dialogue writes it; that of another dialogue's card is whole.
fn id_in(part: &Dialogue, id: &str) -> String {
    own_id(&part.id, id).unwrap_or(id).to_owned()
}

/// The id that a card has in its dialogue, from its id in the collection: `norms` of `kr-gb-4/norms`.
fn own_id<'a>(dialogue: &str, id: &'a str) -> Option<&'a str> {
    id.strip_prefix(dialogue)?.strip_prefix('/')
}
