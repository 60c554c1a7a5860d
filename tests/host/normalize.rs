//! Normalisation: equal letters, words of a query, highlights.

pub mod laws;
mod composing;
mod highlight;
mod unicode;

use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::query::{self, Typing};
use dialogue_summary::search::spelling::spellings;

thread_local! {
    static NORMALIZER: Normalizer = Normalizer::default();
}

/// The normaliser of the current thread, with its cache.
pub fn normalizer() -> Normalizer {
    NORMALIZER.with(Normalizer::clone)
}

pub fn normalized(text: &str) -> String {
    normalizer().normalize(text)
}

fn words(query: &str) -> Vec<String> {
    query::words(&normalizer(), query, Typing::Finished).into_iter().map(|word| word.text).collect()
}

#[test]
fn letters_without_decomposition_become_base_letters() {
    for (letters, plain) in [
        ("Ææ", "ae"),
        ("Œœ", "oe"),
        ("ẞß", "ss"),
        ("Þþ", "th"),
        ("Ĳĳ", "ij"),
        ("Øø", "o"),
        ("Łł", "l"),
        ("Ŀŀ", "l"),
        ("Đđ", "d"),
        ("Ðð", "d"),
        ("Ħħ", "h"),
        ("Ŧŧ", "t"),
        ("Ŋŋ", "n"),
        ("ŉ", "'n"),
        ("ĸ", "k"),
        ("ı", "i"),
        ("ſ", "s"),
        ("Zz", "s"),
        ("ﬁ", "fi"),
        ("Σσς", "σ"),
    ] {
        for letter in letters.chars() {
            assert_eq!(normalized(&letter.to_string()), plain, "{letter}");
        }
    }
}

#[test]
fn variants_of_letters_and_punctuation_are_normalised_alike() {
    for (one, other) in [
        ("North Korea’s", "north korea's"),
        ("“rules-based”", "\"rulesbased\""),
        ("한-영", "한영"),
        ("한·미·일", "한미일"),
        ("state–backed", "state-backed"),
        ("ＣＹＢＥＲ　２０２４", "cyber 2024"),
        ("two\u{a0} \n spaces", "two spaces"),
        ("cyber-attack", "cyberattack"),
        ("then—several", "then several"),
        ("organised", "organized"),
        ("soft\u{ad}hyphen", "softhyphen"),
        ("zero\u{200b}width", "zerowidth"),
        ("co\u{308}operation", "coöperation"),
        ("İstanbul", "istanbul"),
        ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}", "한국"),
        ("Ὀδυσσεύς ΚΎΠΡΟΣ Κύπρος", "οδυσσευσ κυπροσ κυπροσ"),
        ("МОСКВА Київ ԵՐԵՎԱՆ თბილისი ТОШКЕНТ ƏLİYEV", "москва КИЇВ երեվան თბილისი тошкент əliyev"),
        ("й ё ї ў", "и е і у"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שלום"),
        ("ｶﾞ ガ", "ガ カ\u{3099}"),
        ("The U.S. agreed.", "the us agreed"),
        ("3.5 % of 35", "３．５ % of 35"),
    ] {
        assert_eq!(normalized(one), normalized(other), "{one}");
    }
    for (one, other) in [
        ("한국", "한구"),
        ("north", "south"),
        ("o'neil", "oneil"),
        ("a b", "ab"),
        ("1", "2"),
        ("3.5", "35"),
        ("2024.11", "202411"),
        ("か", "が"),
        ("क", "कि"),
        ("กา", "กำ"),
    ] {
        assert_ne!(normalized(one), normalized(other), "{one}");
    }
}

#[test]
fn full_stop_is_kept_only_between_digits() {
    for (text, kept) in [
        ("U.S.A. v. D.P.R.K.", "usa v dprk"),
        ("It ended. Next", "it ended next"),
        ("It ended.Next", "it endednext"),
        ("up by 3.5.", "up by 3.5"),
        ("version 1.2.3", "version 1.2.3"),
        ("2024. 11. 6.", "2024 11 6"),
        ("no.5 and 5.a", "no5 and 5a"),
        ("3.\u{200b}5 and 3\u{200b}.5", "3.5 and 3.5"),
        (".5 ... 5.", "5 5"),
        ("٣.٥", "٣.٥"),
        ("wait…", "wait"),
    ] {
        assert_eq!(normalized(text), kept, "{text}");
    }
}

/// The typed spelling comes first.
#[test]
fn word_has_british_and_american_spellings() {
    for (one, other) in [
        ("cyber attack", "cyberattack"),
        ("Strategic Cyber  Partnership", "strategic cyberpartnership"),
        ("programmes", "programs"),
        ("defence", "DEFENSE"),
        ("offensive", "offencive"),
        ("licence", "license"),
        ("pretence", "pretense"),
        ("centre", "center"),
        ("Theatre", "theater"),
        ("behaviour", "behavior"),
        ("colour", "color"),
        ("favourable", "favorable"),
        ("labour", "labor"),
        ("a defence programme", "a defense program"),
        ("presence of defence", "presence of defense"),
    ] {
        for (one, other) in [(normalized(one), normalized(other)), (normalized(other), normalized(one))] {
            let all = spellings(&one);
            assert!(all[0] == one && all.contains(&other), "{other} in {all:?}");
        }
    }
    for word in ["consensus", "science", "open source", "cyber", "합의"] {
        assert_eq!(spellings(word), [word]);
    }
    let many = "defence offence licence pretence centre theatre colour honour programme".repeat(3);
    assert!(spellings(&many).len() <= 8);
}

#[test]
fn query_is_split_into_words_and_phrases() {
    for (query, expected) in [
        ("", &[][..]),
        ("  \t ", &[]),
        ("Seoul", &["seoul"]),
        ("seoul  Seoul\nSÉOUL", &["seoul"]),
        ("zone alpha", &["alpha", "sone"]),
        ("\"North Korea\" weapons", &["north korea", "weapons"]),
        ("“north korea” „x y” ＂ａ　ｂ＂", &["a b", "north korea", "x y"]),
        ("\"not closed", &["not closed"]),
        ("\" padded \"", &["padded"]),
        ("a\"b c\"d", &["a", "b c", "d"]),
        ("\"\" - – '' · . \u{200e} \u{301}", &["''"]),
        ("한-영 사이버정책협의회", &["사이버정책협의회", "한영"]),
        ("U.S. \"U.K. and\"", &["uk and", "us"]),
    ] {
        assert_eq!(words(query), expected, "{query:?}");
    }
    let long = "a".repeat(150) + " " + &"b".repeat(150);
    assert_eq!(
        words(&long),
        ["a".repeat(150), "b".repeat(49)],
        "what is typed past 200 characters is not looked for"
    );
}
