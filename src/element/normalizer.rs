//! The normaliser of all text of all widgets, by the browser's Unicode tables.

use crate::browser::text;
use crate::search::normalize::Normalizer;

thread_local! {
    static NORMALIZER: Normalizer = Normalizer::new(text::decompose, text::compose);
}

/// The normaliser. Its cache is shared by all widgets.
pub fn normalizer() -> Normalizer {
    NORMALIZER.with(Normalizer::clone)
}
