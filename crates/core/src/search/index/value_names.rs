//! The names of facet values, and what a page prints about a whole dialogue: a word in them finds every card of that value or
//! dialogue.

use super::card_text::append_wordings;
use super::functions::DEFAULTS;
use crate::dialogue::check::codes;
use crate::dialogue::{Dialogue, Term};
use crate::i18n::{LANGUAGES, Phrases, PluralCategory, phrases};
use crate::search::facet::{FACETS, Facet, KINDS, years};
use crate::search::facet_index::FacetIndex;
use crate::search::normalize::Normalizer;
use crate::search::pattern::Pattern;

/// Cards that have a name in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Those of a value of a facet, by its position.
    Value(Facet, usize),
    /// Those with a person who has a function by default, by its position in [`DEFAULTS`].
    Function(usize),
    /// All cards of a single dialogue, by what the page prints around them.
    All,
}

/// The normalised names of all values, in one string.
#[derive(Debug, Default)]
pub struct ValueNames {
    text: String,
    /// For each value: the end of its names in `text`, and the value.
    values: Vec<(usize, Named)>,
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
            if let Some(code) = codes::naming(&country.code, country.kind) {
                append_wordings(&codes::country_name(code), normalizer, &mut names.text);
                codes::other_names(code).for_each(|name| normalizer.append_line(name, &mut names.text));
            }
            country.other_names.iter().for_each(|name| normalizer.append_line(name, &mut names.text));
            names.end(facets, Facet::Country, &country.code);
        }
        for (at, kind) in KINDS.into_iter().enumerate() {
            every_language(|phrases| {
                normalizer.append_line(phrases.kind_words[at], &mut names.text);
            });
            names.end(facets, Facet::Kind, kind);
        }
        for (at, function) in DEFAULTS.into_iter().enumerate() {
            every_language(|phrases| {
                normalizer.append_line(phrases.function(function).form(PluralCategory::One), &mut names.text)
            });
            names.values.push((names.text.len(), Named::Function(at)));
        }
        if !dialogue.is_collection() {
            append_header(dialogue, normalizer, &mut names.text);
            dialogue.summary.iter().for_each(|summary| append_wordings(summary, normalizer, &mut names.text));
            names.values.push((names.text.len(), Named::All));
        }
        for part in &dialogue.dialogues {
            append_header(part, normalizer, &mut names.text);
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
            self.values.push((self.text.len(), Named::Value(facet, position)));
        }
    }

    /// The values that have the pattern in a name.
    pub fn containing(&self, pattern: &Pattern) -> Vec<Named> {
        let finder = pattern.finder();
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(hit) = self.text.get(from..).and_then(|rest| finder.find(rest)) {
            let at = self.values.partition_point(|(end, _)| *end <= from + hit);
            let Some((end, named)) = self.values.get(at) else { break };
            found.push(*named);
            from = *end;
        }
        found
    }
}

/// Appends what the page prints above and below the cards of a dialogue: title, place, series and number, publishers.
fn append_header(dialogue: &Dialogue, normalizer: &Normalizer, text: &mut String) {
    append_wordings(&dialogue.title, normalizer, text);
    dialogue.place.iter().for_each(|place| append_wordings(&place.name, normalizer, text));
    if let Some(series) = &dialogue.series {
        append_wordings(&series.name, normalizer, text);
        let number = |phrases: &Phrases| series.ordinal.map(phrases.ordinal);
        every_language(|phrases| {
            number(phrases).iter().for_each(|number| normalizer.append_line(number, text));
        });
    }
    dialogue.sources.iter().for_each(|source| append_wordings(&source.publisher, normalizer, text));
}

fn every_language(then: impl FnMut(&'static Phrases)) {
    LANGUAGES.map(phrases).into_iter().for_each(then);
}
