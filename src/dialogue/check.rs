//! Takes a dataset: value in, dialogue and problems out. It cannot fail: what is broken is left out
//! and named, and the rest stands.
//!
//! A dataset is taken at once ([`check`]), or piece by piece as it is read ([`Checker`]): first
//! everything but the cards, then card by card. Both ways end in the same dialogue.

mod card;
pub mod codes;
mod declared;
mod header;
mod merge;
mod node;
mod companions;
mod problems;
mod common;

use super::limits::{MAX_CARDS, MAX_DIALOGUES};
use super::problem::{Effect, Expected, Problem};
use super::value::Value;
use super::{Card, Dialogue, FORMAT};
use companions::Companions;
use declared::Declared;
use node::{Node, Step};
use problems::Problems;
use std::collections::HashMap;

/// Takes a dialogue, or a collection of them, out of a value.
///
/// Where the value is no dataset at all, the problem whose effect is [`Effect::Refused`] says so,
/// and the dialogue is empty.
pub fn check(value: &Value) -> (Dialogue, Vec<Problem>) {
    let mut checker = Checker::new(value);
    let parts = list(value, "dialogues");
    for part in parts {
        checker.add_part(part);
    }
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

/// The entries of a list of an object; none where it is no list.
pub fn list<'a, 't>(value: &'a Value<'t>, key: &str) -> &'a [Value<'t>] {
    match value {
        Value::Map(entries) => match entries.iter().rfind(|(k, _)| k == key) {
            Some((_, Value::List(list))) => list,
            _ => &[],
        },
        _ => &[],
    }
}

/// Takes a dataset piece by piece: the header, the headers of its dialogues, the cards.
pub struct Checker {
    dialogue: Dialogue,
    problems: Problems,
    declared: Declared,
    /// The ids of the cards, each with its dialogue, counted from 1; 0 for none.
    ids: HashMap<String, usize>,
    companions: Companions,
    /// The entries of the list of dialogues that are no dialogues.
    invalid_parts: Vec<usize>,
    refused: bool,
    limit_reported: bool,
}

impl Checker {
    /// Begins with all of a dataset but its cards and dialogues, whose lists may stand empty.
    pub fn new(header: &Value) -> Checker {
        let mut problems = Problems::default();
        let root = Node::root(header);
        let taken = check_root(&root, &mut problems).map(|()| header::header(&root, &mut problems));
        let (refused, dialogue) = (taken.is_none(), taken.unwrap_or_default());
        let declared = Declared::of(&dialogue);
        let (ids, companions) = (HashMap::new(), Companions::default());
        Checker {
            dialogue,
            problems,
            declared,
            ids,
            companions,
            invalid_parts: Vec::new(),
            refused,
            limit_reported: false,
        }
    }

    /// Makes room for so many cards: a list that grows by itself leaves its former places behind.
    pub fn reserve(&mut self, cards: usize) {
        self.dialogue.cards.reserve_exact(cards);
    }

    /// Takes the next dialogue of a collection, its cards aside.
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
        let node = parts.step(header, Step::Index(nth));
        if node.object(&mut self.problems).is_none() {
            self.invalid_parts.push(nth);
            return;
        }
        check_part(&node, &mut self.problems);
        let part = header::header(&node, &mut self.problems);
        merge::merge(&mut self.dialogue, &mut self.declared, part);
    }

    /// How many entries of the list of dialogues were read.
    fn part_count(&self) -> usize {
        self.dialogue.dialogues.len() + self.invalid_parts.len()
    }

    /// Takes a card: of which dialogue, counted from 0, and the how-manieth of its list.
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
        let before = self.problems.list.len();
        let part = part.map(|part| part - self.invalid_parts.partition_point(|nth| *nth < part));
        self.declared.enter(part);
        let card = card::card(&node, &mut self.declared, &mut self.problems);
        self.declared.add_implied(&mut self.dialogue);
        let written = card.as_ref().map(|card| card.id.clone());
        match card.and_then(|card| self.with_unique_id(card, part)) {
            Some(card) => {
                self.companions.add(&node, self.dialogue.cards.len());
                self.dialogue.cards.push(card);
            }
            None => {
                if let (Some(_), Some(id)) = (written, node.get("id")) {
                    self.problems.add(&id, Expected::Unique, None);
                }
                self.companions.add_left_out(&node);
                self.problems.mark_card_left_out(before);
            }
        }
    }

    /// The card under an id that no other has. Dialogues that were written apart may use one id for
    /// two cards: the later one then goes by its dialogue too.
    fn with_unique_id(&mut self, mut card: Card, part: Option<usize>) -> Option<Card> {
        let of = part.map_or(0, |part| part + 1);
        card.dialogue = part.map(|part| part as u32);
        match self.ids.get(&card.id) {
            None => {}
            Some(known) if *known == of => return None,
            Some(_) => {
                card.id = qualified(&self.dialogue, part, &card.id);
                if self.ids.contains_key(&card.id) {
                    return None;
                }
            }
        }
        self.ids.insert(card.id.clone(), of);
        Some(card)
    }

    /// Whether this is no dataset at all.
    pub fn is_refused(&self) -> bool {
        self.refused
    }

    /// What has been taken so far.
    pub fn dialogue(&self) -> &Dialogue {
        &self.dialogue
    }

    /// The dialogue, and what is wrong with the dataset.
    pub fn finish(mut self) -> (Dialogue, Vec<Problem>) {
        if self.refused {
            for problem in &mut self.problems.list {
                problem.effect = Effect::Refused;
            }
        }
        self.companions.resolve(&mut self.dialogue, &self.ids, &mut self.problems);
        (self.dialogue, self.problems.list)
    }
}

/// Names what a dialogue of a collection lacks, or holds in vain: it has cards and no dialogues.
fn check_part(part: &Node, problems: &mut Problems) {
    let cards = part.required("cards");
    if !matches!(cards.value, Value::List(_)) {
        problems.add(&cards, Expected::List, None);
    }
    if let Some(inner) = part.get("dialogues") {
        problems.add(&inner, Expected::Key, Some(String::from("cards")));
    }
}

/// The name of something of a dialogue among all the dialogues of a collection.
fn qualified(whole: &Dialogue, part: Option<usize>, id: &str) -> String {
    match part.and_then(|part| whole.dialogues.get(part)) {
        Some(part) => [&part.id, "/", id].concat(),
        None => id.to_owned(),
    }
}

/// Whether there is a list of cards or of dialogues, and with it whether this is a dataset at all.
fn check_root(root: &Node, problems: &mut Problems) -> Option<()> {
    root.object(problems)?;
    if let Some(format) = root.get("format") {
        format.one_of(&[(FORMAT, ())], problems)?;
    }
    let parts = root.get("dialogues");
    let cards = if parts.is_some() { root.get("cards") } else { Some(root.required("cards")) };
    for list in [parts, cards].iter().flatten() {
        if !matches!(list.value, Value::List(_)) {
            problems.add(list, Expected::List, None);
            return None;
        }
    }
    Some(())
}
