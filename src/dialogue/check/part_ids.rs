//! The ids of the dialogues of a collection. They are made of what the dialogues say, so that links stay right in any order.

use super::node::Node;
use super::problems::Problems;
use crate::dialogue::problem::{Advice, Expected};
use crate::dialogue::{Dialogue, Series, is_id};
use std::collections::{HashMap, HashSet};

/// The ids that are written, and those that are given.
#[derive(Default)]
pub struct PartIds {
    /// How many dialogues write each id, and the position of the first.
    written: HashMap<String, (usize, usize)>,
    /// The ids that dialogues have in the collection.
    given: HashSet<String>,
    /// For each id that several dialogues would have: the number that the next one gets.
    numbers: HashMap<String, usize>,
}

impl PartIds {
    /// Adds the id that a dialogue writes, before any of them is given.
    pub fn announce(&mut self, nth: usize, id: &str) {
        if !is_id_of_dialogue(id) {
            return;
        }
        let (count, _) = self.written.entry(id.to_owned()).or_insert((0, nth));
        *count += 1;
    }

    /// Gives the dialogue an id that is unique in the collection. `nth` is its position.
    pub fn give(&mut self, part: &mut Dialogue, nth: usize) {
        let (count, _) = self.written.get(&part.id).copied().unwrap_or_default();
        if part.id.is_empty() || count > 1 || self.given.contains(&part.id) {
            part.id = self.free(derived_id(part), &part.id);
        } else if count == 0 {
            self.announce(nth, &part.id);
        }
        self.given.insert(part.id.clone());
    }

    /// Reports a missing id, and one that is written twice and had to be replaced by `given`.
    pub fn report(&self, given: &str, node: &Node, nth: usize, problems: &mut Problems) {
        let Some(id) = node.get("id") else {
            return problems.add(&node.required("id"), Expected::Id, Some(given.to_owned()));
        };
        let Some(written) = node.value.text_at("id").filter(|written| *written != given) else { return };
        let Some((_, first)) = self.written.get(written) else { return };
        problems.add(&id, Expected::Unique, Some(given.to_owned()));
        if let Some(problem) = problems.list.last_mut().filter(|_| *first != nth) {
            problem.advice = Some(Advice::FirstUse(format!("$.dialogues[{first}].id"), None));
        }
    }

    /// An id that no dialogue has or writes, except the dialogue itself: `base`, else with a number behind it.
    fn free(&mut self, base: String, own: &str) -> String {
        let is_free = |id: &str| !self.given.contains(id) && (id == own || !self.written.contains_key(id));
        if is_free(&base) {
            return base;
        }
        let number = self.numbers.entry(base.clone()).or_insert(2);
        loop {
            let id = format!("{base}-{number}");
            *number += 1;
            if is_free(&id) {
                return id;
            }
        }
    }
}

/// Whether an id may be that of a dialogue. With `/`, `a/b` and its card `c` would have the link of dialogue `a` and its card
/// `b/c`.
pub fn is_id_of_dialogue(id: &str) -> bool {
    is_id(id) && !id.contains('/')
}

/// The id as it is written, else that of the series, else the title, with the number of the meeting and its date:
/// `kr-gb-4-2024-11-06`, `working-group-2024-09`.
pub fn derived_id(part: &Dialogue) -> String {
    let series = part.series.as_ref();
    let titled = || series.map_or_else(|| part.title.all().next().unwrap_or_default(), Series::key);
    let name = if part.id.is_empty() { titled() } else { &part.id };
    let number = series.and_then(|series| series.ordinal).map(|ordinal| ordinal.to_string());
    let date = || part.date.map(|date| date.to_string());
    let words = [Some(name.to_owned()), number, date()];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ").to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    if id.is_empty() { String::from("dialogue") } else { id.chars().take(60).collect() }
}
