//! Locators: the place in the source that a statement rests on, and the URL that opens it.

use super::id::Id;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// Where in the source a statement is found: the paragraph, and the words it starts and ends with.
///
/// Both ends are inclusive. Only a few words are kept, so that a dataset points at its source
/// without copying it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Locator {
    /// Id of the source; without it, the first source of the dialogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// The paragraph, counted from 1.
    pub paragraph: u32,
    /// The first words.
    pub start: TextQuoteSelector,
    /// The last words; absent where `start` holds all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Box<TextQuoteSelector>>,
}

/// The W3C Web Annotation [text quote selector](https://www.w3.org/TR/annotation-model/#text-quote-selector).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(tag = "type", rename = "TextQuoteSelector")]
pub struct TextQuoteSelector {
    /// The words as the source prints them.
    pub exact: String,
    /// Words just before, where `exact` alone is found more than once.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Words just after, where `exact` alone is found more than once.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

impl Locator {
    /// The URL of the source with a [text fragment](https://wicg.github.io/scroll-to-text-fragment/), which scrolls to the
    /// statement and highlights it. A fragment of `url` is kept before it.
    pub fn url_in(&self, url: &str) -> String {
        let encode = |words: &str| utf8_percent_encode(words, UNESCAPED).to_string();
        let hash = if url.contains('#') { "" } else { "#" };
        let mut link = format!("{url}{hash}:~:text=");
        if !self.start.prefix.is_empty() {
            link += &format!("{}-,", encode(&self.start.prefix));
        }
        link += &encode(&self.start.exact);
        if let Some(end) = &self.end {
            link += &format!(",{}", encode(&end.exact));
        }
        let suffix = &self.end.as_deref().unwrap_or(&self.start).suffix;
        if !suffix.is_empty() {
            link += &format!(",-{}", encode(suffix));
        }
        link
    }
}

/// Characters that are not escaped. `-`, `,` and `&` have a meaning in the directive.
const UNESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');
