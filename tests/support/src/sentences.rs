//! Checks of the interface's sentences in both languages.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// The path of a sentence, and the sentence in English and in Korean.
pub type Pair = (String, String, String);

/// The sentences of both languages, at least `least` of them, parsed from the `Debug` output.
pub fn pairs(en: &impl Debug, ko: &impl Debug, least: usize) -> Vec<Pair> {
    let (en, ko) = (sentences(&format!("{en:#?}")), sentences(&format!("{ko:#?}")));
    assert!(en.len() >= least, "{} sentences", en.len());
    // Only English needs a form for one.
    let form = |ko: &[(String, String)], way: &str| {
        let find = |way: &str| ko.iter().find(|(own, _)| own == way).map(|(_, text)| text.clone());
        find(way).or_else(|| find(&format!("{}.other", way.strip_suffix(".one")?)))
    };
    assert_eq!(ko.iter().find(|(way, _)| form(&en, way).is_none()), None);
    let pair = |(way, en): (String, String)| {
        let ko = form(&ko, &way).unwrap_or_else(|| panic!("{way} is not said"));
        (way, en, ko)
    };
    // The name of a language is in that language everywhere.
    en.into_iter().map(pair).filter(|(way, ..)| !matches!(way.as_str(), "lang" | "name")).collect()
}

/// Every sentence of a language exists in English and has no other placeholders. A form for one or two need not have the number.
pub fn take_known_parts(en: &impl Debug, other: &impl Debug) {
    let (en, other) = (sentences(&format!("{en:#?}")), sentences(&format!("{other:#?}")));
    let find = |list: &[(String, String)], way: &str| {
        list.iter().find(|(own, _)| own == way).map(|(_, sentence)| places(sentence))
    };
    for (way, sentence) in &other {
        let whole = way.rsplit_once('.').map(|(plural, _)| format!("{plural}.other"));
        let known =
            find(&en, way).or_else(|| find(&en, &whole?)).unwrap_or_else(|| panic!("{way} is not English"));
        let own = places(sentence);
        let is_form = ["zero", "one", "two"].iter().any(|form| way.ends_with(&format!(".{form}")));
        assert!(own == known || (is_form && own.is_subset(&known)), "{way}: {sentence}");
    }
    assert_eq!(en.iter().find(|(way, _)| !way.ends_with(".one") && find(&other, way).is_none()), None);
}

/// Both languages have the same placeholders.
pub fn take_the_same_parts(pairs: &[Pair]) {
    for (way, en, ko) in pairs {
        assert_eq!(places(en), places(ko), "{way}: {en} / {ko}");
        // Mixed `{}` and `{0}` would insert a part twice.
        for sentence in [en, ko] {
            assert!(!(sentence.contains("{}") && sentence.contains("{0}")), "{way}: {sentence}");
        }
    }
}

/// Every sentence exists in Korean, except for words of the format.
pub fn are_said_in_korean(pairs: &[Pair]) {
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    // Words of the format and names of other formats are not translated.
    let format = [
        "JSON",
        "Lines",
        "YAML",
        "XML",
        "UTF",
        "CSV",
        "PDF",
        "ZIP",
        "KR",
        "ISO",
        "BCP",
        "EDTF",
        "en",
        "ko",
        "id",
        "https",
        "hash",
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
        "C",
        "Ctrl",
        "Mac",
        "meta",
        "ASCII",
        "example",
        "org",
        "n",
        "t",
        "dialogue",
        "summary",
    ];
    for (way, en, ko) in pairs {
        assert!(en.is_empty() == ko.is_empty(), "{way}");
        // The ordinal alone is enough in Korean: 제4차. It has no article before a decade.
        assert!(
            matches!(way.as_str(), "series" | "decade_in_sentence") || !latin(en) || hangul(ko),
            "{way} is not said: {ko}"
        );
        assert!(!hangul(en), "{way}: {en}");
        for word in ko.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
            assert!(format.contains(&word), "{way} says {word:?}: {ko}");
        }
    }
}

/// No sentence has stray spaces, full stops, markup or straight quotes.
pub fn are_tidy(pairs: &[Pair]) {
    for (way, sentence) in pairs.iter().flat_map(|(way, en, ko)| [(way, en), (way, ko)]) {
        assert!(way.ends_with("_separator") || sentence.trim() == sentence, "{way}");
        assert!(!sentence.contains("  ") && !sentence.contains("..."), "{way}: {sentence}");
        assert!(!sentence.contains(['<', '>', '&', '"', '\'']), "{way}: {sentence}");
        let has_pairs = sentence.matches('“').count() == sentence.matches('”').count();
        assert!(has_pairs || way.starts_with("quotation_marks"), "{way}: {sentence}");
    }
}

/// Every sentence with its path: `drop.1`, `problem.meant`.
fn sentences(printed: &str) -> Vec<(String, String)> {
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
            found.push((path + &name, serde_json::from_str(&without_escapes(text)).unwrap()));
        }
    }
    found
}

/// The text without the escapes of `Debug` that JSON has not, which are those of vowel signs.
fn without_escapes(printed: &str) -> String {
    let mut pieces = printed.split("\\u{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        out.extend(char::from_u32(u32::from_str_radix(code, 16).unwrap()));
        out.push_str(rest);
    }
    out
}

/// The placeholders of a sentence, as positions.
fn places(sentence: &str) -> BTreeSet<usize> {
    let names = sentence.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(name, _)| name);
    let counted = names.clone().filter(|name| name.is_empty()).enumerate().map(|(at, _)| at);
    counted.chain(names.filter_map(|name| name.parse().ok())).collect()
}
