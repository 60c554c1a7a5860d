//! Addresses that a person writes down, such as `https://외교부.한국/대화/`.

use url::Url;

/// An address as browsers send it (WHATWG URL): a host of any script in Punycode, other signs percent-encoded.
/// `None` where it is not absolute, or neither http nor https.
pub fn sent(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.into())
}
