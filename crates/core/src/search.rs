//! A view applied to a dialogue: which cards match, how many have each value, and which filter hides the rest.

mod bigram_index;
mod card_set;
pub mod facet;
mod facet_index;
mod hangul;
pub mod highlight;
pub mod index;
pub mod matrix;
pub mod normalize;
pub mod pattern;
pub mod query;
pub mod spelling;
mod text_index;
pub mod view;

use facet::{FACETS, Facet};
use fixedbitset::FixedBitSet;
use index::Index;
use matrix::Matrix;
pub use query::{QueryHits, Typing};
use view::{Sort, View};

/// What a view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// How many cards match.
    pub total: usize,
    /// The positions of the first matching cards, up to the limit, in the order they are shown.
    pub cards: Vec<usize>,
    /// Whether the cards are of several dialogues in the order of their ranks, and not dialogue by dialogue.
    pub is_mixed: bool,
    /// How many of all matching cards are of each kind.
    pub by_kind: Vec<usize>,
    /// For each value of each facet, how many cards it would show. The query and the other facets apply, the values chosen
    /// in the facet itself do not.
    pub counts: [Vec<usize>; FACETS],
    /// The numbers of the matrix of themes by countries, row by row. Empty if there is none.
    pub matrix: Vec<usize>,
    /// The numbers of the themes that are no row of the matrix.
    pub other_themes: Vec<usize>,
    /// Whether `counts` are computed.
    pub counted: bool,
    /// If no card matches: the filters that would show cards if they alone were dropped, and how many.
    pub hidden_by: Vec<(Filter, usize)>,
    /// All matching cards.
    pub matching: FixedBitSet,
    /// The cards that contain each word of the query, for the next search.
    pub hits: QueryHits,
}

/// Something that narrows the cards down and can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The query.
    Search,
    /// All chosen values of a facet.
    Facet(Facet),
}

/// Applies a view to an index: the first `limit` cards that match, and all counts. A query that extends the previous one
/// only searches the cards of its hits.
pub fn find(index: &Index, view: &View, limit: usize, previous: &QueryHits) -> Results {
    let mut results = find_cards(index, view, Typing::Finished, limit, previous);
    results.count(index, view);
    results
}

/// [`find`] without the counts of facets, which are not shown while a person types.
pub fn find_cards(index: &Index, view: &View, typing: Typing, limit: usize, previous: &QueryHits) -> Results {
    let hits = QueryHits::new(index, query::words(&index.normalizer, &view.q, typing), previous);
    let matching = without_filters(index, view, &hits, &[]);
    let total = matching.count_ones(..);
    let mut hidden_by = Vec::new();
    if total == 0 {
        let filters = std::iter::once(Filter::Search).chain(Facet::ALL.map(Filter::Facet));
        let without = |filter| (filter, without_filters(index, view, &hits, &[filter]).count_ones(..));
        hidden_by.extend(filters.map(without).filter(|(_, count)| *count > 0));
    }
    Results {
        total,
        cards: first_cards(index, view, &hits, &matching, limit),
        is_mixed: is_mixed(index, view, &hits),
        by_kind: index.counts(Facet::Kind, &matching),
        counts: Default::default(),
        matrix: Vec::new(),
        other_themes: Vec::new(),
        counted: false,
        hidden_by,
        matching,
        hits,
    }
}

impl Results {
    /// Adds the numbers of the matrix for the view of these results.
    pub fn count_matrix(&mut self, index: &Index, view: &View, matrix: &Matrix) {
        (self.matrix, self.other_themes) = matrix.counts(index, view, &self.hits);
    }

    /// Adds the counts of facets for the view of these results.
    pub fn count(&mut self, index: &Index, view: &View) {
        self.counts = Facet::ALL.map(|facet| match view.chosen[facet as usize].as_slice() {
            [] => index.counts(facet, &self.matching),
            _ => {
                let filter = Filter::Facet(facet);
                index.counts(facet, &without_filters(index, view, &self.hits, &[filter]))
            }
        });
        self.counted = true;
    }
}

/// The cards that match if some filters are dropped.
fn without_filters(index: &Index, view: &View, hits: &QueryHits, dropped: &[Filter]) -> FixedBitSet {
    let mut cards = index.all();
    if !dropped.contains(&Filter::Search) {
        hits.narrow(&mut cards);
    }
    for facet in Facet::ALL {
        let chosen = view.chosen[facet as usize].as_slice();
        if !dropped.contains(&Filter::Facet(facet)) && !chosen.is_empty() {
            cards.intersect_with(&index.with_any(facet, chosen));
        }
    }
    cards
}

/// The first `limit` of the matching cards, in the order they are shown.
fn first_cards(
    index: &Index,
    view: &View,
    hits: &QueryHits,
    matching: &FixedBitSet,
    limit: usize,
) -> Vec<usize> {
    match view.sort {
        Sort::Newest | Sort::Oldest => {
            let cards = index.by_date(matching, view.sort == Sort::Newest);
            by_kind(index, cards, !hits.is_empty(), limit)
        }
        Sort::Record if hits.is_empty() => by_kind(index, matching.ones(), false, limit),
        Sort::Record => {
            let ranks = hits.ranked(matching);
            let cards = ranks.iter().flat_map(FixedBitSet::ones);
            if is_mixed(index, view, hits) {
                cards.take(limit).collect()
            } else {
                by_kind(index, cards, true, limit)
            }
        }
    }
}

/// The first `limit` of the cards, those of each dialogue kind by kind. Announcements with a date come first, unless the
/// cards are in the order of their ranks.
fn by_kind(index: &Index, cards: impl Iterator<Item = usize>, is_ranked: bool, limit: usize) -> Vec<usize> {
    let dialogue = |at: usize| index.place(at).dialogue;
    let mut taken: Vec<usize> = Vec::new();
    for card in cards {
        // All of a dialogue, because its last card may be shown first.
        if taken.len() >= limit && taken.last().is_some_and(|last| dialogue(*last) != dialogue(card)) {
            break;
        }
        taken.push(card);
    }
    for cards in taken.chunk_by_mut(|a, b| dialogue(*a) == dialogue(*b)) {
        cards.sort_by_key(|at| {
            let place = index.place(*at);
            (place.kind, !is_ranked && place.is_undated)
        });
    }
    taken.truncate(limit);
    taken
}

/// Whether cards of several dialogues are mixed: the best matches come first.
fn is_mixed(index: &Index, view: &View, hits: &QueryHits) -> bool {
    let is_one_dialogue = view.chosen[Facet::Dialogue as usize].len() == 1;
    view.sort == Sort::Record
        && !hits.is_empty()
        && !index.values(Facet::Dialogue).is_empty()
        && !is_one_dialogue
}
