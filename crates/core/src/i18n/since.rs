//! The sentences on what has changed since a link was made.

use super::Plural;

/// The sentences in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SincePhrases {
    pub changed: &'static str,
    pub unknown: &'static str,
    /// Cards that were corrected, added and withdrawn: as the first of a list, and after another.
    pub first: [Plural; 3],
    pub further: [Plural; 3],
    pub no_card: &'static str,
    pub show: &'static str,
    /// Before the title of a card that was corrected, added or withdrawn.
    pub labels: [&'static str; 3],
    /// On a card that was corrected or added.
    pub marks: [&'static str; 2],
}
