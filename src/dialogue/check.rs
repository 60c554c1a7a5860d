//! Takes a dataset: value in, dialogue and problems out. It cannot fail: what is broken is left out
//! and named, and the rest stands.

mod card;
pub mod codes;
mod declared;
mod header;
mod node;

use super::limits::MAX_CARDS;
use super::problem::{Effect, Expected, Problem, nearest};
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
    let mut taken: Vec<Card> = Vec::new();
    let nodes = cards.items(MAX_CARDS, problems);
    for node in &nodes {
        let before = problems.list.len();
        let card = card::card(node, &mut declared, problems);
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
    companions(&nodes, &mut taken, problems);
    taken
}

/// A pair needs two cards. Where one was left out, that was named already; where there never was one,
/// it is named here.
fn companions(nodes: &[Node], taken: &mut [Card], problems: &mut Problems) {
    let ids: HashSet<String> = taken.iter().map(|card| card.id.clone()).collect();
    for card in taken {
        card.shown_with = card.shown_with.take().filter(|id| ids.contains(id));
    }
    let named: HashSet<&str> = nodes.iter().filter_map(|node| plain_text(node, "id")).collect();
    for node in nodes {
        if let (Some(at), Some(id)) = (node.get("shown_with"), plain_text(node, "shown_with"))
            && !named.contains(id)
        {
            problems.add(&at, Expected::Declared("cards"), nearest(id, named.iter().copied()));
        }
    }
}

fn plain_text<'a>(node: &Node<'a>, key: &str) -> Option<&'a str> {
    let Value::Map(entries) = node.value else { return None };
    match entries.iter().find(|(k, _)| k == key) {
        Some((_, Value::Text(text))) => Some(text),
        _ => None,
    }
}
