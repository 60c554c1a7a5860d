//! Checks the ids that cards had: aliases, withdrawn cards, and the cards that changes name.

use super::node::{Node, Step};
use super::problems::{Location, Problems, shortened};
use super::{CardIds, qualified};
use crate::dialogue::Dialogue;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::problem::{Expected, Problem, Subject, nearest_word};
use crate::dialogue::value::Value;
use std::collections::HashSet;

/// A longer chain of aliases is not followed. No record renames a card that often.
const MAX_HOPS: usize = 16;

/// All ids of cards in the headers, each with its place.
#[derive(Default)]
pub struct FormerIds(Vec<Reference>);

struct Reference {
    /// The dialogue of the collection it is in.
    part: Option<usize>,
    kind: Kind,
    /// The id as it is written.
    id: String,
    path: String,
}

enum Kind {
    /// An alias: the former id.
    Alias(String),
    Withdrawn,
    Changed,
}

impl FormerIds {
    /// Adds those of a header.
    pub fn add(&mut self, header: &Node, part: Option<usize>) {
        if let Some(aliases) = header.get("aliases")
            && let Value::Map(entries) = aliases.value
        {
            for (former, now) in entries.iter().take(MAX_LIST) {
                self.push(part, Kind::Alias(former.to_string()), &aliases.step(now, Step::Key(former)));
            }
        }
        for entry in entries(&header.required("withdrawn")) {
            if let Some(id) = entry.get("id") {
                self.push(part, Kind::Withdrawn, &id);
            }
        }
        for entry in entries(&header.required("changes")) {
            for list in ["cards", "added"] {
                for id in entries(&entry.required(list)) {
                    self.push(part, Kind::Changed, &id);
                }
            }
        }
    }

    fn push(&mut self, part: Option<usize>, kind: Kind, at: &Node) {
        if let Value::Text(id) = at.value {
            self.0.push(Reference { part, kind, id: id.to_string(), path: at.path() });
        }
    }

    /// Reports ids of cards that never existed, and former ids that a card still has. Both are left out. An alias of an alias is
    /// reported, and leads to the card.
    pub fn resolve(
        self,
        whole: &mut Dialogue,
        ids: &CardIds,
        left_out: &HashSet<String>,
        problems: &mut Problems,
    ) {
        let aliases = self.0.iter().filter_map(|reference| match &reference.kind {
            Kind::Alias(former) => Some((reference.part, former.clone())),
            _ => None,
        });
        let aliases: HashSet<(Option<usize>, String)> = aliases.collect();
        let withdrawn = withdrawn_ids(whole);
        let mut lost = Lost::default();
        for Reference { part, kind, id, path } in self.0 {
            let is_card = |id: &str| ids.contains_key(&qualified(whole, part, id));
            let was_card = |id: &str| {
                is_card(id) || left_out.contains(id) || withdrawn.contains(&qualified(whole, part, id))
            };
            let nearest = || {
                let own = part.and_then(|part| whole.dialogues.get(part)).map(|part| format!("{}/", part.id));
                nearest_id(&id, own.as_deref(), ids)
            };
            let mut problem = None;
            match kind {
                Kind::Alias(former) => {
                    let header = header(whole, part);
                    if header.and_then(|header| header.aliases.get(&former)) != Some(&id) {
                        continue;
                    }
                    let found = if is_card(&former) { None } else { end_of(&id, whole, part, was_card) };
                    if found.as_ref() == Some(&id) {
                        continue;
                    }
                    problem = Some(if is_card(&former) {
                        (Expected::NoCard, former.clone(), None)
                    } else {
                        let nearest = || if problems.is_full() { None } else { nearest() };
                        (Expected::Declared("cards"), id.clone(), found.clone().or_else(nearest))
                    });
                    if let Some(header) = header_mut(whole, part) {
                        match found {
                            Some(end) => _ = header.aliases.insert(former, end),
                            None => _ = header.aliases.remove(&former),
                        }
                    }
                }
                Kind::Withdrawn => {
                    if is_card(&id) {
                        problem = Some((Expected::NoCard, id.clone(), None));
                        lost.withdrawn.insert((part, id.clone()));
                    }
                }
                Kind::Changed => {
                    if !was_card(&id) && !aliases.contains(&(part, id.clone())) && !is_alias(whole, part, &id)
                    {
                        let nearest = if problems.is_full() { None } else { nearest() };
                        problem = Some((Expected::Declared("cards"), id.clone(), nearest));
                        lost.changed.insert((part, id.clone()));
                    }
                }
            }
            if let Some((expected, found, nearest)) = problem.filter(|_| !problems.is_full()) {
                let dialogue = part.and_then(|part| whole.dialogues.get(part)).map(|part| part.id.clone());
                let subject = dialogue.map(|id| Subject { dialogue: Some(id), ..Subject::default() });
                let found = Some(shortened(&found));
                problems.list.push(Problem { nearest, subject, ..Problem::new(path, found, expected) });
            }
        }
        lost.leave_out(whole);
    }
}

/// The ids that do not belong into their lists, each with the dialogue of the list.
#[derive(Default)]
struct Lost {
    withdrawn: HashSet<(Option<usize>, String)>,
    changed: HashSet<(Option<usize>, String)>,
}

impl Lost {
    fn leave_out(&self, whole: &mut Dialogue) {
        let parts: HashSet<Option<usize>> =
            self.withdrawn.iter().chain(&self.changed).map(|(part, _)| *part).collect();
        for part in parts {
            let Some(header) = header_mut(whole, part) else { continue };
            header.withdrawn.retain(|card| !self.withdrawn.contains(&(part, card.id.clone())));
            for change in &mut header.changes {
                let is_known = |card: &String| !self.changed.contains(&(part, card.clone()));
                change.cards.retain(is_known);
                change.added.retain(is_known);
            }
        }
    }
}

/// The ids of all cards that were withdrawn, as they are in the collection.
fn withdrawn_ids(whole: &Dialogue) -> HashSet<String> {
    let own = whole.withdrawn.iter().map(|card| card.id.clone());
    let parts = whole.dialogues.iter().enumerate();
    let of_parts = parts
        .flat_map(|(at, part)| part.withdrawn.iter().map(move |card| qualified(whole, Some(at), &card.id)));
    own.chain(of_parts).collect()
}

/// The entries of a list. Anything else has none, and is reported elsewhere.
fn entries<'a>(at: &'a Node<'a>) -> impl Iterator<Item = Node<'a>> {
    let list: &[Value] = if let Value::List(list) = at.value { list } else { &[] };
    list.iter().take(MAX_LIST).enumerate().map(|(nth, value)| at.step(value, Step::Index(nth)))
}

fn header(whole: &Dialogue, part: Option<usize>) -> Option<&Dialogue> {
    match part {
        Some(part) => whole.dialogues.get(part),
        None => Some(whole),
    }
}

fn header_mut(whole: &mut Dialogue, part: Option<usize>) -> Option<&mut Dialogue> {
    match part {
        Some(part) => whole.dialogues.get_mut(part),
        None => Some(whole),
    }
}

/// Whether a dialogue of the collection has this id of a card as a former one.
fn is_alias(whole: &Dialogue, part: Option<usize>, id: &str) -> bool {
    part.is_none() && whole.current_id(id).is_some()
}

/// The id that is a card's where a chain of aliases ends. `None` if it leads nowhere, or to itself.
fn end_of(
    id: &str,
    whole: &Dialogue,
    part: Option<usize>,
    was_card: impl Fn(&str) -> bool,
) -> Option<String> {
    let mut at = id.to_owned();
    for _ in 0..MAX_HOPS {
        if was_card(&at) {
            return Some(at);
        }
        at = match part {
            None => whole.current_id(&at)?,
            Some(_) => header(whole, part)?.aliases.get(&at)?.clone(),
        };
    }
    None
}

/// The id of a card that was probably meant. `own` is how the ids of the cards of this dialogue begin in the collection.
fn nearest_id(found: &str, own: Option<&str>, ids: &CardIds) -> Option<String> {
    let Some(own) = own else {
        // In a collection, the id has that of the dialogue before it.
        let is_same = |id: &&String| id.strip_suffix(found).is_some_and(|before| before.ends_with('/'));
        let whole = ids.keys().filter(is_same).min().cloned();
        return whole.or_else(|| nearest_word(found, &mut ids.keys().map(String::as_str)));
    };
    let mut of_part = ids.keys().filter_map(|id| id.strip_prefix(own));
    let bare = found.strip_prefix(own).filter(|_| ids.contains_key(found));
    bare.map(str::to_owned).or_else(|| nearest_word(found, &mut of_part))
}
