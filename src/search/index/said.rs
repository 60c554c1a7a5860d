//! What a card is found by in its own text: title, what it says, the names of what it names and of what it is.
//!
//! The names of themes, countries, sessions and dialogues are not here: a word in one of them finds
//! all cards of that value at once.

use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue, Form, Organization, Person};
use crate::search::fold::{lines, plain};
use std::collections::HashMap;

/// The folded title, in all languages.
pub fn title(card: &Card) -> String {
    lines(card.title.all())
}

/// What it says, folded, in all languages.
pub fn body(card: &Card) -> String {
    let details = card.details.iter().flat_map(|detail| detail.text.all());
    let quote = card.quote.iter();
    let noted = quote.clone().flat_map(|quote| &quote.note).flat_map(Text::all);
    lines(card.summary.all().chain(details).chain(quote.map(|quote| quote.text.as_str())).chain(noted))
}

/// The folded names of bodies and persons, which many cards share.
#[derive(Default)]
pub struct Others {
    organizations: Shelf,
    persons: Shelf,
}

/// Entries of a list by their ids, each folded once.
#[derive(Default)]
struct Shelf {
    places: HashMap<String, usize>,
    folded: Vec<String>,
}

impl Others {
    /// The names a card is found by, folded.
    pub fn names(&mut self, card: &Card, dialogue: &Dialogue) -> String {
        self.organizations.fill(
            &dialogue.organizations,
            |o: &Organization| &o.id,
            |o, out| {
                all(&o.name, out);
                o.other_names.iter().chain(&o.abbreviation).for_each(|name| put(name, out));
            },
        );
        self.persons.fill(
            &dialogue.persons,
            |p: &Person| &p.id,
            |p, out| {
                all(&p.name, out);
                p.other_names.iter().for_each(|name| put(name, out));
            },
        );
        let mut out = String::new();
        card.other_names.iter().for_each(|name| put(name, &mut out));
        match &card.body {
            Body::Topic {} => {}
            Body::Delegation(delegation) => {
                for chair in &delegation.chairs {
                    self.persons.put(&chair.person_id, &mut out);
                    chair.role.iter().for_each(|role| all(role, &mut out));
                    chair.organization_id.iter().for_each(|id| self.organizations.put(id, &mut out));
                }
                delegation.organizations.iter().for_each(|id| self.organizations.put(id, &mut out));
            }
            Body::Announcement(announcement) => {
                Form::NAMES.iter().for_each(|names| put(names[announcement.form as usize], &mut out));
                announcement.date_note.iter().for_each(|note| all(note, &mut out));
                announcement.place.iter().for_each(|place| all(&place.name, &mut out));
                announcement.organizer.iter().for_each(|id| self.organizations.put(id, &mut out));
            }
        }
        out
    }
}

impl Shelf {
    /// Takes in what was added to the list since the last time.
    fn fill<T>(&mut self, list: &[T], id: fn(&T) -> &String, names: fn(&T, &mut String)) {
        for entry in &list[self.folded.len().min(list.len())..] {
            let mut folded = String::new();
            names(entry, &mut folded);
            self.places.entry(id(entry).clone()).or_insert(self.folded.len());
            self.folded.push(folded);
        }
    }

    fn put(&self, id: &str, out: &mut String) {
        if let Some(folded) = self.places.get(id).and_then(|place| self.folded.get(*place)) {
            out.push_str(folded);
        }
    }
}

/// Every wording of a text, folded.
pub fn all(text: &Text, out: &mut String) {
    text.all().for_each(|words| put(words, out));
}

/// Words, folded, with the line feed that ends each piece.
pub fn put(words: &str, out: &mut String) {
    out.push_str(&plain(words));
    out.push('\n');
}
