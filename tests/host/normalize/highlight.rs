//! Highlighted matches of a query.

use super::normalizer;
use dialogue_summary::search::Typing;
use dialogue_summary::search::highlight::Highlighter;
use std::ops::Range;

fn ranges(text: &str, query: &str) -> Vec<Range<usize>> {
    Highlighter::new(&normalizer(), query, Typing::Finished).ranges(text)
}

/// The highlighted parts of a text.
fn marked<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
    ranges(text, query).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn highlight_covers_the_printed_spelling() {
    for (text, query, whole) in [
        ("the Cyber Security Center here", "centre", "Center"),
        ("the Cyber Security Centre here", "center", "Centre"),
        ("a weapons programme and", "program", "programme"),
        ("the defense of", "defence", "defense"),
        ("good behaviour in", "behavior", "behaviour"),
        ("on cyber attacks", "cyberattacks", "cyber attacks"),
        ("a cyber-attack", "cyber attack", "cyber-attack"),
        ("North Korea’s theft", "korea's", "Korea’s"),
        ("제4차 한-영 대화", "한영", "한-영"),
        ("제4차 한·미·일 협의", "한미", "한·미·"),
        ("die Straße dort", "strasse", "Straße"),
        ("an e\u{301}lan", "élan", "e\u{301}lan"),
        ("with Nguyễn Văn", "nguyen", "Nguyễn"),
        ("with Nguye\u{302}\u{303}n Văn", "nguyen", "Nguye\u{302}\u{303}n"),
        (
            "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8} 정부",
            "한국",
            "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}",
        ),
        ("the ﬁnal text", "final", "ﬁnal"),
        ("a ﬁne", "i", "ﬁ"),
        ("the U.S. agreed.", "us", "U.S"),
        ("the US agreed.", "U.S.", "US"),
        ("all agreed.", "agreed.", "agreed"),
        ("by 3.5 %", "3.5", "3.5"),
        ("with \u{200e}NATO\u{200e} in", "nato", "NATO\u{200e}"),
        ("ＮＡＴＯ talks", "nato", "ＮＡＴＯ"),
    ] {
        assert_eq!(marked(text, query), [whole], "{query} in {text}");
    }
}

#[test]
fn highlight_excludes_trailing_space() {
    let text = "new cyber attacks";
    assert_eq!(marked(text, "cyber"), ["cyber"]);
    assert_eq!(marked(text, "\"cyber attacks\""), ["cyber attacks"]);
}

#[test]
fn adjacent_highlights_are_merged() {
    for (query, expected) in [
        ("ab cd", &["abcd"][..]),
        ("abc bcd", &["abcd"]),
        ("abcd bc", &["abcd"]),
        ("ab d", &["ab", "d"]),
        ("x", &[]),
        ("", &[]),
    ] {
        assert_eq!(marked("abcde", query), expected, "{query:?}");
    }
}

#[test]
fn highlights_of_a_text_are_limited() {
    assert_eq!(ranges(&"a ".repeat(9999), "a").len(), 50);
}
