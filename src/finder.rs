//! A view applied to a dialogue: which cards, which counts, and what hides the rest.

pub mod fold;
pub mod index;
pub mod view;

use fixedbitset::FixedBitSet;
use index::Index;
use view::{Facet, View};

/// What a view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The positions of the cards, in the order of the record.
    pub cards: Vec<usize>,
    /// For each facet, for each of its values, how many cards it would show: the search and the other
    /// facets applied, the facet's own choice left out.
    pub counts: [Vec<usize>; 4],
    /// Where nothing is found: which filter, dropped alone, would show how many cards.
    pub hidden_by: Vec<(Filter, usize)>,
}

/// Something that narrows the cards down and can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The search.
    Search,
    /// All chosen values of a facet.
    Facet(Facet),
}

/// Applies a view to an index.
pub fn find(index: &Index, view: &View) -> Found {
    let searched = index.matching(&fold::terms(&view.q));
    let having = Facet::ALL.map(|facet| index.having(facet, &view.chosen[facet as usize]));
    let left_out = |facet: Option<Facet>| {
        let mut cards = searched.clone();
        for other in Facet::ALL.into_iter().filter(|other| Some(*other) != facet) {
            cards.intersect_with(&having[other as usize]);
        }
        cards
    };
    let cards: Vec<usize> = left_out(None).ones().collect();
    let without = Facet::ALL.map(|facet| left_out(Some(facet)));
    let mut hidden_by = Vec::new();
    if cards.is_empty() {
        let mut unsearched = index.all();
        having.iter().for_each(|set| unsearched.intersect_with(set));
        let mut help = |filter, cards: &FixedBitSet| match cards.count_ones(..) {
            0 => {}
            count => hidden_by.push((filter, count)),
        };
        help(Filter::Search, &unsearched);
        for facet in Facet::ALL {
            help(Filter::Facet(facet), &without[facet as usize]);
        }
    }
    let counts = Facet::ALL.map(|facet| index.counts(facet, &without[facet as usize]));
    Found { cards, counts, hidden_by }
}
