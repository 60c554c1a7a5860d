//! The format of the datasets: both languages, plain text, unique ids, resolved references.

use super::{cards, dataset, leaves, third, words};
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};

#[test]
fn every_text_exists_in_both_languages() {
    fn walk(value: &Value, path: &str) {
        match value {
            Value::Object(map) if map.contains_key("en") || map.contains_key("ko") => {
                let tags: Vec<_> = map.keys().map(String::as_str).collect();
                assert_eq!(tags, ["en", "ko"], "{path}");
                let hangul = |c: char| ('가'..='힣').contains(&c);
                let (en, ko) = (map["en"].as_str().unwrap(), map["ko"].as_str().unwrap());
                assert!(!en.trim().is_empty() && !en.contains(hangul), "{path}: {en}");
                assert!(ko.contains(hangul), "{path}: {ko}");
            }
            Value::Object(map) => {
                for (key, v) in map {
                    let path = format!("{path}/{key}");
                    let texts = ["title", "summary", "name", "note", "date_note", "label"];
                    let role = key == "role" && path.contains("/chairs/");
                    let detail = key == "text" && path.contains("/details/");
                    // The title of a source is in the source's own language.
                    if path.starts_with("/sources/") && key == "title" {
                        continue;
                    }
                    if texts.contains(&key.as_str()) || role || detail {
                        assert!(v.is_object(), "{path} is in no stated language: {v}");
                    }
                    walk(v, &path);
                }
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(i, v)| walk(v, &format!("{path}/{i}")));
            }
            _ => (),
        }
    }
    walk(&dataset(), "");
    walk(&third(), "");
}

#[test]
fn texts_contain_no_markup_or_stray_whitespace() {
    for (path, text) in leaves(&dataset()).into_iter().chain(leaves(&third())) {
        assert!(!text.contains(['<', '>']), "markup at {path}: {text}");
        assert_eq!(text, text.trim(), "{path}");
        assert!(!text.contains("  ") && !text.contains(char::is_control), "{path}: {text}");
        let sentences = path.contains("/summary/") || path.contains("/text/");
        if sentences {
            assert!(text.ends_with('.'), "{path}: {text}");
        }
        if path.ends_with("/ko") && sentences {
            assert!(text.split(". ").all(|s| s.trim_end_matches('.').ends_with('다')), "{path}: {text}");
        }
        if path.contains("/title/") {
            assert!(!text.ends_with('.'), "{path}: {text}");
        }
        if path.contains("/cards/") && path.ends_with("/title/en") {
            assert!((2..=9).contains(&text.split(' ').count()), "{path}: {text}");
        }
    }
}

#[test]
fn ids_are_unique_and_url_safe() {
    [dataset(), third()].iter().for_each(has_unique_ids);
}

fn has_unique_ids(data: &Value) {
    for (list, key) in [
        ("sources", "id"),
        ("cards", "id"),
        ("themes", "id"),
        ("sessions", "id"),
        ("organizations", "id"),
        ("persons", "id"),
        ("countries", "code"),
    ] {
        let ids = words(&data[list], Some(key));
        assert_eq!(ids.len(), data[list].as_array().map_or(0, Vec::len), "{list}: one without {key}");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{list}: {ids:?}");
        let fit = |c: char| c.is_ascii_alphanumeric() || c == '-';
        assert!(ids.iter().all(|id| !id.is_empty() && id.chars().all(fit)), "{list}: {ids:?}");
    }
}

#[test]
fn references_resolve_and_declarations_are_used() {
    [dataset(), third()].iter().for_each(has_resolved_references);
}

fn has_resolved_references(data: &Value) {
    let mut named = BTreeSet::new();
    for code in words(&data["participants"], None) {
        named.insert(("countries", code.to_owned()));
    }
    for card in cards(data) {
        let mut name = |list, id: &Value| {
            if let Some(id) = id.as_str() {
                named.insert((list, id.to_owned()));
            }
        };
        let each = |list: &'static str, ids: Vec<&str>, name: &mut dyn FnMut(&'static str, &Value)| {
            ids.iter().for_each(|id| name(list, &Value::from(*id)));
        };
        each("themes", words(&card["themes"], None), &mut name);
        each("countries", words(&card["countries"], Some("code")), &mut name);
        each("organizations", words(&card["organizations"], None), &mut name);
        each("organizations", words(&card["chairs"], Some("organization_id")), &mut name);
        each("persons", words(&card["chairs"], Some("person_id")), &mut name);
        name("organizations", &card["organizer"]);
        name("sessions", &card["session"]);
        name("countries", &card["country"]);
        name("countries", &card["place"]["country"]);
        if let Some(other) = card["shown_with"].as_str() {
            assert_eq!(super::card(data, other)["shown_with"], card["id"], "a pair is mutual");
        }
    }
    let mut declared = BTreeSet::new();
    for list in ["themes", "countries", "organizations", "persons", "sessions"] {
        let key = if list == "countries" { "code" } else { "id" };
        declared.extend(words(&data[list], Some(key)).iter().map(|id| (list, (*id).to_owned())));
    }
    assert_eq!(named, declared);
    for body in data["organizations"].as_array().unwrap() {
        let (id, country) = (body["id"].as_str().unwrap(), body["country"].as_str().unwrap());
        assert_eq!(id[..2].to_uppercase(), country, "an organization's id carries its country");
    }
}

#[test]
fn every_card_and_detail_has_a_locator() {
    for card in cards(&dataset()).iter().chain(cards(&third())) {
        assert!(card["locators"].as_array().is_some_and(|l| !l.is_empty()), "{}", card["id"]);
        for detail in card["details"].as_array().into_iter().flatten() {
            assert!(detail["locator"].is_object(), "{detail}");
        }
    }
}
