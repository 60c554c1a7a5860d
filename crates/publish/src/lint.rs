//! Notes on what the widget shows as it is, although it is probably a mistake. Only `check` reports them.

mod lists;
mod mojibake;
pub mod phrases;

use dialogue_summary::dialogue::Voice;
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::date::{Date, Edtf, Part};
use dialogue_summary::dialogue::value::Value;
pub use mojibake::Mojibake;
use mojibake::mojibake;
use std::collections::BTreeSet;

/// The keys that only cards of one kind have.
const KEYS_OF_KIND: [(&str, &[&str]); 3] = [
    ("topic", &[]),
    ("delegation", &["country", "chairs", "organizations", "open"]),
    ("announcement", &["form", "date", "date_note", "place", "organizer"]),
];

/// Lists whose entries are referred to: the list, the key of an entry's id, and the keys of references to it.
const REFERENCES: [(&str, &str, &[&str]); 5] = [
    ("themes", "id", &["themes"]),
    ("countries", "code", &["countries", "code", "country", "stated_by", "participants"]),
    ("sessions", "id", &["session"]),
    ("organizations", "id", &["organizations", "organization_id", "organizer"]),
    ("persons", "id", &["person_id"]),
];

/// A note on one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where, as a JSON path.
    pub path: String,
    /// What was noted.
    pub remark: Remark,
}

/// What is probably a mistake.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// The title is blank.
    EmptyTitle,
    /// This language is listed twice.
    RepeatedLanguage(String),
    /// A milestone is earlier than another, but listed behind it: the date, the other date, the position of the other.
    TimelineOrder(String, String, usize),
    /// The object has the key twice.
    RepeatedKey,
    /// The interval ends on this date, before it begins.
    ReversedInterval(String),
    /// Cards of the first kind do not have this key, only those of the second.
    KeyOfOtherKind(String, &'static str),
    /// This side takes no part; those who do.
    Outsider(String, String),
    /// No card names this id.
    Unused(String),
    /// The text was decoded wrongly: its encoding, the encoding it was read in, and the right text.
    Mojibake(Mojibake),
    /// A character of the text was lost.
    LostCharacter,
    /// There is no list, so readers see this id as a name: the list, the id.
    NoList(&'static str, String),
    /// Another series has this name and this id.
    OtherSeries(String, String),
}

/// The notes on a dataset.
pub fn lint(dataset: &Value) -> Vec<Note> {
    let mut notes = Vec::new();
    note_texts(dataset, "$", &mut notes);
    note_duplicate_keys(dataset, "$", &mut notes);
    note_dialogue(dataset, "$", &mut notes);
    for (nth, dialogue) in list(dataset, "dialogues").iter().enumerate() {
        note_dialogue(dialogue, &format!("$.dialogues[{nth}]"), &mut notes);
    }
    for (name, key, references) in REFERENCES {
        note_unused(dataset, name, key, references, &mut notes);
    }
    lists::note_missing_lists(dataset, &mut notes);
    lists::note_series_of_one_name(dataset, &mut notes);
    notes
}

fn note(notes: &mut Vec<Note>, path: String, remark: Remark) {
    notes.push(Note { path, remark });
}

/// Texts at any depth that another encoding has garbled.
fn note_texts(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries {
                note_texts(value, &format!("{path}.{key}"), notes);
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_texts(value, &format!("{path}[{nth}]"), notes);
            }
        }
        Value::Text(text) => match mojibake(text) {
            Some(garbled) => note(notes, path.to_owned(), Remark::Mojibake(garbled)),
            None if text.contains(char::REPLACEMENT_CHARACTER) => {
                note(notes, path.to_owned(), Remark::LostCharacter);
            }
            None => {}
        },
        _ => {}
    }
}

/// A dialogue, or what a collection says of itself.
fn note_dialogue(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let title = dialogue.get("title").map(texts).unwrap_or_default();
    if !title.is_empty() && title.iter().all(|text| text.trim().is_empty()) {
        note(notes, format!("{path}.title"), Remark::EmptyTitle);
    }
    let mut seen = BTreeSet::new();
    for (nth, tag) in list(dialogue, "languages").iter().enumerate() {
        if let Some(text) = text(tag).filter(|text| !seen.insert(text.to_ascii_lowercase())) {
            note(notes, format!("{path}.languages[{nth}]"), Remark::RepeatedLanguage(text.to_owned()));
        }
    }
    note_order_of_timeline(dialogue, path, notes);
    note_reversed_intervals(dialogue, path, notes);
    let parties = parties(dialogue);
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let path = format!("{path}.cards[{nth}]");
        note_keys_of_other_kinds(card, &path, notes);
        note_outsiders(card, &path, &parties, notes);
    }
}

fn note_order_of_timeline(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut previous: Option<(Edtf, usize)> = None;
    for (nth, milestone) in list(dialogue, "timeline").iter().enumerate() {
        let Some(date) = milestone.get("date").and_then(|date| self::date(date)) else { continue };
        if let Some((before, position)) =
            previous.filter(|(before, _)| are_reversed(before.first(), date.first()))
        {
            let (date, before) = (date.to_string(), before.to_string());
            note(
                notes,
                format!("{path}.timeline[{nth}].date"),
                Remark::TimelineOrder(date, before, position),
            );
        }
        previous = Some((date, nth));
    }
}

/// In browsers' JSON the last of two equal keys counts. The value of the first is never checked.
fn note_duplicate_keys(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries.iter().rev() {
                let path = format!("{path}.{key}");
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

/// Intervals that end before they begin, at any depth.
fn note_reversed_intervals(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| key != "dialogues") {
                let path = format!("{path}.{key}");
                let date = date(value).filter(|_| key == "date");
                let end = date.and_then(|date| {
                    let end = date.end?;
                    are_reversed(date.start.date(), end.date()).then_some(end)
                });
                if let Some(end) = end {
                    note(notes, path.clone(), Remark::ReversedInterval(end.to_string()));
                }
                note_reversed_intervals(value, &path, notes);
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_reversed_intervals(value, &format!("{path}[{nth}]"), notes);
            }
        }
        _ => {}
    }
}

fn note_keys_of_other_kinds(card: &Value, path: &str, notes: &mut Vec<Note>) {
    let Some(kind) = card.get("kind").and_then(text) else { return };
    for (other, keys) in KEYS_OF_KIND.iter().filter(|(other, _)| *other != kind) {
        for key in keys.iter().filter(|key| card.get(key).is_some()) {
            note(notes, format!("{path}.{key}"), Remark::KeyOfOtherKind(kind.to_owned(), other));
        }
    }
}

/// The countries that take part, as far as the dialogue or its cards say so.
fn parties<'a>(dialogue: &'a Value) -> BTreeSet<&'a str> {
    let mut parties: BTreeSet<&str> = list(dialogue, "participants").iter().filter_map(text).collect();
    for card in list(dialogue, "cards") {
        parties.extend(card.get("country").and_then(text));
        for country in list(card, "countries") {
            if country.get("role").and_then(text) == Some("participant") {
                parties.extend(country.get("code").and_then(text));
            }
        }
    }
    parties
}

/// Statements by a country that takes no part.
fn note_outsiders(card: &Value, path: &str, parties: &BTreeSet<&str>, notes: &mut Vec<Note>) {
    // No dialogue has fewer than two parties: the cards do not name all of them.
    if parties.len() < 2 {
        return;
    }
    let details = list(card, "details").iter().enumerate();
    let details = details.map(|(nth, detail)| (detail, format!("{path}.details[{nth}]")));
    for (value, path) in std::iter::once((card, path.to_owned())).chain(details) {
        let one = value.get("stated_by").and_then(text).into_iter();
        let sides = one.chain(list(value, "stated_by").iter().filter_map(text));
        let is_side = |side: &&str| !Voice::WORDS.iter().any(|(word, _)| word == side);
        for side in sides.filter(is_side).filter(|side| !parties.contains(side)) {
            let parties = parties.iter().copied().collect::<Vec<_>>().join(", ");
            note(notes, format!("{path}.stated_by"), Remark::Outsider(side.to_owned(), parties));
        }
    }
}

/// Entries of a list that nothing refers to.
fn note_unused(dataset: &Value, name: &str, key: &str, references: &[&str], notes: &mut Vec<Note>) {
    let mut used = BTreeSet::new();
    for dialogue in std::iter::once(dataset).chain(list(dataset, "dialogues")) {
        // Places and organizations refer to countries too.
        for part in ["cards", "place", "organizations", "participants", "attendance"] {
            if let Some(value) = dialogue.get(part) {
                collect_texts(value, references, part == "participants", &mut used);
            }
        }
    }
    for (nth, entry) in list(dataset, name).iter().enumerate() {
        if let Some(id) = entry.get(key).and_then(text).filter(|id| !used.contains(id)) {
            note(notes, format!("$.{name}[{nth}]"), Remark::Unused(id.to_owned()));
        }
    }
}

/// Every text under one of the keys. `is_under` tells whether `value` is under one.
fn collect_texts<'a>(value: &'a Value, keys: &[&str], is_under: bool, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries {
                collect_texts(value, keys, keys.contains(&&**key), found);
            }
        }
        Value::List(entries) => {
            for value in entries {
                collect_texts(value, keys, is_under, found);
            }
        }
        Value::Text(text) if is_under => _ = found.insert(text),
        _ => {}
    }
}

fn text<'a>(value: &'a Value) -> Option<&'a str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// A text in each of its languages.
fn texts<'a>(value: &'a Value) -> Vec<&'a str> {
    match value {
        Value::Map(entries) => entries.iter().filter_map(|(_, value)| text(value)).collect(),
        plain => text(plain).into_iter().collect(),
    }
}

fn date(value: &Value) -> Option<Edtf> {
    Edtf::parse(text(value)?)
}

/// Whether the later date is over before the earlier one begins, as far as both are known.
fn are_reversed(earlier: Option<&Date>, later: Option<&Date>) -> bool {
    let (Some(earlier), Some(later)) = (earlier, later) else { return false };
    // A season or a digit that is not specified cannot be compared.
    let known = |part: Option<Part>| part.filter(|part| part.unspecified == 0).map(|part| part.value);
    let parts = |date: &Date| {
        let month = known(date.month).filter(|month| *month <= 12);
        [known(Some(date.year)), month, month.and(known(date.day))]
    };
    for (a, b) in parts(later).into_iter().zip(parts(earlier)) {
        match (a, b) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => return a < b,
            _ => return false,
        }
    }
    false
}
