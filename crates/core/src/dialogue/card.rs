//! Cards: a topic, a delegation or an announcement, with its evidence.

use super::date::Edtf;
use super::id::{CountryCode, Id};
use super::locator::Locator;
use super::meeting::Place;
use super::text::{Lang, Text};
use serde::{Serialize, Serializer};
use std::collections::HashMap;
use std::rc::Rc;

/// One thing the record says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Card {
    /// Names the card in links; no white space, and no `--` at its start.
    pub id: String,
    /// The headline.
    pub title: Text,
    /// One or two sentences.
    #[serde(default)]
    pub summary: Text,
    /// What kind of card it is, and what only that kind has.
    #[serde(flatten)]
    pub body: Body,
    /// Ids of themes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Id>,
    /// Countries it concerns, each with its role. Participants of the dialogue are added if none is written here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Involvement>,
    /// The participants of its dialogue, if it names none itself: its cards share one list. Of a delegation, its own side.
    #[serde(skip)]
    pub inherited: Rc<[CountryCode]>,
    /// Id of the session it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<Id>,
    /// Who states it.
    #[serde(default)]
    pub stated_by: Voice,
    /// The places in the source, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locators: Vec<Locator>,
    /// Words of the source itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<Box<Quote>>,
    /// Further statements of the record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    /// Id of another card without which this one would mislead. Its title and summary are shown too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_with: Option<String>,
    /// Other words people search by; never shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    /// The dialogue of a collection it is from, by position in [`super::Dialogue::dialogues`].
    #[serde(skip)]
    pub dialogue: Option<u32>,
}

/// What only one kind of card has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Body {
    /// A topic of the dialogue.
    Topic {},
    /// One side's people.
    Delegation(Box<Delegation>),
    /// Something that was announced, stressed or promised.
    Announcement(Box<Announcement>),
}

/// One side's people, as far as the source names them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Delegation {
    /// The side.
    pub country: CountryCode,
    /// The chairs and heads of this side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chairs: Vec<Membership>,
    /// Ids of the organizations that are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organizations: Vec<Id>,
    /// Whether the source's list is open: at least these.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

impl Delegation {
    /// The offices of its chairs, those of one person together. A person who was two things at the meeting is there twice.
    pub fn chairs_by_person(&self) -> Vec<Vec<&Membership>> {
        let mut persons: Vec<Vec<&Membership>> = Vec::new();
        let mut positions: HashMap<_, usize> = HashMap::new();
        for chair in &self.chairs {
            let at = *positions.entry((&chair.person_id, chair.function)).or_insert(persons.len());
            match persons.get_mut(at) {
                Some(offices) => offices.push(chair),
                None => persons.push(vec![chair]),
            }
        }
        persons
    }
}

/// Popolo's Membership: a person in an office. A person with several offices has an entry for each.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Membership {
    /// Id of the person.
    pub person_id: Id,
    /// The office, as the source names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// Whether the person chaired the meeting or led the delegation. Without it: `head_of_delegation` if another person is the
    /// `chair`, `co_chair` if the dialogue has several chairs, else `chair`. One entry of a person may name it for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<ChairFunction>,
    /// Id of the organization the office is in; absent where the source does not state one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<Id>,
}

impl Membership {
    /// Whether the person chaired the meeting, alone or with others.
    pub fn is_chair(&self) -> bool {
        self.function != Some(ChairFunction::HeadOfDelegation)
    }
}

/// What a person in a delegation was at the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChairFunction {
    /// One of several who chaired the meeting.
    CoChair,
    /// The one who chaired the meeting.
    Chair,
    /// The head of this side, who did not chair the meeting.
    HeadOfDelegation,
}

/// What was announced.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Announcement {
    /// What it is.
    #[serde(default)]
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
    pub organizer: Option<Id>,
}

/// The form of an announcement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// What sides promised, or renewed a promise of.
    Commitment,
    /// What sides stressed or called for, without a promise.
    Position,
    /// An exercise.
    Exercise,
    /// A signed text.
    Agreement,
    /// A further meeting.
    Meeting,
    /// Anything else.
    #[default]
    Other,
}

/// A country's part in a card.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Involvement {
    /// The country or organisation.
    pub code: CountryCode,
    /// Its part.
    pub role: Role,
}

impl Card {
    /// The countries it concerns: those it names, then the participants that it inherits.
    pub fn involvements(&self) -> impl Iterator<Item = (&CountryCode, Role)> + Clone {
        let own = self.countries.iter().map(|country| (&country.code, country.role));
        let is_own = |code: &&CountryCode| self.countries.iter().any(|country| country.code == **code);
        let inherited = self.inherited.iter().filter(move |code| !is_own(code));
        own.chain(inherited.map(|code| (code, Role::Participant)))
    }

    /// The sides that state the card or one of its details, as far as it names them.
    pub fn speakers(&self) -> impl Iterator<Item = &CountryCode> {
        let details = self.details.iter().filter_map(|detail| detail.stated_by.as_ref());
        std::iter::once(&self.stated_by).chain(details).flat_map(|voice| match voice {
            Voice::Sides(sides) => sides.as_slice(),
            Voice::Joint | Voice::Publisher | Voice::Editor => &[],
        })
    }

    /// The countries that take part, as far as the card says so.
    pub fn participants(&self) -> impl Iterator<Item = &CountryCode> {
        self.involvements().filter(|(_, role)| *role == Role::Participant).map(|(code, _)| code)
    }
}

/// A country's part in a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It takes part in the dialogue.
    Participant,
    /// It is talked about.
    Discussed,
    /// A war that is talked about takes place there.
    Theatre,
}

/// Who states a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// All sides together.
    Joint,
    /// The publisher of the source reports it.
    #[default]
    Publisher,
    /// The author of the record remarks it.
    Editor,
    /// One side or several. Empty if the dataset names a speaker that cannot be read.
    Sides(Vec<CountryCode>),
}

/// Words of the source itself, in the language it prints them in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Detail {
    /// The statement.
    pub text: Text,
    /// The side that states it, if it differs from that of the card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated_by: Option<Voice>,
    /// The place in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locator: Option<Box<Locator>>,
}

impl Voice {
    /// The words for the voices that are no side.
    pub const WORDS: [(&'static str, Voice); 3] =
        [("joint", Voice::Joint), ("publisher", Voice::Publisher), ("editor", Voice::Editor)];
}

impl Serialize for Voice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Voice::Joint => serializer.serialize_str("joint"),
            Voice::Publisher => serializer.serialize_str("publisher"),
            Voice::Editor => serializer.serialize_str("editor"),
            Voice::Sides(sides) => match sides.as_slice() {
                [side] => serializer.serialize_str(side),
                sides => serializer.collect_seq(sides),
            },
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Voice {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Voice".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Who states it: `joint` (all sides), `publisher` (the source reports it), `editor` (a remark by the \
                author of the record), the code of one side, or a list of codes; an empty list if nobody is named.",
        })
    }
}
