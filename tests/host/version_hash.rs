//! The version hash: what makes no difference to it, and what does; and what a link with one says.

use crate::common::{built_in, cases, checked, visit};
use dialogue_summary::describe;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::dialogue::version_hash::{compose, is_version_hash, version_hash};
use dialogue_summary::i18n::phrases;
use dialogue_summary::link;
use dialogue_summary::search::view::View;
use dialogue_summary::state::{Action, CardChange, Config, update};
use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};
use test_support::random::{dialogue, wild};
use unicode_normalization::UnicodeNormalization;

fn hash(data: &Json) -> String {
    version_hash(&checked(data).0, compose)
}

/// The data with `change` made to every string, and the keys of every object in reverse.
fn rewritten(data: &Json, change: &dyn Fn(&str) -> String) -> Json {
    match data {
        Json::String(text) => Json::String(change(text)),
        Json::Array(list) => list.iter().map(|entry| rewritten(entry, change)).collect(),
        Json::Object(map) => {
            let entries = map.iter().rev();
            Json::Object(
                entries.map(|(key, value)| (key.clone(), rewritten(value, change))).collect::<Map<_, _>>(),
            )
        }
        other => other.clone(),
    }
}

/// Every text, number and list of the data, by its JSON pointer.
fn leaves(data: &Json, at: &str, found: &mut Vec<String>) {
    match data {
        Json::Object(map) => map.iter().for_each(|(key, value)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            leaves(value, &format!("{at}/{key}"), found);
        }),
        Json::Array(list) => {
            list.iter().enumerate().for_each(|(nth, value)| leaves(value, &format!("{at}/{nth}"), found));
        }
        _ => found.push(at.to_owned()),
    }
}

#[test]
fn hash_is_the_same_on_every_platform_and_has_its_form() {
    let hash = hash(
        &json!({ "title": { "en": "A", "ko": "가" }, "cards": [{ "id": "a", "kind": "topic", "title": "é" }] }),
    );
    assert_eq!(hash, "CkaiuaJW");
    assert!(is_version_hash(&hash));
    assert!(["", "abc", "abcdefghi", "abcdef=h", "abcdefg한"].iter().all(|text| !is_version_hash(text)));
}

#[test]
fn order_of_keys_and_unicode_form_make_no_difference() {
    let data = built_in();
    let expected = hash(&data);
    assert_eq!(hash(&rewritten(&data, &|text| text.nfd().collect())), expected);
    assert_eq!(hash(&rewritten(&data, &|text| text.nfc().collect())), expected);
    let texts = [
        r#"{"title":{"en":"A","ko":"B"},"cards":[{"id":"a","kind":"topic","title":{"en":"A","ko":"B"}}]}"#,
        r#" {"cards": [{"title": {"ko": "B", "en": "A"}, "kind": "topic", "id": "a"}], "title": {"ko": "B", "en": "A"}} "#,
    ];
    let [one, other] = texts.map(|text| {
        let value = read(text, &mut Budget::default()).expect("it is JSON");
        version_hash(&check(&value).0, compose)
    });
    assert_eq!(one, other);
    let pretty: Json = serde_json::from_str(&serde_json::to_string_pretty(&data).unwrap()).unwrap();
    assert_eq!(hash(&pretty), expected);
}

#[test]
fn list_of_changes_makes_no_difference() {
    let mut data = built_in();
    let expected = hash(&data);
    data["changes"] = json!([{ "date": "2026", "note": "N", "hash": expected }]);
    assert_eq!(hash(&data), expected);
}

/// Each valid change of one value that the check accepts gives another record, and another hash.
#[test]
fn each_value_of_the_record_makes_a_difference() {
    let data = built_in();
    let (record, expected) = (checked(&data).0, hash(&data));
    let mut paths = Vec::new();
    leaves(&data, "", &mut paths);
    let mut compared = 0;
    for path in &paths {
        let mut other = data.clone();
        let value = other.pointer_mut(path).unwrap();
        *value = match value {
            Json::String(text) => json!(format!("{text}x")),
            Json::Number(number) => json!(number.as_u64().unwrap() + 1),
            Json::Bool(flag) => json!(!*flag),
            _ => continue,
        };
        let changed = checked(&other).0;
        let is_same = changed.nested() == record.nested() || changed.changes != record.changes;
        if !is_same {
            compared += 1;
            assert_ne!(version_hash(&changed, compose), expected, "{path}");
        }
    }
    assert!(compared > 300, "{compared} of {}", paths.len());
}

proptest! {
    #![proptest_config(cases(64))]

    /// Whoever writes a record and reads it again has the same hash; two records that differ have two.
    #[test]
    fn hashes_are_equal_where_records_are(a in dialogue(wild()), b in dialogue(wild())) {
        let plain = |dialogue: &dialogue_summary::dialogue::Dialogue| {
            let mut data = serde_json::to_value(dialogue).unwrap();
            data.as_object_mut().unwrap().remove("changes");
            rewritten(&data, &|text| text.nfc().collect()).to_string()
        };
        let is_same = plain(&a) == plain(&b);
        prop_assert_eq!(version_hash(&a, compose) == version_hash(&b, compose), is_same);
        prop_assert_eq!(version_hash(&a, compose), version_hash(&a.clone(), compose));
    }

    #[test]
    fn version_of_a_link_is_read_back_and_dropped_by_the_next_view(
        hash in "[A-Za-z0-9_-]{8}", q in any::<String>(), other in "[a-z=]{0,5}",
    ) {
        let (initial, view) = (View::default(), View { q: q.trim().to_owned(), ..View::default() });
        let part = link::print_with_version(&other, "ds.", &view, &initial, &hash);
        prop_assert_eq!(link::version(&part, "ds."), Some(hash));
        prop_assert_eq!(link::version(&part, "a."), None);
        prop_assert_eq!(&initial.patched(link::parse(&part, "ds."), &initial), &view);
        let next = link::print(&part, "ds.", &view, &initial);
        prop_assert_eq!(link::version(&next, "ds."), None);
        prop_assert_eq!(next, link::print(&other, "ds.", &view, &initial));
    }
}

/// A record with the cards `a`, `b` and `new`, and its history.
fn record() -> (Json, String) {
    let card = |id: &str| json!({ "id": id, "kind": "topic", "title": format!("Card {id}") });
    let first = "AAAAAAAA".to_owned();
    let data = json!({
        "title": "T", "cards": [card("a"), card("b"), card("new"), card("same")],
        "aliases": { "old-b": "b" }, "withdrawn": [{ "id": "gone", "reason": "It was wrong." }],
        "changes": [
            { "date": "2026-03", "note": "B", "cards": ["old-b", "new"] },
            { "date": "2026-02", "note": "A", "cards": ["a", "a", "gone"], "added": ["new"], "hash": "BBBBBBBB" },
            { "date": "2026-01", "note": "First published", "hash": first }
        ]
    });
    (data, first)
}

fn said(data: &Json, part: &str) -> Option<String> {
    let state = visit(data, Config::default(), part);
    state.since.as_ref().map(|since| describe::since(phrases("en"), since))
}

#[test]
fn link_of_an_older_version_counts_what_was_corrected_added_and_withdrawn() {
    let (data, first) = record();
    assert_eq!(
        said(&data, &format!("ds.v={first}")).as_deref(),
        Some("This record changed since the link was made: 2 cards corrected, 1 added, 1 withdrawn.")
    );
    assert_eq!(
        said(&data, "ds.v=BBBBBBBB").as_deref(),
        Some("This record changed since the link was made: 2 cards corrected.")
    );
    let state = visit(&data, Config::default(), &format!("ds.v={first}"));
    let since = state.since.clone().expect("the record has changed");
    let of = |id| since.of(id);
    assert_eq!(
        [of("a"), of("b"), of("new"), of("same")],
        [Some(CardChange::Corrected), Some(CardChange::Corrected), Some(CardChange::Added), None]
    );
}

#[test]
fn link_of_the_present_version_or_without_one_says_nothing() {
    let (data, _) = record();
    assert_eq!(said(&data, &format!("ds.v={}", hash(&data))), None);
    for part in ["", "ds.card=a", "ds.v=", "ds.v=short", "other.v=AAAAAAAA"] {
        assert_eq!(said(&data, part), None, "{part}");
    }
}

#[test]
fn edit_without_an_entry_makes_the_details_unknown() {
    let (mut data, first) = record();
    let unknown = "This record changed since the link was made; details are unknown.";
    // The newest entry has the hash of the record before the edit.
    let before = hash(&data);
    data["changes"][0]["hash"] = json!(before);
    data["title"] = json!("Another title");
    assert_eq!(said(&data, &format!("ds.v={before}")).as_deref(), Some(unknown));
    assert_eq!(said(&data, &format!("ds.v={first}")).as_deref(), Some(unknown));
    // With the hash of the edited record, the list is complete again.
    let now = hash(&data);
    data["changes"][0]["hash"] = json!(now);
    assert!(said(&data, &format!("ds.v={first}")).is_some_and(|said| said.contains("2 cards corrected")));
}

#[test]
fn link_of_an_unknown_version_says_that_details_are_unknown() {
    let unknown = "This record changed since the link was made; details are unknown.";
    assert_eq!(said(&record().0, "ds.v=ZZZZZZZZ").as_deref(), Some(unknown));
    assert_eq!(said(&built_in(), "ds.v=ZZZZZZZZ").as_deref(), Some(unknown));
}

#[test]
fn links_of_the_dialog_have_the_version_and_others_do_not() {
    let (data, first) = record();
    let mut state = visit(&data, Config::default(), &format!("ds.v={first}"));
    state.url_part = format!("ds.v={first}");
    let view = state.card_view("a");
    let part = state.part_with_version(&state.url_part, &view);
    assert_eq!(part, format!("ds.card=a&ds.v={}", hash(&data)));
    assert_eq!(state.view_link(&view).as_deref(), Some("#ds.card=a"));
    // The sentence stays while the reader goes through the cards, until a link with another version.
    update(&mut state, Action::Show("a".into()));
    assert!(state.since.is_some());
    update(&mut state, Action::UrlChanged("ds.card=b".into(), true));
    assert!(state.since.is_some());
    update(&mut state, Action::UrlChanged(format!("ds.v={}", hash(&data)), true));
    assert!(state.since.is_none());
}

#[test]
fn hash_of_another_form_is_reported() {
    let (_, problems) = checked(&json!({
        "title": "T", "cards": [], "changes": [{ "date": "2026", "note": "N", "hash": "v2" }]
    }));
    let said: Vec<String> =
        problems.iter().map(|found| dialogue_summary::i18n::problem(phrases("en"), found)).collect();
    assert_eq!(
        said,
        [
            "$.changes[0].hash: found “v2”, expected a version hash as the command hash prints it: eight letters, digits, - or _."
        ]
    );
}
