//! Rejected datasets, with messages in both languages.

use crate::common::checked;
use dialogue_summary::describe::failure;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::{Effect, Expected, Problem};
use dialogue_summary::i18n::{LANGUAGES, phrases};
use dialogue_summary::state::Failure;
use serde_json::{Value as Json, json};

fn refused(data: Json, path: &str, found: Option<&str>, expected: Expected, nearest: Option<&str>) {
    let (dialogue, problems) = checked(&data);
    assert_eq!(dialogue, Dialogue::default(), "{data}");
    let nearest = nearest.map(str::to_owned);
    let (path, found) = (path.to_owned(), found.map(str::to_owned));
    let problem = Problem::new(path, found, expected);
    let why = Problem { nearest: nearest.clone(), effect: Effect::Refused, ..problem };
    let [problem] = &problems[..] else { panic!("{data}: {problems:?}") };
    let plain = Problem { advice: None, ..problem.clone() };
    assert_eq!(plain, why, "{data}");
    for lang in LANGUAGES {
        let sentences = failure(phrases(lang), &Failure::Dataset(problems.clone()));
        let [sentence] = &sentences[..] else {
            panic!("{data}: {sentences:?}");
        };
        assert!(sentence.starts_with(why.path.as_str()), "{lang}: {sentence}");
        assert!(why.found.as_ref().is_none_or(|found| sentence.contains(found)), "{lang}: {sentence}");
        assert!(nearest.as_ref().is_none_or(|word| sentence.contains(word)), "{lang}: {sentence}");
        assert!(sentence.ends_with(['.', '?']), "{lang}: {sentence}");
    }
}

#[test]
fn json_that_is_no_dataset_is_rejected() {
    use Expected::*;
    for (data, found) in [
        (json!(null), None),
        (json!([]), Some("[…]")),
        (json!("x"), Some("x")),
        (json!(3), Some("3")),
        (json!(true), Some("true")),
    ] {
        refused(data, "$", found, Object, None);
    }
    refused(json!({}), "$.cards", None, List, None);
    refused(json!({ "cards": null }), "$.cards", None, List, None);
    refused(json!({ "card": [] }), "$.cards", None, List, None);
    refused(json!({ "cards": {} }), "$.cards", Some("{…}"), List, None);
    refused(json!({ "cards": "aim" }), "$.cards", Some("aim"), List, None);
}

#[test]
fn dataset_of_another_format_is_rejected() {
    let ours = || Expected::OneOf(vec!["dialogue-summary/1".to_owned()]);
    let of = |format: Json| json!({ "format": format, "cards": [] });
    refused(
        of(json!("dialogue-summary/2")),
        "$.format",
        Some("dialogue-summary/2"),
        ours(),
        Some("dialogue-summary/1"),
    );
    refused(of(json!("csv")), "$.format", Some("csv"), ours(), None);
    refused(of(json!(1)), "$.format", Some("1"), ours(), None);
    let (_, problems) =
        checked(&json!({ "format": "dialogue-summary/1", "id": "a", "title": "x", "cards": [] }));
    assert_eq!(problems, []);
}

#[test]
fn messages_state_the_expected_value() {
    let sentence = |lang, data: &Json| {
        let problems = checked(data).1;
        failure(phrases(lang), &Failure::Dataset(problems)).join(" ")
    };
    let no_cards = json!({});
    assert_eq!(sentence("en", &no_cards), "$.cards is missing; expected a list […].");
    assert_eq!(sentence("ko", &no_cards), "$.cards 항목이 없습니다. 목록 […]이 필요합니다.");
    let list = json!([]);
    assert_eq!(sentence("en", &list), "$: found “[…]”, expected an object {…}.");
    let next = json!({ "format": "dialogue-summary/2", "cards": [] });
    assert_eq!(
        sentence("en", &next),
        "$.format: found “dialogue-summary/2”, expected one of: dialogue-summary/1. Did you mean “dialogue-summary/1”?"
    );
    assert_eq!(
        sentence("ko", &next),
        "$.format: “dialogue-summary/2” 대신 다음 값(dialogue-summary/1) 중 하나가 필요합니다. \
        “dialogue-summary/1”을 의도하셨습니까?"
    );
}
