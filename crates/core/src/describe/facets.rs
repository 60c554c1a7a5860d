//! The names of facets and of their values.

use super::year;
use crate::dialogue::text::Text;
use crate::dialogue::{Country, CountryKind, Dialogue};
use crate::i18n::{Phrases, doubted_date, fill};
use crate::search::facet::{FACETS, Facet};
use crate::search::index::Index;
use crate::search::view::View;
use std::borrow::Cow;

/// The name of a facet. That of countries says so if organisations are among them.
pub fn facet_name(phrases: &Phrases, dialogue: &Dialogue, facet: Facet) -> &'static str {
    let is_organization = |country: &Country| country.kind == CountryKind::Organization;
    if facet == Facet::Country && dialogue.countries.iter().any(is_organization) {
        return phrases.country_or_organization;
    }
    let names: &[&'static str; FACETS] = &phrases.facets;
    names[facet as usize]
}

/// The name of a facet's value at `position`.
pub fn facet_value<'a>(
    phrases: &'a Phrases,
    dialogue: &'a Dialogue,
    index: &'a Index,
    facet: Facet,
    position: usize,
    lang: &str,
) -> Cow<'a, str> {
    let value = index.values(facet)[position].as_str();
    let name = match facet {
        Facet::Kind => return phrases.kinds[position].into(),
        Facet::Year => return year(phrases, value).into(),
        _ => match facet_text(dialogue, index, facet, position) {
            Some(Cow::Borrowed(text)) => Cow::Borrowed(text.pick(lang).0),
            Some(Cow::Owned(text)) => Cow::Owned(text.pick(lang).0.to_owned()),
            None => value.into(),
        },
    };
    let name = if name.is_empty() { value.into() } else { name };
    // Meetings often name their sessions alike: "Plenary (Third meeting)".
    match session_owner(dialogue, index, facet, value) {
        Some(meeting) => format!("{name} ({})", meeting_name(phrases, dialogue, index, meeting, lang)).into(),
        None if facet == Facet::Dialogue => {
            match index.entry(facet, value).and_then(|at| dialogue.dialogues.get(at)) {
                Some(meeting) => meeting_name(phrases, dialogue, index, meeting, lang).into(),
                None => name,
            }
        }
        None => name,
    }
}

/// The filters of a view in words: "Country: North Korea".
pub fn filters(phrases: &Phrases, dialogue: &Dialogue, index: &Index, view: &View) -> Vec<String> {
    let mut filters = Vec::new();
    for facet in Facet::ALL {
        let values = view.chosen[facet as usize].iter();
        let positions = values.filter_map(|value| index.value_position(facet, value));
        let name = |position| facet_value(phrases, dialogue, index, facet, position, &view.lang);
        let names: Vec<Cow<str>> = positions.map(name).collect();
        if !names.is_empty() {
            let name = facet_name(phrases, dialogue, facet);
            filters.push(fill(phrases.more_of, &[name, &phrases.list(&names)]));
        }
    }
    let q = view.q.trim();
    if !q.is_empty() {
        filters.push(fill(phrases.matching, &[q]));
    }
    filters
}

/// The text of a value's name in the record. `None` for a name that the interface makes.
pub fn facet_text<'a>(
    dialogue: &'a Dialogue,
    index: &Index,
    facet: Facet,
    position: usize,
) -> Option<Cow<'a, Text>> {
    let at = index.entry(facet, index.values(facet)[position].as_str())?;
    let text = match facet {
        Facet::Theme => &dialogue.themes.get(at)?.name,
        Facet::Session => &dialogue.sessions.get(at)?.name,
        Facet::Country => return Some(dialogue.countries.get(at)?.shown_name()),
        Facet::Dialogue => &dialogue.dialogues.get(at)?.title,
        Facet::Series => &dialogue.dialogues.get(at)?.series.as_ref()?.name,
        Facet::Kind | Facet::Year => return None,
    };
    Some(Cow::Borrowed(text))
}

/// A meeting in a list of meetings: its title, and its date if others have the same title.
pub fn meeting_name(
    phrases: &Phrases,
    whole: &Dialogue,
    index: &Index,
    meeting: &Dialogue,
    lang: &str,
) -> String {
    let title = meeting.title.pick(lang).0;
    let title = if title.is_empty() { &meeting.id } else { title };
    let at = whole.dialogues.iter().position(|part| part.id == meeting.id);
    match &meeting.date {
        Some(when) if at.is_some_and(|at| index.is_title_shared(at)) => {
            phrases.list(&[title, &doubted_date(phrases, when)])
        }
        _ => title.to_owned(),
    }
}

/// Whether the name of a facet's value is more than the record gives.
pub fn is_name_composed(dialogue: &Dialogue, index: &Index, facet: Facet, value: &str) -> bool {
    let is_dialogue =
        facet == Facet::Dialogue && index.entry(facet, value).is_some_and(|at| index.is_title_shared(at));
    is_dialogue || session_owner(dialogue, index, facet, value).is_some()
}

/// The meeting of a session whose name another meeting's session has too.
pub fn session_owner<'a>(
    dialogue: &'a Dialogue,
    index: &Index,
    facet: Facet,
    value: &str,
) -> Option<&'a Dialogue> {
    let is_shared = |at| facet == Facet::Session && index.is_session_name_shared(at);
    let entry = index.entry(facet, value).filter(|at| is_shared(*at));
    entry.and_then(|_| dialogue.owner_of(value))
}
