//! Locators: URLs that open the source at the quoted text.

use crate::common::cases;
use crate::random::wild;
use dialogue_summary::dialogue::locator::{Locator, TextQuoteSelector};
use proptest::option::of;
use proptest::prelude::*;

fn quote(exact: &str, prefix: &str, suffix: &str) -> TextQuoteSelector {
    TextQuoteSelector { exact: exact.to_owned(), prefix: prefix.to_owned(), suffix: suffix.to_owned() }
}

fn open(url: &str, start: TextQuoteSelector, end: Option<TextQuoteSelector>) -> String {
    Locator { source: None, paragraph: 1, start, end: end.map(Box::new) }.url_in(url)
}

#[test]
fn text_directive_follows_the_specification() {
    let url = "https://a.example/?p=1";
    for (start, end, directive) in [
        (quote("London", "", ""), None, "London"),
        (quote("in London", "", ""), None, "in%20London"),
        (quote("first words", "", ""), Some(quote("last words", "", "")), "first%20words,last%20words"),
        (quote("a", "before", ""), None, "before-,a"),
        (quote("a", "", "after"), None, "a,-after"),
        (quote("a", "before", "after"), None, "before-,a,-after"),
        (quote("a", "before", ""), Some(quote("b", "", "after")), "before-,a,b,-after"),
        // Text between the two ends is no context of the range.
        (quote("a", "", "inside"), Some(quote("b", "inside", "")), "a,b"),
        // Characters with a meaning in the directive.
        (quote("state-backed", "", ""), None, "state%2Dbacked"),
        (quote("bodies, named", "", ""), None, "bodies%2C%20named"),
        (quote("Science & Technology", "", ""), None, "Science%20%26%20Technology"),
        (quote("50% #1 + a=b?", "", ""), None, "50%25%20%231%20%2B%20a%3Db%3F"),
        (quote("South Korea’s", "", ""), None, "South%20Korea%E2%80%99s"),
        (quote("“deepening", "", ""), None, "%E2%80%9Cdeepening"),
        (quote("한국", "", ""), None, "%ED%95%9C%EA%B5%AD"),
        (quote("\"a\" (b) 'c' 🇰🇷", "", ""), None, "%22a%22%20%28b%29%20%27c%27%20%F0%9F%87%B0%F0%9F%87%B7"),
        (quote("a.b_c~d", "", ""), None, "a.b_c~d"),
    ] {
        assert_eq!(open(url, start, end), format!("{url}#:~:text={directive}"));
    }
}

#[test]
fn fragment_of_the_source_url_is_kept() {
    let london = || quote("London", "", "");
    assert_eq!(open("https://a.example/#part-2", london(), None), "https://a.example/#part-2:~:text=London");
    assert_eq!(open("https://a.example/#", london(), None), "https://a.example/#:~:text=London");
    assert_eq!(open("https://a.example", london(), None), "https://a.example#:~:text=London");
}

/// Parses a directive by the specification: prefix, start, end, suffix.
fn read(directive: &str) -> [Option<String>; 4] {
    let mut parts: Vec<&str> = directive.split(',').collect();
    let words = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let hex = |b: u8| char::from(b).to_digit(16).unwrap() as u8;
            bytes.push(if byte == b'%' {
                hex(rest.next().unwrap()) * 16 + hex(rest.next().unwrap())
            } else {
                byte
            });
        }
        String::from_utf8(bytes).unwrap()
    };
    let prefix = parts[0].strip_suffix('-').map(words);
    parts.drain(..usize::from(prefix.is_some()));
    let suffix = parts.last().and_then(|last| last.strip_prefix('-')).map(words);
    parts.truncate(parts.len() - usize::from(suffix.is_some()));
    assert!((1..=2).contains(&parts.len()), "{directive}");
    [prefix, Some(words(parts[0])), parts.get(1).map(|end| words(end)), suffix]
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_quote_round_trips_through_the_directive(exact in ".+", prefix in wild(), suffix in wild(), end in of((".+", wild()))) {
        let last = end.as_ref().map(|(exact, suffix)| quote(exact, "", suffix));
        let url = open("https://a.example/", quote(&exact, &prefix, &suffix), last);
        let directive = url.strip_prefix("https://a.example/#:~:text=").unwrap();
        prop_assert!(directive.bytes().all(|b| b.is_ascii_graphic() && b != b'#'), "{}", directive);
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let after = end.as_ref().map_or(&suffix, |(_, suffix)| suffix);
        let end = end.as_ref().map(|(exact, _)| exact.clone());
        prop_assert_eq!(read(directive), [filled(&prefix), Some(exact), end, filled(after)]);
    }
}
