//! Where a record comes from, in sentences for footers: publishers, translations, versions, corrections.

use crate::dialogue::date::{Date, Edtf};
use crate::dialogue::{Change, Dialogue, Source};
use crate::i18n::{Phrases, doubted_date, fill};
use std::collections::HashSet;

/// So many publishers of a collection are named; the others are counted.
const MAX_PUBLISHERS: usize = 5;

/// The sources of the record or of one of its meetings. A meeting without sources of its own has those of the collection in
/// which its cards were found; all of them, if no card says where.
pub fn sources<'a>(whole: &'a Dialogue, meeting: &'a Dialogue) -> Vec<&'a Source> {
    if !meeting.sources.is_empty() || std::ptr::eq(whole, meeting) || whole.sources.len() < 2 {
        return if meeting.sources.is_empty() { &whole.sources } else { &meeting.sources }.iter().collect();
    }
    let mut used = HashSet::new();
    for card in whole.cards.iter().filter(|card| std::ptr::eq(whole.dialogue_of(card), meeting)) {
        let of_details = card.details.iter().filter_map(|detail| detail.locator.as_deref());
        let found = card.locators.iter().chain(of_details);
        used.extend(found.filter_map(|locator| whole.source_of(card, Some(locator))).map(std::ptr::from_ref));
    }
    let is_used = |source: &&Source| used.is_empty() || used.contains(&std::ptr::from_ref(*source));
    whole.sources.iter().filter(is_used).collect()
}

/// The sentences about a record that is shown: for a collection, about these of its meetings.
///
/// Its own sources are not among them, because they are links.
pub fn sentences(phrases: &Phrases, shown: &Dialogue, parts: &[&Dialogue], lang: &str) -> Vec<String> {
    let publishers = publishers(phrases, shown, parts, lang);
    let translation = translation(phrases, shown, parts, lang).map(str::to_owned);
    let version =
        version(shown, parts).map(|version| fill(phrases.version, &[&doubted_date(phrases, version)]));
    [publishers, translation, version, last_change(phrases, shown, parts, lang)]
        .into_iter()
        .flatten()
        .collect()
}

/// Who published the sources of a collection's meetings: "Sources: A, B and 3 others".
fn publishers(phrases: &Phrases, shown: &Dialogue, parts: &[&Dialogue], lang: &str) -> Option<String> {
    if !shown.sources.is_empty() {
        return None;
    }
    let mut seen = HashSet::new();
    let sources = parts.iter().flat_map(|part| &part.sources);
    let names = sources.map(|source| source.publisher.pick(lang).0).filter(|name| seen.insert(*name));
    let names: Vec<&str> = names.collect();
    let named = phrases.list(names.get(..MAX_PUBLISHERS).unwrap_or(&names));
    match names.len() {
        0 => None,
        all if all > MAX_PUBLISHERS => {
            Some(phrases.plural(phrases.sources_and_others, all - MAX_PUBLISHERS, &[&named]))
        }
        _ => Some(fill(phrases.sources, &[&named])),
    }
}

/// Whether what is shown in `lang` is a translation: all of it, or the text of some meetings.
fn translation(phrases: &Phrases, shown: &Dialogue, parts: &[&Dialogue], lang: &str) -> Option<&'static str> {
    let translated = parts.iter().filter(|part| part.is_translated(lang)).count();
    if shown.is_translated(lang) || (translated > 0 && translated == parts.len()) {
        return Some(phrases.translation);
    }
    // A translation must not look official because its language cannot be read.
    let is_lost =
        std::iter::once(shown).chain(parts.iter().copied()).any(|each| each.derived.lost.has_translation);
    (translated > 0 || is_lost).then_some(phrases.partly_translation)
}

/// The date of the newest version, of the record itself or of one of its meetings.
pub fn version<'a>(shown: &'a Dialogue, parts: &[&'a Dialogue]) -> Option<&'a Edtf> {
    let parts = parts.iter().filter_map(|part| part.version.as_ref());
    shown.version.as_ref().or_else(|| parts.max_by_key(|version| sortable(version)))
}

/// The last correction: "Corrected 3 December 2024: The number of officials." Of a collection, with the meeting it was made to.
fn last_change(phrases: &Phrases, shown: &Dialogue, parts: &[&Dialogue], lang: &str) -> Option<String> {
    let sentence = |change: &Change, note: &str| {
        let sentence = fill(phrases.corrected, &[&doubted_date(phrases, &change.date), note.trim()]);
        // Without a note, there is the date alone.
        sentence.trim_end().trim_end_matches(phrases.label_separator.trim()).to_owned()
    };
    if let Some(change) = shown.changes.first() {
        return Some(sentence(change, change.note.pick(lang).0));
    }
    let changes = parts.iter().filter_map(|part| Some((part, part.changes.first()?)));
    let (part, change) = changes.max_by_key(|(_, change)| sortable(&change.date))?;
    let note = fill(phrases.more_of, &[part.title.pick(lang).0, change.note.pick(lang).0]);
    Some(sentence(change, &note))
}

fn sortable(when: &Edtf) -> Option<usize> {
    when.first().map(Date::sortable)
}
