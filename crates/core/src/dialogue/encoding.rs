//! Decodes a dataset. JSON is exchanged in UTF-8 only (RFC 8259, 8.1), so another encoding is named and never guessed.

use super::not_json::{JsonSlip, file_format};
use super::position::Position;
use super::problem::{Expected, Problem};

/// The text of a file without its byte order mark.
///
/// # Errors
/// The problem that the file is not UTF-8, with the place of the first byte that is not, or that it is a file of another program.
pub fn decode(bytes: &[u8]) -> Result<&str, Box<Problem>> {
    // Bytes of a file of another program are no text in any encoding.
    if let Some(format) = file_format(bytes) {
        return Err(Box::new(Problem::refused(Expected::Json(format), Some(Position::START))));
    }
    match str::from_utf8(bytes) {
        // UTF-16 in ASCII letters is valid UTF-8 with a NUL before or behind each letter.
        Ok(text) if !text.contains('\0') => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        _ if is_binary(bytes) => {
            Err(Box::new(Problem::refused(Expected::Json(JsonSlip::Binary), Some(Position::START))))
        }
        Ok(_) => Err(refused(Some("UTF-16"), Position::START)),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).and_then(|valid| str::from_utf8(valid).ok());
            let position = Position::behind(valid.unwrap_or_default().trim_start_matches('\u{feff}'));
            Err(refused(encoding(bytes), position))
        }
    }
}

/// Whether bytes that are not UTF-8 have control characters that are in no text, in any encoding.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..1000).unwrap_or(bytes);
    if has_utf_16_mark(bytes) {
        return false;
    }
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).any(|byte| *byte == 0);
    let is_control = |byte: &u8| matches!(byte, 1..=8 | 14..=26 | 28..=31);
    // UTF-16 has a zero in one half of each ASCII letter, and any byte in the halves of other letters.
    let is_utf_16 = zeros(0) != zeros(1);
    (zeros(0) && zeros(1)) || (!is_utf_16 && start.iter().any(is_control))
}

fn has_utf_16_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff])
}

fn refused(encoding: Option<&'static str>, position: Position) -> Box<Problem> {
    Box::new(Problem::refused(Expected::Utf8(encoding), Some(position)))
}

/// The encoding that bytes seem to have, which are not UTF-8. `None` if that is not clear.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    let zeros = bytes.iter().take(1000).filter(|byte| **byte == 0).count();
    if has_utf_16_mark(bytes) || zeros > 0 {
        return Some("UTF-16");
    }
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    // Each syllable of EUC-KR (KS X 1001) has a first byte from B0 to C8 and a second one from A1 to FE.
    let (mut hangul, mut others, mut at) = (0, 0, 0);
    while let Some(first) = bytes.get(at) {
        match (first, bytes.get(at + 1)) {
            (0xb0..=0xc8, Some(0xa1..=0xfe)) => (hangul, at) = (hangul + 1, at + 2),
            (0xa1..=0xfe, Some(0xa1..=0xfe)) => (others, at) = (others + 1, at + 2),
            _ => at += 1,
        }
    }
    if 2 * (hangul + others) == high && hangul > others {
        return Some("EUC-KR");
    }
    // Accented letters stand alone between ASCII letters.
    let is_alone = |(at, byte): (usize, &u8)| {
        let next = bytes.get(at + 1).is_none_or(u8::is_ascii);
        !byte.is_ascii() && next && (at == 0 || bytes.get(at - 1).is_none_or(u8::is_ascii))
    };
    let alone = bytes.iter().enumerate().filter(|each| is_alone(*each)).count();
    (2 * alone > high).then_some("Windows-1252")
}
