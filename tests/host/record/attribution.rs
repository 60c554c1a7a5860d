//! Who says what: statements of both sides, reports of the source, remarks of the editor.

use super::{card, cards, dataset, leaves, nowhere, shown, third, words};
use dialogue_summary::i18n::phrases;
use serde_json::Value;

/// Words of remarks on what a source leaves out, or on how it is to be read.
const REMARKS: [&str; 13] = [
    "does not",
    "names no",
    "not named",
    "Neither",
    "neither",
    "states no",
    "reports no",
    "says nothing",
    "gives examples",
    "inferred",
    "the one named here",
    "position on dialogue",
    "a subject and not",
];

fn details(data: &Value) -> Vec<(&str, &Value)> {
    let each = cards(data).iter().map(|card| (card["id"].as_str().unwrap(), card));
    each.flat_map(|(id, card)| card["details"].as_array().into_iter().flatten().map(move |d| (id, d)))
        .collect()
}

#[test]
fn remarks_are_the_editors_and_nothing_else_is() {
    for data in [dataset(), third()] {
        for (id, detail) in details(&data) {
            let text = detail["text"]["en"].as_str().unwrap();
            let is_remark = REMARKS.iter().any(|words| text.contains(words));
            assert_eq!(detail["stated_by"] == "editor", is_remark, "{id}: {text}");
        }
        for card in cards(&data) {
            let summary = card["summary"]["en"].as_str().unwrap();
            assert!(!REMARKS.iter().any(|words| summary.contains(words)), "{summary}");
        }
    }
}

#[test]
fn only_statements_of_both_sides_are_joint() {
    let joint = |data: &Value| {
        let cards = cards(data).iter().filter(|card| card["stated_by"] == "joint");
        cards.map(|card| card["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(joint(&dataset()), "state-backed-activity accountability china");
    assert_eq!(joint(&third()), "cooperation north-korea");
    for (id, detail) in [dataset(), third()].iter().flat_map(details) {
        assert_ne!(detail["stated_by"], "joint", "{id}: the card says so");
    }
}

#[test]
fn source_reports_the_exercise_and_its_personnel() {
    let data = dataset();
    let exercise = card(&data, "dcm4");
    assert_eq!(exercise["stated_by"], "publisher");
    let personnel =
        details(&data).into_iter().find(|(_, d)| d["text"]["en"].as_str().unwrap().starts_with("Personnel"));
    assert_eq!(personnel.unwrap().1["stated_by"], Value::Null);
}

/// The record is read years later.
#[test]
fn exercise_is_told_from_the_time_of_the_dialogue() {
    let data = dataset();
    let texts = leaves(card(&data, "dcm4"));
    nowhere(&texts, &["is to ", "are to ", " will be held", "개최된다", "열린다", "예정이다"]);
    assert!(card(&data, "dcm4")["summary"]["en"].as_str().unwrap().contains("would host"));
    assert!(card(&data, "dcm4")["summary"]["ko"].as_str().unwrap().contains("2024년 11월 당시"));
}

#[test]
fn no_cause_order_or_link_is_added() {
    let texts = shown(&dataset());
    nowhere(
        &texts,
        &["because", "때문", "alongside", "Joint response", "공동 대응", "양측을 대표", "물어야"],
    );
    // A country that is discussed, or whose war is discussed, need not be behind the activity.
    let themes: Vec<_> = texts.iter().filter(|(path, _)| path.starts_with("/themes/")).cloned().collect();
    nowhere(&themes, &["linked", "연계"]);
    let data = dataset();
    assert_eq!(
        card(&data, "workshop-sanctions")["countries"],
        card(&data, "workshop-north-korea")["countries"]
    );
}

#[test]
fn positions_are_not_headed_as_announcements_or_pledges() {
    let (en, ko) = (phrases("en"), phrases("ko"));
    assert!(en.kinds.contains(&"Statements and announcements") && ko.kinds.contains(&"입장·발표"));
    assert!(!ko.forms.contains(&"공약"), "a pledge of an election campaign");
    // Countries in the dialogue do not all take part in the exercise on the card.
    assert!(en.country_roles.contains(&"In the dialogue"));
}

#[test]
fn caveat_on_the_agenda_is_given_once() {
    let data = dataset();
    let said = details(&data)
        .into_iter()
        .filter(|(_, d)| d["text"]["en"].as_str().unwrap().contains("whole agenda"));
    assert_eq!(said.map(|(id, _)| id).collect::<Vec<_>>(), ["deterrence"]);
}

#[test]
fn fifth_paragraph_names_no_session() {
    let data = dataset();
    let fifth = cards(&data).iter().filter(|card| card["locators"][0]["paragraph"] == 5);
    assert!(fifth.clone().count() == 4 && fifth.clone().all(|card| card["session"].is_null()));
    assert_eq!(words(&data["sessions"], Some("id")), ["main", "workshop"]);
}
