//! Laws of folding: spelling, composition and case make no difference, and every fold knows the way back.

use super::folded;
use crate::common::cases;
use dialogue_summary::search::fold::{fold, marks, terms};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use unicode_normalization::UnicodeNormalization;

/// Pieces whose folding crosses every kind of rule.
const PIECES: [&str; 45] = [
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
    "×",
    "한",
    "국",
    "\u{1112}\u{1161}\u{11ab}",
    "\u{1100}\u{1161}",
    "\u{11ab}",
    "-",
    "–",
    "’",
    "'",
    "“",
    "Ａ",
    "　",
    " ",
    "\u{301}",
    "\u{ad}",
    "\u{200d}",
    "🇰🇷",
    "Ï",
    "cyber ",
    "Cyber",
    "defense",
    "defence",
    "ens",
    "Center",
    "centre",
    "programme",
    "program",
    "behaviour",
    "iour",
    "colour",
    "theater",
    "organized",
    "ŉ",
];

fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    vec(select(of), 0..9).prop_map(|pieces| pieces.concat())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![pieces(&PIECES), any::<String>()]
}

/// Words between which something stands, as in any text of a dataset.
fn sentence() -> impl Strategy<Value = String> {
    vec((select(&PIECES[..]), select(vec![" ", ", ", "  ", ". "])), 0..9)
        .prop_map(|words| words.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
}

/// Syllables, and the consonants and vowels they are made of.
fn hangul() -> impl Strategy<Value = char> {
    use proptest::char::range;
    prop_oneof![
        range('가', '힣'),
        range('\u{1100}', '\u{1112}'),
        range('\u{1161}', '\u{1175}'),
        range('\u{11a8}', '\u{11c2}'),
    ]
}

/// Text of letters that the table and the Hangul rules are for.
fn letters() -> impl Strategy<Value = String> {
    use proptest::char::range;
    let letter = prop_oneof![range(' ', '~'), range('\u{c0}', '\u{17f}'), hangul()];
    vec(letter, 0..24).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn composed_and_decomposed_text_fold_alike(text in letters()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(folded(&composed), folded(&decomposed));
    }

    /// Of Hangul, composing is all that folding does.
    #[test]
    fn hangul_is_composed_as_unicode_does(text in vec(hangul(), 0..12)) {
        let text: String = text.into_iter().collect();
        prop_assert_eq!(folded(&text), text.nfc().collect::<String>());
    }

    #[test]
    fn what_is_folded_stays(text in sentence()) {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }

    #[test]
    fn case_makes_no_difference(text in letters()) {
        prop_assert_eq!(folded(&text.to_lowercase()), folded(&text));
    }

    /// Every byte of the folded text knows the characters it came from.
    #[test]
    fn every_fold_knows_the_way_back(text in text()) {
        let fold = fold(&text);
        prop_assert_eq!(fold.starts.len(), fold.text.len());
        prop_assert_eq!(fold.ends.len(), fold.text.len());
        prop_assert!(fold.starts.is_sorted() && fold.ends.is_sorted());
        for (start, end) in fold.starts.iter().zip(&fold.ends) {
            prop_assert!(start < end && text.is_char_boundary(*start as usize) && text.is_char_boundary(*end as usize));
        }
    }

    #[test]
    fn marks_stand_in_order_and_apart(text in text(), query in text()) {
        let mut last = 0;
        for (start, end) in marks(&text, &terms(&query)) {
            prop_assert!(start < end && end <= text.len() && (start > last || (start == 0 && last == 0)));
            prop_assert!(text.is_char_boundary(start) && text.is_char_boundary(end));
            last = end;
        }
    }

    /// A single match is marked over the characters that hold it, and over nothing else.
    #[test]
    fn a_mark_holds_what_is_searched(text in pieces(&PIECES[..30]), from in any::<Index>(), to in any::<Index>()) {
        let fold = folded(&text);
        let ends: Vec<usize> = fold.char_indices().map(|(at, _)| at).chain([fold.len()]).collect();
        let (from, to) = (ends[from.index(ends.len())], ends[to.index(ends.len())]);
        let term = fold[from.min(to)..from.max(to)].to_owned();
        prop_assume!(!term.is_empty() && !term.starts_with(' '));
        let found = marks(&text, std::slice::from_ref(&term));
        prop_assert_eq!(found.is_empty(), !fold.contains(&term));
        for (start, end) in &found {
            prop_assert!(folded(&text[*start..*end]).contains(&term), "{} in {}", term, &text[*start..*end]);
        }
        if (0..fold.len()).filter(|at| fold.get(*at..).is_some_and(|rest| rest.starts_with(&term))).count() == 1 {
            let (start, end) = found[0];
            // A character less at either end and the term is no longer in it.
            let shorter = text[start..end].chars().next().map_or(0, char::len_utf8);
            prop_assert!(!folded(&text[start + shorter..end]).contains(&term));
        }
    }
}
