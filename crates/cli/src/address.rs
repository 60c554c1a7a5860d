//! Addresses of web pages, as people write them.

use dialogue_summary::i18n::{Phrases, fill};
use dialogue_summary_publish::policy::phrases::policy_phrases;
use url::Url;

/// The address as browsers send it: the host in Punycode, other characters percent-encoded.
///
/// # Errors
/// If it is not one of a web page. `https://ministry.example@other.example/` leads to another server than it seems to.
pub fn web_address(option: &str, text: &str, phrases: &Phrases) -> Result<String, String> {
    let is_web = |url: &Url| {
        matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none()
    };
    match Url::parse(text.trim()).ok().filter(is_web) {
        Some(url) => Ok(url.into()),
        None => Err(fill(policy_phrases(phrases).address, &[option, text])),
    }
}
