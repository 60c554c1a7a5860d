//! The datasets of the repository state the facts of their sources, and no others.

mod attribution;
mod facts;
mod format;
mod names;
mod source;
mod third;
mod traps;
mod wording;

use serde_json::Value;

/// The built-in dataset: the fourth dialogue.
fn dataset() -> Value {
    serde_json::from_str(include_str!("../../static/dialogues/uk-rok-cyber-4.json")).unwrap()
}

/// The third dialogue.
fn third() -> Value {
    serde_json::from_str(include_str!("../../static/dialogues/uk-rok-cyber-3.json")).unwrap()
}

/// All strings, numbers and booleans with their paths: `/cards/aim/title/en`. Entries of a list are named by id, code
/// or index.
fn leaves(value: &Value) -> Vec<(String, String)> {
    fn walk(value: &Value, path: String, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(map) => {
                map.iter().for_each(|(key, v)| walk(v, format!("{path}/{key}"), found));
            }
            Value::Array(list) => {
                for (number, v) in list.iter().enumerate() {
                    let id = v["id"].as_str().or(v["code"].as_str());
                    let name = id.map_or(number.to_string(), str::to_owned);
                    walk(v, format!("{path}/{name}"), found);
                }
            }
            Value::String(text) => found.push((path, text.clone())),
            other => found.push((path, other.to_string())),
        }
    }
    let mut found = Vec::new();
    walk(value, String::new(), &mut found);
    found
}

/// The leaves that are shown, without search names and quotations.
fn shown(value: &Value) -> Vec<(String, String)> {
    let hidden = ["/other_names/", "/locator", "/quote/text"];
    let mut found = leaves(value);
    found.retain(|(path, _)| !hidden.iter().any(|part| path.contains(part)));
    found
}

fn cards(data: &Value) -> &Vec<Value> {
    data["cards"].as_array().unwrap()
}

fn card<'a>(data: &'a Value, id: &str) -> &'a Value {
    cards(data).iter().find(|card| card["id"] == id).unwrap_or_else(|| panic!("no card {id}"))
}

fn entry<'a>(data: &'a Value, list: &str, id: &str) -> &'a Value {
    let list = data[list].as_array().unwrap();
    list.iter().find(|v| v["id"] == id || v["code"] == id).unwrap_or_else(|| panic!("no {id}"))
}

/// The strings of a list, or the strings under `key` of its objects.
fn words<'a>(list: &'a Value, key: Option<&str>) -> Vec<&'a str> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(|v| key.map_or(v, |key| &v[key]).as_str()).collect()
}

/// Panics if a text contains one of `words`, ignoring case.
fn nowhere(texts: &[(String, String)], words: &[&str]) {
    for (path, text) in texts {
        for word in words {
            let found = text.to_lowercase().contains(&word.to_lowercase());
            assert!(!found, "{word:?} at {path}: {text}");
        }
    }
}

/// Whether `text` contains `part` as whole words, ignoring case.
fn has_words(text: &str, part: &str) -> bool {
    let plain = |text: &str| {
        let text = text.to_lowercase();
        let tokens = text.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty());
        format!(" {} ", tokens.collect::<Vec<_>>().join(" "))
    };
    plain(text).contains(&plain(part))
}

/// The shown leaves that contain any of `words`. Panics if there are none.
fn naming(words: &[&str]) -> Vec<(String, String)> {
    let mut found = shown(&dataset());
    found.retain(|(_, text)| words.iter().any(|word| text.contains(word)));
    assert!(!found.is_empty(), "nothing names {words:?}");
    found
}

#[test]
fn header_describes_the_fourth_dialogue() {
    let data = dataset();
    assert_eq!(data["format"], "dialogue-summary/1");
    assert_eq!(data["id"], "uk-rok-cyber-4");
    assert_eq!(words(&data["languages"], None), ["en", "ko"]);
    assert_eq!(words(&data["translations"], None), ["ko"]);
    let timeline = data["timeline"].as_array().unwrap();
    let line: Vec<_> = timeline.iter().map(|m| (m["date"].as_str(), m["phase"].as_str())).collect();
    let want = [("2023-11", "past"), ("2024-11-06", "held"), ("2025?-02", "due")];
    assert_eq!(line, want.map(|(date, phase)| (Some(date), Some(phase))));
}

#[test]
fn cards_are_in_record_order() {
    let data = dataset();
    let order = "aim delegation-gb delegation-kr partnership deterrence private-sector cybercrime \
        intrusion-norms state-backed-activity accountability north-korea russia-ukraine \
        north-korea-russia china workshop-north-korea workshop-sanctions good-practice dcm4";
    assert_eq!(words(&data["cards"], Some("id")).join(" "), order);
    let kinds = words(&data["cards"], Some("kind"));
    let count = |kind| kinds.iter().filter(|k| **k == kind).count();
    assert_eq!((count("topic"), count("delegation"), count("announcement")), (12, 2, 4));
}

#[test]
fn every_card_has_its_speaker_and_session() {
    let data = dataset();
    for card in cards(&data) {
        let announced = card["kind"] == "announcement";
        let exercise = card["id"] == "dcm4";
        // The source names no speaker of the announcement of the exercise.
        assert_eq!(card["stated_by"], if announced && !exercise { "joint" } else { "publisher" }, "{card}");
        let paragraph = card["locators"][0]["paragraph"].as_u64();
        let session = match (card["kind"].as_str(), paragraph) {
            (Some("topic"), Some(3)) => Some("main"),
            (Some("topic"), Some(6)) if card["id"] != "good-practice" => Some("workshop"),
            _ => None,
        };
        assert_eq!(card["session"].as_str(), session, "{}", card["id"]);
        // What the sides stressed is a position; what they repeated as their dedication is a commitment.
        let form = match card["id"].as_str() {
            Some("state-backed-activity") => Some("commitment"),
            Some("accountability" | "china") => Some("position"),
            Some("dcm4") => Some("exercise"),
            _ => None,
        };
        assert_eq!(card["form"].as_str(), form, "{}", card["id"]);
    }
}
