//! Markup that was written beforehand, on its way to being the widget's: what it was made of is read step by step,
//! each of which takes no longer than a reader who scrolls or types by then should wait.

use super::intake::taken;
use super::normalizer;
use crate::app::Store;
use crate::components::key_matches;
use crate::dialogue::BUILT_IN;
use crate::dialogue::Dialogue;
use crate::dialogue::problem::Problem;
use crate::state::{Config, Loaded};
use std::borrow::Cow;

/// What is being taken over.
pub struct TakeOver {
    config: Config,
    source: Cow<'static, str>,
    nodes: usize,
    linked: bool,
    taken: Option<(Dialogue, Vec<Problem>)>,
}

impl TakeOver {
    /// Begins with markup of this key that has so many elements and marks of components; nothing where it was not
    /// made of this text, or of the built-in dialogue, with this configuration.
    pub fn begin(key: &str, config: Config, text: Option<String>, nodes: usize) -> Option<TakeOver> {
        let source = text.map_or(Cow::Borrowed(BUILT_IN), Cow::Owned);
        let linked = key_matches(key, &config, &source, nodes)?;
        Some(TakeOver { config, source, nodes, linked, taken: None })
    }

    /// The text becomes a dialogue, and the dialogue findable in the store that takes it over: whether there is more
    /// to do; nothing where the text is no dataset.
    pub fn step(&mut self, store: &Store) -> Option<bool> {
        let Some((dialogue, problems)) = self.taken.take() else {
            self.taken = Some(taken(&self.source).ok()?);
            return Some(true);
        };
        // What was written knew no address.
        let config = std::mem::take(&mut self.config);
        self.source = Cow::default();
        store.written(config, Loaded::new(dialogue, problems, &normalizer()), self.nodes, self.linked);
        Some(false)
    }
}
