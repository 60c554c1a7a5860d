//! Adds a dialogue to its collection: its entries move to the collection's lists.
//!
//! Dialogues that were written separately may use one id for two entries. A country means the same everywhere: the first
//! name is shown, the others are kept for search. Themes are joined once all dialogues are known. A session belongs to its meeting, as a card does: its id is that of the
//! dialogue and its own, in any order. An organization or person that differs is renamed.

use super::declared::{Declared, Ids, Scope, known_country};
use crate::dialogue::Dialogue;
use crate::dialogue::text::Text;
use std::collections::HashMap;

/// Adds a dialogue to the collection, under a unique id.
pub fn merge(whole: &mut Dialogue, declared: &mut Declared, mut part: Dialogue) {
    let scope = Some(whole.dialogues.len());
    for country in std::mem::take(&mut part.countries) {
        match declared.countries.position(&country.code).and_then(|at| whole.countries.get_mut(at)) {
            // A given name takes precedence over the one that is known of a code, in any order.
            Some(known) if *known == known_country(country.code.clone()) => *known = country,
            Some(known) => {
                keep_names(&known.name, &mut known.other_names, &country.name, country.other_names)
            }
            None => {
                declared.countries.declare(&country.code, whole.countries.len(), scope);
                whole.countries.push(country);
            }
        }
    }
    for theme in std::mem::take(&mut part.themes) {
        declared.themes.open_list(scope);
        declared.themes_of_parts.push((whole.dialogues.len(), theme));
    }
    let of = (scope, part.id.as_str());
    for mut session in std::mem::take(&mut part.sessions) {
        session.id = declared.sessions.declare_own(&session.id, &part.id, whole.sessions.len(), scope);
        whole.sessions.push(session);
    }
    let bodies = std::mem::take(&mut part.organizations);
    merge_list(&mut whole.organizations, &mut declared.organizations, bodies, of, |o| &mut o.id);
    merge_list(&mut whole.persons, &mut declared.persons, std::mem::take(&mut part.persons), of, |p| {
        &mut p.id
    });
    declared.add_sources(&part);
    part.participants.iter().for_each(|code| _ = declared.countries.imply_country(code.clone()));
    declared.add_implied(whole);
    whole.dialogues.push(part);
}

/// A series that is written once with an id and once with its name alone is one series, unless two series of that name have ids:
/// then the one meant is not known, in any order of the dialogues.
pub fn join_series(dialogues: &mut [Dialogue]) {
    // For each name, the id of the series that have it; none if there are several.
    let mut ids: HashMap<String, Option<String>> = HashMap::new();
    for series in dialogues.iter().filter_map(|part| part.series.as_ref()) {
        let Some(id) = &series.id else { continue };
        for name in series.name.all().filter(|name| !name.trim().is_empty()) {
            let known = ids.entry(name.to_owned()).or_insert_with(|| Some(id.clone()));
            if known.as_ref().is_some_and(|known| known != id) {
                *known = None;
            }
        }
    }
    for part in dialogues {
        let Some(series) = part.series.as_mut().filter(|series| series.id.is_none()) else { continue };
        let mut found = series.name.all().filter_map(|name| ids.get(name));
        let Some(first) = found.next() else { continue };
        if found.all(|other| other == first) {
            series.id.clone_from(first);
        }
    }
}

/// Adds the names of another entry with the same id to those for search.
pub fn keep_names(name: &Text, names: &mut Vec<String>, other: &Text, others: Vec<String>) {
    for words in other.all().map(str::to_owned).chain(others) {
        if !names.contains(&words) && !name.all().any(|known| known == words) {
            names.push(words);
        }
    }
}

fn merge_list<T: PartialEq>(
    list: &mut Vec<T>,
    ids: &mut Ids,
    entries: Vec<T>,
    (scope, part): (Scope, &str),
    id: fn(&mut T) -> &mut String,
) {
    for mut entry in entries {
        let written = id(&mut entry).clone();
        if !ids.declare(&written, list.len(), scope) {
            if ids.position(&written).and_then(|at| list.get(at)) == Some(&entry) {
                continue;
            }
            *id(&mut entry) = ids.declare_own(&written, part, list.len(), scope);
        }
        list.push(entry);
    }
}
