//! The names of facets' values, and the years of dialogues: a word in one of them finds every card of that value.

use super::Index;
use super::said::{all, put};
use crate::dialogue::{Dialogue, Term};
use crate::search::view::{Facet, year};
use memchr::memmem::Finder;

/// The folded names of all values in one piece.
#[derive(Debug, Default)]
pub struct ValueNames {
    text: String,
    /// For each value, where its names end in `text`, and which it is.
    values: Vec<(u32, Facet, u32)>,
}

impl ValueNames {
    /// The names of all values of the facets in `index`.
    pub fn new(dialogue: &Dialogue, index: &Index) -> ValueNames {
        let mut names = ValueNames::default();
        let mut terms = |facet, terms: &[Term]| {
            for term in terms {
                all(&term.name, &mut names.text);
                term.other_names.iter().for_each(|name| put(name, &mut names.text));
                names.end(index, facet, &term.id);
            }
        };
        terms(Facet::Theme, &dialogue.themes);
        terms(Facet::Session, &dialogue.sessions);
        for country in &dialogue.countries {
            all(&country.name, &mut names.text);
            country.other_names.iter().for_each(|name| put(name, &mut names.text));
            names.end(index, Facet::Country, country.code);
        }
        for part in &dialogue.dialogues {
            all(&part.title, &mut names.text);
            part.place.iter().for_each(|place| all(&place.name, &mut names.text));
            part.series.iter().for_each(|series| all(&series.name, &mut names.text));
            year(part).iter().for_each(|year| put(year, &mut names.text));
            names.end(index, Facet::Dialogue, &part.id);
        }
        names
    }

    fn end(&mut self, index: &Index, facet: Facet, value: &str) {
        if let Some(place) = index.facets[facet as usize].places.get(value) {
            self.values.push((self.text.len() as u32, facet, *place as u32));
        }
    }

    /// The values that `term` is in a name of.
    pub fn having(&self, term: &str) -> Vec<(Facet, usize)> {
        let finder = Finder::new(term.as_bytes());
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(hit) = self.text.as_bytes().get(from..).and_then(|rest| finder.find(rest)) {
            let at = self.values.partition_point(|(end, ..)| *end as usize <= from + hit);
            let Some((end, facet, place)) = self.values.get(at) else { break };
            found.push((*facet, *place as usize));
            from = *end as usize;
        }
        found
    }
}
