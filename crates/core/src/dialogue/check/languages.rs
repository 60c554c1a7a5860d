//! The languages of a collection: those it names, else those of its dialogues.

use super::node::Node;
use crate::dialogue::Dialogue;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::text::Lang;
use std::collections::HashSet;

/// The languages of the dialogues so far.
pub struct Languages {
    /// The languages of the title of the collection.
    of_title: usize,
    collected: Vec<Lang>,
    known: HashSet<Lang>,
    /// Whether a dialogue names none.
    has_unnamed: bool,
}

impl Languages {
    /// Starts with the header of a record.
    pub fn of(root: &Node, dialogue: &mut Dialogue) -> Languages {
        dialogue.derived.collects_languages =
            root.get("dialogues").is_some() && root.get("languages").is_none();
        let collected = dialogue.languages.clone();
        let known = collected.iter().cloned().collect();
        Languages { of_title: collected.len(), collected, known, has_unnamed: false }
    }

    /// Adds those of a dialogue.
    pub fn add(&mut self, whole: &mut Dialogue, part: &Dialogue) {
        let first = whole.dialogues.first();
        whole.derived.are_languages_mixed |=
            first.is_some_and(|first| whole.languages_of(first) != whole.languages_of(part));
        if !whole.derived.collects_languages {
            return;
        }
        self.has_unnamed |= part.languages.is_empty();
        for lang in &part.languages {
            if self.collected.len() < MAX_LIST && self.known.insert(lang.clone()) {
                self.collected.push(lang.clone());
            }
        }
        // Dialogues in the only language that is named, and dialogues that may be in another one, have no language in common.
        let is_known = !self.has_unnamed || self.of_title > 0 || self.collected.len() > 1;
        let shown = if is_known { self.collected.as_slice() } else { &[] };
        whole.languages.truncate(shown.len());
        whole.languages.extend_from_slice(shown.get(whole.languages.len()..).unwrap_or_default());
    }
}
