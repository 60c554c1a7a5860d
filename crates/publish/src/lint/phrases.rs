//! The sentences of notes on a dataset.

use super::{Note, Remark};
use dialogue_summary::dialogue::check::codes::country_name;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::not_json::quoted;
use dialogue_summary::i18n::{Phrases, date, fill, problem_phrases};

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
    outsider_of_card: &'static str,
    no_function: &'static str,
    code_of_country: &'static str,
    name_of_country: &'static str,
    read_as_season: &'static str,
    order_of_changes: &'static str,
    empty_name: &'static str,
    empty_text: &'static str,
    empty_in_language: &'static str,
    translation_into_none: &'static str,
    other_id: &'static str,
    also_in_countries: &'static str,
    second_withdrawal: &'static str,
    own_companion: &'static str,
    joint_of_one: &'static str,
    unknown_key: &'static str,
    total_below_sum: &'static str,
    total_above_sum: &'static str,
    foreign_delegation: &'static str,
    second_delegation: &'static str,
    and_more: &'static str,
    unused: &'static str,
    mojibake: &'static str,
    lost_character: &'static str,
    html: &'static str,
    doubled_quotes: &'static str,
    marked_quotation: &'static str,
    no_list: &'static str,
    other_series: &'static str,
    other_name: &'static str,
    two_themes: &'static str,
    no_unit: &'static str,
    /// For each key that people write in another place.
    elsewhere: [(&'static str, &'static str); 4],
    same_number: &'static str,
    number_against_date: &'static str,
    /// For what was held, what came before, and what was still to come.
    milestone_against_date: [&'static str; 3],
    milestone_against_number: &'static str,
    announced_for_the_past: &'static str,
    one_of_two_sides: &'static str,
    second_chair: &'static str,
}

static EN: NotePhrases = NotePhrases {
    empty_title: "empty; the record has no heading.",
    repeated_language: "“{}” a second time; it gets two buttons.",
    timeline_order: "{} is earlier than {} of timeline[{}], but listed after it; the list is shown in this order.",
    repeated_key: "a second time in one object; the last counts.",
    reversed_interval: "the interval ends on {}, before it begins.",
    key_of_other_kind: "{2} {0} has none, only cards of the kind “{1}”; it is not shown.",
    outsider: "{} takes no part here; those who do: {}. If it does, add it to participants; else correct the code.",
    outsider_of_card: "{} takes no part here; those who do: {}. Did you mean the role “discussed”?",
    no_function: "without a function beside the chair of the meeting, “{}”, so readers see a head of delegation. Write “head_of_delegation”, or “co_chair” for both.",
    code_of_country: "the code of a country, {}. Give the organisation an id that is no code, such as “{}-org”.",
    name_of_country: "“{}” is the name of {1}, which needs no entry; readers cannot tell the two apart. If it is meant, write the code {1}; else give this entry another name.",
    read_as_season: "“{}” is read as {}. Two years are written {}.",
    order_of_changes: "{} is later than {} of changes[{}], but listed after it; readers see the newest first.",
    empty_name: "empty; readers see no name.",
    empty_text: "empty; readers see nothing here. Write it, or leave the key out.",
    empty_in_language: "empty in “{}”; its readers see another language. Write it, or leave this language out.",
    translation_into_none: "“{}” is none of the languages ({}), so no reader sees that it is a translation.",
    other_id: "“{}” is also the name of “{}”, so readers see it twice. Use one entry.",
    also_in_countries: "“{}” is in the list of countries too, as one that takes part. Keep one of the entries.",
    second_withdrawal: "“{}” is withdrawn a second time; readers see the first reason.",
    own_companion: "the card itself, so nothing is shown with it. Write the id of another card.",
    joint_of_one: "“joint” is a statement of all sides, but only {} takes part here. Add the others to participants, or write who states it.",
    unknown_key: "the format has no key “{}” here, so it is not shown. A key of your own starts with “x-”.",
    total_below_sum: "the total is {}, but the sum of by_country is {}. Correct one of them.",
    total_above_sum: "the total is {}, but the sum of by_country is {}, and all who take part are in it. Correct one of them.",
    foreign_delegation: "{} has a delegation, but is not in the list of participants: {}. If it is a party, add it there; if it only observed, leave it; else correct the country.",
    second_delegation: "{} has a delegation already: cards[{}]. Write both as one card.",
    and_more: "{} and {} more",
    unused: "no card names “{}”.",
    mojibake: "“{}” looks like {} read as Windows-1252: “{}”. It is shown as it is.",
    lost_character: "it contains “\u{fffd}”, which stands for a character that was lost. It is shown as it is.",
    html: "“{}” is HTML; readers see it as it is. Write plain text.",
    doubled_quotes: "two quotation marks side by side ({}); readers see both. Write one.",
    marked_quotation: "the quotation marks are added; readers see two. Leave them out.",
    no_list: "there is no such list, so readers see ids as names: {2}. Add { \"id\": {1}, \"name\": … } to {0}, and so on.",
    other_series: "“{}” is also the name of “{}” in another dialogue, so readers see two filters of one name. Use one id.",
    other_name: "“{0}” is “{1}” here and “{2}” in {3}; readers see one name for both. Give one of them another id, or both the same name.",
    no_unit: "readers see the total as persons, but the note names “{}”. Write the unit, “organizations” or “persons”.",
    elsewhere: [
        (
            "chairs",
            "the format has no key “chairs” here, so it is not shown. Chairs belong to a card of the kind “delegation”, that of their side.",
        ),
        ("venue", "the format has no key “venue”, so it is not shown. Write “place”: { \"name\": … }."),
        ("location", "the format has no key “location”, so it is not shown. Write “place”: { \"name\": … }."),
        (
            "observers",
            "the format has no key “observers”, so it is not shown. One that observes is not in participants; a card of the kind “delegation” names it as there.",
        ),
    ],
    two_themes: "“{0}” is “{1}” here and “{2}” in {3}; readers see two themes. If both mean the same, give them one name.",
    same_number: "{1} is also number {0} of this series. Correct one of the numbers; if both are one meeting, write one dialogue.",
    number_against_date: "{}, but number {} of the series comes after {}, whose date is {}. Correct a date or a number.",
    milestone_against_date: [
        "“held” is the meeting itself, whose date is {1}, but this is {0}. Correct one of the dates, or write “past” or “due”.",
        "“past” came before the meeting of {1}, but this is {0}. Correct one of the dates, or write “due”.",
        "“due” was still to come at the meeting of {1}, but this is {0}. Correct one of the dates, or write “past”.",
    ],
    milestone_against_number: "the meeting held is called number {}, but series.ordinal is {}. Correct one of them.",
    announced_for_the_past: "{}, which is before the meeting of {}, but the form “{}” is something still to come. Correct the date, or write the form “other”.",
    one_of_two_sides: "“{}” is also in the delegation of {}: cards[{}]. Correct one of them; two persons have two ids.",
    second_chair: "“{}” is named as the chair too. If both chaired, write “co_chair” for each.",
};

static KO: NotePhrases = NotePhrases {
    empty_title: "비어 있어 기록에 제목이 없습니다.",
    repeated_language: "“{}”이(가) 두 번 있어 단추가 두 개 생깁니다.",
    timeline_order: "{}은(는) timeline[{2}]의 {1}보다 이르지만 뒤에 있습니다. 목록은 이 순서대로 표시됩니다.",
    repeated_key: "한 객체에 두 번 있습니다. 마지막 값이 쓰입니다.",
    reversed_interval: "기간이 시작하기 전인 {}에 끝납니다.",
    key_of_other_kind: "{} 카드에는 없는 키이며, “{}” 카드에만 있습니다. 표시되지 않습니다.",
    outsider: "{}은(는) 참가국이 아닙니다. 참가국: {}. 참가국이면 participants에 추가하고, 아니면 코드를 고치십시오.",
    outsider_of_card: "{}은(는) 참가국이 아닙니다. 참가국: {}. role에 “discussed”를 쓰려던 것은 아닙니까?",
    no_function: "의장이 “{}”(으)로 적혀 있는데 function이 없어 수석대표로 표시됩니다. “head_of_delegation”을 쓰거나, 공동의장이면 둘 다 “co_chair”로 쓰십시오.",
    code_of_country: "국가({}) 코드입니다. 기구에는 “{}-org”처럼 코드가 아닌 id를 쓰십시오.",
    name_of_country: "“{}”은(는) {1}의 이름입니다. 이 코드는 항목이 필요 없고, 두 항목은 구별되지 않습니다. {1}을(를) 가리키면 이 코드를 쓰고, 아니면 다른 이름을 쓰십시오.",
    read_as_season: "“{}”은(는) {}(으)로 읽힙니다. 두 해는 {}(으)로 씁니다.",
    order_of_changes: "{}은(는) changes[{2}]의 {1}보다 나중이지만 뒤에 있습니다. 최신순으로 표시됩니다.",
    empty_text: "비어 있어 아무것도 표시되지 않습니다. 내용을 쓰거나 키를 빼십시오.",
    empty_in_language: "“{}” 내용이 비어 있어 다른 언어로 표시됩니다. 내용을 쓰거나 이 언어를 빼십시오.",
    translation_into_none: "“{}”은(는) 언어 목록({})에 없어 번역이라는 표시가 나오지 않습니다.",
    other_id: "“{}”은(는) “{}” 항목의 이름이기도 하여 두 번 표시됩니다. 한 항목으로 쓰십시오.",
    also_in_countries: "“{}”은(는) 참가자로서 countries 목록에도 있습니다. 한쪽만 두십시오.",
    second_withdrawal: "“{}” 카드가 이미 철회되었습니다. 처음 쓴 이유가 표시됩니다.",
    own_companion: "카드 자신의 id이므로 함께 표시되는 것이 없습니다. 다른 카드의 id를 쓰십시오.",
    joint_of_one: "“joint”는 모든 참가국의 입장인데 참가국이 {}뿐입니다. participants에 나머지를 추가하거나 누구의 입장인지 쓰십시오.",
    empty_name: "비어 있어 이름이 표시되지 않습니다.",
    unknown_key: "이곳에는 “{}” 키가 없어 표시되지 않습니다. 직접 만든 키는 “x-”로 시작하십시오.",
    total_below_sum: "total 값은 {}인데 by_country의 합은 {}입니다. 둘 중 하나를 고치십시오.",
    total_above_sum: "total 값은 {}인데 참가국이 모두 들어 있는 by_country의 합은 {}입니다. 둘 중 하나를 고치십시오.",
    foreign_delegation: "{}의 대표단 카드가 있지만 participants 목록({})에 없습니다. 참가국이면 목록에 추가하고, 참관만 했으면 그대로 두고, 아니면 국가를 고치십시오.",
    second_delegation: "{}의 대표단 카드가 이미 있습니다: cards[{}]. 한 카드로 쓰십시오.",
    and_more: "{} 외 {}개",
    unused: "“{}”을(를) 쓰는 카드가 없습니다.",
    mojibake: "“{}”은(는) {}을(를) Windows-1252로 읽은 것으로 보입니다: “{}”. 있는 그대로 표시됩니다.",
    lost_character: "잃어버린 문자를 나타내는 “\u{fffd}”이(가) 있습니다. 있는 그대로 표시됩니다.",
    html: "“{}”은(는) HTML이며 있는 그대로 표시됩니다. 일반 텍스트로 쓰십시오.",
    doubled_quotes: "따옴표가 겹쳐 있어({}) 둘 다 표시됩니다. 하나만 쓰십시오.",
    marked_quotation: "따옴표는 자동으로 붙으므로 두 번 표시됩니다. 따옴표를 빼십시오.",
    no_list: "목록이 없어 id가 이름으로 표시됩니다: {2}. {0}에 { \"id\": {1}, \"name\": … }와 같은 항목을 추가하십시오.",
    other_series: "“{}”은(는) 다른 회의에 있는 “{}” 항목의 이름이기도 하여 같은 이름의 필터가 두 개 생깁니다. id를 하나로 통일하십시오.",
    other_name: "“{0}”이(가) 여기서는 “{1}”, {3}에서는 “{2}”입니다. 독자에게는 두 회의에 같은 이름이 보입니다. 하나에 다른 id를 주거나 이름을 같게 하십시오.",
    no_unit: "total 값이 사람 수로 표시되는데 note에는 “{}”이(가) 있습니다. unit에 “organizations” 또는 “persons”를 쓰십시오.",
    elsewhere: [
        (
            "chairs",
            "이곳에는 “chairs” 키가 없어 표시되지 않습니다. 의장은 그 나라의 “delegation” 카드에 쓰십시오.",
        ),
        ("venue", "“venue” 키는 없어 표시되지 않습니다. “place”: { \"name\": … }와 같이 쓰십시오."),
        ("location", "“location” 키는 없어 표시되지 않습니다. “place”: { \"name\": … }와 같이 쓰십시오."),
        (
            "observers",
            "“observers” 키는 없어 표시되지 않습니다. 참관국은 participants에 넣지 않으며, “delegation” 카드를 쓰면 참석한 것으로 표시됩니다.",
        ),
    ],
    two_themes: "“{0}”이(가) 여기서는 “{1}”, {3}에서는 “{2}”이므로 주제 두 개로 표시됩니다. 같은 주제이면 이름을 하나로 통일하십시오.",
    same_number: "{1}도 이 협의체의 제{0}차 회의입니다. 둘 중 하나를 고치고, 같은 회의이면 하나의 dialogue로 쓰십시오.",
    number_against_date: "{}인데, 제{}차 회의는 {3}에 열린 {2}보다 나중이어야 합니다. 날짜나 회차를 고치십시오.",
    milestone_against_date: [
        "“held”는 회의 자체를 뜻하는데 회의 날짜는 {1}이고 이 날짜는 {0}입니다. 한쪽 날짜를 고치거나 “past” 또는 “due”를 쓰십시오.",
        "“past”는 {1}에 열린 회의보다 앞선 일인데 이 날짜는 {0}입니다. 한쪽 날짜를 고치거나 “due”를 쓰십시오.",
        "“due”는 {1}에 열린 회의 뒤의 일인데 이 날짜는 {0}입니다. 한쪽 날짜를 고치거나 “past”를 쓰십시오.",
    ],
    milestone_against_number: "열린 회의를 {}차라고 하지만 series.ordinal은 {}입니다. 둘 중 하나를 고치십시오.",
    announced_for_the_past: "{}은(는) 회의 날짜 {}보다 앞서지만 “{}” 형식은 앞으로 있을 일을 뜻합니다. 날짜를 고치거나 “other”를 쓰십시오.",
    one_of_two_sides: "“{}”이(가) {} 대표단에도 있습니다: cards[{}]. 둘 중 하나를 고치십시오. 다른 사람이면 id를 다르게 쓰십시오.",
    second_chair: "“{}”도 의장으로 적혀 있습니다. 함께 의장을 맡았으면 둘 다 “co_chair”로 쓰십시오.",
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
        Remark::KeyOfOtherKind(kind, other) => {
            let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            fill(own.key_of_other_kind, &[kind, other, article])
        }
        Remark::Outsider(side, parties) => fill(own.outsider, &[side, parties]),
        Remark::OutsiderOfCard(side, parties) => fill(own.outsider_of_card, &[side, parties]),
        Remark::NoFunction(chair) => fill(own.no_function, &[chair]),
        Remark::CodeOfCountry(code) => {
            fill(own.code_of_country, &[country_name(code).pick(phrases.lang).0, code])
        }
        Remark::NameOfCountry(name, code) => fill(own.name_of_country, &[name, code]),
        Remark::ReadAsSeason(found) => {
            let season = Edtf::parse(found).map(|season| date(phrases, &season)).unwrap_or_default();
            fill(own.read_as_season, &[found, &season, &two_years(found)])
        }
        Remark::Unused(id) => fill(own.unused, &[id]),
        Remark::Mojibake(garbled) => fill(own.mojibake, &[&garbled.found, garbled.encoding, &garbled.right]),
        Remark::NoList(list, ids) => {
            let first = ids.first().map(|id| quoted(id)).unwrap_or_default();
            fill(own.no_list, &[list, &first, &named(own, ids)])
        }
        Remark::OrderOfChanges(date, before, nth) => {
            fill(own.order_of_changes, &[date, before, &nth.to_string()])
        }
        Remark::EmptyName => own.empty_name.to_owned(),
        Remark::UnknownKey(key, more) => {
            let sentence = fill(own.unknown_key, &[key]);
            match more {
                0 => sentence,
                more => sentence + " " + &phrases.plural(problem_phrases(phrases).more_places, *more, &[]),
            }
        }
        Remark::TotalBelowSum(total, sum) => {
            fill(own.total_below_sum, &[&total.to_string(), &sum.to_string()])
        }
        Remark::TotalAboveSum(total, sum) => {
            fill(own.total_above_sum, &[&total.to_string(), &sum.to_string()])
        }
        Remark::ForeignDelegation(side, parties) => fill(own.foreign_delegation, &[side, parties]),
        Remark::SecondDelegation(side, first) => fill(own.second_delegation, &[side, &first.to_string()]),
        Remark::OtherName(id, name, other, path) => fill(own.other_name, &[id, name, other, path]),
        Remark::NoUnit(found) => fill(own.no_unit, &[found]),
        Remark::KeyElsewhere(key) => {
            let found = own.elsewhere.iter().find(|(known, _)| known == key);
            found.map(|(_, sentence)| (*sentence).to_owned()).unwrap_or_default()
        }
        Remark::TwoThemes(id, name, other, path) => fill(own.two_themes, &[id, name, other, path]),
        Remark::OtherSeries(name, id) => fill(own.other_series, &[name, id]),
        Remark::LostCharacter => own.lost_character.to_owned(),
        Remark::Html(found) => fill(own.html, &[found]),
        Remark::DoubledQuotes(pair) => fill(own.doubled_quotes, &[pair]),
        Remark::MarkedQuotation => own.marked_quotation.to_owned(),
        Remark::EmptyText => own.empty_text.to_owned(),
        Remark::EmptyInLanguage(tag) => fill(own.empty_in_language, &[tag]),
        Remark::TranslationIntoNone(tag, languages) => fill(own.translation_into_none, &[tag, languages]),
        Remark::OtherId(name, other) => fill(own.other_id, &[name, other]),
        Remark::AlsoInCountries(id) => fill(own.also_in_countries, &[id]),
        Remark::SecondWithdrawal(id) => fill(own.second_withdrawal, &[id]),
        Remark::OwnCompanion => own.own_companion.to_owned(),
        Remark::JointOfOne(side) => fill(own.joint_of_one, &[side]),
        Remark::SameNumber(number, other) => fill(own.same_number, &[&number.to_string(), other]),
        Remark::NumberAgainstDate(number, date, other, path) => {
            fill(own.number_against_date, &[date, &number.to_string(), path, other])
        }
        Remark::MilestoneAgainstDate(phase, date, meeting) => {
            let [held, past, due] = own.milestone_against_date;
            let sentence = match phase.as_str() {
                "past" => past,
                "due" => due,
                _ => held,
            };
            fill(sentence, &[date, meeting])
        }
        Remark::MilestoneAgainstNumber(named, number) => {
            fill(own.milestone_against_number, &[&named.to_string(), &number.to_string()])
        }
        Remark::AnnouncedForThePast(date, meeting, form) => {
            fill(own.announced_for_the_past, &[date, meeting, form])
        }
        Remark::OneOfTwoSides(person, side, nth) => {
            fill(own.one_of_two_sides, &[person, side, &nth.to_string()])
        }
        Remark::SecondChair(person) => fill(own.second_chair, &[person]),
    };
    let more = match note.more {
        0 => String::new(),
        more => format!(" {}", phrases.plural(problem_phrases(phrases).more_places, more, &[])),
    };
    let text = format!("{}: {sentence}{more}", note.path);
    (problem_phrases(phrases).inflect)(&text)
}

/// The interval of two years that was meant by `2023-24`.
fn two_years(found: &str) -> String {
    let first: u16 = found.split('-').next().and_then(|year| year.parse().ok()).unwrap_or_default();
    format!("{first}/{}", first + 1)
}

/// More ids than these are only counted.
const MAX_NAMED: usize = 5;

/// The first ids of a list, and how many more there are.
fn named(own: &NotePhrases, ids: &[String]) -> String {
    let first: Vec<String> = ids.iter().take(MAX_NAMED).map(|id| format!("“{id}”")).collect();
    let first = first.join(", ");
    match ids.len().saturating_sub(MAX_NAMED) {
        0 => first,
        more => fill(own.and_more, &[&first, &more.to_string()]),
    }
}
