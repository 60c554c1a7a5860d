//! What is written in part is not claimed in part: a claim of which something cannot be read is left out whole.

use crate::common::checked;
use dialogue_summary::describe;
use dialogue_summary::dialogue::{Body, Dialogue};
use dialogue_summary::i18n::phrases;
use serde_json::{Value as Json, json};

/// A dataset with a problem, checked.
fn flawed(data: &Json) -> Dialogue {
    let (dialogue, problems) = checked(data);
    assert!(!problems.is_empty(), "{data}");
    dialogue
}

fn said(data: &Json) -> String {
    let dialogue = flawed(data);
    describe::attribution(phrases("en"), &dialogue, &dialogue.cards[0], "en")
}

#[test]
fn statement_of_sides_that_cannot_all_be_read_has_no_speaker() {
    let card = |key: &str, value: Json, by: Json| {
        let mut card = json!({ "id": "c", "kind": "topic", "title": "x", "stated_by": by });
        card[key] = value;
        json!({ "title": "x", "participants": ["JP", "KR", "US"], "cards": [card] })
    };
    assert_eq!(said(&card("summary", json!("x"), json!(["KR", "UK"]))), "");
    let sides = json!([{ "code": "KR", "role": "participant" }, { "code": "JPN", "role": "participant" }]);
    assert_eq!(said(&card("countries", sides, json!("joint"))), "");
}

#[test]
fn participants_that_cannot_all_be_read_are_not_both_sides() {
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "stated_by": "joint" });
    let data = json!({ "title": "x", "participants": ["KR", "GB", "USA"], "cards": [card] });
    let dialogue = flawed(&data);
    assert_eq!((dialogue.participants.len(), dialogue.derived.parties.len()), (0, 0));
    assert_ne!(said(&data), "Stated by both sides");
}

#[test]
fn number_without_its_unit_or_its_about_is_left_out() {
    let of = |attendance: Json| {
        let dialogue = flawed(&json!({ "title": "x", "attendance": attendance, "cards": [] }));
        dialogue
            .attendance
            .and_then(|read| describe::attendance(phrases("en"), &Dialogue::default(), &read, "en"))
    };
    assert_eq!(of(json!({ "total": 15, "unit": "agencies" })), None);
    assert_eq!(of(json!({ "total": 50, "approximate": "yes" })), None);
    assert_eq!(
        of(json!({ "by_country": [{ "code": "KR", "total": 24 }, { "code": "UK", "total": 23 }] })),
        None
    );
    // The note is a claim of its own.
    let data = json!({ "title": "x", "attendance": { "total": 1, "unit": "agencies", "note": "Agencies." }, "cards": [] });
    assert!(flawed(&data).attendance.unwrap().note.is_some());
}

#[test]
fn person_with_a_function_that_cannot_be_read_is_no_chair() {
    let card = json!({ "id": "c", "kind": "delegation", "title": "x", "country": "KR", "open": "yes",
        "chairs": [{ "person_id": "p", "function": "deputy" }] });
    let dialogue = flawed(&json!({ "title": "x", "persons": [{ "id": "p", "name": "P" }], "cards": [card] }));
    let Body::Delegation(delegation) = &dialogue.cards[0].body else { panic!() };
    assert_eq!(delegation.chairs, []);
    assert!(delegation.open, "a list that may be open must not look complete");
}

#[test]
fn place_in_a_source_that_is_lost_is_in_no_other_source() {
    let source = |id: &str, url: &str| json!({ "id": id, "url": url, "publisher": id });
    let at = json!({ "paragraph": 2, "start": { "exact": "words" } });
    let lost = json!({ "text": "Detail.", "locator": { "source": "none", "paragraph": 1, "start": { "exact": "words" } } });
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "locators": [at], "details": [lost] });
    let sources = json!([source("a", "ftp://a.example"), source("b", "https://b.example")]);
    let dialogue = flawed(&json!({ "title": "x", "sources": sources, "cards": [card] }));
    let card = &dialogue.cards[0];
    assert_eq!(dialogue.source_of(card, card.locators.first()), None);
    assert_eq!(describe::detail_attribution(phrases("en"), &dialogue, card, &card.details[0], "en"), "");
}
