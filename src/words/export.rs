//! What exports say beyond the widget's own sentences. Statics of their own: no reader of the widget loads them.

use super::Words;

/// The sentences of an export.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct ExportWords {
    pub chosen_by: &'static str,
    pub bodies: &'static str,
    pub bodies_open: &'static str,
    pub form: &'static str,
}

static EN: ExportWords = ExportWords {
    chosen_by: "{}, chosen by {}",
    bodies: "Bodies",
    bodies_open: "Bodies, at least",
    form: "What",
};

static KO: ExportWords =
    ExportWords {
        chosen_by: "{}, 선택 조건: {}", bodies: "기관", bodies_open: "기관(최소)", form: "구분"
    };

/// The sentences for a reader of these words.
pub fn export_words(words: &Words) -> &'static ExportWords {
    match words.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
