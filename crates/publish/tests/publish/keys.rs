//! Keys of the format: `check`, its notes and the published schema have the same ones.

use dialogue_summary::dialogue::problem::{Expected, nearest_word};
use dialogue_summary_publish::lint::{Remark, lint};
use dialogue_summary_publish::schema::value as schema;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use test_support::common::{checked, taken};

/// A dataset with every kind of object, and in each of them every key.
fn whole() -> Value {
    let (text, place) = (json!("T"), json!({ "name": "T", "country": "KR" }));
    let source = json!({
        "id": "s", "url": "https://a.example/", "publisher": text, "language": "en", "title": text, "author": text,
        "date": "2025", "note": text
    });
    let mut other = source.clone();
    other["id"] = json!("s2");
    let selector = json!({ "type": "TextQuoteSelector", "exact": "T", "prefix": "T", "suffix": "T" });
    let locator = json!({ "source": "s", "paragraph": 1, "start": selector, "end": selector });
    let term = |id: &str| json!({ "id": id, "name": "T", "other_names": ["U"] });
    // A value that cards of a kind do not have is not read: there is nothing below it.
    let of = |is_own: bool, value: &Value| if is_own { value.clone() } else { Value::Null };
    let card = |id: &str, kind: &str| {
        let chairs = json!([{ "person_id": "p", "role": text, "function": "chair", "organization_id": "o" }]);
        json!({
            "id": id, "title": text, "summary": text, "kind": kind, "themes": ["t"], "session": "s", "stated_by": "joint",
            "countries": [{ "code": "KR", "role": "discussed" }], "locators": [locator],
            "quote": { "text": "T", "language": "en", "note": text },
            "details": [{ "text": text, "stated_by": "KR", "locator": locator }], "shown_with": "a",
            "other_names": ["U"], "country": "KR", "organizations": ["o"], "open": true, "form": "other",
            "chairs": of(kind == "delegation", &chairs),
            "date": "2025", "date_note": text, "place": of(kind == "announcement", &place), "organizer": "o",
        })
    };
    let attendance = json!({
        "total": 1, "approximate": true, "unit": "persons", "by_country": [{ "code": "KR", "total": 1 }], "note": text
    });
    json!({
        "format": "dialogue-summary/1", "id": "m", "version": "2025", "languages": ["en"], "official": true, "translations": ["en"],
        "series": { "id": "s", "name": text, "ordinal": 1 }, "title": text, "summary": text, "date": "2025", "place": place,
        "attendance": attendance, "participants": ["KR"], "source": source,
        "sources": [other],
        "changes": [{ "version": "1", "date": "2025", "note": text, "cards": ["a"], "added": ["a"], "hash": "AAAAAAAA" }], "aliases": { "old": "a" },
        "withdrawn": [{ "id": "x", "reason": text }],
        "countries": [{ "code": "KR", "name": text, "kind": "country", "other_names": ["U"] }],
        "themes": [term("t")], "sessions": [term("s")], "persons": [term("p")],
        "organizations": [{ "id": "o", "name": text, "abbreviation": "T", "country": "KR", "other_names": ["U"] }],
        "timeline": [{ "date": "2025", "date_note": text, "label": text, "phase": "held" }],
        "cards": [card("a", "topic"), card("b", "delegation"), card("c", "announcement")],
    })
}

/// JSON pointers to the objects that have the keys of the format.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            found.extend((!at.ends_with("/aliases")).then(|| at.to_owned()));
            entries.iter().for_each(|(key, value)| objects(value, &format!("{at}/{key}"), found));
        }
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(nth, value)| objects(value, &format!("{at}/{nth}"), found));
        }
        _ => {}
    }
}

fn with(data: &Value, at: &str, key: &str) -> Value {
    let mut data = data.clone();
    data.pointer_mut(at).unwrap()[key] = json!("x");
    data
}

/// The nearest keys that `check` names.
fn meant(data: &Value) -> Vec<String> {
    let keys = checked(data).1.into_iter().filter(|problem| problem.expected == Expected::Key);
    keys.filter_map(|problem| problem.nearest).collect()
}

fn unknown(data: &Value) -> Vec<(String, usize)> {
    let remarks = lint(&taken(data)).into_iter().map(|note| note.remark);
    remarks
        .filter_map(|remark| match remark {
            Remark::UnknownKey(key, more) => Some((key, more)),
            Remark::KeyElsewhere(key) => Some((key.to_owned(), 0)),
            _ => None,
        })
        .collect()
}

/// Every key in the schema, and in how many objects it is.
fn keys_of_schema() -> BTreeMap<String, usize> {
    fn collect(schema: &Value, found: &mut BTreeMap<String, usize>) {
        match schema {
            Value::Object(parts) => {
                for key in parts.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys)
                {
                    *found.entry(key.clone()).or_default() += 1;
                }
                parts.values().for_each(|part| collect(part, found));
            }
            Value::Array(parts) => parts.iter().for_each(|part| collect(part, found)),
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    collect(&schema(), &mut found);
    found
}

#[test]
fn check_has_the_keys_of_the_schema_in_every_object() {
    let data = whole();
    let problems = checked(&data).1;
    assert!(problems.is_empty() && unknown(&data).is_empty(), "{problems:?} {:?}", unknown(&data));
    let mut all = Vec::new();
    objects(&data, "", &mut all);
    assert!(all.len() > 40, "{}", all.len());
    let (mut seen, all_keys) = (BTreeSet::new(), keys_of_schema());
    for at in &all {
        let own: Vec<String> = data.pointer(at).unwrap().as_object().unwrap().keys().cloned().collect();
        seen.extend(own.iter().cloned());
        // Known: a typing error of it is corrected, and to nothing else.
        for key in own.iter().filter(|key| key.len() > 2) {
            let slip = format!("{key}z");
            let expected = nearest_word(&slip, &mut own.iter().map(String::as_str));
            assert_eq!(
                meant(&with(&data, at, &slip)),
                expected.into_iter().collect::<Vec<_>>(),
                "{at}/{slip}"
            );
        }
        // Not known, though another object has it: noted, or corrected to a key of this one.
        for key in all_keys.keys().filter(|key| !own.contains(key) && *key != "dialogues") {
            let changed = with(&data, at, key);
            let meant = meant(&changed);
            assert!(meant.iter().all(|key| own.contains(key)), "{at}/{key}: {meant:?}");
            assert_eq!(unknown(&changed).len() + meant.len(), 1, "{at}/{key}");
        }
    }
    seen.insert("dialogues".into());
    assert_eq!(seen, all_keys.into_keys().collect());
}

#[test]
fn unknown_key_is_noted_once_for_each_kind_of_object() {
    let mut data = whole();
    for at in ["", "/cards/0", "/cards/1", "/cards/2", "/persons/0", "/themes/0"] {
        data.pointer_mut(at).unwrap()["email"] = json!("x");
    }
    data["aliases"]["email"] = json!("a");
    let noted = unknown(&data);
    assert_eq!(
        noted,
        [("email", 2), ("email", 0), ("email", 0), ("email", 0)].map(|(key, more)| (key.to_owned(), more))
    );
    // In a collection, cards of all dialogues are of one kind.
    let card = |id: &str| json!({ "id": id, "kind": "topic", "title": "x", "email": "x" });
    let part = |id: &str| json!({ "id": id, "title": "x", "cards": [card("a"), card("b")] });
    let data = json!({ "title": "x", "dialogues": [part("m"), part("n")] });
    assert_eq!(unknown(&data), [("email".to_owned(), 3)]);
}

#[test]
fn keys_of_the_publishers_own_are_let_through() {
    let mut data = whole();
    let mut all = Vec::new();
    objects(&data, "", &mut all);
    for at in &all {
        // Some of them look like keys of the format.
        for key in ["$schema", "$id", "x-note", "_title", "_", "comment", "$note"] {
            data.pointer_mut(at).unwrap()[key] = json!("x");
        }
    }
    assert_eq!((unknown(&data), meant(&data)), (vec![], vec![]));
}
