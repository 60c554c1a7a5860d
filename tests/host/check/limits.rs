//! Limits: a dataset is accepted up to each of them, and cut or rejected beyond.

use crate::common::{built_in, checked, taken};
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::limits::*;
use dialogue_summary::dialogue::problem::{Effect, Expected, Problem};
use dialogue_summary::dialogue::value::{Budget, Refusal, Value, read};
use dialogue_summary::i18n::{LANGUAGES, phrases, problem as sentence};
use serde_json::{Value as Json, json};

fn problem(path: &str, found: &str, expected: Expected) -> Problem {
    let (path, found) = (path.to_owned(), Some(found.to_owned()));
    Problem::new(path, found, expected)
}

#[test]
fn text_above_the_limit_is_left_out() {
    let mut data = built_in();
    // The limit counts characters, not bytes, as a JSON Schema does.
    for sign in ["a", "가"] {
        data["summary"] = json!(sign.repeat(MAX_TEXT));
        assert_eq!(checked(&data).1, []);
        data["summary"] = json!(sign.repeat(MAX_TEXT + 1));
        let cut = sign.repeat(60) + "…";
        assert_eq!(checked(&data).1, [problem("$.summary", &cut, Expected::Characters(MAX_TEXT))]);
    }
}

#[test]
fn list_above_the_limit_is_cut() {
    let mut data = built_in();
    let names = |many| json!(vec!["x"; many]);
    data["themes"][0]["other_names"] = names(MAX_LIST);
    assert_eq!(checked(&data).1, []);
    data["themes"][0]["other_names"] = names(MAX_LIST + 1);
    let (dialogue, problems) = checked(&data);
    assert_eq!(problems, [problem("$.themes[0].other_names", "[…]", Expected::Entries(MAX_LIST))]);
    assert_eq!(dialogue.themes[0].other_names.len(), MAX_LIST);
}

fn cards(many: usize) -> Value<'static> {
    let text = |text: &'static str| Value::Text(text.into());
    let card = |at: usize| {
        Value::Map(vec![
            ("id".into(), Value::Text(at.to_string().into())),
            ("title".into(), text("x")),
            ("kind".into(), text("topic")),
        ])
    };
    let cards = Value::List((0..many).map(card).collect());
    Value::Map(vec![("title".into(), text("x")), ("cards".into(), cards)])
}

#[test]
fn cards_above_the_limit_are_cut() {
    let (dialogue, problems) = check(&cards(MAX_CARDS + 1));
    assert_eq!(problems, [problem("$.cards", "[…]", Expected::Entries(MAX_CARDS))]);
    assert_eq!(dialogue.cards.len(), MAX_CARDS);
    assert_eq!(dialogue.cards.last().unwrap().id, (MAX_CARDS - 1).to_string());
    assert_eq!(check(&cards(1000)).1, []);
}

/// Without declarations, the themes are those that cards name.
#[test]
fn lists_derived_from_cards_have_the_same_limit() {
    let card = |id: &str, from: usize, to: usize| {
        let themes: Vec<String> = (from..to).map(|theme| format!("theme-{theme}")).collect();
        json!({ "id": id, "title": "x", "kind": "topic", "themes": themes })
    };
    let data = json!({ "title": "x", "cards": [card("a", 0, 3000), card("b", 3000, MAX_LIST + 2)] });
    let (dialogue, problems) = checked(&data);
    assert_eq!(dialogue.themes.len(), MAX_LIST);
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["$.cards[1].themes[2000]", "$.cards[1].themes[2001]"]);
}

#[test]
fn problems_are_listed_up_to_the_limit() {
    let many = MAX_PROBLEMS + 50;
    let mut wrong = vec![json!(3); many];
    wrong.push(json!({ "id": "a", "title": "x", "kind": "topic" }));
    let (dialogue, problems) = checked(&json!({ "title": "x", "cards": wrong }));
    assert_eq!(problems.len(), MAX_PROBLEMS);
    for (at, problem) in problems.iter().enumerate() {
        assert_eq!((&problem.path, problem.effect), (&format!("$.cards[{at}]"), Effect::CardLeftOut));
    }
    assert_eq!(
        dialogue.cards.len(),
        1,
        "the last card stands, though the problems before it are not all named"
    );
}

fn nested(depth: usize) -> Json {
    (1..depth).fold(json!([]), |inner, at| if at % 2 == 0 { json!([inner]) } else { json!({ "a": inner }) })
}

/// The sentence of a refusal names its limit in both languages.
fn names(refusal: Refusal, limit: &str) {
    for lang in LANGUAGES {
        let sentence = sentence(phrases(lang), &refusal.clone().problem());
        assert!(sentence.contains(limit), "{sentence}");
    }
}

#[test]
fn nesting_above_the_limit_is_rejected() {
    let take = |depth| read(nested(depth).to_string().leak(), &mut Budget::default());
    assert!(take(MAX_NESTING).is_ok());
    assert_eq!(take(MAX_NESTING + 1), Err(Refusal::Nesting));
    names(Refusal::Nesting, "16");
    // The built-in dataset is within the limit.
    taken(&built_in());
}

/// The real limits are too large to be reached in a test.
#[test]
fn values_and_bytes_are_limited_across_pieces() {
    let mut room = Budget { values: 5, bytes: 6 };
    assert!(read("[1, 2]", &mut room).is_ok());
    assert!(read(r#"{"ab": 3}"#, &mut room).is_ok());
    assert_eq!((room.values, room.bytes), (0, 4));
    assert_eq!(read("4", &mut room), Err(Refusal::Values));
    let mut room = Budget { values: 5, bytes: 6 };
    assert!(read(r#""가나""#, &mut room).is_ok());
    assert_eq!(read(r#"["", "x"]"#, &mut room), Err(Refusal::Bytes));
    names(Refusal::Values, "32,000,000");
    names(Refusal::Bytes, "268,435,456");
}
