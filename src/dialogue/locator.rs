//! The place in the source that a statement rests on, and the address that opens it there.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// Where in the source a statement is found: the paragraph, and the words it starts and ends with.
///
/// Both ends are inclusive. Only a few words are kept, so that a dataset points at its source
/// without copying it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Locator {
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
    /// The address of the source with a [text fragment](https://wicg.github.io/scroll-to-text-fragment/)
    /// that scrolls to the statement and marks it, where the browser knows how.
    ///
    /// Where `url` has a fragment of its own, the directive goes behind it.
    pub fn url_in(&self, url: &str) -> String {
        let mut out = String::from(url);
        out.push_str(if url.contains('#') { ":~:text=" } else { "#:~:text=" });
        if !self.start.prefix.is_empty() {
            append_encoded(&mut out, &self.start.prefix);
            out.push_str("-,");
        }
        append_encoded(&mut out, &self.start.exact);
        let mut suffix = &self.start.suffix;
        if let Some(end) = &self.end {
            out.push(',');
            append_encoded(&mut out, &end.exact);
            suffix = &end.suffix;
        }
        if !suffix.is_empty() {
            out.push_str(",-");
            append_encoded(&mut out, suffix);
        }
        out
    }
}

/// What the directive writes as it is: `-`, `,` and `&` have a meaning in it.
const UNESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

fn append_encoded(out: &mut String, words: &str) {
    out.extend(utf8_percent_encode(words, UNESCAPED));
}
