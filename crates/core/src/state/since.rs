//! What has changed in a record since a link was made.

use super::{Loaded, State};
use crate::dialogue::version_hash::version_hash;
use crate::dialogue::{Change, Dialogue, Withdrawal};
use crate::link;
use crate::search::view::View;
use std::rc::Rc;

/// What has changed since the link was made that the reader came by. A card is in one list only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Whether the list of changes has the version of the link. If not, only that something changed is known.
    pub is_known: bool,
    /// The ids of the cards that were corrected, in the order of the record.
    pub corrected: Vec<String>,
    /// The ids of the cards that were added, in the order of the record.
    pub added: Vec<String>,
    /// The former ids of the cards that were withdrawn.
    pub withdrawn: Vec<String>,
    /// How many of the changes since then there are, from the first of the list.
    pub changes: usize,
}

/// What happened to a card since the link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardChange {
    /// It was corrected.
    Corrected,
    /// It was added.
    Added,
}

impl Since {
    /// The changes of a record since the version with this hash. `None` if it is the present one.
    pub fn new(dialogue: &Dialogue, present: &str, hash: &str) -> Option<Since> {
        if hash == present {
            return None;
        }
        // An edit that the list does not have would be left out of the numbers.
        let newest = dialogue.changes.first().and_then(|change| change.hash.as_deref());
        let is_complete = newest.is_none_or(|newest| newest == present);
        let of_link = dialogue.changes.iter().position(|change| change.hash.as_deref() == Some(hash));
        let Some(changes) = of_link.filter(|_| is_complete) else {
            return Some(Since::default());
        };
        let later = || dialogue.changes.iter().take(changes);
        let named = |ids: fn(&Change) -> &Vec<String>| -> Vec<String> {
            let ids = later().flat_map(ids);
            ids.map(|id| dialogue.current_id(id).unwrap_or_else(|| id.clone())).collect()
        };
        let (corrected, added) = (named(|change| &change.cards), named(|change| &change.added));
        let is_added = |id: &String| added.contains(id);
        let all = || dialogue.cards.iter().map(|card| &card.id);
        let is_withdrawn = |id: &&String| dialogue.withdrawal(id).is_some();
        let mut withdrawn: Vec<String> = Vec::new();
        // A card that was added and withdrawn since then is unknown to the reader.
        for id in corrected.iter().filter(is_withdrawn) {
            if !is_added(id) && !withdrawn.contains(id) {
                withdrawn.push(id.clone());
            }
        }
        Some(Since {
            is_known: true,
            corrected: all().filter(|id| corrected.contains(id) && !is_added(id)).cloned().collect(),
            added: all().filter(|id| is_added(id)).cloned().collect(),
            withdrawn,
            changes,
        })
    }

    /// What happened to a card.
    pub fn of(&self, id: &str) -> Option<CardChange> {
        let has = |ids: &[String]| ids.iter().any(|known| known == id);
        if has(&self.added) {
            return Some(CardChange::Added);
        }
        has(&self.corrected).then_some(CardChange::Corrected)
    }

    /// The withdrawals among the changes.
    pub fn withdrawals<'a>(&'a self, dialogue: &'a Dialogue) -> impl Iterator<Item = &'a Withdrawal> {
        self.withdrawn.iter().filter_map(|id| dialogue.withdrawal(id))
    }
}

impl Loaded {
    /// The version hash of the record. `None` while it is being read.
    pub fn version(&self) -> Option<&str> {
        if self.remaining > 0 {
            return None;
        }
        let compute = || version_hash(&self.dialogue, self.index.normalizer.compose());
        Some(self.version.get_or_init(compute))
    }
}

impl State {
    /// The part of a URL that holds the view, with the version of the record: the widget at that link says what has changed since.
    pub fn part_with_version(&self, part: &str, view: &View) -> String {
        let (prefix, initial) = (self.config.prefix(), &self.view.initial);
        match self.loaded().and_then(|loaded| loaded.version()) {
            Some(hash) => link::print_with_version(part, &prefix, view, initial, hash),
            None => link::print(part, &prefix, view, initial),
        }
    }

    /// Compares the record with the version that a link names. A link without a version leaves what was found before: the
    /// reader goes on from there.
    pub(super) fn compare_with_link(&mut self, url_part: &str) {
        if let Some(hash) = link::version(url_part, &self.config.prefix()) {
            self.linked_version = Some(hash);
            self.since = None;
        }
        self.compare_with_version();
    }

    /// Compares the record with the version of the link, once the record is read.
    pub(super) fn compare_with_version(&mut self) {
        let Some(loaded) = self.loaded().filter(|loaded| loaded.remaining == 0).cloned() else { return };
        if let Some(hash) = self.linked_version.take() {
            self.since = loaded
                .version()
                .and_then(|present| Since::new(&loaded.dialogue, present, &hash))
                .map(Rc::new);
        }
    }
}
