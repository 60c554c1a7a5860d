//! A dialogue prepared for finding: folded text of all cards in one piece, a bitset per facet value.

use super::fold::fold;
use super::view::{Facet, KINDS, values};
use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue};
use fixedbitset::FixedBitSet;
use std::collections::HashMap;

/// The index of one dialogue.
#[derive(Debug)]
pub struct Index {
    /// How many cards there are.
    pub len: usize,
    /// The folded text of every card, one after the other. A line feed ends each piece of text, so
    /// that no match reaches over two of them.
    text: String,
    /// Where each card's text starts in `text`, in bytes.
    starts: Vec<usize>,
    /// For each facet, for each value in the order shown, the cards that have it.
    sets: [Vec<FixedBitSet>; 4],
    /// For each facet, the position of each value.
    places: [HashMap<String, usize>; 4],
}

impl Index {
    /// Prepares a dialogue.
    pub fn new(dialogue: &Dialogue) -> Index {
        let len = dialogue.cards.len();
        let places = Facet::ALL.map(|facet| {
            values(dialogue, facet)
                .enumerate()
                .map(|(i, value)| (value.to_owned(), i))
                .collect::<HashMap<_, _>>()
        });
        let mut index = Index {
            len,
            text: String::new(),
            starts: Vec::with_capacity(len),
            sets: Facet::ALL
                .map(|facet| vec![FixedBitSet::with_capacity(len); values(dialogue, facet).count()]),
            places,
        };
        let names = Names::of(dialogue);
        for (at, card) in dialogue.cards.iter().enumerate() {
            index.starts.push(index.text.len());
            index.file(at, card);
            words(card, &names, &mut |text| {
                index.text.push_str(&fold(text).text);
                index.text.push('\n');
            });
        }
        index
    }

    fn file(&mut self, at: usize, card: &Card) {
        self.put(Facet::Kind, kind(card), at);
        for theme in &card.themes {
            self.put(Facet::Theme, theme, at);
        }
        for country in countries(card) {
            self.put(Facet::Country, country, at);
        }
        if let Some(session) = &card.session {
            self.put(Facet::Session, session, at);
        }
    }

    fn put(&mut self, facet: Facet, value: &str, card: usize) {
        if let Some(place) = self.places[facet as usize].get(value) {
            self.sets[facet as usize][*place].insert(card);
        }
    }

    /// Every card.
    pub fn all(&self) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(self.len);
        all.insert_range(..);
        all
    }

    /// The cards that hold every one of `terms`.
    pub fn matching(&self, terms: &[String]) -> FixedBitSet {
        let mut cards = self.all();
        for term in terms {
            let mut hits = FixedBitSet::with_capacity(self.len);
            let mut from = 0;
            while let Some(at) = self.text.get(from..).and_then(|rest| rest.find(term.as_str())) {
                let next = self.starts.partition_point(|start| *start <= from + at);
                hits.insert(next - 1);
                // One hit is enough: on with the next card.
                let Some(start) = self.starts.get(next) else {
                    break;
                };
                from = *start;
            }
            cards.intersect_with(&hits);
        }
        cards
    }

    /// The cards that have any of the chosen values; every card where none is chosen.
    pub fn having(&self, facet: Facet, chosen: &[String]) -> FixedBitSet {
        if chosen.is_empty() {
            return self.all();
        }
        let mut cards = FixedBitSet::with_capacity(self.len);
        for value in chosen {
            if let Some(place) = self.places[facet as usize].get(value) {
                cards.union_with(&self.sets[facet as usize][*place]);
            }
        }
        cards
    }

    /// How many of `cards` have each value of a facet, in the order shown.
    pub fn counts(&self, facet: Facet, cards: &FixedBitSet) -> Vec<usize> {
        self.sets[facet as usize].iter().map(|set| set.intersection_count(cards)).collect()
    }
}

/// The name of a card's kind.
pub fn kind(card: &Card) -> &'static str {
    match card.body {
        Body::Topic {} => KINDS[0],
        Body::Delegation(_) => KINDS[1],
        Body::Announcement(_) => KINDS[2],
    }
}

/// The countries a card concerns.
pub fn countries(card: &Card) -> impl Iterator<Item = &str> {
    let own = match &card.body {
        Body::Delegation(delegation) => Some(delegation.country.as_str()),
        _ => None,
    };
    own.into_iter().chain(card.countries.iter().map(|c| c.code.as_str()))
}

/// A name, the other names, the short form.
type Named<'a> = (&'a Text, &'a [String], Option<&'a str>);

/// The search words of everything that cards name by an id.
struct Names<'a> {
    by_id: HashMap<(&'static str, &'a str), Named<'a>>,
}

impl<'a> Names<'a> {
    fn of(dialogue: &'a Dialogue) -> Self {
        let terms = |list: &'static str, terms: &'a [crate::dialogue::Term]| {
            terms.iter().map(move |t| ((list, t.id.as_str()), (&t.name, t.other_names.as_slice(), None)))
        };
        let mut by_id: HashMap<_, _> = terms("theme", &dialogue.themes).collect();
        by_id.extend(terms("session", &dialogue.sessions));
        for c in &dialogue.countries {
            by_id.insert(("country", c.code.as_str()), (&c.name, c.other_names.as_slice(), None));
        }
        for o in &dialogue.organizations {
            let short = o.abbreviation.as_deref();
            by_id.insert(("organization", o.id.as_str()), (&o.name, o.other_names.as_slice(), short));
        }
        for p in &dialogue.persons {
            by_id.insert(("person", p.id.as_str()), (&p.name, p.other_names.as_slice(), None));
        }
        Names { by_id }
    }

    fn put(&self, list: &'static str, id: &str, out: &mut impl FnMut(&str)) {
        if let Some((name, others, short)) = self.by_id.get(&(list, id)) {
            name.all().for_each(&mut *out);
            others.iter().for_each(|name| out(name));
            short.iter().for_each(|name| out(name));
        }
    }
}

/// Every text a card is found by, in all languages.
fn words(card: &Card, names: &Names, out: &mut impl FnMut(&str)) {
    let texts = [&card.title, &card.summary].into_iter().chain(card.details.iter().map(|d| &d.text));
    texts.for_each(|text| text.all().for_each(&mut *out));
    card.quote.iter().for_each(|quote| out(&quote.text));
    card.other_names.iter().for_each(|name| out(name));
    card.themes.iter().for_each(|id| names.put("theme", id, out));
    countries(card).for_each(|code| names.put("country", code, out));
    card.session.iter().for_each(|id| names.put("session", id, out));
    match &card.body {
        Body::Topic {} => {}
        Body::Delegation(delegation) => {
            for chair in &delegation.chairs {
                names.put("person", &chair.person_id, out);
                chair.role.iter().for_each(|role| role.all().for_each(&mut *out));
                chair.organization_id.iter().for_each(|id| names.put("organization", id, out));
            }
            delegation.organizations.iter().for_each(|id| names.put("organization", id, out));
        }
        Body::Announcement(announcement) => {
            announcement.place.iter().for_each(|place| place.name.all().for_each(&mut *out));
            announcement.organizer.iter().for_each(|id| names.put("organization", id, out));
        }
    }
}
