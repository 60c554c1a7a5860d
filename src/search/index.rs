//! A dialogue prepared for finding: the folded text of all cards, and for every facet's value the
//! cards that have it.

mod names;
mod said;

use super::fold::spellings;
use super::set::Set;
use super::text::{Hits, Text};
use super::view::{FACETS, Facet, KINDS, values, year};
use crate::dialogue::date::Part;
use crate::dialogue::{Body, Card, Dialogue, Role};
use fixedbitset::FixedBitSet;
use names::ValueNames;
use said::Others;
use std::cmp::Reverse;
use std::collections::HashMap;

/// The index of one dialogue, or of a collection.
#[derive(Debug)]
pub struct Index {
    /// How many cards there are.
    pub len: usize,
    facets: [Column; FACETS],
    text: Text,
    names: ValueNames,
    /// The cards in the order of their ids.
    by_id: Vec<u32>,
    /// When each dialogue of a collection was held, as a number in the order of dates.
    dates: Vec<Option<usize>>,
    /// The cards of a collection that are of no dialogue.
    loose: Vec<u32>,
    /// For each country, the first of its roles on any card.
    roles: Vec<Option<Role>>,
}

/// The values of a facet, in the order shown, and the cards of each.
#[derive(Debug, Default)]
struct Column {
    values: Vec<String>,
    places: HashMap<String, usize>,
    sets: Vec<Set>,
}

/// An index that is being made, card by card.
pub struct Builder {
    index: Index,
    others: Others,
}

impl Builder {
    /// Begins an index of a dialogue whose cards, at most so many, are still to come.
    pub fn new(dialogue: &Dialogue, cards: usize) -> Builder {
        let mut index = Index {
            len: 0,
            facets: Default::default(),
            text: Text::new(cards),
            names: ValueNames::default(),
            by_id: Vec::new(),
            dates: dialogue.dialogues.iter().map(held).collect(),
            loose: Vec::new(),
            roles: Vec::new(),
        };
        for facet in Facet::ALL {
            for value in values(dialogue, facet) {
                index.facets[facet as usize].place(&value);
            }
        }
        Builder { index, others: Others::default() }
    }

    /// How many cards were added.
    pub fn added(&self) -> usize {
        self.index.len
    }

    /// Adds the next card.
    pub fn add(&mut self, card: &Card, dialogue: &Dialogue) {
        let at = self.index.len;
        let index = &mut self.index;
        let mut put = |facet: Facet, value: &str| index.facets[facet as usize].put(value, at);
        put(Facet::Kind, kind(card));
        card.themes.iter().for_each(|theme| put(Facet::Theme, theme));
        countries(card).for_each(|country| put(Facet::Country, country));
        card.session.iter().for_each(|session| put(Facet::Session, session));
        if card.dialogue.is_some() {
            let part = dialogue.of(card);
            put(Facet::Dialogue, &part.id);
            part.series.iter().for_each(|series| put(Facet::Series, series.key()));
            year(part).iter().for_each(|year| put(Facet::Year, year));
        } else if dialogue.is_collection() {
            index.loose.push(at as u32);
        }
        for country in &card.countries {
            index.role(country.code, country.role);
        }
        if let Body::Delegation(delegation) = &card.body {
            index.role(delegation.country, Role::Participant);
        }
        index.text.push([&said::title(card), &said::body(card), &self.others.names(card, dialogue)]);
        index.len += 1;
    }

    /// The index of all cards that were added, in `dialogue`.
    pub fn finish(mut self, dialogue: &Dialogue) -> Index {
        let len = self.index.len;
        for column in &mut self.index.facets {
            column.sets.iter_mut().for_each(|set| set.settle(len));
        }
        self.index.names = ValueNames::new(dialogue, &self.index);
        self.index.by_id = (0..len as u32).collect();
        self.index.by_id.sort_unstable_by_key(|at| &dialogue.cards[*at as usize].id);
        self.index
    }
}

impl Column {
    fn place(&mut self, value: &str) -> usize {
        if let Some(place) = self.places.get(value) {
            return *place;
        }
        self.places.insert(value.to_owned(), self.values.len());
        self.values.push(value.to_owned());
        self.sets.push(Set::List(Vec::new()));
        self.values.len() - 1
    }

    fn put(&mut self, value: &str, card: usize) {
        let place = self.place(value);
        self.sets[place].push(card);
    }
}

impl Index {
    /// Prepares a dialogue.
    pub fn new(dialogue: &Dialogue) -> Index {
        let mut builder = Builder::new(dialogue, dialogue.cards.len());
        dialogue.cards.iter().for_each(|card| builder.add(card, dialogue));
        builder.finish(dialogue)
    }

    fn role(&mut self, code: &str, role: Role) {
        if let Some(&place) = self.facets[Facet::Country as usize].places.get(code) {
            self.roles.resize(self.roles.len().max(place + 1), None);
            self.roles[place] = Some(self.roles[place].map_or(role, |known| known.min(role)));
        }
    }

    /// The part that the country at `place` has in the record: who is talked about did not take part.
    pub fn role_of(&self, place: usize) -> Role {
        self.roles.get(place).copied().flatten().unwrap_or(Role::Discussed)
    }

    /// The values of a facet, in the order shown.
    pub fn values(&self, facet: Facet) -> &[String] {
        &self.facets[facet as usize].values
    }

    /// The place of a value among those of its facet. Case is forgiven where it leaves no doubt.
    pub fn place(&self, facet: Facet, value: &str) -> Option<usize> {
        let column = &self.facets[facet as usize];
        let alike = || column.values.iter().position(|known| known.eq_ignore_ascii_case(value));
        column.places.get(value).copied().or_else(alike)
    }

    /// The position of the card of this id.
    pub fn position(&self, dialogue: &Dialogue, id: &str) -> Option<usize> {
        let of = |at: &u32| dialogue.cards[*at as usize].id.as_str();
        let at = self.by_id.binary_search_by(|at| of(at).cmp(id)).ok()?;
        Some(self.by_id[at] as usize)
    }

    /// Every card.
    pub fn all(&self) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(self.len);
        all.insert_range(..);
        all
    }

    /// The cards that hold `term` in any spelling, those of `among` alone where it is in their text.
    pub fn hits(&self, term: &str, among: FixedBitSet) -> Hits {
        let mut all = Hits::default();
        for term in spellings(term) {
            let mut hits = self.text.find(&term, among.clone());
            for (facet, place) in self.names.having(&term) {
                self.facets[facet as usize].sets[place].add_to(&mut hits.cards);
            }
            all.add(hits);
        }
        all
    }

    /// The cards that have any of the chosen values; every card where none is chosen.
    pub fn having(&self, facet: Facet, chosen: &[String]) -> FixedBitSet {
        if chosen.is_empty() {
            return self.all();
        }
        let mut cards = FixedBitSet::with_capacity(self.len);
        let column = &self.facets[facet as usize];
        for place in chosen.iter().filter_map(|value| column.places.get(value)) {
            column.sets[*place].add_to(&mut cards);
        }
        cards
    }

    /// How many of `cards` have each value of a facet, in the order shown.
    pub fn counts(&self, facet: Facet, cards: &FixedBitSet) -> Vec<usize> {
        self.facets[facet as usize].sets.iter().map(|set| set.count(cards)).collect()
    }

    /// The first `most` of `cards`, those of the earliest dialogues, or of the latest, first; those of
    /// no known date last. Of one date they stand in the order of the record.
    pub fn dated(&self, cards: &FixedBitSet, latest: bool, most: usize) -> Vec<usize> {
        let mut dialogues: Vec<usize> = (0..self.dates.len()).collect();
        let date = |at: &usize| (self.dates[*at].is_none(), self.dates[*at]);
        if latest {
            dialogues.sort_by_key(|at| (date(at).0, Reverse(date(at).1)));
        } else {
            dialogues.sort_by_key(date);
        }
        let sets = &self.facets[Facet::Dialogue as usize].sets;
        let dated = dialogues.iter().filter_map(|part| sets.get(*part)).flat_map(Set::cards);
        let loose = self.loose.iter().map(|card| *card as usize);
        dated.chain(loose).filter(|card| cards.contains(*card)).take(most).collect()
    }
}

/// When a dialogue was held, in digits: year, month and day, 0 for what is not said.
fn held(dialogue: &Dialogue) -> Option<usize> {
    let start = dialogue.date?.start;
    let digits = |part: Option<Part>| part.map_or(0, |part| usize::from(part.value));
    Some((digits(Some(start.year)) * 100 + digits(start.month)) * 100 + digits(start.day))
}

/// The name of a card's kind.
pub fn kind(card: &Card) -> &'static str {
    KINDS[group(card)]
}

/// The place of its kind among [`KINDS`], in whose order the cards of one dialogue stand.
pub fn group(card: &Card) -> usize {
    match card.body {
        Body::Topic {} => 0,
        Body::Delegation(_) => 1,
        Body::Announcement(_) => 2,
    }
}

/// The countries a card concerns.
pub fn countries(card: &Card) -> impl Iterator<Item = &str> {
    let own = match &card.body {
        Body::Delegation(delegation) => Some(delegation.country),
        _ => None,
    };
    own.into_iter().chain(card.countries.iter().map(|c| c.code))
}
