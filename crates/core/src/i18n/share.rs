//! The sentences of the dialog to share.

/// The sentences of the dialog itself, in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SharePhrases {
    pub view: &'static str,
    pub record: &'static str,
    pub card: &'static str,
    pub card_of: &'static str,
    pub keeps_view: &'static str,
    pub keeps_record: &'static str,
    pub keeps_card: &'static str,
    pub whole_record: &'static str,
    pub link: &'static str,
    pub copy_link: &'static str,
    pub send: &'static str,
    pub copied: &'static str,
    pub sent: &'static str,
    pub refused: &'static str,
    pub loading: &'static str,
    pub not_loaded: &'static str,
    pub too_large: &'static str,
    pub retry: &'static str,
}

/// The sentences of its parts, which only the second wasm has, in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SharePartPhrases {
    pub quote: &'static str,
    pub copy_quote: &'static str,
    pub cite: &'static str,
    pub style: &'static str,
    /// APA, Chicago, OSCOLA, the usual form in Korean, BibTeX, RIS, CSL-JSON.
    pub styles: [&'static str; 7],
    pub copy_citation: &'static str,
    pub embed: &'static str,
    pub method: &'static str,
    /// The element, the script that inserts a frame, the frame.
    pub methods: [&'static str; 3],
    pub copy_code: &'static str,
    pub no_code: &'static str,
    pub no_address: &'static str,
    pub download: &'static str,
    /// CSV, Markdown, text, JSON, JSON-LD, iCalendar.
    pub file_names: [&'static str; 6],
    /// What is in a file of each format.
    pub file_contents: [&'static str; 6],
    /// What was copied: quotation, citation, code.
    pub copied: [&'static str; 3],
    pub started: &'static str,
    pub failed: &'static str,
}
