//! What a reader sees of a dialogue: the search, the filters, the open card, the language.

use super::index::Index;
use crate::dialogue::Dialogue;
use crate::dialogue::limits::MAX_QUERY;
use crate::dialogue::text::lookup;
use std::collections::{BTreeSet, HashSet};

/// A way of narrowing the cards down. Values of one facet add up, facets narrow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Topic, delegation or announcement.
    Kind,
    /// What it is about.
    Theme,
    /// A country it concerns, in any role.
    Country,
    /// The part of the meeting.
    Session,
    /// The series a collection's dialogue belongs to.
    Series,
    /// The dialogue of a collection.
    Dialogue,
    /// The year a collection's dialogue was held in.
    Year,
}

/// How many facets there are.
pub const FACETS: usize = 7;

/// The order of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What is searched for in titles first, then in what is said, then in names; otherwise, and
    /// among equals, the order of the record.
    #[default]
    Record,
    /// The latest dialogue first.
    Newest,
    /// The earliest dialogue first.
    Oldest,
}

impl Sort {
    /// Every order, as it is offered.
    pub const ALL: [Sort; 3] = [Sort::Record, Sort::Newest, Sort::Oldest];

    /// Its name in links and in the `view` object.
    pub fn name(self) -> &'static str {
        ["record", "newest", "oldest"][self as usize]
    }

    /// The order of this name.
    pub fn named(name: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Facet; FACETS] = [
        Facet::Kind,
        Facet::Theme,
        Facet::Country,
        Facet::Session,
        Facet::Series,
        Facet::Dialogue,
        Facet::Year,
    ];

    /// Whether it tells dialogues apart, and so is of use in a collection alone.
    pub fn is_of_collections(self) -> bool {
        matches!(self, Facet::Series | Facet::Dialogue | Facet::Year)
    }

    /// Its name in links and in the `view` object.
    pub fn name(self) -> &'static str {
        ["kind", "theme", "country", "session", "series", "dialogue", "year"][self as usize]
    }
}

/// The names of the kinds, in the order they are shown.
pub const KINDS: [&str; 3] = ["topic", "delegation", "announcement"];

/// A view of a dialogue. Equal views show the same cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The search, as typed.
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

/// What to do with one part of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// Leave it as it is.
    #[default]
    Leave,
    /// Back to the default.
    Reset,
    /// This value.
    Set(T),
}

/// A change of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch {
    /// The search.
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
    /// The view with every part of `patch` applied; what is reset is taken from `default`.
    pub fn patched(&self, patch: Patch, default: &View) -> View {
        let mut facets = patch.chosen.into_iter();
        let mut at = 0;
        View {
            q: patch.q.apply(&self.q, &default.q),
            chosen: self.chosen.clone().map(|now| {
                let change = facets.next().unwrap_or_default();
                at += 1;
                change.apply(&now, &default.chosen[at - 1])
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

    /// The view as a dialogue can show it: unknown values are dropped, the others stand once each in
    /// the order of the dialogue, so that equal views are equal.
    pub fn fitted(&self, dialogue: &Dialogue, index: &Index, default_lang: &str) -> View {
        let lang = lookup(dialogue.languages.iter().map(String::as_str), &self.lang);
        View {
            q: self.q.chars().take(MAX_QUERY).collect(),
            chosen: Facet::ALL.map(|facet| {
                let chosen = self.chosen[facet as usize].iter();
                let places: BTreeSet<usize> = chosen.filter_map(|value| index.place(facet, value)).collect();
                places.into_iter().map(|place| index.values(facet)[place].clone()).collect()
            }),
            sort: if dialogue.is_collection() { self.sort } else { Sort::Record },
            card: self.card.clone().filter(|id| index.position(dialogue, id).is_some()),
            lang: lang.unwrap_or(default_lang).to_owned(),
        }
    }

    /// Whether anything narrows the cards down.
    pub fn is_narrowed(&self) -> bool {
        !self.q.trim().is_empty() || self.chosen.iter().any(|values| !values.is_empty())
    }
}

impl Patch {
    /// Lets `later` say the last word on each part it speaks of.
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
    /// Leaves things as they are where the value is not `valid`.
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

/// The values of a facet in a dialogue, in the order they are shown.
pub fn values(dialogue: &Dialogue, facet: Facet) -> Vec<String> {
    let parts = &dialogue.dialogues;
    match facet {
        Facet::Kind => KINDS.map(str::to_owned).to_vec(),
        Facet::Theme => dialogue.themes.iter().map(|t| t.id.clone()).collect(),
        Facet::Country => dialogue.countries.iter().map(|c| c.code.to_owned()).collect(),
        Facet::Session => dialogue.sessions.iter().map(|s| s.id.clone()).collect(),
        Facet::Series => {
            let mut seen = HashSet::new();
            let keys = parts.iter().filter_map(|part| Some(part.series.as_ref()?.key()));
            keys.filter(|key| seen.insert(*key)).map(str::to_owned).collect()
        }
        Facet::Dialogue => parts.iter().map(|part| part.id.clone()).collect(),
        Facet::Year => {
            let years: BTreeSet<String> = parts.iter().filter_map(year).collect();
            years.into_iter().rev().collect()
        }
    }
}

/// The year a dialogue was held in, in four digits.
pub fn year(dialogue: &Dialogue) -> Option<String> {
    Some(format!("{:04}", dialogue.date?.start.year.value))
}
