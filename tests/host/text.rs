//! Text by language, language tags and country codes.

use crate::common::cases;
use dialogue_summary::dialogue::check::codes::{countries, country, is_language};
use dialogue_summary::dialogue::text::{Text, lookup};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn text(map: &[(&str, &str)]) -> Text {
    Text::by_lang(map.iter().copied())
}

/// RFC 4647, section 3.4.
#[test]
fn language_tag_is_looked_up_by_rfc_4647() {
    let tags = ["en", "ko", "zh-Hant", "zh-Hant-TW", "de-CH-1996", "de"];
    for (wanted, found) in [
        ("en", Some("en")),
        ("en-GB", Some("en")),
        ("en-GB-oxendict", Some("en")),
        ("EN-gb", Some("en")),
        ("KO", Some("ko")),
        ("ko-KR-u-hc-h24", Some("ko")),
        ("ko_KR", Some("ko")),
        ("zh_Hant_TW", Some("zh-Hant-TW")),
        ("_", None),
        ("zh-Hant-TW", Some("zh-Hant-TW")),
        ("zh-Hant-HK", Some("zh-Hant")),
        ("zh-hant-tw-x-own", Some("zh-Hant-TW")),
        ("zh-Hans", None),
        ("zh", None),
        ("de-CH", Some("de")),
        ("de-CH-1996", Some("de-CH-1996")),
        ("de-CH-1901", Some("de")),
        ("d", None),
        ("deu", None),
        ("eng", None),
        ("", None),
        ("-", None),
        ("한국어", None),
    ] {
        assert_eq!(lookup(tags.into_iter(), wanted), found, "{wanted}");
    }
    assert_eq!(lookup(std::iter::empty(), "en"), None);
}

#[test]
fn best_available_language_is_picked() {
    let both = text(&[("en", "hall"), ("ko", "회관")]);
    for (lang, words, of) in [
        ("ko", "회관", "ko"),
        ("ko-KP", "회관", "ko"),
        ("en-US", "hall", "en"),
        ("fr", "hall", "en"),
        ("", "hall", "en"),
    ] {
        assert_eq!(both.pick(lang), (words, Some(of)), "{lang}");
    }
    // English takes precedence over the first language.
    assert_eq!(text(&[("ar", "قاعة"), ("en", "hall"), ("ko", "회관")]).pick("fr"), ("hall", Some("en")));
    // A variant of the requested language takes precedence over other languages.
    let forms = text(&[("ar", "قاعة"), ("en-GB", "centre"), ("de", "Halle")]);
    assert_eq!(forms.pick("en"), ("centre", Some("en-GB")));
    assert_eq!(forms.pick("de-AT"), ("Halle", Some("de")));
    assert_eq!(forms.pick("fr"), ("centre", Some("en-GB")));
    // A blank text counts as missing.
    let blank = text(&[("ko", " "), ("en", "hall")]);
    assert_eq!(blank.pick("ko"), ("hall", Some("en")));
    assert_eq!(text(&[("ko", ""), ("en", "")]).pick("ko"), ("", Some("ko")));
    // Without English the first language is used.
    assert_eq!(text(&[("ko", "회관"), ("ja", "会館")]).pick("fr"), ("회관", Some("ko")));
    assert_eq!(text(&[("zh-Hant", "會館")]).pick("en"), ("會館", Some("zh-Hant")));
    assert_eq!(Text::plain("hall").pick("ko"), ("hall", None));
    assert_eq!(both.all().collect::<Vec<_>>(), ["hall", "회관"]);
    assert_eq!(Text::default().pick("en"), ("", None));
}

const TAGS: [&str; 8] = ["en", "en-GB", "ko", "ko-KR", "zh-Hant", "zh-Hant-TW", "de-CH", "x-own"];

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn exact_language_is_picked_if_present(tags in proptest::sample::subsequence(TAGS.to_vec(), 1..8), at in any::<Index>(), other in select(TAGS.to_vec())) {
        let text = text(&tags.iter().map(|tag| (*tag, *tag)).collect::<Vec<_>>());
        let asked = tags[at.index(tags.len())];
        prop_assert_eq!(text.pick(&asked.to_lowercase()), (asked, Some(asked)));
        let (words, of) = text.pick(other);
        prop_assert!(tags.contains(&words) && of == Some(words));
        // The longest matching tag is picked.
        let fits = |tag: &&str| other == *tag || other.starts_with(&format!("{tag}-"));
        if let Some(best) = tags.iter().copied().filter(fits).max_by_key(|tag| tag.len()) {
            prop_assert_eq!(words, best);
        }
    }

    #[test]
    fn any_tag_is_checked_without_panic(tag in any::<String>()) {
        let shape = |tag: &str| tag.split('-').all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
        prop_assert!(!is_language(&tag) || shape(&tag));
        prop_assert!(country(&tag).is_none_or(|code| code == tag));
    }
}

#[test]
fn language_tags_follow_bcp_47() {
    for tag in [
        "en",
        "ko",
        "ENG",
        "zh-Hant",
        "zh-Hant-TW",
        "de-CH-1996",
        "sl-rozaj-biske",
        "x-own",
        "es-419",
        "en-a-bbb-x-a",
    ] {
        assert!(is_language(tag), "{tag}");
    }
    for tag in [
        "",
        "e",
        "x",
        "x-",
        "en-",
        "-en",
        "en--GB",
        "en_GB",
        "e1",
        "12",
        "english",
        "en GB",
        "en-verylongsubtag",
        "한국어",
        "en-ü",
        "k\u{f6}",
    ] {
        assert!(!is_language(tag), "{tag}");
    }
}

#[test]
fn countries_equal_iso_3166() {
    let more = ["EU", "UN", "XK"];
    assert!(more.into_iter().all(|code| country(code) == Some(code)));
    let all: Vec<&str> = countries().filter(|code| !more.contains(code)).collect();
    // The number of officially assigned codes.
    assert_eq!(all.len(), 249);
    assert!(all.is_sorted_by(|a, b| a < b), "in order, none twice");
    assert!(all.iter().all(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())));
    // The number of codes with each first letter, from the time zone database.
    let begin = |letter: char| all.iter().filter(|code| code.starts_with(letter)).count();
    let counts: Vec<usize> = ('A'..='Z').map(begin).collect();
    assert_eq!(
        counts,
        [16, 21, 19, 6, 7, 6, 19, 6, 10, 4, 11, 11, 23, 12, 1, 14, 1, 5, 21, 16, 6, 7, 2, 0, 2, 3],
        "{counts:?}"
    );
    for code in "GB KR KP US CN RU UA JP FR DE TW HK PS VA SS BQ CW SX AX UM EH".split(' ') {
        assert_eq!(country(code), Some(code));
    }
    // Reserved, withdrawn, user-assigned or invalid codes.
    for code in ["UK", "SU", "YU", "AN", "CS", "TP", "ZR", "DD", "AA", "ZZ", "QM", "XA", "gb", "GBR", "", "G"]
    {
        assert!(country(code).is_none(), "{code}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// NUL separates the texts in memory, so it is replaced.
    #[test]
    fn texts_round_trip_through_their_storage(
        entries in proptest::collection::vec(("[a-z]{2,3}(-[A-Z]{2})?", r"(\PC|\x00|\n){0,8}"), 1..4),
        plain in r"(\PC|\x00|\n){0,8}",
    ) {
        let shown = |words: &str| words.replace('\0', "\u{fffd}");
        let text = Text::by_lang(entries.iter().map(|(tag, words)| (tag.as_str(), words.as_str())));
        let back: Vec<_> = text.wordings().collect();
        let shown_entries: Vec<_> = entries.iter().map(|(tag, words)| (tag, shown(words))).collect();
        let given: Vec<_> = shown_entries.iter().map(|(tag, words)| (Some(tag.as_str()), words.as_str())).collect();
        prop_assert_eq!(back, given);
        let (words, plain_text) = (shown(&plain), Text::plain(&plain));
        prop_assert_eq!(plain_text.wordings().collect::<Vec<_>>(), [(None, words.as_str())]);
        prop_assert_eq!(plain_text.pick("ko"), (words.as_str(), None));
    }
}
