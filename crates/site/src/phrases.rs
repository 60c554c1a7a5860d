//! What the pages say beside the record, and what is wrong with names, in the languages for publishers.

use dialogue_summary::i18n::phrases;

/// The sentences in one language.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct SitePhrases {
    pub contents: &'static str,
    pub all_cards: &'static str,
    pub meetings: &'static str,
    pub feed_title: &'static str,
    pub moved: &'static str,
    pub moved_to: &'static str,
    pub withdrawn: &'static str,
    pub withdrawn_note: &'static str,
    pub gone: &'static str,
    pub gone_note: &'static str,
    pub from: &'static str,
    pub name_character: &'static str,
    pub name_reserved: &'static str,
    pub name_long: &'static str,
    pub name_hidden: &'static str,
    pub same_name: &'static str,
    pub missing_glyph: &'static str,
}

static EN: SitePhrases = SitePhrases {
    contents: "All dialogues",
    all_cards: "A page for each card",
    meetings: "Meetings",
    feed_title: "{}: statements and announcements",
    moved: "This page has moved",
    moved_to: "It is now at “{}”.",
    withdrawn: "This card was withdrawn",
    withdrawn_note: "The publisher of the record took back “{}”.",
    gone: "No longer published",
    gone_note: "The publisher no longer publishes “{}”. This address had it before.",
    from: "From {}",
    name_character: "The id “{}” becomes the name of a folder, which cannot contain {}. Give it another id, and write the present one in “aliases”.",
    name_reserved: "The id “{}” becomes the name of a folder, and Windows does not allow this name. Give it another id.",
    name_long: "The id “{}” becomes the name of a folder, and is longer than 200 bytes. Give it a shorter id.",
    name_hidden: "The id “{}” becomes the name of a folder. Many servers hide names that begin with a full stop, and Windows removes one at the end. Give it another id.",
    same_name: "“{}” and “{}” would be one folder where file systems do not tell upper case from lower case. Give one of them another id.",
    missing_glyph: "The picture of “{}” cannot show {}: the font has no such letter. Write it in another way, or leave the pictures out with {}.",
};

static KO: SitePhrases = SitePhrases {
    contents: "전체 회의",
    all_cards: "카드별 페이지",
    meetings: "회의 목록",
    feed_title: "{}: 입장과 발표",
    moved: "페이지 주소가 바뀌었습니다",
    moved_to: "새 페이지: “{}”",
    withdrawn: "철회된 카드입니다",
    withdrawn_note: "기록을 펴낸 곳에서 다음 카드를 철회했습니다: “{}”",
    gone: "더 이상 게시하지 않는 페이지입니다",
    gone_note: "이 주소에 있던 다음 내용은 더 이상 게시하지 않습니다: “{}”",
    from: "제공: {}",
    name_character: "id “{}”은(는) 폴더 이름이 되는데, 폴더 이름에는 {} 문자를 쓸 수 없습니다. 다른 id를 쓰고 지금 id는 “aliases”에 적으십시오.",
    name_reserved: "id “{}”은(는) 폴더 이름이 되는데, Windows에서 쓸 수 없는 이름입니다. 다른 id를 쓰십시오.",
    name_long: "id “{}”은(는) 폴더 이름이 되는데, 200바이트보다 깁니다. 더 짧은 id를 쓰십시오.",
    name_hidden: "id “{}”은(는) 폴더 이름이 됩니다. 마침표로 시작하는 이름은 많은 서버가 숨기고, 끝의 마침표는 Windows가 지웁니다. 다른 id를 쓰십시오.",
    same_name: "대소문자를 구별하지 않는 파일 시스템에서는 “{}”와(과) “{}”이(가) 같은 폴더가 됩니다. 둘 중 하나의 id를 바꾸십시오.",
    missing_glyph: "“{}”의 그림에 {} 문자를 넣을 수 없습니다. 글꼴에 없는 문자입니다. 다르게 쓰거나, {} 옵션으로 그림을 빼십시오.",
};

/// The sentences for a language.
pub fn site_phrases(lang: &str) -> &'static SitePhrases {
    match phrases(lang).lang {
        "ko" => &KO,
        _ => &EN,
    }
}
