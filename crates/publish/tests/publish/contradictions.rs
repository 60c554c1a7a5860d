//! Notes on what a record says of its meetings and what cannot all be true.

use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::lint::lint;
use dialogue_summary_publish::lint::phrases::note;
use serde_json::{Value as Json, json};
use test_support::common::taken;

/// The notes as English sentences.
fn said(data: &Json) -> Vec<String> {
    lint(&taken(data)).iter().map(|each| note(phrases("en"), each)).collect()
}

fn meeting(id: &str, series: Json, date: &str) -> Json {
    json!({ "id": id, "title": id, "date": date, "series": series, "cards": [] })
}

#[test]
fn two_meetings_of_one_series_with_one_number_are_noted() {
    let of = |a: Json, b: Json| {
        said(&json!({ "title": "x", "dialogues": [meeting("a", a, "2021"), meeting("b", b, "2022")] }))
    };
    let third = |id: Json, name: &str| json!({ "id": id, "name": name, "ordinal": 3 });
    let noted = [
        "$.dialogues[1].series.ordinal: $.dialogues[0] is also number 3 of this series. Correct one of the numbers; if both are one meeting, write one dialogue.",
    ];
    assert_eq!(of(third(json!(null), "S"), third(json!(null), "S")), noted);
    assert_eq!(of(third(json!("s"), "S"), third(json!("s"), "S")), noted);
    let by_name = of(third(json!("s"), "S"), third(json!(null), "S"));
    assert!(by_name.contains(&noted[0].to_owned()), "a series is known by its name too: {by_name:?}");
    assert_eq!(of(third(json!("s"), "S"), third(json!("t"), "T")), [""; 0]);
    assert_eq!(of(third(json!("s"), "S"), json!({ "id": "s", "name": "S" })), [""; 0], "no number");
}

#[test]
fn later_number_on_an_earlier_date_is_noted() {
    let of = |first: &str, second: &str| {
        let part =
            |id: &str, ordinal: u8, date: &str| meeting(id, json!({ "name": "S", "ordinal": ordinal }), date);
        said(&json!({ "title": "x", "dialogues": [part("b", 4, second), part("a", 3, first)] }))
    };
    assert_eq!(
        of("2023-02-10", "2022-11"),
        [
            "$.dialogues[0].date: 2022-11, but number 4 of the series comes after $.dialogues[1], whose date is 2023-02-10. Correct a date or a number."
        ]
    );
    for (first, second) in [("2022-11", "2023"), ("2023", "2023-02"), ("2023-02~", "2022"), ("2023", "202X")]
    {
        assert_eq!(of(first, second), [""; 0], "{first} {second}");
    }
}

#[test]
fn milestone_that_contradicts_the_meeting_is_noted() {
    let of = |milestone: Json| {
        said(&json!({
            "title": "x", "date": "2024-11-05/2024-11-06", "series": { "name": "S", "ordinal": 4 },
            "timeline": [milestone], "cards": []
        }))
    };
    let at =
        |phase: &str, date: &str, label: &str| of(json!({ "phase": phase, "date": date, "label": label }));
    assert_eq!(
        at("held", "2024-10-06", "4th dialogue"),
        [
            "$.timeline[0].date: “held” is the meeting itself, whose date is 2024-11-05/2024-11-06, but this is 2024-10-06. Correct one of the dates, or write “past” or “due”."
        ]
    );
    assert_eq!(
        at("past", "2025", "Treaty"),
        [
            "$.timeline[0].date: “past” came before the meeting of 2024-11-05/2024-11-06, but this is 2025. Correct one of the dates, or write “due”."
        ]
    );
    assert_eq!(
        at("due", "2023-11", "Exercise"),
        [
            "$.timeline[0].date: “due” was still to come at the meeting of 2024-11-05/2024-11-06, but this is 2023-11. Correct one of the dates, or write “past”."
        ]
    );
    let number = "$.timeline[0].label: the meeting held is called number 3, but series.ordinal is 4. Correct one of them.";
    assert_eq!(at("held", "2024-11-06", "3rd dialogue, London"), [number]);
    assert_eq!(at("held", "2024-11", "제3차 협의회"), [number]);
    for (phase, date, label) in [
        ("held", "2024-11-06", "4th dialogue, on the 2nd day"),
        ("held", "2024", "London"),
        ("past", "2024-11-05", "The day before"),
        ("past", "2023-02-10", "3rd dialogue"),
        ("due", "2024-11-06", "In the evening"),
        ("due", "2024-11~", "Later"),
        ("due", "2023/..", "Since 2023"),
    ] {
        assert_eq!(at(phase, date, label), [""; 0], "{phase} {date} {label}");
    }
}

#[test]
fn milestone_of_a_collection_that_contradicts_the_meeting_it_names_is_noted() {
    let part =
        |id: &str, ordinal: u8, date: &str| meeting(id, json!({ "name": "S", "ordinal": ordinal }), date);
    let of = |date: &str, label: &str| {
        said(&json!({
            "title": "x", "timeline": [{ "phase": "held", "date": date, "label": label }],
            "dialogues": [part("a", 3, "2023-02-10"), part("b", 4, "2024-11-06")]
        }))
    };
    assert_eq!(
        of("2024-11-06", "3rd dialogue"),
        [
            "$.timeline[0].date: “held” is the meeting itself, whose date is 2023-02-10, but this is 2024-11-06. Correct one of the dates, or write “past” or “due”."
        ]
    );
    assert_eq!(of("2023-02-10", "3rd dialogue"), [""; 0]);
    assert_eq!(of("2019", "1st dialogue"), [""; 0], "it is not in the collection");
}

#[test]
fn announcement_for_a_day_before_the_meeting_is_noted() {
    let of = |form: &str, date: &str| {
        let card = json!({ "id": "a", "kind": "announcement", "title": "x", "form": form, "date": date });
        said(&json!({ "title": "x", "date": "2024-05-01", "cards": [card] }))
    };
    assert_eq!(
        of("meeting", "2023-01"),
        [
            "$.cards[0].date: 2023-01, which is before the meeting of 2024-05-01, but the form “meeting” is something still to come. Correct the date, or write the form “other”."
        ]
    );
    assert_eq!(of("exercise", "../2024-03").len(), 1);
    for (form, date) in [
        ("meeting", "2024-05"),
        ("meeting", "2024-05-01"),
        ("exercise", "2024-04/.."),
        ("agreement", "2023-01"),
        ("other", "2023-01"),
        ("meeting", "2023?-01"),
    ] {
        assert_eq!(of(form, date), [""; 0], "{form} {date}");
    }
}

#[test]
fn person_of_two_sides_and_second_chair_are_noted() {
    let side = |id: &str, country: &str, person: &str, function: Json| {
        json!({ "id": id, "kind": "delegation", "title": id, "country": country,
            "chairs": [{ "person_id": person, "function": function }] })
    };
    let persons = json!([{ "id": "kim", "name": "Kim" }, { "id": "lee", "name": "Lee" }]);
    let of = |a: Json, b: Json| said(&json!({ "title": "x", "persons": persons, "cards": [a, b] }));
    let unused = "$.persons[1]: no card names “lee”.";
    assert_eq!(
        of(side("a", "KR", "kim", json!("co_chair")), side("b", "GB", "kim", json!("co_chair"))),
        [
            "$.cards[1].chairs[0].person_id: “kim” is also in the delegation of KR: cards[0]. Correct one of them; two persons have two ids.",
            unused,
        ]
    );
    assert_eq!(
        of(side("a", "KR", "kim", json!("chair")), side("b", "GB", "lee", json!("chair"))),
        [
            "$.cards[1].chairs[0].function: “kim” is named as the chair too. If both chaired, write “co_chair” for each."
        ]
    );
    assert_eq!(
        of(side("a", "KR", "kim", json!("chair")), side("b", "GB", "lee", json!("co_chair"))),
        [""; 0]
    );
}
