//! Notes on what the widget shows as it is, although it is probably a mistake. Only `check` reports them.

use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::date::{Date, Edtf, Part};
use dialogue_summary::dialogue::value::Value;
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
    ("countries", "code", &["countries", "code", "country"]),
    ("sessions", "id", &["session"]),
    ("organizations", "id", &["organizations", "organization_id", "organizer"]),
    ("persons", "id", &["person_id"]),
];

/// One note per line, each with its path.
pub fn lint(dataset: &Value) -> Vec<String> {
    let mut notes = Vec::new();
    note_duplicate_keys(dataset, "$", &mut notes);
    note_dialogue(dataset, "$", &mut notes);
    for (nth, dialogue) in list(dataset, "dialogues").iter().enumerate() {
        note_dialogue(dialogue, &format!("$.dialogues[{nth}]"), &mut notes);
    }
    for (name, key, references) in REFERENCES {
        note_unused(dataset, name, key, references, &mut notes);
    }
    notes
}

/// A dialogue, or what a collection says of itself.
fn note_dialogue(dialogue: &Value, path: &str, notes: &mut Vec<String>) {
    let title = get(dialogue, "title").map(texts).unwrap_or_default();
    if !title.is_empty() && title.iter().all(|text| text.trim().is_empty()) {
        notes.push(format!("{path}.title: empty; the record has no heading."));
    }
    let mut seen = BTreeSet::new();
    for (nth, tag) in list(dialogue, "languages").iter().enumerate() {
        if let Some(text) = text(tag).filter(|text| !seen.insert(text.to_ascii_lowercase())) {
            notes.push(format!("{path}.languages[{nth}]: “{text}” a second time; it gets two buttons."));
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

fn note_order_of_timeline(dialogue: &Value, path: &str, notes: &mut Vec<String>) {
    let mut previous: Option<(Edtf, usize)> = None;
    for (nth, milestone) in list(dialogue, "timeline").iter().enumerate() {
        let Some(date) = get(milestone, "date").and_then(|date| self::date(date)) else { continue };
        if let Some((before, position)) =
            previous.filter(|(before, _)| are_reversed(before.first(), date.first()))
        {
            let (date, before) = (date.to_string(), before.to_string());
            notes.push(format!(
                "{path}.timeline[{nth}].date: {date} is earlier than {before} of timeline[{position}], but listed after it; the list is shown in this order."
            ));
        }
        previous = Some((date, nth));
    }
}

/// In browsers' JSON the last of two equal keys counts. The value of the first is never checked.
fn note_duplicate_keys(value: &Value, path: &str, notes: &mut Vec<String>) {
    match value {
        Value::Map(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries.iter().rev() {
                let path = format!("{path}.{key}");
                if seen.insert(key) {
                    note_duplicate_keys(value, &path, notes);
                } else {
                    notes.push(format!("{path}: a second time in one object; the last counts."));
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
fn note_reversed_intervals(value: &Value, path: &str, notes: &mut Vec<String>) {
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
                    notes.push(format!("{path}: the interval ends on {end}, before it begins."));
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

fn note_keys_of_other_kinds(card: &Value, path: &str, notes: &mut Vec<String>) {
    let Some(kind) = get(card, "kind").and_then(text) else { return };
    for (other, keys) in KEYS_OF_KIND.iter().filter(|(other, _)| *other != kind) {
        for key in keys.iter().filter(|key| get(card, key).is_some()) {
            notes.push(format!(
                "{path}.{key}: a {kind} has none, only cards of the kind “{other}”; it is not shown."
            ));
        }
    }
}

/// The countries that take part, as far as the dialogue's cards say so.
fn parties<'a>(dialogue: &'a Value) -> BTreeSet<&'a str> {
    let mut parties = BTreeSet::new();
    for card in list(dialogue, "cards") {
        parties.extend(get(card, "country").and_then(text));
        for country in list(card, "countries") {
            if get(country, "role").and_then(text) == Some("participant") {
                parties.extend(get(country, "code").and_then(text));
            }
        }
    }
    parties
}

/// Statements by a country that takes no part.
fn note_outsiders(card: &Value, path: &str, parties: &BTreeSet<&str>, notes: &mut Vec<String>) {
    // No dialogue has fewer than two parties: the cards do not name all of them.
    if parties.len() < 2 {
        return;
    }
    let details = list(card, "details").iter().enumerate();
    let details = details.map(|(nth, detail)| (detail, format!("{path}.details[{nth}]")));
    for (value, path) in std::iter::once((card, path.to_owned())).chain(details) {
        let side = get(value, "stated_by").and_then(text).filter(|side| side.len() == 2);
        if let Some(side) = side.filter(|side| !parties.contains(side)) {
            let parties = parties.iter().copied().collect::<Vec<_>>().join(", ");
            notes.push(format!("{path}.stated_by: {side} takes no part here; those who do: {parties}."));
        }
    }
}

/// Entries of a list that nothing refers to.
fn note_unused(dataset: &Value, name: &str, key: &str, references: &[&str], notes: &mut Vec<String>) {
    let mut used = BTreeSet::new();
    for dialogue in std::iter::once(dataset).chain(list(dataset, "dialogues")) {
        // Places and organizations refer to countries too.
        for part in ["cards", "place", "organizations"] {
            if let Some(part) = get(dialogue, part) {
                collect_texts(part, references, false, &mut used);
            }
        }
    }
    for (nth, entry) in list(dataset, name).iter().enumerate() {
        if let Some(id) = get(entry, key).and_then(text).filter(|id| !used.contains(id)) {
            notes.push(format!("$.{name}[{nth}]: no card names “{id}”."));
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

fn get<'a, 't>(value: &'a Value<'t>, key: &str) -> Option<&'a Value<'t>> {
    let Value::Map(entries) = value else { return None };
    entries.iter().rfind(|(own, _)| own == key).map(|(_, value)| value)
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
