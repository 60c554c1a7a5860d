//! The phrases of the interface: placeholders, plurals, languages.

use crate::common::checked;
use dialogue_summary::describe;
use dialogue_summary::i18n::{
    LANGUAGES, Plural, PluralCategory, export_phrases, fill, is_rtl, language_name, phrases, problem_phrases,
    shell_phrases, width, with_particles,
};
use dialogue_summary::search::facet::Facet;
use serde_json::json;
use test_support::sentences::{are_said_in_korean, are_tidy, pairs, take_known_parts, take_the_same_parts};

#[test]
fn placeholders_are_replaced_in_order_and_by_number() {
    for (sentence, parts, filled) in [
        ("no part", &["a"][..], "no part"),
        ("", &[], ""),
        ("{}", &["a"], "a"),
        ("{} and {}", &["a", "b"], "a and b"),
        ("{1} before {0}", &["a", "b"], "b before a"),
        ("{0}{0}", &["a"], "aa"),
        ("{} {}", &["a"], "a "),
        ("{7}", &["a"], ""),
        // Inserted text is not searched for placeholders.
        ("{} of {}", &["{}", "{0}"], "{} of {0}"),
        ("{}", &["{1} “…” {"], "{1} “…” {"),
        // Literal braces.
        ("an object {…}", &["a"], "an object {…}"),
        ("{…}: {}", &["a"], "{…}: a"),
        ("{ and {}", &["a"], "{ and a"),
        ("} and {}", &["a"], "} and a"),
        ("{", &["a"], "{"),
        ("카드 {1}건 중 {0}건", &["3", "20"], "카드 20건 중 3건"),
    ] {
        assert_eq!(fill(sentence, parts), filled, "{sentence}");
    }
}

#[test]
fn counts_select_the_plural_and_are_grouped() {
    let (en, cards) = (phrases("en"), Plural::of_one("{} card of {}", "{} cards of {}"));
    for (count, sentence) in [
        (0, "0 cards of x"),
        (1, "1 card of x"),
        (2, "2 cards of x"),
        (11, "11 cards of x"),
        (21, "21 cards of x"),
        (200_000, "200,000 cards of x"),
    ] {
        assert_eq!(en.plural(cards, count, &["x"]), sentence);
    }
    for (number, written) in [
        (0, "0"),
        (999, "999"),
        (1000, "1,000"),
        (12_345, "12,345"),
        (999_999, "999,999"),
        (1_000_000, "1,000,000"),
        (1_234_567_890, "1,234,567,890"),
    ] {
        assert_eq!(en.number(number), written);
    }
}

#[test]
fn a_form_that_a_language_does_not_write_falls_back_to_other() {
    let cards = Plural { few: Some("few"), ..Plural::of_one("one", "other") };
    let forms: Vec<&str> = [
        PluralCategory::Zero,
        PluralCategory::One,
        PluralCategory::Two,
        PluralCategory::Few,
        PluralCategory::Many,
        PluralCategory::Other,
    ]
    .map(|category| cards.form(category))
    .into();
    assert_eq!(forms, ["other", "one", "other", "few", "other", "other"]);
}

#[test]
fn languages_are_named_as_their_files_and_english_is_first() {
    assert_eq!(LANGUAGES[0], "en");
    assert!(LANGUAGES.contains(&"ko"));
    for lang in LANGUAGES {
        assert_eq!((phrases(lang).lang, language_name(lang)), (lang, phrases(lang).name));
    }
}

#[test]
fn letters_of_east_asian_scripts_are_wide() {
    assert_eq!(["", "Korea", "한국", "韓國", "كوريا", "UN 한국"].map(width), [0, 50, 38, 38, 50, 68]);
}

#[test]
fn ordinals_follow_the_rules_of_each_language() {
    let (en, ko) = (phrases("en").ordinal, phrases("ko").ordinal);
    for (number, ordinal) in [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (24, "24th"),
        (100, "100th"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
        (113, "113th"),
        (1011, "1011th"),
        (1021, "1021st"),
    ] {
        assert_eq!(en(number), ordinal);
        assert_eq!(ko(number), format!("제{number}차"));
    }
}

#[test]
fn language_tag_selects_phrases_name_and_direction() {
    for (lang, spoken) in [
        ("en", "en"),
        ("en-GB", "en"),
        ("ko", "ko"),
        ("ko-KR", "ko"),
        ("KO", "ko"),
        ("kok", "en"),
        ("fr", "en"),
        ("", "en"),
    ] {
        assert_eq!(phrases(lang).lang, spoken, "{lang}");
    }
    for (tag, name) in [("ko", "한국어"), ("en-GB", "English"), ("AR", "العربية"), ("tlh", "tlh"), ("", "")]
    {
        assert_eq!(language_name(tag), name);
    }
    for (tag, rtl) in [
        ("ar", true),
        ("he-IL", true),
        ("fa", true),
        ("ur-PK", true),
        ("AR", true),
        ("en", false),
        ("ko", false),
        ("arn", false),
        ("az-Arab", true),
        ("pa-arab-PK", true),
        ("ar-Latn", false),
        ("ar-u-nu-latn", true),
        ("ar-1901", true),
        ("ckb", true),
        ("he_IL", true),
    ] {
        assert_eq!(is_rtl(tag), rtl, "{tag}");
    }
}

#[test]
fn every_phrase_exists_in_both_languages() {
    for pairs in [
        pairs(phrases("en"), phrases("ko"), 100),
        pairs(problem_phrases(phrases("en")), problem_phrases(phrases("ko")), 80),
        pairs(export_phrases("en"), export_phrases("ko"), 10),
        pairs(
            shell_phrases().next().unwrap().1,
            shell_phrases().find(|(lang, _)| *lang == "ko").unwrap().1,
            9,
        ),
    ] {
        take_the_same_parts(&pairs);
        are_said_in_korean(&pairs);
        are_tidy(&pairs);
    }
}

#[test]
fn sentences_of_every_language_take_the_parts_of_the_english_ones() {
    let shell = |wanted: &str| shell_phrases().find(|(lang, _)| *lang == wanted).unwrap().1;
    for lang in LANGUAGES {
        take_known_parts(phrases("en"), phrases(lang));
        take_known_parts(export_phrases("en"), export_phrases(lang));
        take_known_parts(shell("en"), shell(lang));
    }
}

#[test]
fn facet_of_countries_names_organizations_if_there_are_some() {
    let name = |code: &str, lang: &str| {
        let card = json!({ "id": "a", "kind": "topic", "title": "x", "countries": [{ "code": code, "role": "discussed" }] });
        let (dialogue, problems) = checked(&json!({ "title": "x", "cards": [card] }));
        assert_eq!(problems, []);
        describe::facet_name(phrases(lang), &dialogue, Facet::Country)
    };
    assert_eq!(
        (name("JP", "en"), name("EU", "en"), name("UN", "ko")),
        ("Country", "Country or organisation", "국가·기구")
    );
}

#[test]
fn korean_particles_follow_the_sound_before_them() {
    for (sentence, right) in [
        ("목록이(가) 필요합니다", "목록이 필요합니다"),
        ("날짜이(가) 필요합니다", "날짜가 필요합니다"),
        ("객체 {…}이(가) 필요합니다", "객체 {…}가 필요합니다"),
        ("“UK”을(를), “MN”을(를)", "“UK”를, “MN”을"),
        ("id이(가)", "id가"),
        ("하나(a, b)이(가), 값(45)은(는)", "하나(a, b)가, 값(45)은"),
        ("45000은(는), 2023-02은(는)", "45000은, 2023-02는"),
        ("서울(으)로, 런던(으)로, 파리(으)로, 1(으)로", "서울로, 런던으로, 파리로, 1로"),
        ("이름와(과) 나라와(과)", "이름과 나라와"),
        // How a foreign word sounds is not known.
        ("“sanctions”은(는)", "“sanctions”은(는)"),
        ("이(가)", "이(가)"),
        ("필요합니다. “은(는)", "필요합니다. “은(는)"),
    ] {
        assert_eq!(with_particles(sentence), right);
    }
}
