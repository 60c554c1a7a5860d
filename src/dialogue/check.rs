//! Takes a dataset: value in, dialogue and problems out. It cannot fail: what is broken is left out
//! and named, and the rest stands.

mod card;
pub mod codes;
mod declared;
mod header;
mod node;

use super::limits::MAX_CARDS;
use super::problem::{Effect, Expected, Problem};
use super::value::Value;
use super::{Card, Dialogue, FORMAT};
use declared::Declared;
use node::{Node, Problems};
use std::collections::HashSet;

/// Takes a dialogue out of a value.
///
/// Where the value is no dataset at all, the problem whose effect is [`Effect::Refused`] says so,
/// and the dialogue is empty.
pub fn check(value: &Value) -> (Dialogue, Vec<Problem>) {
    let mut problems = Problems::default();
    let root = Node::root(value);
    let Some(cards) = cards(&root, &mut problems) else {
        for problem in &mut problems.list {
            problem.effect = Effect::Refused;
        }
        return (Dialogue::default(), problems.list);
    };
    let mut dialogue = header::header(&root, &mut problems);
    dialogue.cards = take_cards(&cards, &mut dialogue, &mut problems);
    drop_strays(&mut dialogue);
    (dialogue, problems.list)
}

/// The list of cards, and with it whether this is a dataset at all.
fn cards<'a>(root: &'a Node<'a>, problems: &mut Problems) -> Option<Node<'a>> {
    root.object(problems)?;
    if let Some(format) = root.get("format") {
        format.word(&[(FORMAT, ())], problems)?;
    }
    let cards = root.need("cards", problems)?;
    match cards.value {
        Value::List(_) => Some(cards),
        _ => {
            problems.add(&cards, Expected::List, None);
            None
        }
    }
}

fn take_cards(cards: &Node, dialogue: &mut Dialogue, problems: &mut Problems) -> Vec<Card> {
    let mut declared = Declared::of(dialogue);
    let mut ids = HashSet::new();
    let mut taken = Vec::new();
    for node in cards.items(MAX_CARDS, problems) {
        let before = problems.list.len();
        let card = card::card(&node, &mut declared, problems);
        match card {
            Some(card) if ids.insert(card.id.clone()) => taken.push(card),
            Some(_) => {
                if let Some(id) = node.get("id") {
                    problems.add(&id, Expected::Unique, None);
                }
                problems.cost_the_card(before);
            }
            None => problems.cost_the_card(before),
        }
    }
    declared.complete(dialogue);
    taken
}

/// A pair of which one card was left out is no pair.
fn drop_strays(dialogue: &mut Dialogue) {
    let ids: HashSet<String> = dialogue.cards.iter().map(|card| card.id.clone()).collect();
    for card in &mut dialogue.cards {
        card.shown_with = card.shown_with.take().filter(|id| ids.contains(id));
    }
}
