//! The Hangul syllable that a person is still composing, and what it may become.
//!
//! A keyboard with two sets of letters composes letter by letter: ㅅ, 사, 상, and with one more vowel 사이. The arithmetic is
//! that of the Unicode Standard, section 3.12.

use super::pattern::Pattern;

const FIRST_SYLLABLE: u32 = 0xac00;
const LAST_SYLLABLE: u32 = 0xd7a3;
const FIRST_INITIAL: u32 = 0x1100;
const LAST_INITIAL: u32 = 0x1112;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// For each final consonant: the one that stays, and the initial consonant that a following vowel makes of the rest.
const SPLIT: [(u32, u32); FINALS as usize] = [
    (0, 0),
    (0, 0),
    (0, 1),
    (1, 9),
    (0, 2),
    (4, 12),
    (4, 18),
    (0, 3),
    (0, 5),
    (8, 0),
    (8, 6),
    (8, 7),
    (8, 9),
    (8, 16),
    (8, 17),
    (8, 18),
    (0, 6),
    (0, 7),
    (17, 9),
    (0, 9),
    (0, 10),
    (0, 11),
    (0, 12),
    (0, 14),
    (0, 15),
    (0, 16),
    (0, 17),
    (0, 18),
];

/// What a normalised word may become whose last syllable is still being composed. A word that ends otherwise is complete.
pub fn completions(word: &str) -> Vec<Pattern> {
    let mut letters = word.chars();
    let last = letters.next_back().map_or(0, u32::from);
    let before = letters.as_str();
    if (FIRST_INITIAL..=LAST_INITIAL).contains(&last) {
        return vec![with_initial(before.to_owned(), last - FIRST_INITIAL)];
    }
    if !(FIRST_SYLLABLE..=LAST_SYLLABLE).contains(&last) {
        return vec![Pattern::word(word)];
    }
    let code = last - FIRST_SYLLABLE;
    let (initial, vowel, final_) = (code / FINALS / VOWELS, code / FINALS % VOWELS, code % FINALS);
    if final_ == 0 {
        // ㅗ, ㅜ and ㅡ may become ㅘ, ㅝ, ㅢ and the like, which follow them in the order of Unicode.
        let vowels = match vowel {
            8 | 13 => vowel + 3,
            18 => vowel + 1,
            _ => vowel,
        };
        return between(before.to_owned(), last, syllable(initial, vowels, FINALS - 1)).into_iter().collect();
    }
    // ㄱ, ㄴ, ㄹ and ㅂ may become ㄳ, ㄶ, ㅀ, ㅄ and the like.
    let finals = match final_ {
        1 | 4 => final_ + 2,
        8 => final_ + 7,
        17 => final_ + 1,
        _ => final_,
    };
    let same = between(before.to_owned(), last, syllable(initial, vowel, finals));
    let (kept, moved) = SPLIT[final_ as usize];
    let open = char::from_u32(syllable(initial, vowel, kept));
    let split = open.map(|open| with_initial(format!("{before}{open}"), moved));
    same.into_iter().chain(split).collect()
}

/// `before`, and any syllable with this initial consonant.
fn with_initial(before: String, initial: u32) -> Pattern {
    let (first, last) = (syllable(initial, 0, 0), syllable(initial, VOWELS - 1, FINALS - 1));
    between(before.clone(), first, last).unwrap_or_else(|| Pattern::word(&before))
}

fn between(before: String, first: u32, last: u32) -> Option<Pattern> {
    Some(Pattern { text: before, last: Some(char::from_u32(first)?..=char::from_u32(last)?) })
}

fn syllable(initial: u32, vowel: u32, final_: u32) -> u32 {
    FIRST_SYLLABLE + (initial * VOWELS + vowel) * FINALS + final_
}
