//! The sentences that only exports need: pages for readers, without the widget.

use super::Plural;

/// The sentences of an export in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct ExportPhrases {
    pub filtered_by: &'static str,
    pub organizations: &'static str,
    pub organizations_open: &'static str,
    pub form: &'static str,
    pub kinds: [Plural; 3],
    pub dialogues: Plural,
    pub card_link: &'static str,
}
