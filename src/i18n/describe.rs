//! Parts of a dialogue as text, for cards and for exports: series, attendance, chairs, attribution, values of facets.

use super::{Phrases, fill, plural};
use crate::dialogue::{Attendance, Body, Card, Dialogue, Series, Voice};
use crate::search::facet::Facet;
use crate::search::index::Index;

/// The series and the number of the meeting: "4th Cyber Dialogue".
pub fn series(phrases: &Phrases, series: &Series, lang: &str) -> String {
    let name = series.name.pick(lang).0;
    match series.ordinal {
        Some(ordinal) => fill(phrases.series, &[name, &(phrases.ordinal)(ordinal)]),
        None => name.to_owned(),
    }
}

/// How many took part: "about 50 officials".
pub fn attendance(phrases: &Phrases, attendance: &Attendance) -> String {
    let sentence = if attendance.approximate { phrases.about_officials } else { phrases.officials };
    plural(sentence, attendance.total as usize, &[])
}

/// The chairs of all delegations, by name.
pub fn chairs(dialogue: &Dialogue, lang: &str) -> String {
    let delegations = dialogue.cards.iter().filter_map(|card| match &card.body {
        Body::Delegation(delegation) => Some(delegation),
        _ => None,
    });
    let persons = delegations
        .flat_map(|delegation| &delegation.chairs)
        .filter_map(|chair| dialogue.persons.iter().find(|person| *person.id == *chair.person_id));
    persons.map(|person| person.name.pick(lang).0).collect::<Vec<_>>().join(", ")
}

/// The attribution of a card. Empty if the source reports it and the record has no source.
pub fn attribution(phrases: &Phrases, dialogue: &Dialogue, card: &Card, lang: &str) -> String {
    if card.stated_by == Voice::Publisher {
        let Some(source) = dialogue.source_of(card) else { return String::new() };
        // A collection has several sources, so the publisher is named.
        if dialogue.is_collection() {
            return fill(phrases.reported, &[source.publisher.pick(lang).0]);
        }
    }
    voice(phrases, dialogue, &card.stated_by, lang)
}

/// The voice of a statement: both sides, one side, or the source.
pub fn voice(phrases: &Phrases, dialogue: &Dialogue, voice: &Voice, lang: &str) -> String {
    match voice {
        Voice::Joint => phrases.stated_by_both.to_owned(),
        Voice::Publisher => phrases.stated_publisher.to_owned(),
        Voice::Side(code) => {
            let country = dialogue.countries.iter().find(|country| country.code == *code);
            fill(phrases.stated_by_side, &[country.map_or(code, |c| c.name.pick(lang).0)])
        }
    }
}

/// The name of a facet's value at `position`.
pub fn facet_value<'a>(
    phrases: &'a Phrases,
    dialogue: &'a Dialogue,
    index: &'a Index,
    facet: Facet,
    position: usize,
    lang: &str,
) -> &'a str {
    let value = index.values(facet)[position].as_str();
    let text = match facet {
        Facet::Kind => return phrases.kinds[position],
        Facet::Theme => dialogue.themes.get(position).map(|theme| &theme.name),
        Facet::Session => dialogue.sessions.get(position).map(|session| &session.name),
        Facet::Country => dialogue.countries.get(position).map(|country| &country.name),
        Facet::Dialogue => dialogue.dialogues.get(position).map(|part| &part.title),
        Facet::Series => {
            let mut series = dialogue.dialogues.iter().filter_map(|part| part.series.as_ref());
            series.find(|series| series.key() == value).map(|series| &series.name)
        }
        Facet::Year => None,
    };
    let name = text.map_or(value, |text| text.pick(lang).0);
    if name.is_empty() { value } else { name }
}
