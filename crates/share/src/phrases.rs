//! The sentences of citations and downloads.

use dialogue_summary::i18n::Phrases;

/// The sentences of citations and downloads in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SharePhrases {
    pub filtered_by: &'static str,
    pub organizations: &'static str,
    pub organizations_open: &'static str,
    pub form: &'static str,
    pub card_link: &'static str,
    pub record_link: &'static str,
    pub retelling: &'static str,
    pub unofficial: &'static str,
    pub date_spans: &'static str,
    pub no_dates: &'static str,
    pub needs_address: &'static str,
}

static EN: SharePhrases = SharePhrases {
    filtered_by: "{}, filtered by {}",
    organizations: "Organisations",
    organizations_open: "Organisations (at least)",
    form: "Form",
    card_link: "Link to this card",
    record_link: "Link to this view",
    retelling: "retelling of an article in {}; not an official text",
    unofficial: "not an official text",
    date_spans: "Date in the record: {}. This entry covers every day that it may mean.",
    no_dates: "No announcement of this view has a date that a calendar can show.",
    needs_address: "A citation needs the address of the page that shows the record: give it with {}.",
};

static KO: SharePhrases = SharePhrases {
    filtered_by: "{}, 필터 적용({})",
    organizations: "기관",
    organizations_open: "기관(최소)",
    form: "형식",
    card_link: "이 카드의 링크",
    record_link: "이 보기의 링크",
    retelling: "{} 기사의 내용을 다시 쓴 글이며 공식 문서가 아닙니다",
    unofficial: "공식 문서가 아닙니다",
    date_spans: "기록의 날짜: {}. 이 일정은 해당할 수 있는 날짜를 모두 포함합니다.",
    no_dates: "이 보기의 발표 가운데 달력에 넣을 수 있는 날짜가 있는 것이 없습니다.",
    needs_address: "인용하려면 이 기록을 보여 주는 페이지의 주소가 필요합니다. {} 옵션으로 지정하십시오.",
};

/// The sentences in the language of `phrases`.
pub fn share_phrases(phrases: &Phrases) -> &'static SharePhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
