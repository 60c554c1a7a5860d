//! Notes on what the widget shows as it is, although it is probably a mistake. Only `check` reports them.

mod contradictions;
mod entries;
mod keys;
mod lists;
mod mojibake;
mod note;
mod order;
mod sides;
mod texts;
pub mod phrases;

use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::position::member;
use dialogue_summary::dialogue::value::Value;
pub use mojibake::Mojibake;
use mojibake::mojibake;
pub use note::{Note, Remark};
use sides::Sides;
use std::collections::{BTreeSet, HashMap};

/// Lists whose entries are referred to: the list, the key of an entry's id, and the keys of references to it.
const REFERENCES: [(&str, &str, &[&str]); 5] = [
    ("themes", "id", &["themes"]),
    ("countries", "code", &["countries", "code", "country", "stated_by", "participants"]),
    ("sessions", "id", &["session"]),
    ("organizations", "id", &["organizations", "organization_id", "organizer"]),
    ("persons", "id", &["person_id"]),
];

/// The notes on a dataset.
pub fn lint(dataset: &Value) -> Vec<Note> {
    let mut notes = Vec::new();
    note_texts(dataset, "$", &mut notes);
    keys::note_duplicate_keys(dataset, "$", &mut notes);
    keys::note_unknown_keys(dataset, &mut notes);
    let sides = Sides::of(dataset);
    note_dialogue(dataset, "$", &sides, &mut notes);
    for (nth, dialogue) in list(dataset, "dialogues").iter().enumerate() {
        note_dialogue(dialogue, &format!("$.dialogues[{nth}]"), &sides, &mut notes);
    }
    for (name, key, references) in REFERENCES {
        note_unused(dataset, name, key, references, &mut notes);
    }
    lists::note_missing_lists(dataset, &mut notes);
    lists::note_series_of_one_name(dataset, &mut notes);
    lists::note_themes_of_one_name(dataset, &mut notes);
    notes.extend(conflicts(dataset));
    texts::note_blank_texts(dataset, "$", &mut notes);
    of_one_cause(notes)
}

/// One note for all notes of one cause, with the number of the others.
fn of_one_cause(notes: Vec<Note>) -> Vec<Note> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut kept: Vec<Note> = Vec::new();
    for note in notes {
        let known = note.cause().map(|cause| *first.entry(cause).or_insert(kept.len()));
        match known.and_then(|at| kept.get_mut(at)) {
            Some(same) => same.more += 1,
            None => kept.push(note),
        }
    }
    kept
}

/// What the meetings of a collection say differently of one thing: names of one id, of which readers see the first in all of them,
/// and numbers in a series.
pub fn conflicts(dataset: &Value) -> Vec<Note> {
    let mut notes = Vec::new();
    contradictions::note_numbers_of_meetings(dataset, &mut notes);
    lists::note_other_names(dataset, &mut notes);
    notes
}

fn note(notes: &mut Vec<Note>, path: String, remark: Remark) {
    notes.push(Note { path, remark, more: 0 });
}

/// Texts at any depth that another encoding has garbled.
fn note_texts(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries {
                note_texts(value, &(path.to_owned() + &member(key)), notes);
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
            None => {
                let html = texts::html_in(text).map(|found| Remark::Html(found.to_owned()));
                let doubled =
                    texts::doubled_quotes_in(text).map(|pair| Remark::DoubledQuotes(pair.to_owned()));
                html.into_iter().chain(doubled).for_each(|remark| note(notes, path.to_owned(), remark));
            }
        },
        _ => {}
    }
}

/// A dialogue, or what a collection says of itself.
fn note_dialogue(dialogue: &Value, path: &str, sides: &Sides, notes: &mut Vec<Note>) {
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
    note_empty_names(dialogue, path, notes);
    order::note_order_of_timeline(dialogue, path, notes);
    order::note_order_of_changes(dialogue, path, notes);
    order::note_reversed_intervals(dialogue, path, notes);
    order::note_years_read_as_seasons(dialogue, path, notes);
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        keys::note_keys_of_other_kinds(card, &format!("{path}.cards[{nth}]"), notes);
    }
    sides.note_attendance(dialogue, path, notes);
    sides.note_delegations(dialogue, path, notes);
    sides.note_outsiders(dialogue, path, notes);
    sides.note_joint_statements(dialogue, path, notes);
    sides.note_outsiders_of_cards(dialogue, path, notes);
    sides::note_persons_beside_the_chair(dialogue, path, notes);
    contradictions::note_milestones(dialogue, path, notes);
    contradictions::note_announcements_of_the_past(dialogue, path, notes);
    contradictions::note_chairs(dialogue, path, notes);
    texts::note_translations(dialogue, path, notes);
    texts::note_marks_of_quotations(dialogue, path, notes);
    entries::note_entries_of_one_name(dialogue, path, notes);
    entries::note_organizations_in_two_lists(dialogue, path, notes);
    entries::note_codes_of_countries(dialogue, path, notes);
    entries::note_names_of_other_countries(dialogue, path, notes);
    entries::note_second_withdrawals(dialogue, path, notes);
    entries::note_own_companions(dialogue, path, notes);
}

/// Names that are blank in every language.
fn note_empty_names(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut named: Vec<(&Value, String)> = Vec::new();
    for (entry, key) in [("series", "name"), ("place", "name")] {
        named.extend(
            dialogue
                .get(entry)
                .and_then(|entry| entry.get(key))
                .map(|at| (at, format!("{path}.{entry}.{key}"))),
        );
    }
    let lists = ["countries", "themes", "sessions", "organizations", "persons"].map(|list| (list, "name"));
    for (list, key) in lists.into_iter().chain([("timeline", "label"), ("sources", "publisher")]) {
        for (nth, entry) in self::list(dialogue, list).iter().enumerate() {
            named.extend(entry.get(key).map(|at| (at, format!("{path}.{list}[{nth}].{key}"))));
        }
    }
    for (name, path) in named {
        let words = texts(name);
        if !words.is_empty() && words.iter().all(|words| words.trim().is_empty()) {
            note(notes, path, Remark::EmptyName);
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
        // A code of a country may be written in lower case.
        let is_used = |id: &str| {
            used.contains(id) || (key == "code" && used.iter().any(|code| code.eq_ignore_ascii_case(id)))
        };
        if let Some(id) = entry.get(key).and_then(text).filter(|id| !is_used(id)) {
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
