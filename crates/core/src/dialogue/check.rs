//! Checks a dataset: value in, dialogue and problems out. It cannot fail: invalid parts are left out and reported, and the
//! rest is kept.
//!
//! A dataset is checked at once ([`check`]), or in pieces ([`Checker`]): first everything but the cards, then each card. The
//! result is the same.

mod announce;
mod card;
mod chairs;
mod checksum;
pub mod codes;
mod declared;
mod derive;
mod former;
mod header;
pub mod language_codes;
mod languages;
mod merge;
mod node;
mod companions;
mod origin;
mod part_ids;
mod problems;
mod shape;
mod suggest;
mod themes;
mod common;
mod usual_names;

use super::limits::{MAX_CARDS, MAX_DIALOGUES};
use super::problem::{Advice, Effect, Expected, Problem, Subject};
use super::text::Text;
use super::value::Value;
use super::{Card, Dialogue};
use companions::Companions;
use declared::Declared;
pub use declared::{known_country, readable};
use derive::{Derivation, derive_lost};
use former::FormerIds;
pub use node::is_own_key;
use node::{Node, Step};
use part_ids::PartIds;
pub use part_ids::derived_id;
use problems::{Location, Problems};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Checks a dialogue, or a collection of dialogues.
///
/// If the value is no dataset, the dialogue is empty and the problems have the effect [`Effect::Refused`].
pub fn check(value: &Value) -> (Dialogue, Vec<Problem>) {
    let mut checker = Checker::new(value);
    let parts = list(value, "dialogues");
    for part in parts {
        checker.announce_part(part.text_at("id"));
    }
    for (nth, part) in parts.iter().enumerate() {
        if checker.needs_content(part.text_at("id")) {
            checker.announce_content(nth, part);
        }
    }
    for nth in checker.ambiguous_parts() {
        if let Some(cards) = parts.get(nth).and_then(|part| part.get("cards")) {
            checker.announce_cards(nth, cards);
        }
    }
    for part in parts {
        checker.add_part(part);
    }
    checker.end_parts();
    for (at, card) in list(value, "cards").iter().enumerate() {
        checker.add_card(None, at, card);
    }
    for (nth, part) in parts.iter().enumerate() {
        for (at, card) in list(part, "cards").iter().enumerate() {
            checker.add_card(Some(nth), at, card);
        }
    }
    checker.finish()
}

/// The entries of the list under `key`. Empty if there is no such list.
pub fn list<'a, 't>(value: &'a Value<'t>, key: &str) -> &'a [Value<'t>] {
    match value.get(key) {
        Some(Value::List(list)) => list,
        _ => &[],
    }
}

/// Checks a dataset in pieces: its header, the headers of its dialogues, its cards.
pub struct Checker {
    dialogue: Dialogue,
    problems: Problems,
    declared: Declared,
    ids: CardIds,
    companions: Companions,
    former: FormerIds,
    part_ids: PartIds,
    /// How many dialogues were announced.
    announced: usize,
    derivation: Derivation,
    has_ended_parts: bool,
    /// The positions of invalid entries in the list of dialogues.
    invalid_parts: Vec<usize>,
    refused: bool,
    limit_reported: bool,
    languages: languages::Languages,
}

/// The ids of the cards, each with the place of its card.
type CardIds = HashMap<String, CardPlace>;

/// The position of a card in its list, and that of its dialogue in the list of dialogues.
struct CardPlace {
    part: Option<usize>,
    at: usize,
}

impl Checker {
    /// Starts with everything but cards and dialogues, whose lists may be empty.
    pub fn new(header: &Value) -> Checker {
        let mut problems = Problems::default();
        let root = Node::root(header);
        let taken =
            shape::check_root(&root, &mut problems).map(|()| header::header(&root, |_| None, &mut problems));
        let (refused, mut dialogue) = (taken.is_none(), taken.unwrap_or_default());
        suggest::first_uses(header, "$", &mut problems.list);
        let mut declared = Declared::of(&dialogue);
        dialogue.participants.iter().for_each(|code| _ = declared.countries.imply_country(code.clone()));
        declared.add_implied(&mut dialogue);
        dialogue.derived.parties = dialogue.participants.clone();
        let languages = languages::Languages::of(&root, &mut dialogue);
        let (ids, companions) = (HashMap::new(), Companions::default());
        let mut former = FormerIds::default();
        former.add(&root, None);
        Checker {
            dialogue,
            problems,
            declared,
            ids,
            companions,
            former,
            part_ids: PartIds::default(),
            announced: 0,
            derivation: Derivation::default(),
            has_ended_parts: false,
            invalid_parts: Vec::new(),
            refused,
            limit_reported: false,
            languages,
        }
    }

    /// Reserves memory for `cards`. A list that grows by itself would leave free memory behind, which wasm never returns.
    pub fn reserve(&mut self, cards: usize) {
        self.dialogue.cards.reserve_exact(cards);
    }

    /// Adds the next dialogue of a collection, without its cards.
    pub fn add_part(&mut self, header: &Value) {
        if self.refused {
            return;
        }
        let (root, nth) = (Node::root(&Value::Null), self.part_count());
        let parts = root.step(&Value::Null, Step::Key("dialogues"));
        if nth == MAX_DIALOGUES {
            if !std::mem::replace(&mut self.limit_reported, true) {
                self.problems.add_too_long(&parts, MAX_DIALOGUES);
            }
            return;
        }
        let before = self.problems.list.len();
        let node = parts.step(header, Step::Index(nth));
        if node.object(&mut self.problems).is_none() {
            self.invalid_parts.push(nth);
            return;
        }
        shape::check_part(&node, &mut self.problems);
        let known = |id: &str| self.declared.countries.known(id);
        let mut part = header::header(&node, known, &mut self.problems);
        self.part_ids.give(&mut part, nth);
        let id = part.id.clone();
        part.derived.parties = part.participants.clone();
        self.languages.add(&mut self.dialogue, &part);
        self.former.add(&node, Some(self.dialogue.dialogues.len()));
        merge::merge(&mut self.dialogue, &mut self.declared, part);
        suggest::first_uses(header, &format!("$.dialogues[{nth}]"), &mut self.problems.list[before..]);
        self.part_ids.report(&id, &node, nth, &mut self.problems);
        self.problems.set_subject(before, || Subject { dialogue: Some(id), ..Subject::default() });
    }

    /// Ends the list of dialogues: what they say about each other is known before the cards.
    pub fn end_parts(&mut self) {
        if !std::mem::replace(&mut self.has_ended_parts, true) {
            merge::join_series(&mut self.dialogue.dialogues);
            themes::join_themes(&mut self.dialogue, &mut self.declared);
        }
    }

    /// How many entries of the list of dialogues were read, invalid ones included.
    fn part_count(&self) -> usize {
        self.dialogue.dialogues.len() + self.invalid_parts.len()
    }

    /// Adds a card. `part` is the position of its dialogue in the collection, `at` its position in its list.
    pub fn add_card(&mut self, part: Option<usize>, at: usize, value: &Value) {
        if self.refused || part.is_some_and(|part| part >= self.part_count()) {
            return;
        }
        let root = Node::root(&Value::Null);
        let parts = root.step(&Value::Null, Step::Key("dialogues"));
        let whole = part.map_or(root, |part| parts.step(&Value::Null, Step::Index(part)));
        let cards = whole.step(&Value::Null, Step::Key("cards"));
        if self.dialogue.cards.len() == MAX_CARDS {
            if !std::mem::replace(&mut self.limit_reported, true) {
                self.problems.add_too_long(&cards, MAX_CARDS);
            }
            return;
        }
        let node = cards.step(value, Step::Index(at));
        let before = self.problems.enter_card();
        let written_part = part;
        let part = part.map(|part| part - self.invalid_parts.partition_point(|nth| *nth < part));
        let dialogue = part.and_then(|part| self.dialogue.dialogues.get(part));
        self.declared.enter(part, dialogue.map_or("", |dialogue| &dialogue.id));
        let card = card::card(&node, &mut self.declared, &mut self.problems);
        let is_read = card.is_some();
        let place = CardPlace { part: written_part, at };
        let card = card.and_then(|card| self.with_unique_id(card, part, place));
        if card.is_some() || !is_read {
            derive_lost(&mut self.dialogue, part, &node, card.as_ref());
        }
        match card {
            Some(mut card) => {
                self.declared.add_implied(&mut self.dialogue);
                self.derivation.derive(&mut self.dialogue, &mut card);
                self.companions.add(&node, self.dialogue.cards.len());
                self.dialogue.cards.push(card);
            }
            None => {
                if let (true, Some(id)) = (is_read, node.get("id")) {
                    self.problems.add(&id, Expected::Unique, None);
                    self.add_first_use(part);
                }
                self.declared.discard_implied();
                self.companions.add_left_out(&node);
                self.problems.mark_card_left_out(before, || name_of(&node));
            }
        }
        let dialogue = || part.and_then(|part| self.dialogue.dialogues.get(part)).map(|part| part.id.clone());
        self.problems.set_subject(before, || subject(&node, dialogue()));
    }

    /// Says where the id of the last problem is used first.
    fn add_first_use(&mut self, part: Option<usize>) {
        let Some(problem) = self.problems.list.last_mut().filter(|last| last.expected == Expected::Unique)
        else {
            return;
        };
        let id = qualified(&self.dialogue, part, problem.found.as_deref().unwrap_or_default());
        let first = self.ids.get(&id);
        problem.advice = first.map(|CardPlace { part, at }| {
            let dialogue = part.map(|part| format!(".dialogues[{part}]")).unwrap_or_default();
            Advice::FirstUse(format!("${dialogue}.cards[{at}].id"), None)
        });
    }

    /// The card with its id in the whole: in a collection, that of its dialogue and its own. `None` if the id is used twice.
    fn with_unique_id(&mut self, mut card: Card, part: Option<usize>, place: CardPlace) -> Option<Card> {
        card.dialogue = part.map(|part| part as u32);
        card.id = qualified(&self.dialogue, part, &card.id);
        match self.ids.entry(card.id.clone()) {
            Entry::Occupied(_) => None,
            Entry::Vacant(entry) => {
                entry.insert(place);
                Some(card)
            }
        }
    }

    /// Whether the value is no dataset.
    pub fn is_refused(&self) -> bool {
        self.refused
    }

    /// The dialogue so far.
    pub fn dialogue(&self) -> &Dialogue {
        &self.dialogue
    }

    /// The dialogue, and the problems of the dataset.
    pub fn finish(mut self) -> (Dialogue, Vec<Problem>) {
        if self.refused {
            for problem in &mut self.problems.list {
                problem.effect = Effect::Refused;
            }
        }
        self.end_parts();
        self.dialogue.index_entries();
        let left_out = self.companions.left_out();
        self.former.resolve(&mut self.dialogue, &self.ids, left_out, &mut self.problems);
        self.companions.resolve(&mut self.dialogue, &self.ids, &mut self.problems);
        suggest::ids_by_name(&self.dialogue, &mut self.problems.list);
        (self.dialogue, self.problems.list)
    }
}

/// A card as a problem of another card names it.
fn name_of(card: &Node) -> String {
    let subject = subject(card, None);
    let title = subject.title.map(|title| problems::shortened(title.all().next().unwrap_or_default()));
    subject.card.or(title).unwrap_or_else(|| card.path())
}

/// A card as problems name it.
fn subject(card: &Node, dialogue: Option<String>) -> Subject {
    let title = card.get("title").and_then(|title| title.text(&mut Problems::default()));
    let title = title.filter(|title: &Text| title.all().any(|words| !words.trim().is_empty()));
    Subject { card: card.value.text_at("id").map(problems::shortened), title, dialogue }
}

/// An id of a dialogue, prefixed so that it is unique in the collection.
fn qualified(whole: &Dialogue, part: Option<usize>, id: &str) -> String {
    match part.and_then(|part| whole.dialogues.get(part)) {
        Some(part) => format!("{}/{id}", part.id),
        None => id.to_owned(),
    }
}
