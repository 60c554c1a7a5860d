//! A view applied to a dialogue: which cards, which counts, and what hides the rest.

pub mod fold;
mod grams;
mod lower;
mod set;
mod text;
pub mod view;
pub mod index;
mod query;

use fixedbitset::FixedBitSet;
use index::Index;
pub use query::Searched;
use view::{FACETS, Facet, Sort, View};

/// What a view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many cards fit.
    pub total: usize,
    /// The positions of the first of them, as many as were asked for, in the order of the view.
    pub cards: Vec<usize>,
    /// How many of all that fit are of each kind.
    pub by_kind: Vec<usize>,
    /// For each facet, for each of its values, how many cards it would show: the search and the other
    /// facets applied, the facet's own choice left out.
    pub counts: [Vec<usize>; FACETS],
    /// Whether `counts` were made.
    pub counted: bool,
    /// Where nothing is found: which filter, dropped alone, would show how many cards.
    pub hidden_by: Vec<(Filter, usize)>,
    /// All that fit.
    pub fits: FixedBitSet,
    /// What was searched for.
    pub searched: Searched,
}

/// Something that narrows the cards down and can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The search.
    Search,
    /// All chosen values of a facet.
    Facet(Facet),
}

/// Applies a view to an index: the first `most` cards that fit, and all counts. What was found
/// `before` spares a search that goes on from it.
pub fn find(index: &Index, view: &View, most: usize, before: &Searched) -> Found {
    let mut found = cards(index, view, most, before);
    found.count(index, view);
    found
}

/// [`find`] without the counts of facets, which nobody sees while one types.
pub fn cards(index: &Index, view: &View, most: usize, before: &Searched) -> Found {
    let searched = Searched::new(index, fold::terms(&view.q), before);
    let fits = left_out(index, view, &searched, None);
    let total = fits.count_ones(..);
    let mut hidden_by = Vec::new();
    if total == 0 {
        let mut filters = vec![Filter::Search];
        filters.extend(Facet::ALL.map(Filter::Facet));
        let without =
            |filter: Filter| (filter, left_out(index, view, &searched, Some(filter)).count_ones(..));
        hidden_by.extend(filters.into_iter().map(without).filter(|(_, count)| *count > 0));
    }
    let (cards, by_kind) =
        (first(index, view.sort, &searched, &fits, most), index.counts(Facet::Kind, &fits));
    Found { total, cards, by_kind, counts: Default::default(), counted: false, hidden_by, fits, searched }
}

impl Found {
    /// Makes the counts of facets, of the view that this was found for.
    pub fn count(&mut self, index: &Index, view: &View) {
        self.counts = Facet::ALL.map(|facet| match view.chosen[facet as usize].as_slice() {
            [] => index.counts(facet, &self.fits),
            _ => {
                let filter = Some(Filter::Facet(facet));
                index.counts(facet, &left_out(index, view, &self.searched, filter))
            }
        });
        self.counted = true;
    }
}

/// The cards that fit, where one filter is left out.
fn left_out(index: &Index, view: &View, searched: &Searched, filter: Option<Filter>) -> FixedBitSet {
    let mut cards = index.all();
    if filter != Some(Filter::Search) {
        searched.narrow(&mut cards);
    }
    for facet in Facet::ALL {
        let chosen = view.chosen[facet as usize].as_slice();
        if filter != Some(Filter::Facet(facet)) && !chosen.is_empty() {
            cards.intersect_with(&index.having(facet, chosen));
        }
    }
    cards
}

/// The first `most` cards in the order of the view.
fn first(index: &Index, sort: Sort, searched: &Searched, fits: &FixedBitSet, most: usize) -> Vec<usize> {
    match sort {
        Sort::Newest | Sort::Oldest => index.dated(fits, sort == Sort::Newest, most),
        Sort::Record if searched.is_empty() => fits.ones().take(most).collect(),
        Sort::Record => {
            let ranks = searched.ranked(fits);
            ranks.iter().flat_map(FixedBitSet::ones).take(most).collect()
        }
    }
}
