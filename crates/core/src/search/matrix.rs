//! What was talked about: the topics of a dialogue, and the matrix of their themes by countries.
//!
//! What is only announced was not talked about, nor what an editor remarks.

use super::facet::Facet;
use super::index::Index;
use super::query::QueryHits;
use super::view::View;
use super::{Filter, without_filters};
use crate::dialogue::{Body, Card, CountryCode, Dialogue, Role, Voice};
use fixedbitset::FixedBitSet;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// The most rows.
const MAX_THEMES: usize = 6;
/// The most columns.
pub const MAX_COUNTRIES: usize = 5;

/// The rows and columns of the matrix of one dialogue. They are those of all its cards, so that they stay when filters
/// change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The dialogue of a collection. `None` for a single dialogue.
    pub meeting: Option<usize>,
    /// The topics, without editor's notes.
    pub topics: FixedBitSet,
    /// The rows: themes, by their positions in the facet.
    pub themes: Vec<usize>,
    /// The columns: countries that are talked about and are no side, by their positions in the facet.
    pub countries: Vec<usize>,
    /// All countries that are talked about, each with its number of topics, those with the most first.
    pub talked_about: Vec<(usize, usize)>,
    /// The numbers without any filter, row by row.
    pub unfiltered: Vec<usize>,
    /// The themes that are no row, each with its number of topics, those with the most first.
    pub other_themes: Vec<(usize, usize)>,
    /// Whether a topic of the other themes is about a country.
    pub others_have_country: bool,
    /// The theme with the most topics, and their number. If several have as many: the first of them.
    pub largest_theme: Option<(usize, usize)>,
    /// Whether several themes have the most topics.
    pub is_tied: bool,
}

impl Matrix {
    /// The matrix of a dialogue, or of one dialogue of a collection.
    pub fn new(dialogue: &Dialogue, index: &Index, meeting: Option<usize>) -> Matrix {
        let scope = match meeting {
            Some(at) => index.with_value(Facet::Dialogue, at),
            None => index.all(),
        };
        // A cell filters by the country in any role. The cards of a side are more than those that discuss it.
        let sides = sides(scope.ones().map(|at| &dialogue.cards[at]));
        // The order of the cards settles ties: a meeting looks the same alone and among others, whatever lists they have.
        let (mut themes, mut countries) = (Numbers::default(), Numbers::default());
        let mut pairs: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut of_a_country: BTreeSet<usize> = BTreeSet::new();
        let mut topics = FixedBitSet::with_capacity(index.len);
        topics.extend(scope.ones().filter(|at| is_talked_about(&dialogue.cards[*at])));
        for card in topics.ones().map(|at| &dialogue.cards[at]) {
            let theme_positions =
                distinct(card.themes.iter().filter_map(|id| index.value_position(Facet::Theme, id)));
            let talked_about = card.countries.iter().filter(|country| country.role != Role::Participant);
            let country_positions =
                distinct(talked_about.filter_map(|of| index.value_position(Facet::Country, &of.code)));
            if !country_positions.is_empty() {
                of_a_country.extend(&theme_positions);
            }
            for theme in &theme_positions {
                themes.add(*theme);
                for country in &country_positions {
                    *pairs.entry((*theme, *country)).or_default() += 1;
                }
            }
            country_positions.into_iter().for_each(|country| countries.add(country));
        }
        let mut talked_about = countries.all;
        talked_about.sort_by_key(|(_, count)| Reverse(*count));
        let is_side = |country: usize| sides.contains(index.values(Facet::Country)[country].as_str());
        let of_others = talked_about.iter().map(|(country, _)| *country).filter(|country| !is_side(*country));
        let mut columns: Vec<usize> = of_others.take(MAX_COUNTRIES).collect();
        let in_columns = |theme: usize| -> usize {
            columns.iter().filter_map(|country| pairs.get(&(theme, *country))).sum()
        };
        let mut rows: Vec<(usize, usize)> =
            themes.all.iter().copied().filter(|(theme, _)| in_columns(*theme) > 0).collect();
        rows.sort_by_key(|(theme, count)| Reverse((in_columns(*theme), *count)));
        let rows: Vec<usize> = rows.into_iter().map(|(theme, _)| theme).take(MAX_THEMES).collect();
        // A country whose topics have none of these themes would be a column of dots.
        columns.retain(|country| rows.iter().any(|theme| pairs.contains_key(&(*theme, *country))));
        let mut other_themes: Vec<(usize, usize)> =
            themes.all.iter().copied().filter(|(theme, _)| !rows.contains(theme)).collect();
        other_themes.sort_by_key(|(_, count)| Reverse(*count));
        let others_have_country = of_a_country.iter().any(|theme| !rows.contains(theme));
        let largest = themes.all.iter().map(|(_, count)| *count).max();
        let mut of_largest = themes.all.iter().copied().filter(|(_, count)| Some(*count) == largest);
        let (largest_theme, is_tied) = (of_largest.next(), of_largest.next().is_some());
        let mut matrix = Matrix {
            meeting,
            topics,
            themes: rows,
            countries: columns,
            talked_about,
            unfiltered: Vec::new(),
            other_themes,
            others_have_country,
            largest_theme,
            is_tied,
        };
        matrix.unfiltered = matrix.numbers(index, &matrix.topics);
        matrix
    }

    /// The countries that are talked about and are no column.
    pub fn other_countries(&self) -> impl Iterator<Item = usize> {
        let all = self.talked_about.iter().map(|(country, _)| *country);
        all.filter(|country| !self.countries.contains(country))
    }

    /// The numbers for a view, row by row, and those of the other themes: how many topics a view has whose only theme and country
    /// are those of the cell.
    pub fn counts(&self, index: &Index, view: &View, hits: &QueryHits) -> (Vec<usize>, Vec<usize>) {
        let dropped = [Facet::Kind, Facet::Theme, Facet::Country].map(Filter::Facet);
        let mut topics = without_filters(index, view, hits, &dropped);
        topics.intersect_with(&self.topics);
        let count = |(theme, _): &(usize, usize)| index.count(Facet::Theme, *theme, &topics);
        (self.numbers(index, &topics), self.other_themes.iter().map(count).collect())
    }

    fn numbers(&self, index: &Index, cards: &FixedBitSet) -> Vec<usize> {
        let mut numbers = Vec::new();
        for theme in &self.themes {
            let mut of_theme = index.with_value(Facet::Theme, *theme);
            of_theme.intersect_with(cards);
            let count = |country: &usize| index.count(Facet::Country, *country, &of_theme);
            numbers.extend(self.countries.iter().map(count));
        }
        numbers
    }
}

/// How often each of some values was added, in the order in which they were added first.
#[derive(Default)]
struct Numbers {
    all: Vec<(usize, usize)>,
    places: HashMap<usize, usize>,
}

impl Numbers {
    fn add(&mut self, value: usize) {
        let at = *self.places.entry(value).or_insert(self.all.len());
        match self.all.get_mut(at) {
            Some((_, count)) => *count += 1,
            None => self.all.push((value, 1)),
        }
    }
}

/// The values in their order, each once.
fn distinct(values: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = HashSet::new();
    values.filter(|value| seen.insert(*value)).collect()
}

/// Whether a card is a topic of the dialogue, and no editor's note.
fn is_talked_about(card: &Card) -> bool {
    matches!(card.body, Body::Topic {}) && card.stated_by != Voice::Editor
}

/// The countries that take part in the meeting of these cards or state something, as far as the cards say so.
fn sides<'a>(cards: impl Iterator<Item = &'a Card>) -> HashSet<&'a str> {
    let mut sides = HashSet::new();
    // Cards share the list that they inherit.
    let mut last: Option<&Rc<[CountryCode]>> = None;
    for card in cards {
        if let Body::Delegation(delegation) = &card.body {
            sides.insert(&*delegation.country);
        }
        sides.extend(card.speakers().map(|code| &**code));
        let is_known =
            card.countries.is_empty() && last.is_some_and(|last| Rc::ptr_eq(last, &card.inherited));
        if !is_known {
            sides.extend(card.participants().map(|code| &**code));
        }
        // A delegation has a list of its own.
        if !matches!(card.body, Body::Delegation(_)) {
            last = card.countries.is_empty().then_some(&card.inherited);
        }
    }
    sides
}
