//! The ids that cards may refer to. If a dataset has no list of them, the references make the list.

use super::codes::country;
use super::node::Node;
use super::problems::Problems;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::problem::{Expected, nearest_word};
use crate::dialogue::text::Text;
use crate::dialogue::{Country, CountryCode, Dialogue, Id, Organization, Person, Term};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The ids that cards may refer to.
pub struct Declared {
    pub themes: Ids,
    pub sessions: Ids,
    pub countries: Ids,
    pub organizations: Ids,
    pub persons: Ids,
    /// The dialogues of a collection.
    pub parts: HashSet<String>,
    /// The dialogue whose cards are being read.
    part: Option<usize>,
}

/// The ids of one list. If the dataset has no such list, references by cards add to it.
pub struct Ids {
    list: &'static str,
    /// The position of each in its list.
    pub known: HashMap<Id, usize>,
    is_open: bool,
    implied: Vec<Id>,
    /// Position of the dialogue, id as its cards write it, id in the collection; in the order of the dialogues.
    pub renamed: Vec<(usize, String, Id)>,
    /// The part of `renamed` for the dialogue being read.
    current: std::ops::Range<usize>,
}

impl Ids {
    fn of<'a>(list: &'static str, ids: impl Iterator<Item = &'a str>) -> Self {
        let mut known = HashMap::new();
        for (position, id) in ids.enumerate() {
            known.entry(Id::from(id)).or_insert(position);
        }
        Ids {
            list,
            is_open: known.is_empty(),
            known,
            implied: Vec::new(),
            renamed: Vec::new(),
            current: 0..0,
        }
    }

    /// Adds an id of a list in the dataset. `false` if the list has it already.
    pub fn declare(&mut self, id: &str, position: usize) -> bool {
        self.is_open = false;
        if self.known.contains_key(id) {
            return false;
        }
        self.known.insert(Id::from(id), position);
        true
    }

    pub fn id(&mut self, node: &Node, problems: &mut Problems) -> Option<Id> {
        let id = node.name(problems)?;
        if let Some((_, _, to)) = self.renamed[self.current.clone()].iter().find(|(_, from, _)| from == id) {
            return Some(Rc::clone(to));
        }
        self.resolve(id, node, problems)
    }

    pub fn country(&mut self, node: &Node, problems: &mut Problems) -> Option<CountryCode> {
        let code = node.country(problems)?;
        self.resolve(code, node, problems).map(|_| code)
    }

    fn resolve(&mut self, id: &str, node: &Node, problems: &mut Problems) -> Option<Id> {
        if let Some((known, _)) = self.known.get_key_value(id) {
            return Some(Rc::clone(known));
        }
        if self.is_open && self.known.len() < MAX_LIST {
            let implied = Id::from(id);
            self.known.insert(Rc::clone(&implied), self.known.len());
            self.implied.push(Rc::clone(&implied));
            return Some(implied);
        }
        if !problems.is_full() {
            let word = nearest_word(id, &mut self.known.keys().map(|known| &**known));
            problems.add(node, Expected::Declared(self.list), word);
        }
        None
    }

    fn enter(&mut self, part: usize) {
        let from = self.renamed.partition_point(|(of, ..)| *of < part);
        self.current = from..self.renamed.partition_point(|(of, ..)| *of <= part);
    }
}

impl Declared {
    pub fn of(dialogue: &Dialogue) -> Self {
        Declared {
            themes: Ids::of("themes", dialogue.themes.iter().map(|t| t.id.as_str())),
            sessions: Ids::of("sessions", dialogue.sessions.iter().map(|t| t.id.as_str())),
            countries: Ids::of("countries", dialogue.countries.iter().map(|c| c.code)),
            organizations: Ids::of("organizations", dialogue.organizations.iter().map(|o| o.id.as_str())),
            persons: Ids::of("persons", dialogue.persons.iter().map(|p| p.id.as_str())),
            parts: HashSet::new(),
            part: None,
        }
    }

    /// Starts with the cards of another dialogue.
    pub fn enter(&mut self, part: Option<usize>) {
        if self.part != part {
            self.part = part;
            for ids in [&mut self.sessions, &mut self.organizations, &mut self.persons] {
                ids.enter(part.unwrap_or(usize::MAX));
            }
        }
    }

    /// Adds the entries that cards have implied since the last call. Their name is their id.
    pub fn add_implied(&mut self, dialogue: &mut Dialogue) {
        let term = |id: Id| Term { name: Text::plain(&id), id: String::from(&*id), other_names: Vec::new() };
        dialogue.themes.extend(self.themes.implied.drain(..).map(term));
        dialogue.sessions.extend(self.sessions.implied.drain(..).map(term));
        dialogue.countries.extend(
            self.countries.implied.drain(..).filter_map(|code| country(&code)).map(|code| Country {
                name: Text::plain(code),
                code,
                other_names: Vec::new(),
            }),
        );
        dialogue.organizations.extend(self.organizations.implied.drain(..).map(|id| Organization {
            name: Text::plain(&id),
            id: String::from(&*id),
            abbreviation: None,
            country: None,
            other_names: Vec::new(),
        }));
        dialogue.persons.extend(self.persons.implied.drain(..).map(|id| Person {
            name: Text::plain(&id),
            id: String::from(&*id),
            other_names: Vec::new(),
        }));
    }
}
