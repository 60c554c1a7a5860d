//! Where a record comes from, and how it was changed since.

use super::date::Edtf;
use super::text::{Lang, Text};
use serde::Serialize;

/// A source of a record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// Names the source in locators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its address, http or https.
    pub url: String,
    /// Its publisher.
    pub publisher: Text,
    /// The language it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Its author, as the source names them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Text>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// How the record uses it, for example under which licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// A correction of a record, or an addition to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Change {
    /// The version of the record with this change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// When it was made.
    pub date: Edtf,
    /// What was changed, and why.
    pub note: Text,
    /// Ids of the cards that were changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<String>,
    /// Ids of the cards that were added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<String>,
    /// The version hash of the record with this change, as the command `hash` prints it. Links from then on lead to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// A card that was withdrawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Withdrawal {
    /// The id that the card had.
    pub id: String,
    /// Why it was withdrawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
}

/// Whether an address is that of a web page. Another scheme could run a script when the link is followed, and a user name before the
/// server looks like the server: `https://ministry.example@other.example/`.
pub fn is_web_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    // Browsers take a backslash for a slash.
    let server = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    is_web && !server.is_empty() && !server.contains('@') && !server.contains(char::is_whitespace)
}
