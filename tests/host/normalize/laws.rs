//! Property tests of normalisation and highlights.

use super::{normalized, normalizer};
use crate::common::cases;
use dialogue_summary::search::Typing;
use dialogue_summary::search::highlight::Highlighter;
use proptest::char::range;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_normalization::UnicodeNormalization;

/// Pieces of text for every rule of normalisation.
const PIECES: [&str; 52] = [
    "a",
    "B",
    "é",
    "e\u{301}",
    "ß",
    "Œ",
    "Ĳ",
    "z",
    "S",
    "x",
    "İ",
    "ı",
    "×",
    "한",
    "국",
    "-",
    "–",
    "·",
    ".",
    "…",
    "3",
    "½",
    "U.S.",
    "3.5",
    "’",
    "'",
    "“",
    "Ａ",
    "ﬁ",
    "\u{301}",
    "\u{ad}",
    "\u{200d}",
    "🇰🇷",
    "Ï",
    "Σ",
    "ς",
    "ᾳ",
    "й",
    "　",
    " ",
    "cyber ",
    "Cyber",
    "defense",
    "defence",
    "Center",
    "centre",
    "programme",
    "iour",
    "colour",
    "organized",
    "ŉ",
    "\u{1100}\u{1161}",
];
/// The number of pieces with only one spelling.
const SIGNS: usize = 40;

fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(of), 0..9).prop_map(|pieces| pieces.concat())
}

/// Words, each in letters and combining marks of one script.
pub fn words() -> impl Strategy<Value = String> {
    let latin =
        prop_oneof![range('\u{c0}', '\u{24f}'), range('\u{1e00}', '\u{1eff}'), range('\u{300}', '\u{36f}')];
    let greek =
        prop_oneof![range('\u{370}', '\u{3ff}'), range('\u{1f00}', '\u{1fff}'), range('\u{300}', '\u{345}')];
    let scripts = prop_oneof![
        letters(range(' ', '~').boxed()),
        letters(latin.boxed()),
        letters(greek.boxed()),
        letters(prop_oneof![range('\u{400}', '\u{52f}'), range('\u{300}', '\u{314}')].boxed()),
        letters(range('\u{591}', '\u{5f4}').boxed()),
        letters(range('\u{600}', '\u{6ff}').boxed()),
        letters(range('\u{900}', '\u{97f}').boxed()),
        letters(range('\u{e01}', '\u{e5b}').boxed()),
        letters(range('\u{3040}', '\u{30ff}').boxed()),
        letters(hangul().boxed()),
        letters(range('\u{2000}', '\u{2bff}').boxed()),
    ];
    let gap = select(vec![" ", ", ", "  ", ". ", "-", "."]);
    vec((scripts, gap), 0..6).prop_map(|words| words.into_iter().map(|(word, gap)| word + gap).collect())
}

fn letters(letter: BoxedStrategy<char>) -> impl Strategy<Value = String> {
    vec(letter, 0..6).prop_map(|letters| letters.into_iter().collect())
}

/// Hangul syllables and jamo.
fn hangul() -> impl Strategy<Value = char> {
    prop_oneof![
        range('가', '힣'),
        range('\u{1100}', '\u{1112}'),
        range('\u{1161}', '\u{1175}'),
        range('\u{11a8}', '\u{11c2}'),
    ]
}

/// Compatibility forms of letters.
fn compatible() -> impl Strategy<Value = String> {
    letters(
        prop_oneof![
            range('\u{3131}', '\u{318e}'),
            range('\u{3200}', '\u{33ff}'),
            range('\u{fb00}', '\u{ffee}')
        ]
        .boxed(),
    )
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![pieces(&PIECES), words(), compatible(), any::<String>()]
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn unicode_forms_of_a_text_are_normalised_alike(text in text()) {
        let composed: String = text.nfc().collect();
        let expected = normalized(&composed);
        prop_assert_eq!(normalized(&text.nfd().collect::<String>()), &*expected);
        prop_assert_eq!(normalized(&text.nfkc().collect::<String>()), &*expected);
        prop_assert_eq!(normalized(&text.nfkd().collect::<String>()), &*expected);
    }

    #[test]
    fn hangul_is_normalised_to_nfc(text in vec(hangul(), 0..12)) {
        let text: String = text.into_iter().collect();
        prop_assert_eq!(normalized(&text), text.nfc().collect::<String>());
    }

    #[test]
    fn normalisation_is_idempotent(text in text()) {
        prop_assert_eq!(normalized(&normalized(&text)), normalized(&text));
    }

    #[test]
    fn case_is_ignored(text in text()) {
        prop_assert_eq!(normalized(&text.to_lowercase()), normalized(&text));
        prop_assert_eq!(normalized(&text.to_uppercase()), normalized(&text));
    }

    #[test]
    fn every_normalised_byte_has_a_source_range(text in text()) {
        let whole = normalizer().normalize_with_sources(&text);
        prop_assert_eq!(&whole.text, &normalized(&text));
        prop_assert_eq!(whole.sources.len(), whole.text.len());
        prop_assert!(whole.sources.is_sorted_by_key(|source| source.start));
        prop_assert!(whole.sources.is_sorted_by_key(|source| source.end));
        for source in &whole.sources {
            prop_assert!(!source.is_empty() && text.get(source.clone()).is_some(), "{source:?}");
        }
    }

    #[test]
    fn highlights_are_ordered_disjoint_character_ranges(text in text(), query in text()) {
        let mut last = None;
        for range in Highlighter::new(&normalizer(), &query, Typing::Finished).ranges(&text) {
            prop_assert!(!range.is_empty() && text.get(range.clone()).is_some(), "{range:?}");
            prop_assert!(last.is_none_or(|end| range.start > end), "{range:?}");
            last = Some(range.end);
        }
    }

    /// A single match is highlighted over its own characters alone.
    #[test]
    fn highlight_covers_exactly_the_match(text in pieces(&PIECES[..SIGNS]), from in any::<Index>(), to in any::<Index>()) {
        let whole = normalized(&text);
        let ends: Vec<usize> = whole.char_indices().map(|(at, _)| at).chain([whole.len()]).collect();
        let (from, to) = (ends[from.index(ends.len())], ends[to.index(ends.len())]);
        let term = whole[from.min(to)..from.max(to)].to_owned();
        prop_assume!(!term.is_empty() && !term.starts_with([' ', '.']) && !term.ends_with('.'));
        let found = Highlighter::of_terms(&normalizer(), vec![term.clone()]).ranges(&text);
        prop_assert_eq!(found.is_empty(), !whole.contains(&term));
        for range in &found {
            prop_assert!(normalized(&text[range.clone()]).contains(&term), "{} in {}", term, &text[range.clone()]);
        }
        if (0..whole.len()).filter(|at| whole.get(*at..).is_some_and(|rest| rest.starts_with(&term))).count() == 1 {
            let marked = &text[found[0].clone()];
            // Without its first character the highlight no longer contains the term.
            let first = marked.chars().next().map_or(0, char::len_utf8);
            prop_assert!(!normalized(&marked[first..]).contains(&term));
        }
    }
}
