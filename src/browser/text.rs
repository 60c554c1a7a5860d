//! The browser's Unicode tables.

use js_sys::JsString;

/// The letters of a character in one case, decomposed (NFKD).
///
/// Lower case comes first, because a capital ẞ is SS only by way of ß. Upper and lower case at the end make one letter of
/// those that have more than one small form: ß is ss, ς is σ, ſ is s, and a dotless ı, which other keyboards lack, is i.
pub fn decompose(c: char) -> String {
    JsString::from(c).to_lower_case().normalize("NFKD").to_upper_case().to_lower_case().into()
}
