//! The sentences that only exports need.

use dialogue_summary::i18n::{Phrases, Plural};

/// The sentences of an export.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct ExportPhrases {
    pub chosen_by: &'static str,
    pub bodies: &'static str,
    pub bodies_open: &'static str,
    pub form: &'static str,
    pub kinds: [Plural; 3],
    pub dialogues: Plural,
    pub needs_base: &'static str,
}

static EN: ExportPhrases = ExportPhrases {
    chosen_by: "{}, chosen by {}",
    bodies: "Bodies",
    bodies_open: "Bodies, at least",
    form: "What",
    kinds: [
        ("{} topic", "{} topics"),
        ("{} delegation", "{} delegations"),
        ("{} announcement", "{} announcements"),
    ],
    dialogues: ("{} dialogue", "{} dialogues"),
    needs_base: "A card links to the page that shows the record: give its address with {}",
};

static KO: ExportPhrases = ExportPhrases {
    chosen_by: "{}, 선택 조건: {}",
    bodies: "기관",
    bodies_open: "기관(최소)",
    form: "구분",
    kinds: [("의제 {}건", "의제 {}건"), ("대표단 {}개", "대표단 {}개"), ("발표 {}건", "발표 {}건")],
    dialogues: ("대화 {}건", "대화 {}건"),
    needs_base: "카드는 기록을 보여 주는 페이지로 연결됨. 그 주소를 {} 옵션으로 지정해야 함",
};

/// The sentences in the language of `phrases`.
pub fn export_phrases(phrases: &Phrases) -> &'static ExportPhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
