//! What to do about a problem: the valid value that was probably meant, or how to write it.

mod count;
mod date;
mod language;
mod names;
mod shape;
mod words;

pub use names::{first_uses, ids_by_name};
pub use words::suggestion as meant_word;

use super::codes::{meant, nearly_meant};
use crate::dialogue::Voice;
use crate::dialogue::id::is_id;
use crate::dialogue::not_json;
use crate::dialogue::origin::is_web_address;
use crate::dialogue::problem::{Advice, Expected};
use crate::dialogue::value::Value;

/// A valid value, and other advice.
pub type Suggestion = (Option<String>, Option<Advice>);

/// The suggestion for a value that is not expected.
pub fn suggestion(value: &Value, path: &str, key: Option<&str>, expected: &Expected) -> Suggestion {
    match (expected, value) {
        (Expected::Date, _) => date::suggestion(value),
        (Expected::Country, Value::Text(found)) => match meant(found).or_else(|| nearly_meant(found)) {
            Some(code) => (Some(code.to_owned()), None),
            None => {
                let of_speakers = stands_alone(found, key).or_else(|| several_sides(found, key));
                (None, of_speakers.or_else(|| organization(found)))
            }
        },
        (Expected::Language, Value::Text(found)) => language::suggestion(found),
        (Expected::LanguageKey, _) => language::suggestion(key.unwrap_or_default()),
        (Expected::OneOf(words), Value::Text(found)) if key == Some("stated_by") => {
            let side = || nearly_meant(found).map(str::to_owned);
            let several = several_sides(found, key);
            (words::suggestion(found, words).or_else(|| side().filter(|_| several.is_none())), several)
        }
        (Expected::OneOf(words), Value::Text(found)) => {
            let of_kind = key.filter(|key| *key == "kind").and_then(|_| words::form_as_kind(found, words));
            (words::suggestion(found, words), of_kind.map(Advice::Write))
        }
        (Expected::Id | Expected::IdOfDialogue, Value::Text(found)) => {
            (slug(found).filter(|id| id != found), None)
        }
        (Expected::Address, Value::Text(found)) => (address(found), None),
        // A card is no entry that a list could lack.
        (Expected::Declared("cards"), _) => (None, None),
        (Expected::Declared(list), Value::Text(found)) => {
            (None, Some(Advice::Declare(list, found.clone().into_owned())))
        }
        _ => (None, shape::advice(value, path, key, expected)),
    }
}

/// A word for a speaker that is no side, among the sides of a list: `["joint", "KR"]`.
fn stands_alone(found: &str, key: Option<&str>) -> Option<Advice> {
    let words = Voice::WORDS.map(|(word, _)| word.to_owned());
    words::suggestion(found, &words).filter(|_| key == Some("stated_by")).map(Advice::StandsAlone)
}

/// Several sides in one text, as a list: `"KR, GB"`.
fn several_sides(found: &str, key: Option<&str>) -> Option<Advice> {
    let separated = [", ", ",", ";", " and ", " & ", "/", "·", "–", "-", "및", "와 ", "과 "];
    let split = |separator: &&str| {
        let codes: Option<Vec<&str>> = found.split(separator).map(|name| meant(name.trim())).collect();
        codes.filter(|codes| codes.len() > 1)
    };
    let codes = separated.iter().find_map(split).filter(|_| key == Some("stated_by"))?;
    let codes: Vec<String> = codes.into_iter().map(not_json::quoted).collect();
    Some(Advice::Write(format!("[{}]", codes.join(", "))))
}

/// An id that is no code of a country and may be that of an organisation.
fn organization(found: &str) -> Option<Advice> {
    let has_letter = found.chars().any(char::is_alphabetic);
    (is_id(found) && has_letter && found.chars().count() > 2 && !found.contains([',', ';', '/']))
        .then(|| Advice::DeclareOrganization(found.to_owned()))
}

/// An id made of a name: "First card" is `first-card`.
fn slug(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id = words.join("-");
    (!id.is_empty() && id.len() <= 60).then_some(id)
}

/// The address of a web page that was written without its beginning, or with white space around it.
fn address(found: &str) -> Option<String> {
    let found = found.trim();
    let is_whole = !found.is_empty() && !found.contains(char::is_whitespace);
    let is_web = is_web_address(found);
    let has_host = !found.contains(':') && found.split('/').next().is_some_and(|host| host.contains('.'));
    match (is_whole && is_web, is_whole && has_host) {
        (true, _) => Some(found.to_owned()),
        (_, true) => {
            Some(format!("https://{}", found.trim_start_matches('/'))).filter(|url| is_web_address(url))
        }
        _ => None,
    }
}
