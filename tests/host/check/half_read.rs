//! What is written in part is not claimed in part: a claim of which something cannot be read is left out whole.

use crate::common::{checked, html, visit};
use dialogue_summary::describe;
use dialogue_summary::dialogue::{Body, Dialogue};
use dialogue_summary::i18n::phrases;
use dialogue_summary::state::Config;
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
    let twice = |total: u32| json!({ "by_country": [{ "code": "KR", "total": 24 }, { "code": "KR", "total": total }] });
    assert_eq!(of(twice(23)), None, "none of two numbers is known to be right");
    assert_eq!(of(twice(24)).as_deref(), Some("South Korea 24 people"));
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

/// Who chaired, as the header says it.
fn chairs(data: &Json) -> String {
    let dialogue = flawed(data);
    let groups = describe::chairs(phrases("en"), &dialogue, &dialogue, "en", usize::MAX);
    groups.iter().map(|of| format!("{}: {}", of.label, of.names.join(", "))).collect::<Vec<_>>().join("; ")
}

#[test]
fn chairs_that_cannot_all_be_read_are_left_out_and_still_count() {
    let side = |id: &str, country: &str, chairs: Json| json!({ "id": id, "kind": "delegation", "title": id, "country": country, "chairs": chairs });
    let of = |cards: Json| {
        let persons = json!([{ "id": "kim", "name": "Kim" }, { "id": "amy", "name": "Amy" }]);
        json!({ "title": "x", "persons": persons, "participants": ["KR", "GB"], "cards": cards })
    };
    let kim = || json!({ "person_id": "kim" });
    // One of three is not the only one.
    assert_eq!(chairs(&of(json!([side("a", "KR", json!([kim(), "Lee", "Park"]))]))), "");
    // The chair of the other side has one beside her.
    let both = |other: Json| of(json!([side("a", "KR", json!([{ "person_id": "amy" }])), other]));
    assert_eq!(chairs(&both(side("b", "GB", json!(["Lee"])))), "Co-chair: Amy (South Korea)");
    assert_eq!(chairs(&both(side("b", "UK", json!([kim()])))), "Co-chair: Amy (South Korea)");
    let head = json!([{ "person_id": "lee", "function": "head_of_delegation" }]);
    assert_eq!(chairs(&both(side("b", "GB", head))), "Chair: Amy (South Korea)");
    // A second card with the same id is no second chair.
    assert_eq!(chairs(&both(side("a", "KR", json!([kim()])))), "Chair: Amy (South Korea)");
    let mut topic = side("b", "GB", json!([kim()]));
    topic["kind"] = json!("topic");
    topic["themes"] = json!([7]);
    assert_eq!(chairs(&both(topic)), "Chair: Amy (South Korea)");
}

#[test]
fn organizations_that_cannot_all_be_read_are_at_least_these() {
    let card = json!({ "id": "c", "kind": "delegation", "title": "x", "country": "KR", "organizations": ["a", "not declared"] });
    let dialogue =
        flawed(&json!({ "title": "x", "organizations": [{ "id": "a", "name": "A" }], "cards": [card] }));
    let Body::Delegation(delegation) = &dialogue.cards[0].body else { panic!() };
    assert_eq!((delegation.organizations.len(), delegation.open), (1, true));
}

#[test]
fn delegation_that_cannot_be_read_leaves_no_two_as_both_sides() {
    let side =
        |id: &str, country: &str| json!({ "id": id, "kind": "delegation", "title": id, "country": country });
    let topic = json!({ "id": "t", "kind": "topic", "title": "x", "stated_by": "joint" });
    let of = |participants: Json, third: &str| json!({ "title": "x", "participants": participants, "cards": [topic, side("a", "KR"), side("b", "GB"), side("c", third)] });
    assert_eq!(said(&of(json!(null), "USA")), "Stated by all sides");
    assert_eq!(said(&of(json!(["KR", "GB", "USA"]), "US")), "Stated by all sides");
    // Who takes part is known, although a card is lost.
    assert_eq!(said(&of(json!(["KR", "GB"]), "UK")), "Stated by both sides");
    let page = html(&visit(&of(json!(null), "USA"), Config::default(), ""));
    assert!(!page.contains("2 delegations"), "{page}");
    let known = html(&visit(&of(json!(["KR", "GB"]), "UK"), Config::default(), ""));
    assert!(known.contains("2 delegations"), "{known}");
}

#[test]
fn translation_whose_language_cannot_be_read_does_not_look_official() {
    let footer = |languages: Json, translations: Json, lang: &str| {
        let data = json!({ "title": { "en": "T", "ko": "제목" }, "languages": languages, "translations": translations, "cards": [] });
        let dialogue = checked(&data).0;
        let parts: Vec<_> = dialogue.dialogues.iter().collect();
        describe::provenance::sentences(phrases("en"), &dialogue, &parts, lang).join(" ")
    };
    let known = || json!(["en", "ko"]);
    assert_eq!(footer(known(), json!(["kr"]), "ko"), "Some of the text is an unofficial translation");
    assert_eq!(footer(known(), json!("ko"), "ko"), "Some of the text is an unofficial translation");
    assert_eq!(footer(known(), json!(["ko"]), "ko"), "Unofficial translation");
    assert_eq!(footer(known(), json!(["ko"]), "en"), "");
    // A tag in other letters, or with a country, is the same language; one that is listed itself is another.
    assert_eq!(footer(known(), json!(["KO"]), "ko"), "Unofficial translation");
    assert_eq!(footer(known(), json!(["ko-KR"]), "ko"), "Unofficial translation");
    assert_eq!(footer(json!(["ko-KR"]), json!(["ko"]), "ko-KR"), "Unofficial translation");
    assert_eq!(footer(json!(["en", "en-GB"]), json!(["en-GB"]), "en"), "");
}

/// A meeting of Amy (South Korea) and of those that the other card names.
fn amy_and(others: Json) -> Json {
    let side = |id: &str, country: &str, chairs: Json| json!({ "id": id, "kind": "delegation", "title": id, "country": country, "chairs": chairs });
    let persons = json!([{ "id": "kim", "name": "Kim" }, { "id": "amy", "name": "Amy" }]);
    let cards = [side("a", "KR", json!([{ "person_id": "amy" }])), side("b", "GB", others)];
    json!({ "title": "x", "persons": persons, "participants": ["KR", "GB"], "cards": cards })
}

#[test]
fn chair_beside_one_whose_function_is_misspelt_is_not_alone() {
    let with = |function: Json| chairs(&amy_and(json!([{ "person_id": "kim", "function": function }])));
    for function in [json!("cochair"), json!("co-chair"), json!("Co_Chair"), json!("joint chair")] {
        assert_eq!(with(function.clone()), "Co-chair: Amy (South Korea)", "{function}");
    }
    assert_eq!(with(json!("Head of delegation")), "Chair: Amy (South Korea)");
    // Whether the other chaired too, or alone, is not known.
    for function in [json!("vice-chair"), json!("deputy"), json!(7)] {
        let said = with(function.clone());
        assert_eq!(said, "Chair or head of delegation: Amy (South Korea)", "{function}");
    }
    assert_eq!(with(json!("Chair")), "Head of delegation: Amy (South Korea)", "the other is the chair");
}

#[test]
fn chairs_that_are_no_list_still_count() {
    assert_eq!(chairs(&amy_and(json!({ "person_id": "kim" }))), "Co-chair: Amy (South Korea)");
    assert_eq!(chairs(&amy_and(json!("kim"))), "Co-chair: Amy (South Korea)");
    let head = json!({ "person_id": "kim", "function": "head_of_delegation" });
    assert_eq!(chairs(&amy_and(head)), "Chair: Amy (South Korea)");
}
