//! A view of a dialogue: query, filters, order, open card and language; and patches that change a view.

use super::facet::{FACETS, Facet};
use super::index::Index;
use crate::dialogue::limits::MAX_QUERY;
use crate::dialogue::text::lookup;
use crate::dialogue::{Dialogue, Series};
use std::collections::BTreeSet;

/// The order of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The order of the record; with a query, matches in titles first, then in bodies, then in names.
    #[default]
    Record,
    /// The newest dialogue first.
    Newest,
    /// The oldest dialogue first.
    Oldest,
}

impl Sort {
    /// Every order, as shown.
    pub const ALL: [Sort; 3] = [Sort::Record, Sort::Newest, Sort::Oldest];

    /// Its name in links and in the `view` object.
    pub fn name(self) -> &'static str {
        ["record", "newest", "oldest"][self as usize]
    }

    /// The order with this name.
    pub fn named(name: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A view of a dialogue. Equal views show the same cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The query, as typed.
    pub q: String,
    /// The chosen values of each facet, by [`Facet::ALL`].
    pub chosen: [Vec<String>; FACETS],
    /// The order of the cards.
    pub sort: Sort,
    /// The id of the open card.
    pub card: Option<String>,
    /// The language shown, BCP 47.
    pub lang: String,
}

/// A change of one part of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// It is not changed.
    #[default]
    Leave,
    /// It becomes the default.
    Reset,
    /// It becomes this value.
    Set(T),
}

/// A change of some parts of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch {
    /// The query.
    pub q: Change<String>,
    /// The values of each facet.
    pub chosen: [Change<Vec<String>>; FACETS],
    /// The order.
    pub sort: Change<Sort>,
    /// The open card; an empty id is none.
    pub card: Change<String>,
    /// The language.
    pub lang: Change<String>,
}

impl View {
    /// The view with `patch` applied. Parts that the patch resets come from `default`.
    pub fn patched(&self, patch: Patch, default: &View) -> View {
        let mut chosen = patch.chosen;
        View {
            q: patch.q.apply(&self.q, &default.q),
            chosen: Facet::ALL.map(|facet| {
                let at = facet as usize;
                std::mem::take(&mut chosen[at]).apply(&self.chosen[at], &default.chosen[at])
            }),
            sort: patch.sort.apply(&self.sort, &default.sort),
            card: match patch.card {
                Change::Leave => self.card.clone(),
                Change::Reset => default.card.clone(),
                Change::Set(id) => Some(id).filter(|id| !id.is_empty()),
            },
            lang: patch.lang.apply(&self.lang, &default.lang),
        }
    }

    /// The view as a dialogue can show it: without unknown or repeated values, in the order of the dialogue. Views that show
    /// the same are then equal.
    pub fn fitted(&self, dialogue: &Dialogue, index: &Index, default_lang: &str) -> View {
        let lang = lookup(dialogue.languages.iter().map(String::as_str), &self.lang);
        View {
            q: self.q.chars().take(MAX_QUERY).collect(),
            chosen: Facet::ALL.map(|facet| {
                let chosen = self.chosen[facet as usize].iter();
                let position = |value: &String| {
                    let known = index.value_position(facet, value);
                    let series = || series_of_name(dialogue, value).filter(|_| facet == Facet::Series);
                    known.or_else(|| index.value_position(facet, series()?))
                };
                let positions: BTreeSet<usize> = chosen.filter_map(position).collect();
                positions.into_iter().map(|at| index.values(facet)[at].clone()).collect()
            }),
            sort: if dialogue.is_collection() { self.sort } else { Sort::Record },
            card: self.card.as_deref().and_then(|id| {
                let at = index.card_position(dialogue, id)?;
                dialogue.cards.get(at).map(|card| card.id.clone())
            }),
            lang: lang.unwrap_or(default_lang).to_owned(),
        }
    }

    /// Whether a query or a filter narrows the cards down.
    pub fn is_narrowed(&self) -> bool {
        !self.q.trim().is_empty() || self.chosen.iter().any(|values| !values.is_empty())
    }
}

/// The id of the only series of this name. A link by its name is from before another meeting gave it an id.
fn series_of_name<'d>(dialogue: &'d Dialogue, name: &str) -> Option<&'d str> {
    let series = dialogue.dialogues.iter().filter_map(|part| part.series.as_ref());
    let mut keys = series.filter(|series| series.name.all().any(|known| known == name)).map(Series::key);
    let first = keys.next()?;
    keys.all(|key| key == first).then_some(first)
}

impl Patch {
    /// Adds a later patch, which takes precedence.
    pub fn merge(&mut self, later: Patch) {
        self.q.merge(later.q);
        self.card.merge(later.card);
        self.lang.merge(later.lang);
        self.sort.merge(later.sort);
        for (now, later) in self.chosen.iter_mut().zip(later.chosen) {
            now.merge(later);
        }
    }
}

impl<T: Clone> Change<T> {
    /// The change to what `read` makes of the value. If that is nothing, the part is left as it is.
    pub fn and_then<U>(self, read: impl FnOnce(T) -> Option<U>) -> Change<U> {
        match self {
            Change::Set(value) => read(value).map_or(Change::Leave, Change::Set),
            Change::Leave => Change::Leave,
            Change::Reset => Change::Reset,
        }
    }

    /// Drops a change to a value that is not `valid`.
    pub fn keep_if(&mut self, valid: impl Fn(&T) -> bool) {
        if matches!(self, Change::Set(value) if !valid(value)) {
            *self = Change::Leave;
        }
    }

    fn merge(&mut self, later: Self) {
        if !matches!(later, Change::Leave) {
            *self = later;
        }
    }

    fn apply(self, now: &T, default: &T) -> T {
        match self {
            Change::Leave => now.clone(),
            Change::Reset => default.clone(),
            Change::Set(value) => value,
        }
    }
}
