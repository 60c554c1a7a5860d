//! The ids that cards may refer to. If a dialogue has no list of them, the references of its cards make the list.

use super::codes::{country, country_name, is_organization};
use super::node::Node;
use super::problems::Problems;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::problem::{Expected, nearest_word};
use crate::dialogue::text::Text;
use crate::dialogue::{Country, CountryCode, CountryKind, Dialogue, Id, Organization, Person, Term};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The ids that cards may refer to.
pub struct Declared {
    pub themes: Ids,
    pub sessions: Ids,
    pub countries: Ids,
    pub organizations: Ids,
    pub persons: Ids,
    /// The ids of the sources: those of the collection, then those of each dialogue.
    sources: Vec<Vec<Id>>,
    /// The themes of the lists of dialogues, each with the position of its dialogue, until they are joined.
    pub themes_of_parts: Vec<(usize, Term)>,
    /// The dialogue whose cards are being read.
    scope: Scope,
}

/// The collection, or one of its dialogues by position.
pub type Scope = Option<usize>;

/// The ids of one list, in a collection and all its dialogues.
pub struct Ids {
    list: &'static str,
    /// Whether an id means the same in every dialogue.
    is_shared: bool,
    /// The position of each in the list of the collection, and where it was declared.
    known: HashMap<Id, (usize, Origin)>,
    /// Where the dataset has such a list.
    written: HashSet<Scope>,
    /// For each dialogue: the ids that are others in the collection.
    renamed: HashMap<Scope, HashMap<String, Id>>,
    scope: Scope,
    /// The id of the dialogue whose cards are being read.
    dialogue: String,
    /// The ids that the current card added, each with the id as it is written.
    implied: Vec<(Id, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    List(Scope),
    /// A card: the entry has no content but its id.
    Card,
}

impl Ids {
    fn new(list: &'static str, is_shared: bool) -> Ids {
        Ids {
            list,
            is_shared,
            known: HashMap::new(),
            written: HashSet::new(),
            renamed: HashMap::new(),
            scope: None,
            dialogue: String::new(),
            implied: Vec::new(),
        }
    }

    /// Notes that a dialogue has a list of its own.
    pub fn open_list(&mut self, scope: Scope) {
        self.written.insert(scope);
    }

    /// Adds an id of a list in the dataset. `false` if another dialogue or the collection has declared it.
    pub fn declare(&mut self, id: &str, position: usize, scope: Scope) -> bool {
        self.written.insert(scope);
        if self.known.contains_key(id) {
            return false;
        }
        self.known.insert(Id::from(id), (position, Origin::List(scope)));
        true
    }

    /// Adds an id that belongs to one dialogue. In the collection it is `dialogue/written`; the cards of the dialogue refer to it
    /// as it is written.
    pub fn declare_own(&mut self, written: &str, dialogue: &str, position: usize, scope: Scope) -> String {
        let own = self.free_id(dialogue, written);
        self.declare(&own, position, scope);
        self.rename(scope, written.to_owned(), &own);
        own
    }

    /// `dialogue/written`, with a number behind it if that is the id of another entry.
    pub fn free_id(&self, dialogue: &str, written: &str) -> String {
        let base = format!("{dialogue}/{written}");
        let numbered = (2..).map(|nth| format!("{base}-{nth}"));
        let mut ids = std::iter::once(base.clone()).chain(numbered);
        ids.find(|id| !self.known.contains_key(id.as_str())).unwrap_or(base)
    }

    /// Lets the cards of a dialogue refer by `written` to an entry of the collection.
    pub fn rename(&mut self, scope: Scope, written: String, id: &str) {
        self.renamed.entry(scope).or_default().insert(written, Id::from(id));
    }

    /// The position of an id in the list of the collection.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.known.get(id).map(|(position, _)| *position)
    }

    /// An id that is known already.
    pub fn known(&self, id: &str) -> Option<Id> {
        self.known.get_key_value(id).map(|(id, _)| Rc::clone(id))
    }

    /// A reference to an entry of the list.
    pub fn id(&mut self, node: &Node, problems: &mut Problems) -> Option<Id> {
        let id = node.name(problems)?;
        if let Some(renamed) = self.renamed.get(&self.scope).and_then(|ids| ids.get(id)) {
            return Some(Rc::clone(renamed));
        }
        let is_open = !self.written.contains(&None) && !self.written.contains(&self.scope);
        if let Some((known, (_, origin))) = self.known.get_key_value(id) {
            let is_usable = match origin {
                // What other cards imply must not complete a list: the result would depend on the order of the dialogues.
                Origin::Card => is_open,
                Origin::List(of) => self.is_shared || !is_open || of.is_none() || *of == self.scope,
            };
            if is_usable {
                return Some(Rc::clone(known));
            }
        }
        if is_open && self.known.len() < MAX_LIST {
            // Another dialogue has an entry of this id, which may be something else.
            let is_taken = self.known.contains_key(id);
            let own = if is_taken { self.free_id(&self.dialogue, id) } else { id.to_owned() };
            if is_taken {
                self.rename(self.scope, id.to_owned(), &own);
            }
            return Some(self.imply(Id::from(own), id));
        }
        let expected = Expected::Declared(self.list);
        // Comparing takes a while, and thousands of cards may name the same id.
        if !problems.repeat(node, &expected) && !problems.is_full() {
            let word = nearest_word(id, &mut self.known.keys().map(|known| &**known));
            problems.add(node, expected, word);
        }
        None
    }

    /// The first ids in the list of countries that are no codes of ISO 3166-1.
    pub fn own_codes(&self, most: usize) -> Vec<String> {
        let own = self.known.keys().filter(|code| country(code).is_none());
        let mut own: Vec<String> = own.map(|code| code.to_string()).collect();
        own.sort_unstable();
        own.truncate(most);
        own
    }

    /// A reference to a country. A code of ISO 3166-1 needs no entry in the list.
    pub fn country(&mut self, node: &Node, problems: &mut Problems) -> Option<CountryCode> {
        let code = node.country(|id| self.known(id), problems)?;
        Some(self.imply_country(code))
    }

    /// Adds a code of ISO 3166-1 to the list, if it is not there.
    pub fn imply_country(&mut self, code: CountryCode) -> CountryCode {
        match self.known(&code) {
            Some(known) => known,
            None => self.imply(Rc::clone(&code), &code),
        }
    }

    fn imply(&mut self, id: Id, written: &str) -> Id {
        self.known.insert(Rc::clone(&id), (self.known.len(), Origin::Card));
        self.implied.push((Rc::clone(&id), written.to_owned()));
        id
    }

    /// Forgets what the current card added.
    fn discard_implied(&mut self) {
        for (id, written) in self.implied.drain(..) {
            self.known.remove(&id);
            if let Some(ids) = self.renamed.get_mut(&self.scope).filter(|_| *id != *written) {
                ids.remove(&written);
            }
        }
    }
}

impl Declared {
    /// The ids in the lists of a dialogue, or of a collection without its dialogues.
    pub fn of(dialogue: &Dialogue) -> Self {
        let mut declared = Declared {
            themes: Ids::new("themes", true),
            sessions: Ids::new("sessions", false),
            countries: Ids::new("countries", true),
            organizations: Ids::new("organizations", false),
            persons: Ids::new("persons", false),
            sources: vec![source_ids(dialogue)],
            themes_of_parts: Vec::new(),
            scope: None,
        };
        let declare = |ids: &mut Ids, at: usize, id: &str| _ = ids.declare(id, at, None);
        dialogue.themes.iter().enumerate().for_each(|(at, term)| declare(&mut declared.themes, at, &term.id));
        dialogue
            .sessions
            .iter()
            .enumerate()
            .for_each(|(at, term)| declare(&mut declared.sessions, at, &term.id));
        let countries = dialogue.countries.iter().enumerate();
        countries.for_each(|(at, country)| declare(&mut declared.countries, at, &country.code));
        let bodies = dialogue.organizations.iter().enumerate();
        bodies.for_each(|(at, body)| declare(&mut declared.organizations, at, &body.id));
        let persons = dialogue.persons.iter().enumerate();
        persons.for_each(|(at, person)| declare(&mut declared.persons, at, &person.id));
        declared
    }

    /// Adds the sources of the next dialogue.
    pub fn add_sources(&mut self, part: &Dialogue) {
        self.sources.push(source_ids(part));
    }

    /// Starts with the cards of another dialogue, which has the id `dialogue` in the collection.
    pub fn enter(&mut self, scope: Scope, dialogue: &str) {
        if self.scope != scope {
            self.scope = scope;
            for ids in self.lists() {
                ids.scope = scope;
                ids.dialogue = dialogue.to_owned();
            }
        }
    }

    /// A side that states something.
    pub fn side(&mut self, node: &Node, problems: &mut Problems) -> Option<CountryCode> {
        self.countries.country(node, problems)
    }

    /// The id of a source of the dialogue, or of its collection.
    pub fn source(&self, node: &Node, problems: &mut Problems) -> Option<Id> {
        let id = node.name(problems)?;
        let own = self.scope.and_then(|part| self.sources.get(part + 1));
        let ids = || own.into_iter().chain(self.sources.first()).flatten();
        let found = ids().find(|known| &***known == id).cloned();
        if found.is_none() {
            let word = nearest_word(id, &mut ids().map(|known| &**known));
            problems.add(node, Expected::Declared("sources"), word);
        }
        found
    }

    fn lists(&mut self) -> [&mut Ids; 5] {
        [
            &mut self.themes,
            &mut self.sessions,
            &mut self.countries,
            &mut self.organizations,
            &mut self.persons,
        ]
    }

    /// Forgets the entries that cards have implied since the last call.
    pub fn discard_implied(&mut self) {
        self.lists().into_iter().for_each(Ids::discard_implied);
    }

    /// Adds the entries that cards have implied since the last call. A country has the name of its code; any other entry has its
    /// id as its name.
    pub fn add_implied(&mut self, dialogue: &mut Dialogue) {
        let term = |(id, written): (Id, String)| Term {
            name: readable(&written),
            id: id.to_string(),
            other_names: Vec::new(),
        };
        dialogue.themes.extend(self.themes.implied.drain(..).map(term));
        dialogue.sessions.extend(self.sessions.implied.drain(..).map(term));
        dialogue.countries.extend(self.countries.implied.drain(..).map(|(code, _)| known_country(code)));
        dialogue.organizations.extend(self.organizations.implied.drain(..).map(|(id, written)| {
            Organization {
                name: readable(&written),
                id: id.to_string(),
                abbreviation: None,
                country: None,
                other_names: Vec::new(),
            }
        }));
        dialogue.persons.extend(self.persons.implied.drain(..).map(|(id, written)| Person {
            name: readable(&written),
            id: id.to_string(),
            other_names: Vec::new(),
        }));
    }
}

fn source_ids(dialogue: &Dialogue) -> Vec<Id> {
    dialogue.sources.iter().filter_map(|source| source.id.as_deref()).map(Id::from).collect()
}

/// The entry of a code of ISO 3166-1.
pub fn known_country(code: CountryCode) -> Country {
    let is_organization = country(&code).is_some_and(is_organization);
    Country {
        name: country_name(&code),
        kind: if is_organization { CountryKind::Organization } else { CountryKind::Country },
        code,
        other_names: Vec::new(),
    }
}

/// An id as a name for readers: `it-workers` as "It workers". One word stays as it is written.
pub fn readable(id: &str) -> Text {
    let words = id.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    match letters.next() {
        Some(first) if words != id => {
            Text::plain(&std::iter::once(first.to_ascii_uppercase()).chain(letters).collect::<String>())
        }
        _ => Text::plain(id),
    }
}
