//! The browser's text: its Unicode tables, and the characters of its strings.

use js_sys::JsString;

/// The letters of a character in one case, decomposed (NFKD).
///
/// Lower case comes first, because a capital ẞ is SS only by way of ß. Upper and lower case at the end make one letter of
/// those that have more than one small form: ß is ss, ς is σ, ſ is s, and a dotless ı, which other keyboards lack, is i.
pub fn decompose(c: char) -> String {
    JsString::from(c).to_lower_case().normalize("NFKD").to_upper_case().to_lower_case().into()
}

/// A text in composed form (NFC).
pub fn compose(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// Code units that are copied at once.
const CHUNK: u32 = 1 << 14;

/// The characters of a text, without its byte order mark. The text stays outside the wasm, whose memory never shrinks.
pub fn chars(text: &JsString) -> impl Iterator<Item = char> {
    let is_high_surrogate = |at: u32| (0xd800..0xdc00).contains(&(text.char_code_at(at) as u32));
    let has_mark = text.char_code_at(0) as u32 == 0xfeff;
    let mut start = u32::from(has_mark);
    let chunks = std::iter::from_fn(move || {
        if start >= text.length() {
            return None;
        }
        let end = start + CHUNK;
        // A character of two units is not cut.
        let end = if is_high_surrogate(end - 1) { end + 1 } else { end };
        let chunk = String::from(text.slice(start, end));
        start = end;
        Some(chunk)
    });
    chunks.flat_map(|chunk| chunk.chars().collect::<Vec<_>>())
}
