//! Notes on lists that are left out, and on series that have one name.

use super::{Note, Remark, note, text, texts};
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::value::Value;
use std::collections::HashMap;

/// Themes and sessions without a list of names: readers see the ids.
pub fn note_missing_lists(dataset: &Value, notes: &mut Vec<Note>) {
    let parts = list(dataset, "dialogues");
    let has = |dialogue: &Value, name: &str| !list(dialogue, name).is_empty();
    let whole = std::iter::once((dataset, String::from("$")));
    let all = whole.chain(parts.iter().enumerate().map(|(nth, part)| (part, format!("$.dialogues[{nth}]"))));
    for (dialogue, path) in all {
        for name in ["themes", "sessions"] {
            if has(dialogue, name) || has(dataset, name) {
                continue;
            }
            let cards = list(dialogue, "cards").iter();
            let all: Vec<&str> = match name {
                "themes" => cards.flat_map(|card| list(card, "themes")).filter_map(text).collect(),
                _ => cards.filter_map(|card| card.text_at("session")).collect(),
            };
            let mut ids: Vec<String> = Vec::new();
            for id in all {
                if !ids.iter().any(|known| known == id) {
                    ids.push(id.to_owned());
                }
            }
            if !ids.is_empty() {
                note(notes, format!("{path}.{name}"), Remark::NoList(name, ids));
            }
        }
    }
}

/// Series of one name and different ids are two filters of one name.
pub fn note_series_of_one_name(dataset: &Value, notes: &mut Vec<Note>) {
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for (nth, part) in list(dataset, "dialogues").iter().enumerate() {
        let Some(series) = part.get("series") else { continue };
        let Some(id) = series.get("id").and_then(text) else { continue };
        for name in series.get("name").map(texts).unwrap_or_default() {
            match seen.iter().find(|(known, _)| *known == name) {
                Some((_, other)) if *other != id => {
                    let remark = Remark::OtherSeries(name.to_owned(), (*other).to_owned());
                    note(notes, format!("$.dialogues[{nth}].series.id"), remark);
                    break;
                }
                Some(_) => {}
                None => seen.push((name, id)),
            }
        }
    }
}

/// Themes, countries and series with one id in two meetings, and with no name in common.
pub fn note_other_names(dataset: &Value, notes: &mut Vec<Note>) {
    let mut seen: HashMap<(&str, &str), (Vec<&str>, String)> = HashMap::new();
    for (nth, part) in list(dataset, "dialogues").iter().enumerate() {
        let path = format!("$.dialogues[{nth}]");
        let mut entries: Vec<(&str, &str, &Value, String)> = Vec::new();
        for (name, key) in [("themes", "id"), ("countries", "code")] {
            let of_list = list(part, name).iter().enumerate();
            entries.extend(of_list.filter_map(|(at, entry)| {
                Some((name, entry.text_at(key)?, entry, format!("{path}.{name}[{at}]")))
            }));
        }
        if let Some((series, id)) =
            part.get("series").and_then(|series| Some((series, series.text_at("id")?)))
        {
            entries.push(("series", id, series, format!("{path}.series")));
        }
        for (name, id, entry, path) in entries {
            let names: Vec<&str> = entry.get("name").map(texts).unwrap_or_default();
            let others = list(entry, "other_names").iter().filter_map(text);
            let all: Vec<&str> = names.iter().copied().chain(others).collect();
            let Some(shown) = names.first() else { continue };
            match seen.get(&(name, id)) {
                Some((known, first)) if !known.iter().any(|known| all.contains(known)) => {
                    let other = known.first().copied().unwrap_or_default();
                    let remark = Remark::OtherName(
                        id.to_owned(),
                        (*shown).to_owned(),
                        other.to_owned(),
                        first.clone(),
                    );
                    note(notes, format!("{path}.name"), remark);
                }
                Some(_) => {}
                None => _ = seen.insert((name, id), (all, path)),
            }
        }
    }
}
