//! The sentences of `check`.

use dialogue_summary::i18n::{Phrases, Plural};

/// The sentences of a report.
#[derive(Debug)]
pub struct CheckPhrases {
    pub refused: &'static str,
    pub shown: Plural,
    pub left_out: Plural,
    pub problems: Plural,
    pub first_problems: &'static str,
    pub notes: Plural,
    pub note: &'static str,
    pub more_notes: Plural,
    pub summary: &'static str,
}

static EN: CheckPhrases = CheckPhrases {
    refused: "refused, nothing of it is shown",
    shown: Plural::of_one("{} card stands", "{} cards stand"),
    left_out: Plural::of_any("{} left out"),
    problems: Plural::of_one("{} problem", "{} problems"),
    first_problems: "the first {} problems",
    notes: Plural::of_one("{} note", "{} notes"),
    note: "note: {}",
    more_notes: Plural::of_any("note: {} more"),
    summary: "{} files: {} without problems, {} with problems, {} could not be read",
};

static KO: CheckPhrases = CheckPhrases {
    refused: "거부되어 아무것도 표시되지 않습니다",
    shown: Plural::of_any("카드 {}건 표시"),
    left_out: Plural::of_any("{}건 제외"),
    problems: Plural::of_any("문제 {}건"),
    first_problems: "처음 문제 {}건",
    notes: Plural::of_any("참고 {}건"),
    note: "참고: {}",
    more_notes: Plural::of_any("참고: {}건 더 있음"),
    summary: "파일 {}개: 문제없음 {}개, 문제 있음 {}개, 읽지 못함 {}개",
};

/// The sentences in the language of `phrases`.
pub fn check_phrases(phrases: &Phrases) -> &'static CheckPhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
