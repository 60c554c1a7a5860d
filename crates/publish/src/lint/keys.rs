//! Notes on keys: those the format does not have, those of cards of another kind, and those that are there twice.

use super::{Note, Remark, note, text};
use crate::schema::value as schema;
use dialogue_summary::dialogue::check::is_own_key;
use dialogue_summary::dialogue::position::member;
use dialogue_summary::dialogue::problem::nearest_word;
use dialogue_summary::dialogue::value::Value;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

/// The keys that only cards of one kind have.
const KEYS_OF_KIND: [(&str, &[&str]); 3] = [
    ("topic", &[]),
    ("delegation", &["country", "chairs", "organizations", "open"]),
    ("announcement", &["form", "date", "date_note", "place", "organizer"]),
];

/// Keys for what the format has, in another place or under another name.
const KEYS_ELSEWHERE: [&str; 4] = ["chairs", "venue", "location", "observers"];

/// Keys that the schema does not have, once for each kind of object. `check` reports those that look like a typing error.
pub fn note_unknown_keys(dataset: &Value, notes: &mut Vec<Note>) {
    static SCHEMA: LazyLock<Json> = LazyLock::new(schema);
    let mut unknown = Unknown { schema: &SCHEMA, notes, first: HashMap::new() };
    unknown.enter(&[&SCHEMA], dataset, "$");
}

struct Unknown<'s, 'n> {
    schema: &'s Json,
    notes: &'n mut Vec<Note>,
    /// The note on a key of a kind of object.
    first: HashMap<(&'s str, String), usize>,
}

impl<'s> Unknown<'s, '_> {
    fn enter(&mut self, schemas: &[&'s Json], value: &Value, path: &str) {
        let (mut parts, mut kind) = (Vec::new(), "");
        schemas.iter().for_each(|schema| self.collect(schema, &mut parts, &mut kind));
        match value {
            Value::Map(entries) => {
                let mut known: BTreeMap<&str, Vec<&'s Json>> = BTreeMap::new();
                for (key, of_key) in parts.iter().filter_map(|part| part["properties"].as_object()).flatten()
                {
                    known.entry(key).or_default().push(of_key);
                }
                // An object without properties has ids or languages as keys.
                for (key, value) in entries.iter().filter(|_| !known.is_empty()) {
                    let path = path.to_owned() + &member(key);
                    match known.get(&**key) {
                        Some(schemas) => self.enter(schemas, value, &path),
                        None if is_own_key(key) => {}
                        None if nearest_word(key, &mut known.keys().copied()).is_some() => {}
                        None => self.add(kind, key, path),
                    }
                }
            }
            Value::List(entries) => {
                let items: Vec<&'s Json> = parts.iter().filter_map(|part| part.get("items")).collect();
                for (nth, entry) in entries.iter().enumerate() {
                    self.enter(&items, entry, &format!("{path}[{nth}]"));
                }
            }
            _ => {}
        }
    }

    /// Adds the schema and all that it refers to, and the name of the first of them.
    fn collect(&self, schema: &'s Json, parts: &mut Vec<&'s Json>, kind: &mut &'s str) {
        parts.push(schema);
        if let Some(path) = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
            if kind.is_empty() {
                *kind = path.rsplit('/').next().unwrap_or_default();
            }
            if let Some(schema) = self.schema.pointer(path) {
                self.collect(schema, parts, kind);
            }
        }
        for several in ["oneOf", "anyOf"] {
            for schema in schema[several].as_array().into_iter().flatten() {
                self.collect(schema, parts, kind);
            }
        }
    }

    fn add(&mut self, kind: &'s str, key: &str, path: String) {
        let next = self.notes.len();
        let at = *self.first.entry((kind, key.to_owned())).or_insert(next);
        match self.notes.get_mut(at) {
            Some(Note { remark: Remark::UnknownKey(_, more), .. }) => *more += 1,
            _ => {
                let elsewhere = KEYS_ELSEWHERE.into_iter().find(|known| *known == key);
                let remark =
                    elsewhere.map_or_else(|| Remark::UnknownKey(key.to_owned(), 0), Remark::KeyElsewhere);
                note(self.notes, path, remark);
            }
        }
    }
}

/// In browsers' JSON the last of two equal keys counts. The value of the first is never checked.
pub fn note_duplicate_keys(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries.iter().rev() {
                let path = path.to_owned() + &member(key);
                if seen.insert(key) {
                    note_duplicate_keys(value, &path, notes);
                } else {
                    note(notes, path, Remark::RepeatedKey);
                }
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_duplicate_keys(value, &format!("{path}[{nth}]"), notes);
            }
        }
        _ => {}
    }
}

/// Keys of a card that only cards of another kind have.
pub fn note_keys_of_other_kinds(card: &Value, path: &str, notes: &mut Vec<Note>) {
    let is_known = |kind: &&str| KEYS_OF_KIND.iter().any(|(known, _)| known == kind);
    // `check` reports a kind that is none.
    let Some(kind) = card.get("kind").and_then(text).filter(is_known) else { return };
    for (other, keys) in KEYS_OF_KIND.iter().filter(|(other, _)| *other != kind) {
        for key in keys.iter().filter(|key| card.get(key).is_some()) {
            note(notes, format!("{path}.{key}"), Remark::KeyOfOtherKind(kind.to_owned(), other));
        }
    }
}
