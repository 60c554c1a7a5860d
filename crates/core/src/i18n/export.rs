//! The sentences that only exports need: pages without the widget, citations and downloads.

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
    /// The title of a collection that has none.
    pub collection: &'static str,
    pub card_link: &'static str,
    pub view_link: &'static str,
    /// What a record is, in citations and downloads: with one source, with several, and without.
    pub retelling: &'static str,
    pub retelling_of_several: &'static str,
    pub unofficial: &'static str,
    pub date_spans: &'static str,
}
