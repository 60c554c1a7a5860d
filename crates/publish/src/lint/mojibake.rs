//! Recognises text that was decoded in another encoding than it was written in.

use encoding_rs::{EUC_KR, WINDOWS_1252};

/// A text that was decoded wrongly.
#[derive(Clone, Debug, PartialEq)]
pub struct Mojibake {
    /// The garbled words, shortened.
    pub found: String,
    /// The encoding they were written in.
    pub encoding: &'static str,
    /// The same words, decoded rightly.
    pub right: String,
}

/// The first garbled words of a text.
pub fn mojibake(text: &str) -> Option<Mojibake> {
    if text.is_ascii() {
        return None;
    }
    for word in text.split_ascii_whitespace().filter(|word| !word.is_ascii()) {
        let (mut right, mut encoding) = (String::new(), None);
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_ascii = first.is_ascii();
            let end = rest.find(|c: char| c.is_ascii() != is_ascii).unwrap_or(rest.len());
            let (run, behind) = rest.split_at(end);
            match decoded(run).filter(|_| !is_ascii) {
                Some((of, words)) => {
                    encoding = encoding.or(Some(of));
                    right.push_str(&words);
                }
                None => right.push_str(run),
            }
            rest = behind;
        }
        if let Some(encoding) = encoding {
            return Some(Mojibake { found: word.chars().take(60).collect(), encoding, right });
        }
    }
    None
}

/// The encoding of characters that were read as Windows-1252, and the characters that were meant.
fn decoded(run: &str) -> Option<(&'static str, String)> {
    let (bytes, _, is_unmappable) = WINDOWS_1252.encode(run);
    if is_unmappable || bytes.len() < 2 {
        return None;
    }
    if let Ok(utf8) = str::from_utf8(&bytes) {
        return Some(("UTF-8", utf8.to_owned()));
    }
    let korean = EUC_KR.decode_without_bom_handling_and_without_replacement(&bytes)?;
    let is_hangul = |c: char| ('가'..='힣').contains(&c);
    (bytes.len() >= 4 && korean.chars().all(is_hangul)).then(|| ("EUC-KR", korean.into_owned()))
}
