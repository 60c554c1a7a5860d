//! What `render` says, in the languages for publishers.

use dialogue_summary::i18n::Phrases;

/// The sentences of `render`.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct RenderPhrases {
    pub needs_base: &'static str,
    pub needs_script: &'static str,
    pub overwrites: &'static str,
}

static EN: RenderPhrases = RenderPhrases {
    overwrites: "{}: this is the dataset, which would be lost. Write to another file.",
    needs_base: "Cards link to the page that shows this record. Give its address with {}.",
    needs_script: "The page also needs this line, once: {}",
};

static KO: RenderPhrases = RenderPhrases {
    overwrites: "{}: 데이터셋 파일이며, 쓰면 그 내용이 사라집니다. 다른 파일에 쓰십시오.",
    needs_base: "카드는 이 기록을 보여 주는 페이지로 연결됩니다. 그 주소를 {} 옵션으로 지정하십시오.",
    needs_script: "페이지에는 다음 줄도 한 번 필요합니다: {}",
};

/// The sentences in the language of `phrases`.
pub fn render_phrases(phrases: &Phrases) -> &'static RenderPhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
