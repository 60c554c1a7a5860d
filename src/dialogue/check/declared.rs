//! The ids that cards may name, and what happens where a dataset lists none.

use super::node::{Node, Problems};
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::problem::{Expected, nearest};
use crate::dialogue::text::Text;
use crate::dialogue::{Country, Dialogue, Organization, Person, Term};
use std::collections::HashSet;

/// The ids that cards may name.
pub struct Declared {
    pub themes: Ids,
    pub sessions: Ids,
    pub countries: Ids,
    pub organizations: Ids,
    pub persons: Ids,
}

/// The ids of one list. Where a dataset declares none, cards declare them by naming them.
pub struct Ids {
    list: &'static str,
    known: HashSet<String>,
    open: bool,
    named: Vec<String>,
}

impl Ids {
    pub fn of<'a>(list: &'static str, ids: impl Iterator<Item = &'a String>) -> Self {
        let known: HashSet<String> = ids.cloned().collect();
        Ids { list, open: known.is_empty(), known, named: Vec::new() }
    }

    pub fn id(&mut self, node: &Node, problems: &mut Problems) -> Option<String> {
        let id = node.id(problems)?;
        self.known(id, node, problems)
    }

    pub fn country(&mut self, node: &Node, problems: &mut Problems) -> Option<String> {
        let code = node.country(problems)?;
        self.known(code, node, problems)
    }

    fn known(&mut self, id: String, node: &Node, problems: &mut Problems) -> Option<String> {
        if self.known.contains(&id) {
            return Some(id);
        }
        if self.open && self.named.len() < MAX_LIST {
            self.known.insert(id.clone());
            self.named.push(id.clone());
            return Some(id);
        }
        let word = nearest(&id, self.known.iter().map(String::as_str));
        problems.add(node, Expected::Declared(self.list), word);
        None
    }
}

impl Declared {
    pub fn of(dialogue: &Dialogue) -> Self {
        Declared {
            themes: Ids::of("themes", dialogue.themes.iter().map(|t| &t.id)),
            sessions: Ids::of("sessions", dialogue.sessions.iter().map(|t| &t.id)),
            countries: Ids::of("countries", dialogue.countries.iter().map(|c| &c.code)),
            organizations: Ids::of("organizations", dialogue.organizations.iter().map(|o| &o.id)),
            persons: Ids::of("persons", dialogue.persons.iter().map(|p| &p.id)),
        }
    }

    /// Writes what cards declared into the lists, each under its id for a name.
    pub fn complete(self, dialogue: &mut Dialogue) {
        let term = |id: String| Term { name: Text::Plain(id.clone()), id, other_names: Vec::new() };
        dialogue.themes.extend(self.themes.named.into_iter().map(term));
        dialogue.sessions.extend(self.sessions.named.into_iter().map(term));
        dialogue.countries.extend(self.countries.named.into_iter().map(|code| Country {
            name: Text::Plain(code.clone()),
            code,
            other_names: Vec::new(),
        }));
        dialogue.organizations.extend(self.organizations.named.into_iter().map(|id| Organization {
            name: Text::Plain(id.clone()),
            id,
            abbreviation: None,
            country: None,
            other_names: Vec::new(),
        }));
        dialogue.persons.extend(self.persons.named.into_iter().map(|id| Person {
            name: Text::Plain(id.clone()),
            id,
            other_names: Vec::new(),
        }));
    }
}
