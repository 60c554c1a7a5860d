//! Notes on datasets that are valid but probably not meant so.

use dialogue_summary_publish::lint::{Remark, lint};
use serde_json::{Value as Json, json};
use test_support::common::taken;

fn notes(data: &Json) -> Vec<(String, Remark)> {
    lint(&taken(data)).into_iter().map(|note| (note.path, note.remark)).collect()
}

#[test]
fn series_of_one_name_and_two_ids_are_noted() {
    let part = |id: &str, series: &str| json!({ "id": id, "title": "x", "series": { "id": series, "name": { "en": "Cyber Dialogue", "ko": series } }, "cards": [] });
    let of = |a: &str, b: &str| notes(&json!({ "title": "x", "dialogues": [part("a", a), part("b", b)] }));
    let remark = Remark::OtherSeries("Cyber Dialogue".into(), "kr-gb".into());
    assert_eq!(of("kr-gb", "gb-kr"), [("$.dialogues[1].series.id".into(), remark)]);
    assert_eq!(of("kr-gb", "kr-gb"), []);
}

#[test]
fn ids_that_readers_see_as_names_are_noted() {
    let data = |theme: &str, themes: Json| {
        let card = json!({ "id": "a", "kind": "topic", "title": "x", "themes": [theme] });
        notes(&json!({ "title": "x", "themes": themes, "cards": [card] }))
    };
    let remark = Remark::NoList("themes", "it-workers".into());
    assert_eq!(data("it-workers", json!(null)), [("$.themes".into(), remark)]);
    assert_eq!(data("it-workers", json!([{ "id": "it-workers", "name": "IT workers" }])), []);
}

#[test]
fn statement_by_an_outsider_is_noted_and_one_by_a_participant_is_not() {
    let card = json!({ "id": "a", "kind": "topic", "title": "x", "stated_by": ["KR", "FR"] });
    let data =
        |participants: Json| notes(&json!({ "title": "x", "participants": participants, "cards": [card] }));
    let remark = Remark::Outsider("FR".into(), "GB, KR".into());
    assert_eq!(data(json!(["KR", "GB"])), [("$.cards[0].stated_by".into(), remark)]);
    assert_eq!(data(json!(["KR", "FR"])), []);
}

#[test]
fn organization_that_only_takes_part_is_not_noted_as_unused() {
    let own = json!([{ "code": "ASEAN", "kind": "organization", "name": "ASEAN" }]);
    let data = |participants: Json| {
        notes(&json!({ "title": "x", "countries": own, "participants": participants, "cards": [] }))
    };
    assert_eq!(data(json!(["ASEAN"])), []);
    assert_eq!(data(json!([])), [("$.countries[0]".into(), Remark::Unused("ASEAN".into()))]);
}
