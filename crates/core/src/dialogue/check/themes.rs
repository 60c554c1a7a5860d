//! Joins the themes of the dialogues of a collection, in any order of them: an id that has two meanings is that of two themes.

use super::declared::Declared;
use super::merge::keep_names;
use crate::dialogue::text::Text;
use crate::dialogue::{Dialogue, Term};
use std::collections::HashMap;

/// A theme of the list of a dialogue, or of the collection.
struct Entry<'a> {
    /// Its dialogue.
    part: Option<&'a Dialogue>,
    term: &'a Term,
    /// The name with its languages, as far as they are known.
    name: Text,
}

impl<'a> Entry<'a> {
    fn new(whole: &'a Dialogue, part: Option<&'a Dialogue>, term: &'a Term) -> Self {
        let lang = match whole.languages_of(part.unwrap_or(whole)) {
            [only] => Some(only.as_str()),
            _ => None,
        };
        Entry { part, term, name: term.name.tagged(lang) }
    }

    fn id(&self) -> &str {
        self.part.map_or("", |part| &part.id)
    }

    /// Whether two entries of one id mean the same: they share a name, or one may be the translation of the other.
    fn is_same(&self, other: &Entry) -> bool {
        let names = |entry: &Entry<'a>| -> Vec<String> {
            let names = entry.term.name.all().chain(entry.term.other_names.iter().map(String::as_str));
            names.map(|name| name.trim().to_lowercase()).filter(|name| !name.is_empty()).collect()
        };
        let own = names(self);
        let others = other.term.name.all().chain(other.term.other_names.iter().map(String::as_str));
        let has_one_name = others.into_iter().any(|name| own.contains(&name.trim().to_lowercase()));
        has_one_name || self.name.may_translate(&other.name)
    }
}

/// Adds the themes that dialogues list to those of the collection.
pub fn join_themes(whole: &mut Dialogue, declared: &mut Declared) {
    let listed = std::mem::take(&mut declared.themes_of_parts);
    let of_whole = std::mem::take(&mut whole.themes);
    let entries: Vec<Entry> =
        listed.iter().map(|(part, term)| Entry::new(whole, whole.dialogues.get(*part), term)).collect();
    let mut ids: Vec<String> = listed.iter().map(|(_, term)| term.id.clone()).collect();
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        by_id.entry(&entry.term.id).or_default().push(at);
    }
    let mut by_id: Vec<(&str, Vec<usize>)> = by_id.into_iter().collect();
    by_id.sort_unstable();
    for (id, mut found) in by_id {
        // The meanings do not depend on the order of the dialogues.
        found.sort_by_key(|at| entries.get(*at).map(Entry::id));
        let own = of_whole.iter().find(|term| term.id == id).map(|term| Entry::new(whole, None, term));
        let mut meanings: Vec<Vec<&Entry>> = own.iter().map(|own| vec![own]).collect();
        let mut of_entries: Vec<(usize, usize)> = Vec::new();
        for at in found {
            let Some(entry) = entries.get(at) else { continue };
            let same = meanings.iter().position(|known| known.iter().all(|known| known.is_same(entry)));
            let meaning = same.unwrap_or(meanings.len());
            match meanings.get_mut(meaning) {
                Some(known) => known.push(entry),
                None => meanings.push(vec![entry]),
            }
            of_entries.push((at, meaning));
        }
        let keeps_id = |meaning: usize| meanings.len() == 1 || (meaning == 0 && own.is_some());
        for (at, meaning) in of_entries.into_iter().filter(|(_, meaning)| !keeps_id(*meaning)) {
            let first = meanings.get(meaning).and_then(|known| known.first());
            if let (Some(first), Some(id_of_entry)) = (first, ids.get_mut(at)) {
                *id_of_entry = declared.themes.free_id(first.id(), id);
            }
        }
    }
    let mut names: Vec<Text> = of_whole.iter().map(|term| Entry::new(whole, None, term).name).collect();
    let mut themes = of_whole.clone();
    for ((entry, (part, term)), id) in entries.iter().zip(&listed).zip(ids) {
        if id != term.id {
            declared.themes.rename(Some(*part), term.id.clone(), &id);
        }
        match declared.themes.position(&id) {
            Some(at) => {
                if let (Some(known), Some(name)) = (themes.get_mut(at), names.get_mut(at)) {
                    join(known, name, entry);
                }
            }
            None => {
                declared.themes.declare(&id, themes.len(), Some(*part));
                themes.push(Term { id, ..term.clone() });
                names.push(entry.name.clone());
            }
        }
    }
    whole.themes = themes;
}

/// Adds the names of an entry to a theme: those in languages that it lacks are shown, the others are for search. `name` is the name of
/// the theme with its languages.
fn join(known: &mut Term, name: &mut Text, entry: &Entry) {
    let has_languages = |text: &Text| text.wordings().all(|(tag, _)| tag.is_some());
    if has_languages(name) && has_languages(&entry.name) {
        let all = name.completed(&entry.name);
        if all != *name {
            known.name = all.clone();
            *name = all;
        }
    }
    keep_names(&known.name, &mut known.other_names, &entry.term.name, entry.term.other_names.clone());
}
