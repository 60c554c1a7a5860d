//! The search index of a dialogue: the normalised text of all cards, and the cards of each facet value.

mod card_text;
mod functions;
mod place;
mod value_names;

use super::card_set::CardSet;
use super::facet::{FACETS, Facet, for_each_value, values};
use super::facet_index::FacetIndex;
use super::normalize::Normalizer;
use super::pattern::Pattern;
use super::text_index::{Hits, TextIndex};
use crate::dialogue::date::Date;
use crate::dialogue::text::Text;
use crate::dialogue::{Body, Card, Dialogue, Role};
use card_text::SharedNames;
use fixedbitset::FixedBitSet;
use functions::Functions;
pub use place::Place;
use std::cmp::Reverse;
use std::collections::HashMap;
use value_names::{Named, ValueNames};

/// The index of one dialogue, or of a collection.
#[derive(Debug)]
pub struct Index {
    /// How many cards there are.
    pub len: usize,
    /// The normaliser of all text in the index. Queries need the same one.
    pub normalizer: Normalizer,
    facets: [FacetIndex; FACETS],
    text: TextIndex,
    names: ValueNames,
    functions: Functions,
    /// The positions of the cards, in the order of their ids.
    by_id: Vec<u32>,
    /// The date of each dialogue of a collection, as a number that sorts as dates do.
    dates: Vec<Option<usize>>,
    /// The cards of a collection that belong to no dialogue.
    without_dialogue: Vec<u32>,
    /// For each facet, the positions of its values in the lists of the dialogue.
    entries: [HashMap<String, usize>; FACETS],
    /// The sessions of a collection whose name another one has too, by position in the dialogue's list.
    sessions_of_one_name: FixedBitSet,
    /// The dialogues whose title another one has too.
    dialogues_of_one_title: FixedBitSet,
    /// For each card, where it is shown: its dialogue, and in it the kind and whether it has a date. See [`Place`].
    places: Vec<Place>,
    /// For each country, the most involved of its roles on any card.
    roles: Vec<Option<Role>>,
}

/// Builds an index, card by card.
pub struct IndexBuilder {
    index: Index,
    shared_names: SharedNames,
}

impl IndexBuilder {
    /// Starts the index of a dialogue to which up to `cards` cards will be added.
    pub fn new(dialogue: &Dialogue, cards: usize, normalizer: &Normalizer) -> IndexBuilder {
        let mut index = Index {
            len: 0,
            normalizer: normalizer.clone(),
            facets: Default::default(),
            text: TextIndex::new(cards),
            names: ValueNames::default(),
            functions: Functions::default(),
            by_id: Vec::new(),
            dates: dialogue.dialogues.iter().map(sortable_date).collect(),
            without_dialogue: Vec::new(),
            entries: Default::default(),
            sessions_of_one_name: FixedBitSet::new(),
            dialogues_of_one_title: FixedBitSet::new(),
            places: Vec::new(),
            roles: Vec::new(),
        };
        for facet in Facet::ALL {
            for value in values(dialogue, facet) {
                index.facets[facet as usize].position_or_add(&value);
            }
        }
        let parts = std::iter::once(dialogue).chain(&dialogue.dialogues);
        for code in parts.flat_map(|part| &part.participants) {
            index.add_role(code, Role::Participant);
        }
        IndexBuilder { index, shared_names: SharedNames::default() }
    }

    /// How many cards were added.
    pub fn added(&self) -> usize {
        self.index.len
    }

    /// Adds the next card.
    pub fn add(&mut self, card: &Card, dialogue: &Dialogue) {
        let at = self.index.len;
        let index = &mut self.index;
        let part = card.dialogue.map(|_| dialogue.dialogue_of(card));
        for (facet, values) in Facet::ALL.into_iter().zip(&mut index.facets) {
            for_each_value(card, part, facet, |value| values.add(value, at));
        }
        if part.is_none() && dialogue.is_collection() {
            index.without_dialogue.push(at as u32);
        }
        for (code, role) in card.involvements() {
            index.add_role(code, role);
        }
        if let Body::Delegation(delegation) = &card.body {
            index.add_role(&delegation.country, Role::Participant);
        }
        index.places.push(Place::of(card));
        let normalizer = &index.normalizer;
        let (title, body) = (card_text::title(card, normalizer), card_text::body(card, normalizer));
        index.text.push([&title, &body, &self.shared_names.of(card, dialogue, normalizer)]);
        index.len += 1;
    }

    /// The index of all cards that were added, in `dialogue`.
    pub fn finish(mut self, dialogue: &Dialogue) -> Index {
        let len = self.index.len;
        for facet in &mut self.index.facets {
            facet.sets.iter_mut().for_each(|set| set.compact(len));
        }
        self.index.functions = Functions::new(dialogue, len);
        self.index.names = ValueNames::new(dialogue, &self.index.facets, &self.index.normalizer);
        self.index.entries = Facet::ALL.map(|facet| {
            let entries = facet.entries(dialogue).into_iter().enumerate();
            // Of several entries for one value, the first one is shown.
            entries.rev().map(|(at, value)| (value.to_owned(), at)).collect()
        });
        self.index.sessions_of_one_name = of_one_name(dialogue.sessions.iter().map(|term| &term.name));
        self.index.dialogues_of_one_title = of_one_name(dialogue.dialogues.iter().map(|part| &part.title));
        self.index.by_id = (0..len as u32).collect();
        self.index.by_id.sort_unstable_by_key(|at| &dialogue.cards[*at as usize].id);
        self.index
    }
}

impl Index {
    /// The index of a dialogue.
    pub fn new(dialogue: &Dialogue, normalizer: &Normalizer) -> Index {
        let mut builder = IndexBuilder::new(dialogue, dialogue.cards.len(), normalizer);
        dialogue.cards.iter().for_each(|card| builder.add(card, dialogue));
        builder.finish(dialogue)
    }

    fn add_role(&mut self, code: &str, role: Role) {
        if let Some(position) = self.facets[Facet::Country as usize].position(code) {
            self.roles.resize(self.roles.len().max(position + 1), None);
            self.roles[position] = Some(self.roles[position].map_or(role, |known| known.min(role)));
        }
    }

    /// The role of the country at `position`. `None` if no card gives it one: then it only states cards.
    pub fn role_of(&self, position: usize) -> Option<Role> {
        self.roles.get(position).copied().flatten()
    }

    /// The values of a facet, in the order shown.
    pub fn values(&self, facet: Facet) -> &[String] {
        &self.facets[facet as usize].values
    }

    /// The position of a value in its facet. If no value is equal, the first one that differs only in case.
    pub fn value_position(&self, facet: Facet, value: &str) -> Option<usize> {
        let facet = &self.facets[facet as usize];
        let ignoring_case = || facet.values.iter().position(|known| known.eq_ignore_ascii_case(value));
        facet.position(value).or_else(ignoring_case)
    }

    /// The position of the card with this id, or with this former id.
    pub fn card_position(&self, dialogue: &Dialogue, id: &str) -> Option<usize> {
        let id_of = |at: &u32| dialogue.cards[*at as usize].id.as_str();
        let position = |id: &str| {
            let at = self.by_id.binary_search_by(|at| id_of(at).cmp(id)).ok()?;
            Some(self.by_id[at] as usize)
        };
        position(id).or_else(|| position(&dialogue.current_id(id)?))
    }

    /// The position of the entry of a value in the dialogue's list of its facet.
    pub fn entry(&self, facet: Facet, value: &str) -> Option<usize> {
        self.entries[facet as usize].get(value).copied()
    }

    /// Whether another session has the name of the one at `position` in the dialogue's list.
    pub fn is_session_name_shared(&self, position: usize) -> bool {
        self.sessions_of_one_name.contains(position)
    }

    /// Whether another dialogue has the title of the one at `position` in the collection.
    pub fn is_title_shared(&self, position: usize) -> bool {
        self.dialogues_of_one_title.contains(position)
    }

    /// Where the card at a position is shown.
    pub fn place(&self, at: usize) -> Place {
        self.places[at]
    }

    /// Every card.
    pub fn all(&self) -> FixedBitSet {
        let mut all = FixedBitSet::with_capacity(self.len);
        all.insert_range(..);
        all
    }

    /// The cards that contain any of the patterns. Only the text of the cards in `among` is searched.
    pub fn hits(&self, patterns: &[Pattern], among: FixedBitSet) -> Hits {
        let mut all = Hits { cards: FixedBitSet::with_capacity(self.len), ..Hits::default() };
        let mut is_around_all = false;
        for pattern in patterns {
            let mut hits = self.text.find(pattern, among.clone());
            for named in self.names.containing(pattern) {
                match named {
                    Named::Value(facet, at) => self.facets[facet as usize].sets[at].add_to(&mut hits.cards),
                    Named::Function(at) => hits.cards.union_with(self.functions.cards(at)),
                    Named::All => is_around_all = true,
                }
            }
            all.add(hits);
        }
        // A word that is printed around the cards alone, such as the publisher, tells no card from another: it finds all of them.
        if is_around_all && all.cards.is_clear() {
            all.cards.insert_range(..);
        }
        all
    }

    /// The cards that have any of the chosen values; every card if none is chosen.
    pub fn with_any(&self, facet: Facet, chosen: &[String]) -> FixedBitSet {
        if chosen.is_empty() {
            return self.all();
        }
        let mut cards = FixedBitSet::with_capacity(self.len);
        let facet = &self.facets[facet as usize];
        for position in chosen.iter().filter_map(|value| facet.position(value)) {
            facet.sets[position].add_to(&mut cards);
        }
        cards
    }

    /// How many of `cards` have each value of a facet, in the order shown.
    pub fn counts(&self, facet: Facet, cards: &FixedBitSet) -> Vec<usize> {
        self.facets[facet as usize].sets.iter().map(|set| set.count(cards)).collect()
    }

    /// The cards that have the value at a position of a facet.
    pub fn with_value(&self, facet: Facet, position: usize) -> FixedBitSet {
        let mut cards = FixedBitSet::with_capacity(self.len);
        if let Some(set) = self.facets[facet as usize].sets.get(position) {
            set.add_to(&mut cards);
        }
        cards
    }

    /// How many of all cards have the value at a position of a facet.
    pub fn size(&self, facet: Facet, position: usize) -> usize {
        self.facets[facet as usize].sets.get(position).map_or(0, CardSet::len)
    }

    /// How many of `cards` have the value at a position of a facet.
    pub fn count(&self, facet: Facet, position: usize, cards: &FixedBitSet) -> usize {
        self.facets[facet as usize].sets.get(position).map_or(0, |set| set.count(cards))
    }

    /// `cards` by the date of their dialogue, the newest or the oldest first. Cards without a date come last; cards of one
    /// date are in the order of the record.
    pub fn by_date<'a>(
        &'a self,
        cards: &'a FixedBitSet,
        newest_first: bool,
    ) -> impl Iterator<Item = usize> + 'a {
        let sets = &self.facets[Facet::Dialogue as usize].sets;
        let dated = self
            .dialogues_by_date(newest_first)
            .into_iter()
            .filter_map(|at| sets.get(at))
            .flat_map(|set| set.cards());
        let others = self.without_dialogue.iter().map(|card| *card as usize);
        dated.chain(others).filter(|card| cards.contains(*card))
    }

    /// The positions of the dialogues of a collection by their date. Dialogues without a date come last.
    pub fn dialogues_by_date(&self, newest_first: bool) -> Vec<usize> {
        let mut dialogues: Vec<usize> = (0..self.dates.len()).collect();
        let date = |at: &usize| (self.dates[*at].is_none(), self.dates[*at]);
        if newest_first {
            dialogues.sort_by_key(|at| (date(at).0, Reverse(date(at).1)));
        } else {
            dialogues.sort_by_key(date);
        }
        dialogues
    }
}

/// The positions of the names of which a wording is one of another name too.
fn of_one_name<'a>(names: impl ExactSizeIterator<Item = &'a Text>) -> FixedBitSet {
    let mut shared = FixedBitSet::with_capacity(names.len());
    let mut first_with: HashMap<&str, usize> = HashMap::new();
    for (at, name) in names.enumerate() {
        for words in name.all() {
            let first = *first_with.entry(words).or_insert(at);
            if first != at {
                shared.extend([first, at]);
            }
        }
    }
    shared
}

/// The date of a dialogue, as a number that sorts as dates do.
fn sortable_date(dialogue: &Dialogue) -> Option<usize> {
    dialogue.date?.first().map(Date::sortable)
}
