//! The text that a card is found by: its title, its body, and the names of what it refers to.
//!
//! Names of themes, countries, sessions and dialogues are in [`super::value_names`]: a word in such a name finds all cards
//! of that value at once.

use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Country, Dialogue, Organization, Person, Voice};
use crate::i18n::{LANGUAGES, PluralCategory, date, phrases};
use crate::search::normalize::Normalizer;
use std::collections::HashMap;

/// The normalised title, in all languages.
pub fn title(card: &Card, normalizer: &Normalizer) -> String {
    let mut out = String::new();
    append_wordings(&card.title, normalizer, &mut out);
    out
}

/// The normalised body, in all languages.
pub fn body(card: &Card, normalizer: &Normalizer) -> String {
    let mut out = String::new();
    append_wordings(&card.summary, normalizer, &mut out);
    card.details.iter().for_each(|detail| append_wordings(&detail.text, normalizer, &mut out));
    if let Some(quote) = &card.quote {
        normalizer.append_line(&quote.text, &mut out);
        quote.note.iter().for_each(|note| append_wordings(note, normalizer, &mut out));
    }
    out
}

/// The normalised names of organisations and persons, which many cards share.
#[derive(Default)]
pub struct SharedNames {
    organizations: NamesById,
    persons: NamesById,
    countries: NamesById,
}

/// The names of each entry of a list, normalised once.
#[derive(Default)]
struct NamesById {
    /// How many entries of the list were read.
    taken: usize,
    names: HashMap<String, String>,
}

impl SharedNames {
    /// The names a card is found by, normalised.
    pub fn of(&mut self, card: &Card, dialogue: &Dialogue, normalizer: &Normalizer) -> String {
        self.organizations.take(
            &dialogue.organizations,
            |o: &Organization| &o.id,
            |o, out| {
                append_wordings(&o.name, normalizer, out);
                o.other_names
                    .iter()
                    .chain(&o.abbreviation)
                    .for_each(|name| normalizer.append_line(name, out));
            },
        );
        self.persons.take(
            &dialogue.persons,
            |p: &Person| &p.id,
            |p, out| {
                append_wordings(&p.name, normalizer, out);
                p.other_names.iter().for_each(|name| normalizer.append_line(name, out));
            },
        );
        self.countries.take(
            &dialogue.countries,
            |country: &Country| &country.code,
            |country, out| append_wordings(&country.shown_name(), normalizer, out),
        );
        let mut out = String::new();
        let wordings = |text: &Text, out: &mut String| append_wordings(text, normalizer, out);
        card.other_names.iter().for_each(|name| normalizer.append_line(name, &mut out));
        match &card.stated_by {
            Voice::Sides(sides) => {
                for side in sides {
                    if !self.countries.append(side, &mut out) {
                        wordings(&dialogue.country_name(side), &mut out);
                    }
                }
            }
            Voice::Editor => LANGUAGES
                .map(phrases)
                .iter()
                .for_each(|phrases| normalizer.append_line(phrases.editors_note, &mut out)),
            Voice::Joint | Voice::Publisher => {}
        }
        match &card.body {
            Body::Topic {} => {}
            Body::Delegation(delegation) => {
                for chair in &delegation.chairs {
                    _ = self.persons.append(&chair.person_id, &mut out);
                    chair.role.iter().for_each(|role| wordings(role, &mut out));
                    chair.organization_id.iter().for_each(|id| _ = self.organizations.append(id, &mut out));
                    // The others' functions are known only once all cards are read.
                    for phrases in LANGUAGES.map(phrases).iter().filter(|_| chair.function.is_some()) {
                        normalizer.append_line(
                            phrases.function(chair.function).form(PluralCategory::One),
                            &mut out,
                        );
                    }
                }
                delegation.organizations.iter().for_each(|id| _ = self.organizations.append(id, &mut out));
            }
            Body::Announcement(announcement) => {
                for phrases in LANGUAGES.map(phrases) {
                    normalizer.append_line(phrases.forms[announcement.form as usize], &mut out);
                    announcement
                        .date
                        .iter()
                        .for_each(|when| normalizer.append_line(&date(phrases, when), &mut out));
                }
                announcement.date_note.iter().for_each(|note| wordings(note, &mut out));
                announcement.place.iter().for_each(|place| wordings(&place.name, &mut out));
                announcement.organizer.iter().for_each(|id| _ = self.organizations.append(id, &mut out));
            }
        }
        out
    }
}

impl NamesById {
    /// Reads the entries that were added to the list since the last call.
    fn take<T>(&mut self, list: &[T], id: fn(&T) -> &str, append: impl Fn(&T, &mut String)) {
        for entry in list.iter().skip(self.taken) {
            let mut names = String::new();
            append(entry, &mut names);
            self.names.entry(id(entry).to_owned()).or_insert(names);
        }
        self.taken = self.taken.max(list.len());
    }

    /// Appends the names of an entry. `false` if there is none.
    fn append(&self, id: &str, out: &mut String) -> bool {
        let names = self.names.get(id);
        names.iter().for_each(|names| out.push_str(names));
        names.is_some()
    }
}

/// Appends every wording of a text, normalised, each with a line feed at its end.
pub fn append_wordings(text: &Text, normalizer: &Normalizer, out: &mut String) {
    text.all().for_each(|words| normalizer.append_line(words, out));
}
