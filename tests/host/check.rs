//! `check` of datasets: valid values are kept, invalid ones are dropped and reported.

mod collection;
mod former_ids;
mod heavy;
mod limits;
mod meetings;
mod country_names;
mod json_path;
mod rejected;
mod half_read;
mod invalid_values;
mod positions;
mod suggestions;
mod unreadable;

use crate::common::{built_in, cases, checked, written};
use crate::random::{collection, dialogue, wild};
use dialogue_summary::dialogue::problem::{Effect, lost_cards};
use dialogue_summary::dialogue::{Derived, Dialogue, Lost};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value as Json, json};

#[test]
fn built_in_dataset_is_accepted_without_problems() {
    let (dialogue, problems) = checked(&built_in());
    assert_eq!(problems, []);
    assert_eq!(dialogue.cards.len(), 18);
    assert_eq!(written(&dialogue), built_in());
}

/// The dialogue as its author writes it.
fn without_derived(mut dialogue: Dialogue) -> Dialogue {
    for part in &mut dialogue.dialogues {
        part.derived = Derived::default();
    }
    dialogue.derived = Derived::default();
    dialogue.lookup = Default::default();
    for card in &mut dialogue.cards {
        card.inherited = Default::default();
    }
    dialogue
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_valid_dataset_round_trips_without_problems(dialogue in prop_oneof![dialogue(wild()), collection(wild())]) {
        let (read, problems) = checked(&written(&dialogue));
        prop_assert_eq!((without_derived(read), problems), (dialogue, vec![]));
    }
}

/// Every key of the format.
const KEYS: &[&str] = &[
    "format",
    "id",
    "version",
    "languages",
    "translations",
    "series",
    "title",
    "summary",
    "date",
    "place",
    "attendance",
    "participants",
    "source",
    "sources",
    "changes",
    "aliases",
    "withdrawn",
    "unit",
    "by_country",
    "function",
    "author",
    "reason",
    "countries",
    "themes",
    "sessions",
    "organizations",
    "persons",
    "timeline",
    "cards",
    "name",
    "ordinal",
    "country",
    "total",
    "approximate",
    "note",
    "url",
    "publisher",
    "language",
    "code",
    "other_names",
    "abbreviation",
    "date_note",
    "label",
    "phase",
    "kind",
    "session",
    "stated_by",
    "locators",
    "quote",
    "details",
    "shown_with",
    "chairs",
    "open",
    "person_id",
    "role",
    "organization_id",
    "form",
    "organizer",
    "text",
    "locator",
    "paragraph",
    "start",
    "end",
    "type",
    "exact",
    "prefix",
    "suffix",
    "en",
    "ko",
];

/// Valid values of the format, and misspelt ones.
const WORDS: &[&str] = &[
    "dialogue-summary/1",
    "topic",
    "topik",
    "delegation",
    "announcement",
    "joint",
    "publisher",
    "GB",
    "gb",
    "UK",
    "KR",
    "en",
    "ko",
    "past",
    "participant",
    "commitment",
    "2024-11-06",
    "2024-02-30",
    "https://a",
    "javascript:",
    "TextQuoteSelector",
    "a",
    "b",
    "a b",
    "",
];

/// A number of at most ten digits. With more, JSON parsers and printers may differ, which the message about an
/// unexpected number would show.
fn decimal() -> impl Strategy<Value = f64> {
    (any::<i32>(), 0..5).prop_map(|(digits, places)| f64::from(digits) / 10_f64.powi(places))
}

fn leaf() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        prop_oneof![(-2..9_i64).prop_map(Json::from), decimal().prop_map(Json::from)],
        select(WORDS).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(KEYS).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[a-z_]{0,9}"]
}

/// Any JSON, with keys and values of the format in wrong places.
fn junk() -> impl Strategy<Value = Json> {
    leaf().prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Json::from),
            vec((key(), inner), 0..6).prop_map(|map| Json::from(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Junk that is not rejected: an object whose cards have all required values.
fn dataset_of_junk() -> impl Strategy<Value = Json> {
    let card =
        (key(), junk(), key(), junk(), "[ab]{1,2}", select(vec!["topic", "delegation", "announcement"]));
    let card = card.prop_map(|(key, value, other, junk, id, kind)| {
        let mut card = json!({ "id": id, "title": "a", "kind": kind, "country": "KR" });
        card[key] = value;
        card[other] = junk;
        card
    });
    (vec((key(), junk()), 0..6), vec(prop_oneof![3 => card, 1 => junk()], 0..5)).prop_map(
        |(entries, cards)| {
            let mut root: Map<_, _> = entries.into_iter().collect();
            root.insert("cards".to_owned(), cards.into());
            root.remove("format");
            root.into()
        },
    )
}

/// JSON pointers to a value and to all values in it.
fn places(value: &Json) -> Vec<String> {
    let mut places = vec![String::new()];
    let mut inner = |step: String, value: &Json| {
        places.extend(self::places(value).into_iter().map(|place| step.clone() + &place));
    };
    match value {
        Json::Array(list) => list.iter().enumerate().for_each(|(at, v)| inner(format!("/{at}"), v)),
        Json::Object(map) => map
            .iter()
            .for_each(|(key, v)| inner(format!("/{}", key.replace('~', "~0").replace('/', "~1")), v)),
        _ => {}
    }
    places
}

/// The built-in dataset with a few values replaced.
fn damaged() -> impl Strategy<Value = Json> {
    vec((any::<Index>(), junk()), 1..6).prop_map(|damages| {
        let mut data = built_in();
        for (at, value) in damages {
            let places = places(&data);
            // Never the root, which is tested with `junk`.
            let place = &places[1 + at.index(places.len() - 1)];
            *data.pointer_mut(place).unwrap() = value;
        }
        data
    })
}

/// Properties of every result of `check`.
fn laws(data: &Json) -> Result<(), TestCaseError> {
    let (dialogue, problems) = checked(data);
    for problem in &problems {
        let found = json_path::at(data, &problem.path).map_err(TestCaseError::fail)?;
        prop_assert_eq!(&problem.found, &found, "{}", problem.path);
    }
    if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        prop_assert_eq!(problems.len(), 1);
        prop_assert_eq!(dialogue, Default::default());
        return Ok(());
    }
    let given = data["cards"].as_array().unwrap().len();
    prop_assert_eq!(dialogue.cards.len(), given - lost_cards(&problems));
    // The accepted dataset is valid: checked again, it is the same and has no problems. What was lost is not written.
    let mut dialogue = dialogue;
    dialogue.derived.lost = Lost::default();
    prop_assert_eq!(checked(&written(&dialogue)), (dialogue, vec![]));
    Ok(())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_json_is_checked_without_panic(data in junk()) {
        laws(&data)?;
    }

    #[test]
    fn cards_of_any_json_are_checked_without_panic(data in dataset_of_junk()) {
        laws(&data)?;
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn damaged_dataset_is_checked_without_panic(data in damaged()) {
        laws(&data)?;
    }
}

#[test]
fn dataset_of_title_and_cards_is_valid() {
    let (dialogue, problems) = checked(&json!({ "title": "x", "cards": [] }));
    assert_eq!(problems, []);
    assert_eq!(checked(&written(&dialogue)), (dialogue, vec![]));
}

#[test]
fn absent_values_get_their_defaults() {
    let card = json!({ "id": "a", "kind": "announcement", "title": "x", "themes": ["t"] });
    let (dialogue, problems) = checked(&json!({ "title": { "fr": "x", "ko": "x" }, "cards": [card] }));
    assert_eq!(problems, []);
    let written = written(&dialogue);
    assert_eq!(written["languages"], json!(["fr", "ko"]));
    assert_eq!(written["themes"], json!([{ "id": "t", "name": "t" }]));
    assert_eq!(
        (&written["cards"][0]["stated_by"], &written["cards"][0]["form"]),
        (&json!("publisher"), &json!("other"))
    );
}
