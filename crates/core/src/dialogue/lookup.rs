//! Finds the entries of a dialogue's lists by their ids. A list may have thousands of entries, and each card may name as many.

use super::text::Text;
use super::{Country, Dialogue, Organization, Person};
use std::collections::{BTreeSet, HashMap};

/// Where the entries of the lists are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookup {
    countries: Positions,
    organizations: Positions,
    persons: Positions,
    parts: Positions,
    /// The organizations of which another one has the name, by position.
    namesakes: BTreeSet<usize>,
}

/// The positions of the entries of a list, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Positions(Vec<u32>);

impl Positions {
    fn of<T>(list: &[T], id: fn(&T) -> &str) -> Positions {
        let mut positions: Vec<u32> = (0..list.len() as u32).collect();
        // Of several entries with one id, the first one stays the first.
        positions.sort_by_key(|at| list.get(*at as usize).map(id));
        Positions(positions)
    }

    fn find<T>(&self, list: &[T], id: fn(&T) -> &str, wanted: &str) -> Option<usize> {
        // A list that has changed since, or of a dialogue that was not checked.
        if self.0.len() != list.len() {
            return list.iter().position(|entry| id(entry) == wanted);
        }
        let id_at = |at: &u32| list.get(*at as usize).map(id);
        let at = *self.0.get(self.0.partition_point(|at| id_at(at) < Some(wanted)))?;
        (id_at(&at) == Some(wanted)).then_some(at as usize)
    }
}

fn country_id(country: &Country) -> &str {
    &country.code
}

fn organization_id(organization: &Organization) -> &str {
    &organization.id
}

fn person_id(person: &Person) -> &str {
    &person.id
}

fn part_id(part: &Dialogue) -> &str {
    &part.id
}

impl Dialogue {
    /// Makes entries quick to find. Called when the lists are complete.
    pub fn index_entries(&mut self) {
        let mut namesakes = BTreeSet::new();
        let mut first_with: HashMap<&Text, usize> = HashMap::new();
        for (at, organization) in self.organizations.iter().enumerate() {
            let first = *first_with.entry(&organization.name).or_insert(at);
            if first != at {
                namesakes.extend([first, at]);
            }
        }
        self.lookup = Lookup {
            countries: Positions::of(&self.countries, country_id),
            organizations: Positions::of(&self.organizations, organization_id),
            persons: Positions::of(&self.persons, person_id),
            parts: Positions::of(&self.dialogues, part_id),
            namesakes,
        };
    }

    /// The entry of a country, or of an organisation that takes part as countries do.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.get(self.lookup.countries.find(&self.countries, country_id, code)?)
    }

    /// The entry of an organization, and whether another one has its name.
    pub fn organization(&self, id: &str) -> Option<(&Organization, bool)> {
        let at = self.lookup.organizations.find(&self.organizations, organization_id, id)?;
        Some((self.organizations.get(at)?, self.lookup.namesakes.contains(&at)))
    }

    /// The entry of a person.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.persons.get(self.lookup.persons.find(&self.persons, person_id, id)?)
    }

    /// The position of the dialogue of a collection to which an id belongs: `kr-gb-4` of `kr-gb-4/norms`. The first in the list,
    /// if one id continues another.
    pub(super) fn owner_position(&self, id: &str) -> Option<usize> {
        let ends = id.match_indices('/').map(|(end, _)| end);
        ends.filter_map(|end| self.lookup.parts.find(&self.dialogues, part_id, id.get(..end)?)).min()
    }
}
