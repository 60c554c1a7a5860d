//! The sentences of notes on a dataset.

use super::{Note, Remark};
use dialogue_summary::i18n::{Phrases, fill, with_particles};

/// One sentence for each remark.
#[derive(Debug)]
struct NotePhrases {
    empty_title: &'static str,
    repeated_language: &'static str,
    timeline_order: &'static str,
    repeated_key: &'static str,
    reversed_interval: &'static str,
    key_of_other_kind: &'static str,
    outsider: &'static str,
    unused: &'static str,
    mojibake: &'static str,
    lost_character: &'static str,
    no_list: &'static str,
    other_series: &'static str,
}

static EN: NotePhrases = NotePhrases {
    empty_title: "empty; the record has no heading.",
    repeated_language: "“{}” a second time; it gets two buttons.",
    timeline_order: "{} is earlier than {} of timeline[{}], but listed after it; the list is shown in this order.",
    repeated_key: "a second time in one object; the last counts.",
    reversed_interval: "the interval ends on {}, before it begins.",
    key_of_other_kind: "a {} has none, only cards of the kind “{}”; it is not shown.",
    outsider: "{} takes no part here; those who do: {}.",
    unused: "no card names “{}”.",
    mojibake: "“{}” looks like {} read as Windows-1252: “{}”. It is shown as it is.",
    lost_character: "it contains “\u{fffd}”, which stands for a character that was lost. It is shown as it is.",
    no_list: "there is no such list, so readers see the id “{1}” as a name. Add { \"id\": \"{1}\", \"name\": … } to {0}.",
    other_series: "another series named “{}” has the id “{}”, so readers see two filters of one name. Use one id.",
};

static KO: NotePhrases = NotePhrases {
    empty_title: "비어 있어 기록에 제목이 없습니다.",
    repeated_language: "“{}”이(가) 두 번 있어 단추가 두 개 생깁니다.",
    timeline_order: "{}은(는) timeline[{2}]의 {1}보다 이르지만 뒤에 있습니다. 목록은 이 순서대로 표시됩니다.",
    repeated_key: "한 객체에 두 번 있습니다. 마지막 값이 쓰입니다.",
    reversed_interval: "기간이 시작하기 전인 {}에 끝납니다.",
    key_of_other_kind: "{} 카드에는 없는 키이며, “{}” 카드에만 있습니다. 표시되지 않습니다.",
    outsider: "{}은(는) 참가국이 아닙니다. 참가국: {}.",
    unused: "“{}”을(를) 쓰는 카드가 없습니다.",
    mojibake: "“{}”은(는) {}을(를) Windows-1252로 읽은 것으로 보입니다: “{}”. 있는 그대로 표시됩니다.",
    lost_character: "잃어버린 문자를 나타내는 “\u{fffd}”이(가) 있습니다. 있는 그대로 표시됩니다.",
    no_list: "목록이 없어 id “{1}”이(가) 이름으로 표시됩니다. {0}에 { \"id\": \"{1}\", \"name\": … }을(를) 추가하십시오.",
    other_series: "이름이 “{}”인 다른 시리즈의 id가 “{}”이므로 같은 이름의 필터가 두 개 생깁니다. id를 하나로 통일하십시오.",
};

/// A note as a sentence, with its path.
pub fn note(phrases: &Phrases, note: &Note) -> String {
    let own = if phrases.lang == "ko" { &KO } else { &EN };
    let sentence = match &note.remark {
        Remark::EmptyTitle => own.empty_title.to_owned(),
        Remark::RepeatedLanguage(tag) => fill(own.repeated_language, &[tag]),
        Remark::TimelineOrder(date, before, nth) => {
            fill(own.timeline_order, &[date, before, &nth.to_string()])
        }
        Remark::RepeatedKey => own.repeated_key.to_owned(),
        Remark::ReversedInterval(end) => fill(own.reversed_interval, &[end]),
        Remark::KeyOfOtherKind(kind, other) => fill(own.key_of_other_kind, &[kind, other]),
        Remark::Outsider(side, parties) => fill(own.outsider, &[side, parties]),
        Remark::Unused(id) => fill(own.unused, &[id]),
        Remark::Mojibake(garbled) => fill(own.mojibake, &[&garbled.found, garbled.encoding, &garbled.right]),
        Remark::NoList(list, id) => fill(own.no_list, &[list, id]),
        Remark::OtherSeries(name, id) => fill(own.other_series, &[name, id]),
        Remark::LostCharacter => own.lost_character.to_owned(),
    };
    let text = format!("{}: {sentence}", note.path);
    if phrases.lang == "ko" { with_particles(&text) } else { text }
}
