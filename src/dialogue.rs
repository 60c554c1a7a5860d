//! What a dialogue is: the record of one meeting as plain data, and how it is taken in.
//!
//! The field names are those of the JSON dataset. Where a standard has a word it is used: ISO 3166-1
//! for countries, BCP 47 for languages, EDTF for dates, [Popolo](https://www.popoloproject.com/specs/)
//! for persons and organizations, W3C text quote selectors for places in the source.

pub mod check;
pub mod date;
pub mod limits;
pub mod locator;
pub mod problem;
pub mod text;
pub mod value;

use date::Edtf;
use locator::Locator;
use serde::Serialize;
use text::{Lang, Text};

/// The version of the dataset format this code reads and writes.
pub const FORMAT: &str = "dialogue-summary/1";

/// The record of one dialogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Dialogue {
    /// The format of the dataset: [`FORMAT`].
    pub format: String,
    /// Names the dialogue among others.
    pub id: String,
    /// The dataset's own date of issue, as a plain EDTF date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Edtf>,
    /// The languages a reader may choose, the record's own first.
    pub languages: Vec<Lang>,
    /// Those of `languages` that are translations and not official texts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
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
    /// What the record rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The countries that cards name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    /// The themes that cards name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Term>,
    /// The parts of the meeting that cards name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sessions: Vec<Term>,
    /// The organizations that cards name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<Organization>,
    /// The persons that cards name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Person>,
    /// Dates in the record, oldest first, for the line above the cards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<Milestone>,
    /// The cards, in the order of the record.
    pub cards: Vec<Card>,
}

/// A series of meetings and the place of this one in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Series {
    /// The name of the series.
    pub name: Text,
    /// Which meeting of the series, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u32>,
}

/// A place on the map, by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name.
    pub name: Text,
    /// The country it lies in, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// How many took part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Attendance {
    /// Persons, all sides together: a dataset cannot state a split that its source does not.
    pub total: u32,
    /// Whether the source gives the number as approximate.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// Who they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What the record rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Source {
    /// Its address, http or https.
    pub url: String,
    /// Who published it.
    pub publisher: Text,
    /// The language it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// How the record uses it: in its own words, under which licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A country that cards name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: String,
    /// Its name for readers.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// A theme or a session: a value of a facet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Term {
    /// Names it in cards and links.
    pub id: String,
    /// Its name for readers.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Organization: a body that was represented or that organizes something.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
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
    pub country: Option<String>,
    /// Other names people search by; never shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// Popolo's Person.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Person {
    /// Names the person in cards.
    pub id: String,
    /// The name in its own order.
    pub name: Text,
    /// Other names people search by; never shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// A date in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
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

/// Where a milestone stands to the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// It came before.
    Past,
    /// It is the dialogue.
    Held,
    /// It was still to come.
    Due,
}

/// One thing the record says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Card {
    /// Names the card in links; no white space.
    pub id: String,
    /// The headline.
    pub title: Text,
    /// One or two sentences.
    pub summary: Text,
    /// What kind of card it is, and what only that kind has.
    #[serde(flatten)]
    pub body: Body,
    /// Ids of themes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// Countries it concerns, each with its role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Involvement>,
    /// Id of the session it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Who says it: `joint`, `publisher`, or the country of one side.
    pub stated_by: Voice,
    /// Where the source says it, the main place first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub locators: Vec<Locator>,
    /// Words of the source itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// What else the record holds on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    /// Id of the card without which this one would mislead; its words are shown along with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_with: Option<String>,
    /// Other words people search by; never shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// What only one kind of card has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Body {
    /// Something that was talked about.
    Topic {},
    /// One side's people.
    Delegation(Delegation),
    /// Something that was announced, or that both sides committed to.
    Announcement(Announcement),
}

/// One side's people, as far as the source names them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Delegation {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Who chaired for this side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chairs: Vec<Membership>,
    /// Ids of the organizations that are named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<String>,
    /// Whether the source's list is open: at least these.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

/// Popolo's Membership: a person in an office.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Membership {
    /// Id of the person.
    pub person_id: String,
    /// The office, as the source names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// Id of the organization the office is in; absent where the source does not state one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
}

/// What was announced.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Announcement {
    /// What it is.
    pub form: Form,
    /// When it is to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// How sure the date is, in words: "year inferred".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_note: Option<Text>,
    /// Where it is to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Id of the organization that organizes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organizer: Option<String>,
}

/// The form of an announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// What the sides restated, stressed or promised.
    Commitment,
    /// An exercise.
    Exercise,
    /// A signed text.
    Agreement,
    /// A further meeting.
    Meeting,
    /// Anything else.
    Other,
}

/// A country's part in a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Involvement {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its part.
    pub role: Role,
}

/// A country's part in a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It takes part in the dialogue.
    Participant,
    /// It is talked about.
    Discussed,
    /// It is where what is talked about takes place.
    Theatre,
}

/// Who says what a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// All sides together.
    Joint,
    /// The publisher of the source.
    Publisher,
    /// One side, ISO 3166-1 alpha-2.
    Side(String),
}

/// Words of the source itself, in the language it prints them in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Their language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// Whose quotation it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A further statement of a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Detail {
    /// The statement.
    pub text: Text,
    /// Who says it, where that is not who says the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_by: Option<Voice>,
    /// Where the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<Locator>,
}

impl Voice {
    /// The word for it in a dataset.
    pub fn as_str(&self) -> &str {
        match self {
            Voice::Joint => "joint",
            Voice::Publisher => "publisher",
            Voice::Side(code) => code,
        }
    }
}

impl Serialize for Voice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Voice {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Voice".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(joint|publisher|[A-Z]{2})$",
            "description": "Who says it: `joint`, `publisher`, or the ISO 3166-1 alpha-2 code of one side.",
        })
    }
}
