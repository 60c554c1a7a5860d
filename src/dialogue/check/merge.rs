//! Adds a dialogue to its collection: its entries move to the collection's lists.
//!
//! Dialogues that were written separately may use one id for two entries. A country or a theme means the same everywhere: the
//! first name is shown, the others are kept for search. A session, organization or person that differs is renamed.

use super::declared::{Declared, Ids};
use crate::dialogue::Dialogue;
use crate::dialogue::text::Text;

/// Adds a dialogue to the collection, under a unique id.
pub fn merge(whole: &mut Dialogue, declared: &mut Declared, mut part: Dialogue) {
    let nth = whole.dialogues.len();
    if part.id.is_empty() || !declared.parts.insert(part.id.clone()) {
        part.id = format!("{}-{}", part.id, nth + 1).trim_start_matches('-').to_owned();
        declared.parts.insert(part.id.clone());
    }
    for country in std::mem::take(&mut part.countries) {
        match declared.countries.known.get(country.code).and_then(|at| whole.countries.get_mut(*at)) {
            Some(known) => {
                keep_names(&known.name, &mut known.other_names, &country.name, country.other_names)
            }
            None => {
                declared.countries.declare(country.code, whole.countries.len());
                whole.countries.push(country);
            }
        }
    }
    for theme in std::mem::take(&mut part.themes) {
        match declared.themes.known.get(&*theme.id).and_then(|at| whole.themes.get_mut(*at)) {
            Some(known) => keep_names(&known.name, &mut known.other_names, &theme.name, theme.other_names),
            None => {
                declared.themes.declare(&theme.id, whole.themes.len());
                whole.themes.push(theme);
            }
        }
    }
    // The footer shows one note on translations for the whole collection.
    for lang in &part.translations {
        if !whole.translations.contains(lang) {
            whole.translations.push(lang.clone());
        }
    }
    let of = (nth, part.id.as_str());
    merge_list(&mut whole.sessions, &mut declared.sessions, std::mem::take(&mut part.sessions), of, |s| {
        &mut s.id
    });
    let bodies = std::mem::take(&mut part.organizations);
    merge_list(&mut whole.organizations, &mut declared.organizations, bodies, of, |o| &mut o.id);
    merge_list(&mut whole.persons, &mut declared.persons, std::mem::take(&mut part.persons), of, |p| {
        &mut p.id
    });
    whole.dialogues.push(part);
}

/// Adds the names of another entry with the same id to those for search.
fn keep_names(name: &Text, names: &mut Vec<String>, other: &Text, others: Vec<String>) {
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
    (nth, part): (usize, &str),
    id: fn(&mut T) -> &mut String,
) {
    for mut entry in entries {
        let written = id(&mut entry).clone();
        if !ids.declare(&written, list.len()) {
            if ids.known.get(&*written).and_then(|at| list.get(*at)) == Some(&entry) {
                continue;
            }
            let own = format!("{part}/{written}");
            ids.declare(&own, list.len());
            ids.renamed.push((nth, written, own.as_str().into()));
            *id(&mut entry) = own;
        }
        list.push(entry);
    }
}
