//! URLs as people type them, such as `https://외교부.한국/대화/`.

use url::Url;

/// The URL as browsers send it (WHATWG URL): the host in Punycode, other characters percent-encoded. `None` if it is
/// not absolute, or neither http nor https.
pub fn parse(text: &str) -> Option<Url> {
    Url::parse(text.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))
}
