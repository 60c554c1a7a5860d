//! Checks one card: value -> card and problems.

use super::chairs;
use super::codes::meant;
use super::common::{other_names, place};
use super::declared::Declared;
use super::node::Node;
use super::problems::Problems;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::locator::{Locator, TextQuoteSelector};
use crate::dialogue::problem::{Expected, nearest_word};
use crate::dialogue::text::Text;
use crate::dialogue::value::Value;
use crate::dialogue::{
    Announcement, Body, Card, CountryCode, Delegation, Detail, Form, Involvement, Quote, Role, Voice,
};
use std::collections::HashSet;

const KEYS: &[&str] = &[
    "id",
    "title",
    "summary",
    "kind",
    "themes",
    "countries",
    "session",
    "stated_by",
    "locators",
    "quote",
    "details",
    "shown_with",
    "other_names",
    "country",
    "chairs",
    "organizations",
    "open",
    "form",
    "date",
    "date_note",
    "place",
    "organizer",
];

const FORMS: &[(&str, Form)] = &[
    ("commitment", Form::Commitment),
    ("position", Form::Position),
    ("exercise", Form::Exercise),
    ("agreement", Form::Agreement),
    ("meeting", Form::Meeting),
    ("other", Form::Other),
];

const ROLES: &[(&str, Role)] =
    &[("participant", Role::Participant), ("discussed", Role::Discussed), ("theatre", Role::Theatre)];

#[derive(Clone, Copy)]
enum Kind {
    Topic,
    Delegation,
    Announcement,
}

const KINDS: &[(&str, Kind)] =
    &[("topic", Kind::Topic), ("delegation", Kind::Delegation), ("announcement", Kind::Announcement)];

/// Checks a card. `None` if a required value is missing or invalid.
pub fn card(node: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Card> {
    node.fields(KEYS, problems)?;
    // All four are read before one of them ends the reading, so that all problems are reported at once.
    let id = node.required("id").id(problems);
    let title = heading(&node.required("title"), problems);
    let summary = match node.get("summary") {
        Some(n) => n.text(problems),
        None => Some(Default::default()),
    };
    let body = body(node, declared, problems);
    let (countries, has_all_countries) =
        node.distinct_list("countries", problems, |n, p| involvement(n, declared, p));
    Some(Card {
        id: id?,
        title: title?,
        summary: summary?,
        body: body?,
        themes: node.distinct_list("themes", problems, |n, p| declared.themes.id(n, p)).0,
        countries,
        inherited: Default::default(),
        session: node.get("session").and_then(|n| declared.sessions.id(&n, problems)),
        // A card with a speaker that cannot be read must not look as if its publisher stated it.
        stated_by: match node.get("stated_by").map_or(Voice::Publisher, |n| voice(&n, declared, problems)) {
            // All sides are not known.
            Voice::Joint if !has_all_countries => Voice::Sides(Vec::new()),
            voice => voice,
        },
        locators: node.list("locators", problems, |n, p| locator(n, declared, p)),
        quote: node.get("quote").and_then(|n| quote(&n, problems)).map(Box::new),
        details: node.list("details", problems, |n, p| detail(n, declared, p)),
        shown_with: node.get("shown_with").and_then(|n| n.id(problems)),
        other_names: other_names(node, problems),
        dialogue: None,
    })
}

/// A title that is not blank.
fn heading(node: &Node, problems: &mut Problems) -> Option<Text> {
    let text = node.text(problems)?;
    if text.all().all(|words| words.trim().is_empty()) {
        problems.add(node, Expected::Text, None);
        return None;
    }
    Some(text)
}

fn body(card: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Body> {
    Some(match card.required("kind").one_of(KINDS, problems)? {
        Kind::Topic => Body::Topic {},
        Kind::Delegation => Body::Delegation(Box::new(delegation(card, declared, problems)?)),
        Kind::Announcement => Body::Announcement(Box::new(Announcement {
            form: card.get("form").and_then(|n| n.one_of(FORMS, problems)).unwrap_or(Form::Other),
            date: card.get("date").and_then(|n| n.date(problems)),
            date_note: card.get("date_note").and_then(|n| n.text(problems)),
            place: card.get("place").and_then(|n| place(&n, |id| declared.countries.known(id), problems)),
            organizer: card.get("organizer").and_then(|n| declared.organizations.id(&n, problems)),
        })),
    })
}

fn delegation(card: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Delegation> {
    let country = declared.countries.country(&card.required("country"), problems)?;
    let chairs = chairs::chairs(card, declared, problems);
    let (organizations, has_all) =
        card.distinct_list("organizations", problems, |n, p| declared.organizations.id(n, p));
    // A list that may be open must not look complete.
    let open = card.get("open").is_some_and(|n| n.bool_or(true, problems)) || !has_all;
    Some(Delegation { country, chairs, organizations, open })
}

/// Whether a card names one that takes part and whom the card, as it is read, lacks.
pub fn has_lost_party(card: &Node, read: Option<&Card>) -> bool {
    let is_lost = read.is_none();
    let is_delegation = card.value.text_at("kind") == Some("delegation");
    let Some(Value::List(countries)) = card.value.get("countries") else { return is_lost && is_delegation };
    let parties = countries.iter().take(MAX_LIST).filter(|of| of.text_at("role") == Some("participant"));
    // One that is repeated is not lost.
    let mut codes = HashSet::new();
    let is_new = |of: &&Value| of.text_at("code").is_none_or(|code| codes.insert(code.to_ascii_uppercase()));
    let parties = parties.filter(is_new).count();
    let known =
        read.map_or(0, |card| card.countries.iter().filter(|of| of.role == Role::Participant).count());
    (is_lost && is_delegation) || known < parties
}

fn involvement(node: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Involvement> {
    node.fields(&["code", "role"], problems)?;
    let code = declared.countries.country(&node.required("code"), problems);
    let role = node.required("role").one_of(ROLES, problems);
    Some(Involvement { code: code?, role: role? })
}

/// What a voice may be: a word, a code, or an organisation that the dataset declares.
fn speakers(declared: &Declared) -> Expected {
    let words = Voice::WORDS.into_iter().map(|(word, _)| word.to_owned());
    let own = declared.countries.own_codes(3);
    Expected::OneOf(words.chain([String::from("KR … (ISO 3166-1)")]).chain(own).collect())
}

/// One voice: a word, the code of a side, or a list of codes. What cannot be read is reported and left out.
fn voice(node: &Node, declared: &mut Declared, problems: &mut Problems) -> Voice {
    let words = || Voice::WORDS.into_iter().map(|(word, _)| word);
    let is_code = |found: &str, declared: &Declared| {
        found.len() == 2 || declared.countries.known(found).is_some() || meant(found).is_some()
    };
    if let Value::List(list) = node.value {
        // A list of one word is that word: none of the words is a side.
        if let [Value::Text(word)] = list.as_slice()
            && !is_code(word, declared)
        {
            problems.add(node, speakers(declared), None);
            return Voice::Sides(Vec::new());
        }
        let mut sides: Vec<CountryCode> = Vec::new();
        let mut known = HashSet::new();
        let mut is_complete = true;
        for at in node.items(MAX_LIST, problems) {
            match declared.side(&at, problems) {
                Some(side) if !known.insert(side.clone()) => problems.add(&at, Expected::Unique, None),
                Some(side) => sides.push(side),
                None => is_complete = false,
            }
        }
        // A statement must not be attributed to some of its speakers only.
        return Voice::Sides(if is_complete { sides } else { Vec::new() });
    }
    let Some(found) = node.string(speakers(declared), problems) else { return Voice::Sides(Vec::new()) };
    if let Some((_, voice)) = Voice::WORDS.into_iter().find(|(word, _)| *word == found) {
        return voice;
    }
    if !is_code(found, declared) {
        problems.add(node, speakers(declared), nearest_word(found, &mut words()));
        return Voice::Sides(Vec::new());
    }
    Voice::Sides(declared.side(node, problems).into_iter().collect())
}

fn locator(node: &Node, declared: &Declared, problems: &mut Problems) -> Option<Locator> {
    node.fields(&["source", "paragraph", "start", "end"], problems)?;
    // A place in a source that is not known would be looked for in another one.
    let source = match node.get("source") {
        Some(n) => Some(declared.source(&n, problems)?),
        None => None,
    };
    let paragraph = node.required("paragraph").number(problems);
    let start = selector(&node.required("start"), problems);
    let end = match node.get("end") {
        Some(n) => Some(Box::new(selector(&n, problems)?)),
        None => None,
    };
    Some(Locator { source, paragraph: paragraph?, start: start?, end })
}

fn selector(node: &Node, problems: &mut Problems) -> Option<TextQuoteSelector> {
    node.fields(&["type", "exact", "prefix", "suffix"], problems)?;
    if let Some(kind) = node.get("type") {
        kind.one_of(&[("TextQuoteSelector", ())], problems)?;
    }
    let mut words = |key| {
        let words = node.get(key).and_then(|n| n.string(Expected::Text, problems));
        words.map(str::to_owned).unwrap_or_default()
    };
    let (prefix, suffix) = (words("prefix"), words("suffix"));
    let filled = |words: &str| !words.trim().is_empty();
    let exact = node.required("exact").string_if(Expected::Text, filled, problems)?;
    Some(TextQuoteSelector { exact: exact.to_owned(), prefix, suffix })
}

fn quote(node: &Node, problems: &mut Problems) -> Option<Quote> {
    node.fields(&["text", "language", "note"], problems)?;
    Some(Quote {
        text: node.required("text").string(Expected::Text, problems)?.to_owned(),
        language: node.get("language").and_then(|n| n.language(problems)),
        note: node.get("note").and_then(|n| n.text(problems)),
    })
}

fn detail(node: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Detail> {
    node.fields(&["text", "stated_by", "locator"], problems)?;
    let text = node.required("text").text(problems)?;
    let stated_by = node.get("stated_by").map(|n| voice(&n, declared, problems));
    let at = node.get("locator");
    let locator = at.as_ref().and_then(|n| locator(n, declared, problems)).map(Box::new);
    // What is found in a place that cannot be read is not reported by the source of the card.
    let is_lost = at.is_some() && locator.is_none() && stated_by.is_none();
    Some(Detail {
        text,
        stated_by: if is_lost { Some(Voice::Sides(Vec::new())) } else { stated_by },
        locator,
    })
}
