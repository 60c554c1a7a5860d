//! Normalisation of every character, against Unicode's own forms.

use super::normalized;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// All characters of the planes in use, without private use.
fn characters() -> impl Iterator<Item = char> {
    let ranges = [0..=0xd7ff, 0xf900..=0x1ffff, 0x2f800..=0x2fa1f, 0xe0000..=0xe01ef];
    ranges.into_iter().flatten().filter_map(char::from_u32)
}

#[test]
fn every_character_is_normalised_alike_in_all_forms_and_cases() {
    for c in characters() {
        let text = c.to_string();
        let expected = normalized(&text);
        let forms: [(&str, String); 7] = [
            ("NFC", text.nfc().collect()),
            ("NFD", text.nfd().collect()),
            ("NFKC", text.nfkc().collect()),
            ("NFKD", text.nfkd().collect()),
            ("upper case", text.to_uppercase()),
            ("lower case", text.to_lowercase()),
            ("normalised", expected.clone()),
        ];
        for (name, form) in forms {
            assert_eq!(normalized(&form), expected, "{name} of {c} U+{:04X}", u32::from(c));
        }
    }
}

#[test]
fn diacritics_are_removed_from_latin_greek_and_cyrillic() {
    let mut compared = 0;
    let blocks = [0xc0..=0x24f, 0x370..=0x52f, 0x1e00..=0x1fff];
    for c in blocks.into_iter().flatten().filter_map(char::from_u32).filter(|c| c.is_alphabetic()) {
        let decomposed: Vec<char> = c.nfd().collect();
        let (plain, marks) = (decomposed[0], &decomposed[1..]);
        // The iota subscript becomes a letter in upper case: ᾼ is ΑΙ.
        if !marks.is_empty() && !marks.contains(&'\u{345}') {
            assert!(marks.iter().all(|mark| is_combining_mark(*mark)), "{c}");
            assert_eq!(normalized(&c.to_string()), normalized(&plain.to_string()), "{c}");
            compared += 1;
        }
    }
    assert!(compared > 700, "{compared} letters with marks");
}

#[test]
fn invisible_characters_are_removed() {
    let ranges = [
        '\u{ad}'..='\u{ad}',
        '\u{200b}'..='\u{200f}',
        '\u{202a}'..='\u{202e}',
        '\u{2060}'..='\u{2064}',
        '\u{2066}'..='\u{2069}',
        '\u{fe00}'..='\u{fe0f}',
        '\u{feff}'..='\u{feff}',
        '\u{e0100}'..='\u{e01ef}',
    ];
    for c in ranges.into_iter().flatten() {
        for text in [format!("{c}NATO"), format!("NA{c}TO"), format!("NATO{c}"), format!("{c}NATO{c}")] {
            assert_eq!(normalized(&text), "nato", "U+{:04X}", u32::from(c));
        }
    }
}

#[test]
fn middle_dots_are_removed() {
    for c in ['\u{b7}', '\u{318d}', '\u{30fb}', '\u{2027}', '\u{22c5}', '\u{ff65}', '\u{387}'] {
        assert_eq!(normalized(&format!("한{c}영")), "한영", "U+{:04X}", u32::from(c));
    }
}
