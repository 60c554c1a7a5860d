//! Problems have the line and the column of their value in the text.

use super::{junk, places};
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::position::{Position, positions};
use dialogue_summary::dialogue::problem::{Advice, Problem, locate};
use dialogue_summary::dialogue::value::{Budget, read};
use proptest::prelude::*;
use serde_json::Value as Json;
use test_support::common::cases;

/// The problems of a text, in the order of their places.
fn problems(text: &str) -> Vec<Problem> {
    let value = read(text, &mut Budget::default()).unwrap();
    let mut problems = check(&value).1;
    locate(&mut text.chars(), &mut problems);
    problems
}

/// The text from a place on.
fn from(text: &str, at: Position) -> &str {
    let line = text.split_inclusive('\n').take(at.line - 1).map(str::len).sum::<usize>();
    let offset = text[line..].char_indices().nth(at.column - 1).unwrap().0;
    &text[line + offset..]
}

/// A JSON pointer as a JSON path.
fn path(data: &Json, pointer: &str) -> String {
    let mut path = String::from("$");
    let mut here = data;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        match here {
            Json::Array(list) => {
                path += &format!("[{step}]");
                here = &list[step.parse::<usize>().unwrap()];
            }
            _ => {
                path +=
                    &format!("['{}']", step.replace('\\', r"\\").replace('\'', r"\'").replace('\n', r"\n"));
                here = &here[&step];
            }
        }
    }
    path
}

proptest! {
    #![proptest_config(cases(256))]

    /// The oracle is serde's parser: what it reads at the place is the value of the path.
    #[test]
    fn place_of_every_value_begins_with_the_value(data in junk(), is_pretty in any::<bool>()) {
        let text = if is_pretty { serde_json::to_string_pretty(&data) } else { serde_json::to_string(&data) }.unwrap();
        let pointers = places(&data);
        let paths: Vec<String> = pointers.iter().map(|pointer| path(&data, pointer)).collect();
        let wanted: Vec<(&str, bool)> = paths.iter().map(|path| (path.as_str(), false)).collect();
        for (pointer, at) in pointers.iter().zip(positions(&mut text.chars(), &wanted)) {
            let found = serde_json::Deserializer::from_str(from(&text, at)).into_iter::<Json>().next();
            prop_assert_eq!(&found.unwrap().unwrap(), data.pointer(pointer).unwrap(), "{}", pointer);
        }
    }

    #[test]
    fn any_text_is_searched_without_panic(text: String, path: String) {
        positions(&mut text.chars(), &[(&path, false), ("$.a[0]['b']", true)]);
    }
}

#[test]
fn columns_count_characters_and_lines_end_as_on_any_system() {
    for end in ["\n", "\r\n"] {
        let text = [
            "{ \"title\": \"회의 🤝\", \"cards\": [",
            " { \"id\": \"가\", \"kind\": \"topik\", \"title\": \"T\" }",
            "]}",
        ]
        .join(end);
        let [problem] = &problems(&text)[..] else { panic!("one problem") };
        assert_eq!(problem.position, Some(Position { line: 2, column: 23 }));
        assert!(from(&text, problem.position.unwrap()).starts_with("\"topik\""));
    }
}

#[test]
fn missing_value_is_placed_at_its_object_and_key_at_itself() {
    let text = r#"{ "title": { "kr": "제목", "en": "T" },
  "cards": [{ "id": "a", "kind": "topic" }],
  "themse": [] }"#;
    let found: Vec<&str> = problems(text).iter().map(|p| from(text, p.position.unwrap())).collect();
    assert_eq!(found.len(), 3);
    for (text, start) in found.iter().zip(["\"kr\": ", "{ \"id\": \"a\"", "\"themse\""]) {
        assert!(text.starts_with(start), "{start}: {text}");
    }
}

/// Browsers take the last of two equal keys, and so does `check`.
#[test]
fn last_of_two_equal_keys_is_the_place() {
    let text = "{ \"title\": \"T\", \"cards\": [],\n\"date\": \"soon\",\n\"date\": \"later\" }";
    let [problem] = &problems(text)[..] else { panic!("one problem") };
    assert_eq!((problem.found.as_deref(), problem.position.map(|at| at.line)), (Some("later"), Some(3)));
}

#[test]
fn second_use_of_an_id_names_the_first() {
    let text = r#"{ "title": "T",
  "themes": [{ "id": "t", "name": "T" }, { "id": "u", "name": "U" }, { "id": "t", "name": "V" }],
  "cards": [
    { "id": "x", "kind": "topik", "title": "A" },
    { "id": "a", "kind": "topic", "title": "A" },
    { "id": "a", "kind": "topic", "title": "B" }
  ],
  "dialogues": [
    { "id": "d", "title": "D", "cards": [
      { "id": "a", "kind": "topic", "title": "A" },
      { "id": "a", "kind": "topic", "title": "B" }
    ] }
  ] }"#;
    let firsts: Vec<(String, Position)> = problems(text)
        .into_iter()
        .filter_map(|problem| match problem.advice? {
            Advice::FirstUse(path, at) => Some((path, at.unwrap())),
            _ => None,
        })
        .collect();
    let paths: Vec<&str> = firsts.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["$.themes[0].id", "$.cards[1].id", "$.dialogues[0].cards[0].id"]);
    assert!(firsts.iter().all(|(_, at)| from(text, *at).starts_with(['"'])), "{firsts:?}");
    assert_eq!(firsts.iter().map(|(_, at)| at.line).collect::<Vec<_>>(), [2, 5, 10]);
}
