//! What is said of a dialogue in plain words, by the cards on a page and by exports alike.

use super::{Phrases, fill, plural};
use crate::dialogue::{Attendance, Body, Card, Dialogue, Series, Voice};
use crate::search::facet::Facet;
use crate::search::index::Index;

/// The series and the meeting's place in it: "Cyber Dialogue, 4th meeting".
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
    let mut names = String::new();
    for card in &dialogue.cards {
        let Body::Delegation(delegation) = &card.body else { continue };
        for chair in &delegation.chairs {
            let Some(person) = dialogue.persons.iter().find(|person| *person.id == *chair.person_id) else {
                continue;
            };
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(person.name.pick(lang).0);
        }
    }
    names
}

/// Who says the card; nothing where there is no source, and it would be that the source reports it.
pub fn by(phrases: &Phrases, dialogue: &Dialogue, card: &Card, lang: &str) -> String {
    if card.stated_by == Voice::Publisher {
        let Some(source) = dialogue.source_of(card) else { return String::new() };
        // Of the many sources of a collection, which one it is.
        if dialogue.is_collection() {
            return fill(phrases.reported, &[source.publisher.pick(lang).0]);
        }
    }
    stated(phrases, dialogue, &card.stated_by, lang)
}

/// Who says it.
pub fn stated(phrases: &Phrases, dialogue: &Dialogue, voice: &Voice, lang: &str) -> String {
    match voice {
        Voice::Joint => phrases.stated_joint.to_owned(),
        Voice::Publisher => phrases.stated_publisher.to_owned(),
        Voice::Side(code) => {
            let country = dialogue.countries.iter().find(|country| country.code == *code);
            fill(phrases.stated_side, &[country.map_or(code, |c| c.name.pick(lang).0)])
        }
    }
}

/// The name of the value at a place of a facet.
pub fn value<'a>(
    phrases: &'a Phrases,
    dialogue: &'a Dialogue,
    index: &'a Index,
    facet: Facet,
    place: usize,
    lang: &str,
) -> &'a str {
    let value = index.values(facet)[place].as_str();
    let text = match facet {
        Facet::Kind => return phrases.kinds[place],
        Facet::Theme => dialogue.themes.get(place).map(|theme| &theme.name),
        Facet::Session => dialogue.sessions.get(place).map(|session| &session.name),
        Facet::Country => dialogue.countries.get(place).map(|country| &country.name),
        Facet::Dialogue => dialogue.dialogues.get(place).map(|part| &part.title),
        Facet::Series => {
            let mut series = dialogue.dialogues.iter().filter_map(|part| part.series.as_ref());
            series.find(|series| series.key() == value).map(|series| &series.name)
        }
        Facet::Year => None,
    };
    let name = text.map_or(value, |text| text.pick(lang).0);
    if name.is_empty() { value } else { name }
}
