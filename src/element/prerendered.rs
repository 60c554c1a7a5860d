//! Reads the dataset of prerendered cards in steps. No step takes longer than a user who scrolls or types should wait.

use super::loader::read_text;
use super::normalizer::normalizer;
use crate::app::Store;
use crate::components::key_matches;
use crate::dialogue::BUILT_IN;
use crate::dialogue::Dialogue;
use crate::dialogue::problem::Problem;
use crate::state::{Config, Loaded};
use std::borrow::Cow;

/// The dataset of prerendered cards, as far as it is read.
pub struct PrerenderedReader {
    config: Config,
    source: Cow<'static, str>,
    node_count: usize,
    has_own_links: bool,
    dialogue: Option<(Dialogue, Vec<Problem>)>,
}

impl PrerenderedReader {
    /// For cards with this hydration key and number of nodes. None if they were not made of this text, or of the
    /// built-in dialogue, with this configuration.
    pub fn new(key: &str, config: Config, text: Option<String>, node_count: usize) -> Option<Self> {
        let source = text.map_or(Cow::Borrowed(BUILT_IN), Cow::Owned);
        let has_own_links = key_matches(key, &config, &source, node_count)?;
        Some(PrerenderedReader { config, source, node_count, has_own_links, dialogue: None })
    }

    /// Does one step: reads the text, then indexes the dialogue and hands it to the store. Returns whether there is
    /// another step, and None if the text is no dataset.
    pub fn step(&mut self, store: &Store) -> Option<bool> {
        let Some((dialogue, problems)) = self.dialogue.take() else {
            self.dialogue = Some(read_text(&self.source).ok()?);
            return Some(true);
        };
        let config = std::mem::take(&mut self.config);
        self.source = Cow::default();
        let loaded = Loaded::new(dialogue, problems, &normalizer());
        store.set_prerendered(config, loaded, self.node_count, self.has_own_links);
        Some(false)
    }
}
