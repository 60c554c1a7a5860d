//! How a value of the wrong type is written, as JSON.

use super::count::Count;
use super::{slug, words};
use crate::dialogue::id::is_id;
use crate::dialogue::not_json::quoted;
use crate::dialogue::position::is_entry;
use crate::dialogue::problem::{Advice, Expected};
use crate::dialogue::value::Value;
use std::borrow::Cow;

/// The value as it is probably meant.
pub fn advice(value: &Value, path: &str, key: Option<&str>, expected: &Expected) -> Option<Advice> {
    let Some(key) = key else { return of_root(value) };
    let json = match (expected, value) {
        (Expected::Object, _) => object(value, path, key)?,
        (Expected::List, Value::Map(entries)) => {
            list_of_map(entries, key, path).unwrap_or_else(|| String::from("[{ … }]"))
        }
        // A list of one word that is no code of a country.
        (Expected::OneOf(words), Value::List(list)) => match list.as_slice() {
            [Value::Text(word)] if words.contains(&word.to_string()) => quoted(word),
            [Value::Text(word)] => quoted(&words::suggestion(word, words)?),
            _ => return None,
        },
        (Expected::List, Value::Text(text)) if is_list_of_texts(key) => {
            let entries = text.split(',').map(|entry| quoted(entry.trim()));
            format!("[{}]", entries.collect::<Vec<_>>().join(", "))
        }
        (Expected::List, Value::Text(_) | Value::Number(_)) => {
            format!("[{}]", object(value, path, key)?)
        }
        (Expected::Number, Value::Text(text)) => number(text, path, key)?,
        (Expected::Bool, Value::Text(text)) => bool(text)?.to_owned(),
        (Expected::Text | Expected::Id, Value::Number(_)) => quoted(text_of(value)?),
        (Expected::Text, Value::List(list)) if list.len() == 1 => plain(list.first()?)?,
        _ => return None,
    };
    (json.chars().count() <= 120).then_some(Advice::Write(json))
}

/// A list whose entries were written as the values of an object, under their ids: `{ "EU": 12, "KZ": 8 }`. The first entry shows how the
/// others are written.
fn list_of_map(entries: &[(Cow<str>, Value)], key: &str, path: &str) -> Option<String> {
    let (id, name) = match key {
        "by_country" => ("code", "total"),
        "countries" if path.contains("cards[") => ("code", "role"),
        "countries" => ("code", "name"),
        "themes" | "sessions" | "organizations" | "persons" if !path.contains("cards[") => ("id", "name"),
        _ => return None,
    };
    let (first, value) = entries.first()?;
    // One entry without its list has the keys of an entry.
    if entries.iter().any(|(key, _)| matches!(&**key, "id" | "code" | "name" | "total" | "role")) {
        return None;
    }
    let more = if entries.len() > 1 { ", …" } else { "" };
    Some(format!("[{{ \"{id}\": {}, \"{name}\": {} }}{more}]", quoted(first), plain(value)?))
}

/// The dataset of which only the list was written: its cards, or its dialogues.
fn of_root(value: &Value) -> Option<Advice> {
    let Value::List(entries) = value else { return None };
    let first = entries.first().filter(|first| matches!(first, Value::Map(_)))?;
    let list = if first.get("cards").is_some() { "dialogues" } else { "cards" };
    Some(Advice::Write(format!("{{ \"title\": …, \"{list}\": [ … ] }}")))
}

/// Whether the list under a key has texts as entries.
fn is_list_of_texts(key: &str) -> bool {
    // In a card, `themes` and `organizations` are lists of ids. In the header their entries are objects; a text there is no list.
    ["languages", "translations", "other_names", "themes", "organizations", "participants"].contains(&key)
}

/// The object that a text or a number under a key stands for.
fn object(value: &Value, path: &str, key: &str) -> Option<String> {
    let (text, json) = (text_of(value)?, plain(value)?);
    let is_number = matches!(value, Value::Number(_));
    let is_in_card = path.contains("cards[");
    let id = || slug(text).map(|id| quoted(&id));
    Some(match key {
        "attendance" => match Count::of(text) {
            Some(count) => format!("{{ {} }}", count.entries(&json)),
            None => format!("{{ \"total\": …, \"note\": {json} }}"),
        },
        _ if is_number && matches!(key, "locators" | "locator") => {
            format!("{{ \"paragraph\": {json}, \"start\": {{ \"exact\": … }} }}")
        }
        _ if is_number => return None,
        "place" | "series" => format!("{{ \"name\": {json} }}"),
        "source" | "sources" if text.contains("://") => format!("{{ \"url\": {json}, \"publisher\": … }}"),
        "source" | "sources" => format!("{{ \"url\": …, \"publisher\": {json} }}"),
        "quote" | "details" => format!("{{ \"text\": {json} }}"),
        "start" | "end" => format!("{{ \"exact\": {json} }}"),
        "locators" | "locator" => format!("{{ \"paragraph\": …, \"start\": {{ \"exact\": {json} }} }}"),
        "chairs" => format!("{{ \"person_id\": {} }}", id()?),
        "countries" if is_in_card => format!("{{ \"code\": {json}, \"role\": … }}"),
        "countries" => format!("{{ \"code\": {json}, \"name\": … }}"),
        "themes" | "sessions" | "organizations" | "persons" => {
            format!("{{ \"id\": {}, \"name\": {json} }}", id()?)
        }
        "withdrawn" => format!("{{ \"id\": {} }}", Some(json).filter(|_| is_id(text)).or_else(id)?),
        "changes" => format!("{{ \"date\": …, \"note\": {json} }}"),
        "timeline" => format!("{{ \"date\": …, \"label\": {json}, \"phase\": … }}"),
        "cards" if is_entry(path) => format!("{{ \"id\": {}, \"kind\": …, \"title\": {json} }}", id()?),
        _ => return None,
    })
}

fn text_of<'a>(value: &'a Value) -> Option<&'a str> {
    match value {
        Value::Text(text) | Value::Number(text) => Some(text),
        _ => None,
    }
}

/// A text or a number as JSON.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(quoted(text)),
        Value::Number(digits) => Some(digits.clone().into_owned()),
        _ => None,
    }
}

/// A number that was written as a text; of an attendance, with what the text says of it.
fn number(text: &str, path: &str, key: &str) -> Option<String> {
    let count = Count::of(text);
    if let Some(total) = count.as_ref().and_then(Count::alone) {
        return Some(total.to_string());
    }
    if key != "total" || !path.ends_with("attendance.total") {
        return None;
    }
    let note = quoted(text.trim());
    match count {
        Some(count) => Some(count.entries(&note)),
        // Two numbers, or other words: they stay as they are.
        None => text.contains(|c: char| c.is_ascii_digit()).then(|| format!("\"note\": {note}")),
    }
}

fn bool(text: &str) -> Option<&'static str> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "예" => Some("true"),
        "false" | "no" | "n" | "아니요" => Some("false"),
        _ => None,
    }
}
