//! The lower case of letters.

/// Letters of the alphabets of Azerbaijani, Vietnamese and languages of West Africa that lie apart from their lower case.
const APART: (&str, &str) = ("ƏƠƯƁƊƘƳƆƐƔƖƲƉƑƝ", "əơưɓɗƙƴɔɛɣɩʋɖƒɲ");

/// The lower case of a letter that neither ASCII nor the table of Latin has, by the order in which Unicode has the letters of
/// Greek, Cyrillic, Armenian, Georgian and Vietnamese, and of most of the rest of Latin; others stay as they are. The
/// standard library knows all of them, by a table of 11 KB that takes a fiftieth of all that a reader loads.
pub fn lower(c: char) -> char {
    let code = c as u32;
    let lower = match code {
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x391..=0x3ab | 0x410..=0x42f => code + 32,
        // A sigma that ends a word.
        0x3c2 => 0x3c3,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        0x1c90..=0x1cbf => code - 3008,
        0x1e9e => 0xdf,
        // The capital is even, or odd, and the small one stands behind it.
        0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x246..=0x24f
        | 0x3d8..=0x3ef
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        0x1cd..=0x1dc | 0x4c1..=0x4ce => code + (code & 1),
        0x181..=0x1b3 => {
            let mut pairs = APART.0.chars().zip(APART.1.chars());
            return pairs.find(|(capital, _)| *capital == c).map_or(c, |(_, small)| small);
        }
        _ => return c,
    };
    char::from_u32(lower).unwrap_or(c)
}
