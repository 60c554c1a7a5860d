//! The published JSON Schema equals the types, and agrees with `check`.

use dialogue_summary::dialogue::problem::{Expected, Problem};
use dialogue_summary::search::view::View;
use dialogue_summary::state::Loaded;
use dialogue_summary_publish::schema::schema;
use dialogue_summary_share::{Day, Export, Format, Request};
use expect_test::expect_file;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use test_support::common::{built_in, cases, written};
use test_support::random::{collection, dialogue, wild};

#[test]
fn published_schema_equals_that_of_the_types() {
    expect_file!["../../../../static/schema/dialogue.schema.json"].assert_eq(&schema());
}

#[test]
fn built_in_and_minimal_datasets_match_the_schema() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let smallest = json!({ "title": "T", "cards": [{ "id": "a", "kind": "topic", "title": "A" }] });
    let collection = json!({ "title": "T", "dialogues": [{ "id": "t", "title": "T", "cards": smallest["cards"] }, { "id": "u", "title": "U", "cards": [] }] });
    for dataset in [built_in(), smallest, collection] {
        let errors: Vec<String> = validator.iter_errors(&dataset).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn schema_rejects_values_that_check_reports() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let table = [
        ("/cards/3/kind", json!("topik")),
        ("/cards/3/title", json!(7)),
        ("/cards/10/countries/0/role", json!("host")),
        ("/cards/0/locators/0/paragraph", json!("one")),
        ("/cards/0/locators/0/start/exact", json!(null)),
        ("/date", json!("6 November 2024")),
        ("/attendance/total", json!("fifty")),
        ("/cards", json!({})),
    ];
    assert!(!validator.is_valid(&json!({ "title": "neither cards nor dialogues" })));
    assert!(!validator.is_valid(&json!({ "title": "T", "dialogues": [{ "title": "no cards" }] })));
    for (pointer, wrong) in table {
        let mut dataset = built_in();
        *dataset.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&dataset), "{pointer}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_valid_dataset_matches_the_schema(dialogue in prop_oneof![dialogue(wild()), collection(wild())]) {
        static VALIDATOR: LazyLock<jsonschema::Validator> =
            LazyLock::new(|| jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap());
        let written = written(&dialogue);
        let errors: Vec<String> = VALIDATOR.iter_errors(&written).map(|error| error.to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }
}

/// A dataset with one card of each kind, every key of a card, and one entry in every list.
fn small() -> Value {
    fn shorten(value: &mut Value) {
        match value {
            Value::Object(entries) => entries.values_mut().for_each(shorten),
            Value::Array(entries) => {
                entries.truncate(1);
                entries.iter_mut().for_each(shorten);
            }
            _ => {}
        }
    }
    let mut small = built_in();
    let cards = [0, 1, 8, 14, 17].map(|nth| {
        let mut card = small["cards"][nth].take();
        shorten(&mut card);
        card
    });
    shorten(&mut small);
    small["cards"] = json!(cards);
    small
}

/// JSON pointers to all values in a value.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut enter = |key: &str, value: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        places(value, &at, found);
        found.push(at);
    };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| enter(key, value)),
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(nth, value)| enter(&nth.to_string(), value))
        }
        _ => {}
    }
}

/// Whether a schema can tell: not whether an id is declared or unique, and it allows keys of its own, but a dialogue has none.
fn is_visible(problem: &Problem) -> bool {
    use Expected::*;
    !matches!(problem.expected, Declared(_) | Unique | NoCard | Key) || problem.path.ends_with(".dialogues")
}

#[test]
fn schema_and_check_agree_on_every_changed_value() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let values = [
        None,
        Some(json!(null)),
        Some(json!(0)),
        Some(json!(-1)),
        Some(json!(1.5)),
        Some(json!(true)),
        Some(json!("")),
        Some(json!(" ")),
        Some(json!("two words")),
        Some(json!("ZZ")),
        Some(json!("english")),
        Some(json!("2024-13")),
        Some(json!("javascript:x")),
        Some(json!([])),
        Some(json!([7])),
        Some(json!({})),
        Some(json!({ "en": 7 })),
        Some(json!({ "no tag": "x" })),
        Some(json!({ "e": "x" })),
        Some(json!(4294967295_u32)),
        Some(json!(4294967296_u64)),
        Some(json!(1e20)),
    ];
    // They take longer, and are tried once in place of each kind of value.
    let large = [
        Some(json!("x".repeat(200))),
        Some(json!("가".repeat(201))),
        Some(json!("가".repeat(20_000))),
        Some(json!("가".repeat(20_001))),
        Some(json!(vec!["x"; 5_001])),
    ];
    let mut kinds = BTreeSet::new();
    let (mut named, mut laxer, mut stricter) = (0, Vec::new(), Vec::new());
    let collection = json!({ "title": { "en": "All" }, "dialogues": [small()] });
    for dataset in [small(), collection] {
        let mut all = Vec::new();
        places(&dataset, "", &mut all);
        for at in &all {
            let own = dataset.pointer(at).unwrap();
            let is_alike =
                |value: &Value| value.is_array() == own.is_array() && value.is_string() == own.is_string();
            let is_new = kinds.insert(at.replace(|sign: char| sign.is_ascii_digit(), ""));
            let large = large.iter().filter(|value| is_new && value.as_ref().is_some_and(is_alike));
            for value in values.iter().chain(large) {
                let mut changed = dataset.clone();
                let (above, key) = at.rsplit_once('/').unwrap();
                match (changed.pointer_mut(above).unwrap(), value) {
                    (Value::Object(entries), None) => _ = entries.remove(key),
                    (_, None) => continue,
                    (_, Some(value)) => *changed.pointer_mut(at).unwrap() = value.clone(),
                }
                let problems = test_support::common::checked(&changed).1;
                let wrong = problems.iter().any(is_visible);
                named += usize::from(wrong);
                match (wrong, validator.is_valid(&changed)) {
                    (true, true) => laxer.push(format!("{at} {value:?}: {problems:?}")),
                    // The format of a dialogue in a collection is not checked.
                    (false, false) if !at.ends_with("/format") => {
                        stricter.push(format!("{at} {value:?}: {problems:?}"))
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(named > 1000, "{named}");
    assert_eq!((laxer, stricter), (Vec::<String>::new(), Vec::<String>::new()));
}

#[test]
fn schema_and_check_agree_on_null_and_on_dialogues_in_a_dialogue() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let part = |key: &str, value: Value| {
        let mut part = json!({ "id": "m", "title": "T", "cards": [] });
        part[key] = value;
        json!({ "title": "T", "dialogues": [part] })
    };
    let no_dialogues = json!({ "title": "T", "cards": [], "dialogues": null });
    for (data, is_valid) in [
        (no_dialogues, true),
        (json!({ "title": "T", "cards": null, "dialogues": [] }), true),
        (json!({ "title": "T", "cards": null }), false),
        (json!({ "title": "T", "dialogues": null }), false),
        (part("themes", Value::Null), true),
        (part("dialogues", Value::Null), true),
        (part("dialogues", json!([])), false),
        (part("cards", Value::Null), false),
        (part("id", Value::Null), false),
    ] {
        let problems = test_support::common::checked(&data).1;
        let seen = problems.iter().any(is_visible);
        assert_eq!((validator.is_valid(&data), !seen), (is_valid, is_valid), "{data}: {problems:?}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn dataset_of_any_view_matches_the_schema_and_is_read_whole(
        dialogue in prop_oneof![dialogue(wild()), collection(wild())],
        kind in proptest::sample::select(vec!["", "topic", "delegation", "announcement"]),
    ) {
        static VALIDATOR: LazyLock<jsonschema::Validator> =
            LazyLock::new(|| jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap());
        let loaded = test_support::common::loaded(&written(&dialogue));
        let Loaded { dialogue, index, .. } = &*loaded;
        let mut view = View { lang: String::from("en"), ..View::default() };
        view.chosen[0].extend(Some(kind.to_owned()).filter(|kind| !kind.is_empty()));
        let export = Export { dialogue, index, view: &view.fitted(dialogue, index, "en"), page: None };
        let today = Day { year: 2026, month: 11, day: 29 };
        let part = Format::Json.write(&Request { export, card: None, site: None, today }).unwrap();
        let part: Value = serde_json::from_str(&part).unwrap();
        let errors: Vec<String> = VALIDATOR.iter_errors(&part).map(|error| error.to_string()).collect();
        prop_assert!(errors.is_empty(), "{errors:?} in {part}");
        let problems = test_support::common::checked(&part).1;
        prop_assert!(problems.iter().all(|problem| !is_visible(problem)), "{problems:?} in {part}");
    }
}
