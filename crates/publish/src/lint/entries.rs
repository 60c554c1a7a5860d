//! Notes on entries that are there twice, and on references of a card to itself.

use super::{Note, Remark, note, text, texts};
use dialogue_summary::dialogue::check::codes::{country, is_organization, meant};
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::value::Value;
use std::collections::{BTreeSet, HashMap};

/// The lists whose entries are shown by name, each with the key of its ids. Two persons may have one name.
const NAMED: [(&str, &str); 4] =
    [("themes", "id"), ("sessions", "id"), ("countries", "code"), ("organizations", "id")];

/// Entries of a dialogue with one name and two ids: readers see two filters of one name, or one body twice.
pub fn note_entries_of_one_name(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    for (name, key) in NAMED {
        let mut seen: HashMap<(String, Option<&str>), &str> = HashMap::new();
        for (nth, entry) in list(dialogue, name).iter().enumerate() {
            let Some(id) = entry.text_at(key) else { continue };
            // Two countries have a ministry of one name.
            let country = entry.text_at("country");
            let names: BTreeSet<String> = entry
                .get("name")
                .map(texts)
                .unwrap_or_default()
                .into_iter()
                .map(|words| words.trim().to_lowercase())
                .filter(|words| !words.is_empty())
                .collect();
            let other = names.iter().find_map(|words| Some((words, *seen.get(&(words.clone(), country))?)));
            if let Some((_, other)) = other.filter(|(_, other)| *other != id) {
                let shown = entry.get("name").map(texts).unwrap_or_default();
                let shown = shown.first().copied().unwrap_or_default();
                let remark = Remark::OtherId(shown.to_owned(), other.to_owned());
                note(notes, format!("{path}.{name}[{nth}].name"), remark);
            }
            for words in names {
                seen.entry((words, country)).or_insert(id);
            }
        }
    }
}

/// Organizations that are in two lists: those that take part as countries do, and those that sent people.
pub fn note_organizations_in_two_lists(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let parties = list(dialogue, "countries").iter();
    let parties: BTreeSet<&str> = parties.filter_map(|entry| entry.text_at("code")).collect();
    for (nth, entry) in list(dialogue, "organizations").iter().enumerate() {
        if let Some(id) = entry.text_at("id").filter(|id| parties.contains(id)) {
            note(notes, format!("{path}.organizations[{nth}].id"), Remark::AlsoInCountries(id.to_owned()));
        }
    }
}

/// Organizations under the code of a country, which is another side.
pub fn note_codes_of_countries(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    for (nth, entry) in list(dialogue, "countries").iter().enumerate() {
        let code = entry.text_at("code").and_then(|code| country(&code.to_ascii_uppercase()));
        let code = code.filter(|code| !is_organization(code));
        if let Some(code) = code.filter(|_| entry.text_at("kind") == Some("organization")) {
            note(notes, format!("{path}.countries[{nth}].code"), Remark::CodeOfCountry(code));
        }
    }
}

/// Entries with the name of another code: readers see two of one name, or a country under the name of another.
pub fn note_names_of_other_countries(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    /// A shorter name may be an abbreviation of something else. In Korean, two letters are a name.
    const MIN_LETTERS: usize = 5;
    let is_name = |name: &&str| name.chars().count() >= MIN_LETTERS || !name.is_ascii();
    for (nth, entry) in list(dialogue, "countries").iter().enumerate() {
        let Some(own) = entry.text_at("code").map(str::to_ascii_uppercase) else { continue };
        let names = entry.get("name").map(texts).unwrap_or_default();
        let other = names.into_iter().filter(is_name).find_map(|name| Some((name, meant(name)?)));
        if let Some((name, code)) = other.filter(|(_, code)| *code != own) {
            let remark = Remark::NameOfCountry(name.to_owned(), code);
            note(notes, format!("{path}.countries[{nth}].name"), remark);
        }
    }
}

/// Cards that are withdrawn twice. Readers see the first reason.
pub fn note_second_withdrawals(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut seen = BTreeSet::new();
    for (nth, entry) in list(dialogue, "withdrawn").iter().enumerate() {
        if let Some(id) = entry.text_at("id").filter(|id| !seen.insert(*id)) {
            note(notes, format!("{path}.withdrawn[{nth}].id"), Remark::SecondWithdrawal(id.to_owned()));
        }
    }
}

/// Cards that are shown with themselves.
pub fn note_own_companions(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let id = card.text_at("id");
        let own = dialogue.text_at("id").zip(id).map(|(dialogue, id)| format!("{dialogue}/{id}"));
        let with = card.get("shown_with").and_then(text);
        if with.is_some() && (with == id || with == own.as_deref()) {
            note(notes, format!("{path}.cards[{nth}].shown_with"), Remark::OwnCompanion);
        }
    }
}
