//! Hangul that is being composed: no card disappears on the way to a word that it contains.

use super::normalizer;
use crate::common::{after, cases, visit};
use dialogue_summary::search::Typing;
use dialogue_summary::search::highlight::Highlighter;
use dialogue_summary::state::{Action, Config};
use proptest::prelude::*;
use serde_json::json;

const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS: &str = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
/// The first stands for no final consonant.
const FINALS: &str = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/// Letters that are typed as two.
const COMPOUNDS: [&str; 18] = [
    "ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ", "ㄳㄱㅅ", "ㄵㄴㅈ", "ㄶㄴㅎ",
    "ㄺㄹㄱ", "ㄻㄹㅁ", "ㄼㄹㅂ", "ㄽㄹㅅ", "ㄾㄹㅌ", "ㄿㄹㅍ", "ㅀㄹㅎ", "ㅄㅂㅅ",
];

fn position(letters: &str, letter: char) -> Option<u32> {
    letters.chars().position(|known| known == letter).map(|at| at as u32)
}

fn letter(letters: &str, at: u32) -> char {
    letters.chars().nth(at as usize).unwrap()
}

fn syllable(initial: char, vowel: char, last: char) -> Option<char> {
    let (initial, vowel) = (position(INITIALS, initial)?, position(VOWELS, vowel)?);
    char::from_u32(0xac00 + (initial * 21 + vowel) * 28 + position(FINALS, last)?)
}

/// The letters of a word as they are typed.
fn keys(word: &str) -> Vec<char> {
    let mut keys = Vec::new();
    for c in word.chars() {
        let code = c as u32 - 0xac00;
        let letters =
            [letter(INITIALS, code / 588), letter(VOWELS, code / 28 % 21), letter(FINALS, code % 28)];
        for one in letters.into_iter().filter(|one| *one != '-') {
            match COMPOUNDS.iter().find(|compound| compound.starts_with(one)) {
                Some(compound) => keys.extend(compound.chars().skip(1)),
                None => keys.push(one),
            }
        }
    }
    keys
}

fn compound(first: char, second: char) -> Option<char> {
    let found = COMPOUNDS.iter().find(|known| known.chars().skip(1).eq([first, second]));
    found.and_then(|known| known.chars().next())
}

/// What the field shows after each key: the automaton of a keyboard with two sets of letters.
fn shown(keys: &[char]) -> Vec<String> {
    let (mut done, mut now) = (String::new(), [None::<char>; 3]);
    let mut steps = Vec::new();
    let text = |[initial, vowel, last]: [Option<char>; 3]| match (initial, vowel) {
        (Some(initial), Some(vowel)) => syllable(initial, vowel, last.unwrap_or('-')),
        _ => initial.or(vowel),
    };
    for key in keys {
        let is_vowel = VOWELS.contains(*key);
        now = match (now, is_vowel) {
            ([None, None, _], false) => [Some(*key), None, None],
            ([Some(initial), None, _], true) => [Some(initial), Some(*key), None],
            ([initial, Some(vowel), None], true) if compound(vowel, *key).is_some() => {
                [initial, compound(vowel, *key), None]
            }
            // The vowel takes the final consonant, or its second half, into the next syllable.
            ([initial, vowel, Some(last)], true) => {
                let halves = COMPOUNDS.iter().find(|known| known.starts_with(last));
                let halves: Vec<char> = halves.map_or(vec![last], |known| known.chars().skip(1).collect());
                let kept = (halves.len() == 2).then(|| halves[0]);
                done.extend(text([initial, vowel, kept]));
                [halves.last().copied(), Some(*key), None]
            }
            ([initial, vowel @ Some(_), None], false) if position(FINALS, *key).is_some() => {
                [initial, vowel, Some(*key)]
            }
            ([initial, vowel, Some(last)], false) if compound(last, *key).is_some() => {
                [initial, vowel, compound(last, *key)]
            }
            (before, _) => {
                done.extend(text(before));
                if is_vowel { [None, Some(*key), None] } else { [Some(*key), None, None] }
            }
        };
        steps.push(done.chars().chain(text(now)).collect());
    }
    steps
}

fn syllables() -> impl Strategy<Value = String> {
    let any = (0xac00..=0xd7a3_u32).prop_map(|code| char::from_u32(code).unwrap());
    prop::collection::vec(any, 1..4).prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn keyboard_shows_the_steps_of_a_known_word() {
    assert_eq!(shown(&keys("사이버")), ["ㅅ", "사", "상", "사이", "사입", "사이버"]);
    assert_eq!(shown(&keys("닭의")), ["ㄷ", "다", "달", "닭", "닭ㅇ", "닭으", "닭의"]);
    assert_eq!(shown(&keys("값이")), ["ㄱ", "가", "갑", "값", "값ㅇ", "값이"]);
}

#[test]
fn syllable_that_is_composed_matches_what_it_has_so_far_and_nothing_else() {
    let found = |query: &str, text: &str| {
        !Highlighter::new(&normalizer(), query, Typing::Composing).ranges(text).is_empty()
    };
    for (query, text, expected) in [
        ("상", "사이버", true),
        ("상", "상호", true),
        ("상", "사고", false),
        ("상", "산업", false),
        ("사", "산업", true),
        ("고", "과학", true),
        ("ㅅ", "제재", false),
        ("ㅅ", "제사", true),
        ("갑", "값", true),
        ("값", "갑시다", true),
        ("norm", "norms", true),
    ] {
        assert_eq!(found(query, text), expected, "{query} in {text}");
    }
    // A finished syllable is not taken for another.
    assert!(Highlighter::new(&normalizer(), "상", Typing::Finished).ranges("사이버").is_empty());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn card_stays_while_a_word_of_it_is_typed(word in syllables()) {
        let card = |id: &str, title: &str| json!({ "id": id, "kind": "topic", "title": title, "themes": [id] });
        let data = json!({ "title": "x", "cards": [card("a", &format!("말 {word}의")), card("b", "other")] });
        let mut state = visit(&data, Config::default(), "");
        for step in shown(&keys(&word)) {
            state = after(&state, Action::Search(step.clone(), Typing::Composing)).0;
            prop_assert!(state.results.cards.contains(&0), "{step} on the way to {word}");
        }
        state = after(&state, Action::Search(word.clone(), Typing::Finished)).0;
        prop_assert_eq!(&state.results.cards, &[0]);
        // The view is the same however it was reached.
        let direct = visit(&data, Config::default(), &format!("ds.q={word}"));
        prop_assert_eq!(&state.results, &direct.results);
    }
}
