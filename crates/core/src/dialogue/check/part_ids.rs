//! The ids of the dialogues of a collection. They are made of what the dialogues say, so that links stay right in any order.

use super::checksum::checksum;
use super::node::Node;
use super::problems::Problems;
use crate::dialogue::problem::{Advice, Expected};
use crate::dialogue::value::Value;
use crate::dialogue::{Dialogue, Series, is_id};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The most characters of an id that is made.
const MAX_MADE: usize = 60;

/// The ids that are written, and those that are given.
#[derive(Default)]
pub struct PartIds {
    /// How many dialogues write each id, and the position of the first.
    written: HashMap<String, (usize, usize)>,
    /// What dialogues say that need another id than they write, by their positions.
    contents: BTreeMap<usize, Content>,
    /// The ids that are made for them.
    made: HashMap<usize, String>,
    /// The ids that dialogues have in the collection.
    given: HashSet<String>,
}

/// What tells a dialogue from others.
struct Content {
    /// The ids that it may have, the shortest first.
    ids: Vec<String>,
    checksum: u64,
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

    /// Whether a dialogue that writes this id, or none, needs one that is made of what it says. Asked once all are announced.
    pub fn needs_content(&self, id: Option<&str>) -> bool {
        id.and_then(|id| self.written.get(id)).is_none_or(|(count, _)| *count > 1)
    }

    /// Adds what such a dialogue says beside its cards.
    pub fn announce_content(&mut self, nth: usize, part: &Dialogue, value: &Value) {
        let base = derived_id(part);
        let place = part.place.as_ref().and_then(|place| place.name.all().next()).unwrap_or_default();
        let with_place = joined(&[&base, place]);
        let with_title = joined(&[&with_place, part.title.all().next().unwrap_or_default()]);
        let mut ids = vec![base, with_place, with_title];
        ids.dedup();
        self.contents.insert(nth, Content { ids, checksum: checksum(value, "cards", 0) });
    }

    /// The dialogues that can be told apart by their cards only.
    pub fn ambiguous(&self) -> Vec<usize> {
        let mut makers: HashMap<&str, usize> = HashMap::new();
        for id in self.contents.values().flat_map(|content| &content.ids) {
            *makers.entry(id).or_default() += 1;
        }
        let is_shared = |id: &String| makers.get(id.as_str()).is_some_and(|count| *count > 1);
        let shared = self.contents.iter().filter(|(_, content)| content.ids.iter().all(is_shared));
        shared.map(|(nth, _)| *nth).collect()
    }

    /// Adds the cards of a dialogue that is ambiguous without them.
    pub fn announce_cards(&mut self, nth: usize, cards: &Value) {
        if let Some(content) = self.contents.get_mut(&nth) {
            content.checksum = checksum(cards, "", content.checksum);
        }
    }

    /// Gives the dialogue an id that is unique in the collection. `nth` is its position.
    pub fn give(&mut self, part: &mut Dialogue, nth: usize) {
        if !self.contents.is_empty() {
            self.make();
        }
        if let Some(id) = self.made.get(&nth) {
            part.id.clone_from(id);
        } else if part.id.is_empty() {
            part.id = derived_id(part);
        }
        self.given.insert(part.id.clone());
    }

    /// Makes the ids of all dialogues that need one: the shortest that no other dialogue could have. Only those of equal dialogues
    /// depend on their order.
    fn make(&mut self) {
        let contents = std::mem::take(&mut self.contents);
        // The checksums of the dialogues that could have each id.
        let mut makers: HashMap<&str, HashSet<u64>> = HashMap::new();
        for content in contents.values() {
            for id in &content.ids {
                makers.entry(id).or_default().insert(content.checksum);
            }
        }
        // How many dialogues have each id, without the number behind it.
        let mut numbers: HashMap<String, usize> = HashMap::new();
        for (nth, content) in &contents {
            let is_own = |id: &&String| makers.get(id.as_str()).is_some_and(|of| of.len() == 1);
            let id = content.ids.iter().find(is_own).cloned().unwrap_or_else(|| with_checksum(content));
            let number = numbers.entry(id.clone()).or_insert(0);
            let made = loop {
                *number += 1;
                let numbered = if *number == 1 { id.clone() } else { format!("{id}-{number}") };
                // One that several write is nobody's, and could be made here only.
                let is_written = self.written.get(&numbered).is_some_and(|(count, _)| *count == 1);
                let is_taken = *number > 1 && makers.contains_key(numbered.as_str());
                if !is_written && !is_taken && self.given.insert(numbered.clone()) {
                    break numbered;
                }
            };
            self.made.insert(*nth, made);
        }
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
}

/// The id with the checksum of what the dialogue says.
fn with_checksum(content: &Content) -> String {
    let base = content.ids.first().map(String::as_str).unwrap_or_default();
    // Half of the digits are enough.
    let digits = format!("{:08x}", content.checksum as u32);
    let short: String = base.chars().take(MAX_MADE - digits.len() - 1).collect();
    format!("{short}-{digits}")
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
    let words: Vec<String> = words.into_iter().flatten().collect();
    let id = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    if id.is_empty() { String::from("dialogue") } else { id }
}

/// Words as an id, each of their letters in lower case. What does not fit is left out.
fn joined(words: &[&str]) -> String {
    let words = words.join(" ").to_lowercase();
    let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(MAX_MADE).collect()
}
