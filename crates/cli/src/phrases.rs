//! What `render` and `export` say, in the languages for publishers.

use dialogue_summary::i18n::Phrases;

/// The sentences of `render` and `export`.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct WritePhrases {
    pub needs_base: &'static str,
    pub needs_script: &'static str,
    pub overwrites: &'static str,
    pub needs_address: &'static str,
    pub no_dates: &'static str,
    pub two_languages: &'static str,
}

static EN: WritePhrases = WritePhrases {
    overwrites: "{}: this is the dataset, which would be lost. Write to another file.",
    needs_address: "A citation needs the address of the page that shows the record: give it with {}.",
    two_languages: "--filter says lang={}, --lang says {}: leave one of them out.",
    no_dates: "No announcement of this view has a date that a calendar can show.",
    needs_base: "Cards link to the page that shows this record. Give its address with {}.",
    needs_script: "The page also needs this line, once: {}",
};

static KO: WritePhrases = WritePhrases {
    overwrites: "{}: 데이터셋 파일이며, 쓰면 그 내용이 사라집니다. 다른 파일에 쓰십시오.",
    needs_address: "인용하려면 이 기록을 보여 주는 페이지의 주소가 필요합니다. {} 옵션으로 지정하십시오.",
    two_languages: "--filter의 lang={}와(과) --lang의 {}이(가) 다릅니다. 둘 중 하나를 빼십시오.",
    no_dates: "이 보기의 발표 가운데 달력에 넣을 수 있는 날짜가 있는 것이 없습니다.",
    needs_base: "카드는 이 기록을 보여 주는 페이지로 연결됩니다. 그 주소를 {} 옵션으로 지정하십시오.",
    needs_script: "페이지에는 다음 줄도 한 번 필요합니다: {}",
};

/// The sentences in the language of `phrases`.
pub fn write_phrases(phrases: &Phrases) -> &'static WritePhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
