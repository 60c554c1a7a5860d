//! What has changed in a record since a link was made, in words.

use crate::i18n::{Phrases, fill};
use crate::state::Since;

/// One sentence: "This record changed since the link was made: 2 cards corrected, 1 added."
pub fn since(phrases: &Phrases, since: &Since) -> String {
    let own = &phrases.changed_since;
    if !since.is_known {
        return own.unknown.to_owned();
    }
    let counts = [since.corrected.len(), since.added.len(), since.withdrawn.len()];
    let mut parts: Vec<String> = Vec::new();
    for (kind, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
        let sentences = if parts.is_empty() { &own.first } else { &own.further };
        parts.push(phrases.plural(sentences[kind], count, &[]));
    }
    let what = if parts.is_empty() { own.no_card.to_owned() } else { phrases.list(&parts) };
    fill(own.changed, &[&what])
}
