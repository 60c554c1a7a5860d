//! The dialogue that is shown, or why there is none.

use crate::dialogue::Dialogue;
use crate::dialogue::problem::Problem;
use crate::search::facet::Facet;
use crate::search::index::Index;
use crate::search::normalize::Normalizer;
use crate::search::view::View;
use std::cell::OnceCell;
use std::rc::Rc;

/// The dialogue, or why there is none.
#[derive(Clone, Debug, Default)]
pub enum Record {
    /// It is being loaded.
    #[default]
    Loading,
    /// It can be shown.
    Ready(Rc<Loaded>),
    /// It could not be loaded.
    Failed(Rc<Failure>),
}

/// A dialogue that can be shown.
#[derive(Debug)]
pub struct Loaded {
    /// The dialogue.
    pub dialogue: Dialogue,
    /// The search index of the dialogue.
    pub index: Index,
    /// The problems of the dataset. Invalid parts were left out.
    pub problems: Vec<Problem>,
    /// The number of cards still to be read. The first cards of a large dataset are shown before all are read.
    pub remaining: usize,
    /// The version hash, once a link needs it.
    pub version: OnceCell<String>,
}

/// Why there is no dialogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// It could not be fetched: the URL, and the error.
    Network(String, String),
    /// What was loaded is not a dataset, or not even JSON.
    Dataset(Vec<Problem>),
}

impl Loaded {
    /// Indexes a checked dialogue.
    pub fn new(dialogue: Dialogue, problems: Vec<Problem>, normalizer: &Normalizer) -> Loaded {
        Loaded {
            index: Index::new(&dialogue, normalizer),
            dialogue,
            problems,
            remaining: 0,
            version: OnceCell::new(),
        }
    }

    /// Whether a facet has a value. While cards are still being read, any value may follow.
    pub(super) fn has_value(&self, facet: Facet, value: &str) -> bool {
        self.remaining > 0 || self.index.value_position(facet, value).is_some()
    }

    /// Whether there is a card of this id. While cards are still being read, any card may follow.
    pub(super) fn has_card(&self, id: &str) -> bool {
        self.remaining > 0 || self.index.card_position(&self.dialogue, id).is_some()
    }

    /// The view without what this dialogue does not have. While cards are still being read, all of it may follow.
    pub(super) fn fitted(&self, view: View, default_lang: &str) -> View {
        let fitted = view.fitted(&self.dialogue, &self.index, default_lang);
        if self.remaining == 0 { fitted } else { View { lang: fitted.lang, ..view } }
    }
}
