//! What is known of the dialogues of a collection before the first of them is added: their ids depend on each other.

use super::node::Node;
use super::problems::Problems;
use super::{Checker, header};
use crate::dialogue::limits::MAX_DIALOGUES;
use crate::dialogue::value::Value;

impl Checker {
    /// Announces the id of the next dialogue of a collection, before the first of them is added: an id that two of them have
    /// is replaced in both, by one that is made of what they say.
    pub fn announce_part(&mut self, id: Option<&str>) {
        let nth = self.announced;
        self.announced += 1;
        if let Some(id) = id.filter(|_| nth < MAX_DIALOGUES) {
            self.part_ids.announce(nth, id);
        }
    }

    /// Whether what a dialogue says is to be announced, which has this id: all ids are announced, and this one is no other's.
    pub fn needs_content(&self, id: Option<&str>) -> bool {
        self.part_ids.needs_content(id)
    }

    /// Announces what a dialogue says beside its cards. `nth` is its position.
    pub fn announce_content(&mut self, nth: usize, header: &Value) {
        if nth < MAX_DIALOGUES {
            let part = header::header(&Node::root(header), |_| None, &mut Problems::default());
            self.part_ids.announce_content(nth, &part, header);
        }
    }

    /// The positions of the dialogues whose cards are to be announced, once what they say is.
    pub fn ambiguous_parts(&self) -> Vec<usize> {
        self.part_ids.ambiguous()
    }

    /// Announces the cards of a dialogue.
    pub fn announce_cards(&mut self, nth: usize, cards: &Value) {
        self.part_ids.announce_cards(nth, cards);
    }
}
