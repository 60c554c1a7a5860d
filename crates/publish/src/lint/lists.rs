//! Notes on lists that are left out, and on series that have one name.

use super::{Note, Remark, note, text, texts};
use dialogue_summary::dialogue::check::{list, readable};
use dialogue_summary::dialogue::is_id;
use dialogue_summary::dialogue::text::Text;
use dialogue_summary::dialogue::value::Value;
use std::collections::{BTreeSet, HashMap};

/// Ids of themes, sessions, persons and organisations without a list of names: readers see the ids.
pub fn note_missing_lists(dataset: &Value, notes: &mut Vec<Note>) {
    let parts = list(dataset, "dialogues");
    let has = |dialogue: &Value, name: &str| !list(dialogue, name).is_empty();
    let whole = std::iter::once((dataset, String::from("$")));
    let all = whole.chain(parts.iter().enumerate().map(|(nth, part)| (part, format!("$.dialogues[{nth}]"))));
    for (dialogue, path) in all {
        for name in ["themes", "sessions", "organizations", "persons"] {
            if has(dialogue, name) || has(dataset, name) {
                continue;
            }
            let all = list(dialogue, "cards").iter().flat_map(|card| used(card, name));
            let mut ids: Vec<String> = Vec::new();
            // What is no id is a problem, which says how its entry is written.
            for id in all.filter(|id| is_id(id)) {
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

/// The ids of a list that a card uses.
fn used<'a>(card: &'a Value, name: &str) -> Vec<&'a str> {
    let chairs = list(card, "chairs").iter();
    match name {
        "persons" => chairs.filter_map(|chair| chair.text_at("person_id")).collect(),
        "organizations" => {
            let bodies = list(card, "organizations").iter().filter_map(text);
            let of_chairs = chairs.filter_map(|chair| chair.text_at("organization_id"));
            bodies.chain(of_chairs).chain(card.text_at("organizer")).collect()
        }
        "sessions" => card.text_at("session").into_iter().collect(),
        _ => list(card, name).iter().filter_map(text).collect(),
    }
}

/// Series of one name and different ids are two filters of one name. Without an id, a series is the only one of its name.
pub fn note_series_of_one_name(dataset: &Value, notes: &mut Vec<Note>) {
    let parts = list(dataset, "dialogues").iter().enumerate();
    let series = parts.filter_map(|(nth, part)| {
        let series = part.get("series")?;
        let names = series.get("name").map(texts).unwrap_or_default();
        Some((series.text_at("id"), names, format!("$.dialogues[{nth}].series")))
    });
    let series: Vec<(Option<&str>, Vec<&str>, String)> = series.collect();
    let mut ids: HashMap<&str, BTreeSet<&str>> = HashMap::new();
    for (id, names, _) in &series {
        names.iter().for_each(|name| ids.entry(name).or_default().extend(*id));
    }
    let ids_of = |names: &[&str]| -> BTreeSet<&str> {
        names.iter().filter_map(|name| ids.get(name)).flatten().copied().collect()
    };
    let entries = series.iter().filter_map(|(id, names, path)| match id {
        Some(id) => Some((*id, names.clone(), format!("{path}.id"))),
        None if ids_of(names).len() == 1 => None,
        None => Some((*names.first()?, names.clone(), format!("{path}.name"))),
    });
    note_of_one_name(entries, notes);
}

/// Themes of one name and different ids in two meetings.
pub fn note_themes_of_one_name(dataset: &Value, notes: &mut Vec<Note>) {
    let parts = list(dataset, "dialogues").iter().enumerate();
    let themes = parts.flat_map(|(part, dialogue)| {
        list(dialogue, "themes").iter().enumerate().filter_map(move |(nth, theme)| {
            let names = theme.get("name").map(texts).unwrap_or_default();
            Some((theme.text_at("id")?, names, format!("$.dialogues[{part}].themes[{nth}].id")))
        })
    });
    note_of_one_name(themes, notes);
}

fn note_of_one_name<'a>(
    entries: impl Iterator<Item = (&'a str, Vec<&'a str>, String)>,
    notes: &mut Vec<Note>,
) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    let mut noted: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (id, names, path) in entries {
        let folded = |name: &&str| name.trim().to_lowercase();
        let other = names.iter().find_map(|name| Some((name, *seen.get(&folded(name))?)));
        if let Some((name, other)) = other.filter(|(_, other)| *other != id)
            && noted.insert((id, other))
        {
            note(notes, path, Remark::OtherSeries((*name).to_owned(), other.to_owned()));
        }
        for name in names.iter().map(folded).filter(|name| !name.is_empty()) {
            seen.entry(name).or_insert(id);
        }
    }
}

/// Themes, countries and series with one id in two meetings, and with no name in common. Themes are kept apart, unless their names are
/// in two languages.
pub fn note_other_names(dataset: &Value, notes: &mut Vec<Note>) {
    let mut seen: HashMap<(&str, &str), (Vec<&str>, String)> = HashMap::new();
    // For each theme with a list: its name with the language, where that is known.
    let mut themes: HashMap<&str, Text> = HashMap::new();
    let mut apart: BTreeSet<&str> = BTreeSet::new();
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
            let is_theme = name == "themes";
            let own =
                Some(entry).filter(|_| is_theme).and_then(|entry| name_in_languages(entry, part, dataset));
            if let Some(own) = own {
                match themes.get(id) {
                    Some(known) if known.may_translate(&own) => continue,
                    Some(_) => {}
                    None => _ = themes.insert(id, own),
                }
            }
            match seen.get(&(name, id)) {
                Some((known, first))
                    if !known.iter().any(|known| all.iter().any(|name| is_one_name(name, known))) =>
                {
                    let other = known.first().copied().unwrap_or_default();
                    let names = [id, shown, other].map(str::to_owned);
                    let [id_of_both, shown, other] = names;
                    let remark = match is_theme {
                        true => Remark::TwoThemes(id_of_both, shown, other, first.clone()),
                        false => Remark::OtherName(id_of_both, shown, other, first.clone()),
                    };
                    apart.extend(Some(id).filter(|_| is_theme));
                    note(notes, format!("{path}.name"), remark);
                }
                Some(_) => {}
                None => _ = seen.insert((name, id), (all, path)),
            }
        }
    }
    if list(dataset, "themes").is_empty() {
        // Themes that are kept apart give their names to nobody.
        seen.retain(|(_, id), _| !apart.contains(id));
        note_names_of_others(list(dataset, "dialogues"), &seen, notes);
    }
}

fn is_one_name(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The name of an entry with its languages, as far as they are known.
fn name_in_languages(entry: &Value, part: &Value, dataset: &Value) -> Option<Text> {
    let name = match entry.get("name")? {
        Value::Map(names) => {
            let names: Vec<(&str, &str)> =
                names.iter().filter_map(|(tag, name)| Some((&**tag, text(name)?))).collect();
            Text::by_lang(names.into_iter())
        }
        plain => Text::plain(text(plain)?),
    };
    let listed =
        |of: &Value| list(of, "languages").iter().filter_map(text).map(str::to_owned).collect::<Vec<_>>();
    let of_title = |of: &Value| match of.get("title") {
        Some(Value::Map(title)) => title.iter().map(|(tag, _)| tag.to_string()).collect(),
        _ => Vec::new(),
    };
    let all = [listed(part), of_title(part), listed(dataset), of_title(dataset)];
    let languages = all.into_iter().find(|languages| !languages.is_empty()).unwrap_or_default();
    let [only] = languages.as_slice() else { return Some(name) };
    Some(name.tagged(Some(only)))
}

/// Themes of a meeting without a list of themes, which readers see under the name that another meeting gives to the same id.
fn note_names_of_others(
    parts: &[Value],
    declared: &HashMap<(&str, &str), (Vec<&str>, String)>,
    notes: &mut Vec<Note>,
) {
    for (nth, part) in parts.iter().enumerate().filter(|(_, part)| list(part, "themes").is_empty()) {
        let used = list(part, "cards").iter().flat_map(|card| list(card, "themes")).filter_map(text);
        for id in used.collect::<BTreeSet<&str>>() {
            let own = readable(id).all().next().unwrap_or_default().to_owned();
            let Some((names, path)) = declared.get(&("themes", id)) else { continue };
            if let Some(name) = names.iter().find(|name| name.to_lowercase() != own.to_lowercase()) {
                let remark = Remark::OtherName(id.to_owned(), own, (*name).to_owned(), path.clone());
                note(notes, format!("$.dialogues[{nth}].themes"), remark);
            }
        }
    }
}
