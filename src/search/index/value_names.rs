//! The names of facet values, and the years of dialogues: a word in a name finds every card of that value.

use super::card_text::append_wordings;
use crate::dialogue::check::codes;
use crate::dialogue::{Dialogue, Term};
use crate::search::facet::{FACETS, Facet, years};
use crate::search::facet_index::FacetIndex;
use crate::search::normalize::Normalizer;
use crate::search::pattern::Pattern;

/// The normalised names of all values, in one string.
#[derive(Debug, Default)]
pub struct ValueNames {
    text: String,
    /// For each value: the end of its names in `text`, its facet, and its position in the facet.
    values: Vec<(usize, Facet, usize)>,
}

impl ValueNames {
    /// The names of all values of `facets`.
    pub fn new(dialogue: &Dialogue, facets: &[FacetIndex; FACETS], normalizer: &Normalizer) -> ValueNames {
        let mut names = ValueNames::default();
        let mut terms = |facet: Facet, terms: &[Term]| {
            for term in terms {
                append_wordings(&term.name, normalizer, &mut names.text);
                term.other_names.iter().for_each(|name| normalizer.append_line(name, &mut names.text));
                names.end(facets, facet, &term.id);
            }
        };
        terms(Facet::Theme, &dialogue.themes);
        terms(Facet::Session, &dialogue.sessions);
        for country in &dialogue.countries {
            append_wordings(&country.name, normalizer, &mut names.text);
            // Readers know the usual name too.
            if let Some(code) = codes::country(&country.code) {
                append_wordings(&codes::country_name(code), normalizer, &mut names.text);
            }
            country.other_names.iter().for_each(|name| normalizer.append_line(name, &mut names.text));
            names.end(facets, Facet::Country, &country.code);
        }
        for part in &dialogue.dialogues {
            append_wordings(&part.title, normalizer, &mut names.text);
            part.place.iter().for_each(|place| append_wordings(&place.name, normalizer, &mut names.text));
            part.series.iter().for_each(|series| append_wordings(&series.name, normalizer, &mut names.text));
            for year in years(part) {
                normalizer.append_line(&year, &mut names.text);
                // A decade is known by its first year.
                if let Some(decade) = year.strip_suffix('X').filter(|decade| !decade.ends_with('X')) {
                    normalizer.append_line(&format!("{decade}0s {decade}0년대"), &mut names.text);
                }
            }
            names.end(facets, Facet::Dialogue, &part.id);
        }
        names
    }

    /// Ends the names of a value.
    fn end(&mut self, facets: &[FacetIndex; FACETS], facet: Facet, value: &str) {
        if let Some(position) = facets[facet as usize].position(value) {
            self.values.push((self.text.len(), facet, position));
        }
    }

    /// The values that have the pattern in a name.
    pub fn containing(&self, pattern: &Pattern) -> Vec<(Facet, usize)> {
        let finder = pattern.finder();
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(hit) = self.text.get(from..).and_then(|rest| finder.find(rest)) {
            let at = self.values.partition_point(|(end, ..)| *end <= from + hit);
            let Some((end, facet, position)) = self.values.get(at) else { break };
            found.push((*facet, *position));
            from = *end;
        }
        found
    }
}
