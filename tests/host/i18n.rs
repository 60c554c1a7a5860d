//! The interface's sentences: what is put into them, and that both languages say all of it.

use dialogue_summary::i18n::{
    LANGUAGES, export_phrases, fill, grouped, is_rtl, language_name, phrases, plural, policy_phrases,
};
use std::collections::BTreeSet;

#[test]
fn parts_are_put_into_a_sentence() {
    for (sentence, parts, filled) in [
        ("no part", &["a"][..], "no part"),
        ("", &[], ""),
        ("{}", &["a"], "a"),
        ("{} and {}", &["a", "b"], "a and b"),
        ("{1} before {0}", &["a", "b"], "b before a"),
        ("{0}{0}", &["a"], "aa"),
        ("{} {}", &["a"], "a "),
        ("{7}", &["a"], ""),
        // What is put in is not read as a sentence itself.
        ("{} of {}", &["{}", "{0}"], "{} of {0}"),
        ("{}", &["{1} “…” {"], "{1} “…” {"),
        // Braces that are meant as such.
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
fn numbers_have_their_sentence() {
    let cards = ("{} card of {}", "{} cards of {}");
    for (count, sentence) in [
        (0, "0 cards of x"),
        (1, "1 card of x"),
        (2, "2 cards of x"),
        (11, "11 cards of x"),
        (21, "21 cards of x"),
        (200_000, "200,000 cards of x"),
    ] {
        assert_eq!(plural(cards, count, &["x"]), sentence);
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
        assert_eq!(grouped(number), written);
    }
}

#[test]
fn a_meeting_has_its_place_in_the_series() {
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
fn a_reader_is_spoken_to_in_the_nearest_language() {
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
    ] {
        assert_eq!(is_rtl(tag), rtl, "{tag}");
    }
}

/// Every sentence of a language with the way to it, read from how the fields print for debugging:
/// `drop.1`, `problem.meant`.
fn sentences(lang: &str) -> Vec<(String, String)> {
    let phrases = phrases(lang);
    let parts = [
        format!("{phrases:#?}"),
        format!("{:#?}", policy_phrases(phrases)),
        format!("{:#?}", export_phrases(phrases)),
    ];
    parts.iter().flat_map(|printed| said(printed)).collect()
}

fn said(printed: &str) -> Vec<(String, String)> {
    let mut way: Vec<(String, usize)> = Vec::new();
    let mut found = Vec::new();
    for line in printed.lines().skip(1) {
        let line = line.trim();
        if let Some((_, entries)) = way.last_mut() {
            *entries += 1;
        }
        let (name, value) = match line.split_once(": ") {
            Some((name, value)) if name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                (name.to_owned(), value)
            }
            _ => (way.last().map_or_else(String::new, |(_, entries)| (entries - 1).to_string()), line),
        };
        if line.starts_with([')', ']', '}']) {
            way.pop();
        } else if value.ends_with(['(', '[', '{']) && !value.starts_with('"') {
            way.push((name, 0));
        } else if let Some(text) = value.strip_suffix(',').filter(|text| text.starts_with('"')) {
            let path: String = way.iter().map(|(name, _)| format!("{name}.")).collect();
            found.push((path + &name, serde_json::from_str(text).unwrap()));
        }
    }
    found
}

/// What is put into a sentence: the positions it names or counts up to.
fn places(sentence: &str) -> BTreeSet<usize> {
    let names = sentence.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(name, _)| name);
    let counted = names.clone().filter(|name| name.is_empty()).enumerate().map(|(at, _)| at);
    counted.chain(names.filter_map(|name| name.parse().ok())).collect()
}

fn pairs() -> Vec<(String, String, String)> {
    let (en, ko) = (sentences("en"), sentences("ko"));
    assert!(en.len() > 120, "{} sentences", en.len());
    let ways = |list: &[(String, String)]| list.iter().map(|(way, _)| way.clone()).collect::<Vec<_>>();
    assert_eq!(ways(&en), ways(&ko));
    en.into_iter()
        .zip(ko)
        .map(|((way, en), (_, ko))| (way, en, ko))
        .filter(|(way, ..)| way != "lang")
        .collect()
}

#[test]
fn both_languages_take_the_same_parts() {
    for (way, en, ko) in pairs() {
        assert_eq!(places(&en), places(&ko), "{way}: {en} / {ko}");
        // A place that is counted beside one that is named would be put in twice.
        for sentence in [en, ko] {
            assert!(!(sentence.contains("{}") && sentence.contains("{0}")), "{way}: {sentence}");
        }
    }
}

#[test]
fn every_sentence_is_said_in_korean() {
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    // Words of the format that no language translates.
    let format = [
        "JSON",
        "KR",
        "ISO",
        "BCP",
        "EDTF",
        "en",
        "ko",
        "id",
        "https",
        "true",
        "false",
        "iframe",
        "HTML",
        "WebAssembly",
        "nonce",
        "Content",
        "Security",
        "Policy",
        "Report",
        "Only",
        "HTTP",
        "IL",
        "I",
        "curl",
        "meta",
        "ASCII",
        "example",
        "org",
        "dialogue",
        "summary",
    ];
    for (way, en, ko) in pairs() {
        // Korean names the units of a date, English does not.
        assert!(matches!(&*way, "year" | "day") || en.is_empty() == ko.is_empty(), "{way}");
        // The meeting's number says all of it: 제4차.
        assert!(way == "series" || !latin(&en) || hangul(&ko), "{way} is not said: {ko}");
        assert!(!hangul(&en), "{way}: {en}");
        for word in ko.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
            assert!(format.contains(&word), "{way} says {word:?}: {ko}");
        }
    }
}

#[test]
fn sentences_are_tidy() {
    for lang in LANGUAGES {
        for (way, sentence) in sentences(lang) {
            assert_eq!(sentence.trim(), sentence, "{lang} {way}");
            assert!(!sentence.contains("  ") && !sentence.contains("..."), "{lang} {way}: {sentence}");
            assert!(!sentence.contains(['<', '>', '&', '"', '\'']), "{lang} {way}: {sentence}");
            assert_eq!(
                sentence.matches('“').count(),
                sentence.matches('”').count(),
                "{lang} {way}: {sentence}"
            );
        }
    }
}
