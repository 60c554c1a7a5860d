//! Notes on texts that were decoded in another encoding.

use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary_publish::lint::{Mojibake, Remark, lint};
use encoding_rs::{EUC_KR, WINDOWS_1252};
use proptest::prelude::*;
use serde_json::json;
use test_support::common::cases;

/// The note on a title, if there is one on its encoding.
fn noted(title: &str) -> Option<Remark> {
    let text = json!({ "title": { "en": title }, "cards": [] }).to_string();
    let value = read(&text, &mut Budget::default()).unwrap();
    let mut notes = lint(&value).into_iter().filter(|note| note.path == "$.title.en");
    notes.next().map(|note| note.remark)
}

#[test]
fn garbled_words_are_recognised_and_repaired() {
    for (garbled, found, encoding, right) in [
        ("CafÃ©", "CafÃ©", "UTF-8", "Café"),
        ("The cafÃ©, again", "cafÃ©,", "UTF-8", "café,"),
        ("both sidesâ€™ views", "sidesâ€™", "UTF-8", "sides’"),
        ("í•œêµ\u{ad}", "í•œêµ\u{ad}", "UTF-8", "한국"),
        ("ÇÑ±¹ »çÀÌ¹ö", "ÇÑ±¹", "EUC-KR", "한국"),
    ] {
        let (found, right) = (found.to_owned(), right.to_owned());
        assert_eq!(noted(garbled), Some(Remark::Mojibake(Mojibake { found, encoding, right })), "{garbled}");
    }
    assert_eq!(noted("�쒓뎅"), Some(Remark::LostCharacter));
}

#[test]
fn words_with_accents_and_other_scripts_are_not_noted() {
    for words in [
        "Café crème",
        "À la carte",
        "Español",
        "Ø, Å and Æ",
        "Straße",
        "한국어",
        "日本語",
        "Привет",
        "“quoted” — 50 °C",
        "naïve São Tomé",
    ] {
        assert_eq!(noted(words), None, "{words}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_was_decoded_wrongly_is_repaired(words in "[가-힣àâçéèêëîïôûùüöäß“”’]{2,12}") {
        let (garbled, _, _) = WINDOWS_1252.decode(words.as_bytes());
        match noted(&garbled) {
            Some(Remark::Mojibake(Mojibake { right, encoding, .. })) => {
                prop_assert_eq!(encoding, "UTF-8");
                prop_assert!(words.starts_with(&right), "{} {}", words, right);
            }
            other => prop_assert!(false, "{} {:?}", garbled, other),
        }
    }

    #[test]
    fn korean_that_was_read_as_western_is_repaired(words in "[가나다라마바사아자차카타파하한국영]{2,12}") {
        let (bytes, _, _) = EUC_KR.encode(&words);
        // A few pairs of syllables are accented letters in UTF-8.
        prop_assume!(str::from_utf8(&bytes).is_err());
        let (garbled, _, _) = WINDOWS_1252.decode(&bytes);
        let Some(Remark::Mojibake(Mojibake { encoding, right, .. })) = noted(&garbled) else {
            return Err(TestCaseError::fail(garbled.into_owned()));
        };
        prop_assert_eq!((encoding, right), ("EUC-KR", words));
    }
}
