//! What a reader sees of a dialogue: the search, the filters, the open card, the language.

use crate::dialogue::Dialogue;
use crate::dialogue::text::lookup;

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
}

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Facet; 4] = [Facet::Kind, Facet::Theme, Facet::Country, Facet::Session];

    /// Its name in links and in the `view` object.
    pub fn name(self) -> &'static str {
        ["kind", "theme", "country", "session"][self as usize]
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
    pub chosen: [Vec<String>; 4],
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
    pub chosen: [Change<Vec<String>>; 4],
    /// The open card; an empty id is none.
    pub card: Change<String>,
    /// The language.
    pub lang: Change<String>,
}

impl View {
    /// The view with every part of `patch` applied; what is reset is taken from `default`.
    pub fn patched(&self, patch: Patch, default: &View) -> View {
        let [kind, theme, country, session] = patch.chosen;
        let mut facets = [kind, theme, country, session].into_iter();
        let mut at = 0;
        View {
            q: patch.q.apply(&self.q, &default.q),
            chosen: self.chosen.clone().map(|now| {
                let change = facets.next().unwrap_or_default();
                at += 1;
                change.apply(&now, &default.chosen[at - 1])
            }),
            card: match patch.card {
                Change::Leave => self.card.clone(),
                Change::Reset => default.card.clone(),
                Change::Set(id) => Some(id).filter(|id| !id.is_empty()),
            },
            lang: patch.lang.apply(&self.lang, &default.lang),
        }
    }

    /// The view as `dialogue` can show it: unknown values are dropped, the others stand once each in
    /// the order of the dialogue, so that equal views are equal.
    pub fn fitted(&self, dialogue: &Dialogue, default_lang: &str) -> View {
        let mut fitted = View {
            q: self.q.clone(),
            chosen: Facet::ALL.map(|facet| {
                let chosen = &self.chosen[facet as usize];
                // Case is forgiven where it leaves no doubt.
                let same = |value: &str| {
                    chosen.iter().any(|c| {
                        c == value
                            || c.eq_ignore_ascii_case(value)
                                && !values(dialogue, facet).any(|other| other == c)
                    })
                };
                let known = values(dialogue, facet);
                known.filter(|value| same(value)).map(str::to_owned).collect()
            }),
            card: self.card.clone().filter(|id| dialogue.cards.iter().any(|card| card.id == *id)),
            lang: default_lang.to_owned(),
        };
        if let Some(lang) = lookup(dialogue.languages.iter().map(String::as_str), &self.lang) {
            lang.clone_into(&mut fitted.lang);
        }
        fitted
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
pub fn values(dialogue: &Dialogue, facet: Facet) -> Box<dyn Iterator<Item = &str> + '_> {
    match facet {
        Facet::Kind => Box::new(KINDS.into_iter()),
        Facet::Theme => Box::new(dialogue.themes.iter().map(|t| t.id.as_str())),
        Facet::Country => Box::new(dialogue.countries.iter().map(|c| c.code.as_str())),
        Facet::Session => Box::new(dialogue.sessions.iter().map(|s| s.id.as_str())),
    }
}
