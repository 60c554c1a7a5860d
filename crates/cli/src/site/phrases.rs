//! What `site` says, in the languages for publishers.

use dialogue_summary::i18n::Phrases;

/// The sentences of `site`.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SitePhrases {
    pub base: &'static str,
    pub has_problems: &'static str,
    pub no_widget: &'static str,
    pub not_ours: &'static str,
    pub bad_manifest: &'static str,
    pub not_written: &'static str,
    pub no_picture: &'static str,
    pub pictures: &'static str,
    pub done: &'static str,
}

static EN: SitePhrases = SitePhrases {
    base: "--base: “{}” is not the address of a folder of a web site. Give it whole, without ? and #: https://example.org/dialogues/",
    has_problems: "Nothing is written, because a permanent page would lack these parts. Correct the datasets first.",
    no_widget: "--widget: {}: {}. Give the folder of a build (dist), or the address of a published one.",
    not_ours: "{}: this file is not from an earlier run of this command, and would be lost. Move it away, or write to another folder.",
    bad_manifest: "{}: {}. It says what earlier runs wrote; without it, addresses of former pages would be lost. Restore it, or write to another folder.",
    not_written: "{}: {}. The site in the folder is as it was before, or a later run completes it.",
    no_picture: "{}: the picture cannot be rendered.",
    pictures: "pictures",
    done: "{}: {} pages; {} files written, {} removed, the others unchanged.",
};

static KO: SitePhrases = SitePhrases {
    base: "--base: “{}”은(는) 웹사이트 폴더의 주소가 아닙니다. ?와 # 없이 전체 주소를 쓰십시오: https://example.org/dialogues/",
    has_problems: "고정 페이지에서 위 부분이 빠지게 되므로 아무것도 쓰지 않았습니다. 데이터셋을 먼저 고치십시오.",
    no_widget: "--widget: {}: {}. 빌드 폴더(dist)나 게시된 빌드의 주소를 지정하십시오.",
    not_ours: "{}: 이 명령이 쓴 파일이 아니며, 쓰면 그 내용이 사라집니다. 파일을 옮기거나 다른 폴더에 쓰십시오.",
    bad_manifest: "{}: {}. 지난 실행에서 쓴 파일을 기록한 파일이며, 없으면 이전 페이지의 주소를 잃습니다. 이 파일을 복구하거나 다른 폴더에 쓰십시오.",
    not_written: "{}: {}. 폴더의 사이트는 이전 그대로이거나, 다시 실행하면 완성됩니다.",
    no_picture: "{}: 그림을 만들 수 없습니다.",
    pictures: "그림",
    done: "{}: 페이지 {}개. 파일 {}개를 쓰고 {}개를 지웠으며, 나머지는 그대로입니다.",
};

/// The sentences in the language of `phrases`.
pub fn phrases(phrases: &Phrases) -> &'static SitePhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
