//! Text in one or several languages, and how a reader's language picks from it.

use serde::Serialize;
use std::collections::BTreeMap;

/// A language tag as BCP 47 (RFC 5646) writes it: `en`, `ko`, `zh-Hant`.
pub type Lang = String;

/// Words for people: one string in no stated language, or one string per language.
///
/// Markup in it is text and nothing else; no view turns it into elements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Text {
    /// The same words for every reader.
    Plain(String),
    /// Words by language tag; never empty.
    ByLang(BTreeMap<Lang, String>),
}

impl Default for Text {
    fn default() -> Self {
        Text::Plain(String::new())
    }
}

impl Text {
    /// The words for a reader of `lang`, and the language they are in where that is known.
    ///
    /// Looked up as RFC 4647, section 3.4 says (`ko-KR`, then `ko`), then English, then whatever
    /// there is: a reader is better served by a foreign sentence, marked as one, than by none.
    pub fn pick(&self, lang: &str) -> (&str, Option<&str>) {
        match self {
            Text::Plain(words) => (words, None),
            Text::ByLang(map) => lookup(map.keys().map(String::as_str), lang)
                .and_then(|tag| map.get_key_value(tag))
                .or_else(|| map.get_key_value("en"))
                .or_else(|| map.first_key_value())
                .map_or(("", None), |(tag, words)| (words, Some(tag))),
        }
    }

    /// Every wording of the text, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, map) = match self {
            Text::Plain(words) => (Some(words.as_str()), None),
            Text::ByLang(map) => (None, Some(map)),
        };
        plain.into_iter().chain(map.into_iter().flat_map(|m| m.values().map(String::as_str)))
    }
}

/// The tag of `tags` that serves a reader of `wanted`: RFC 4647 lookup, case-insensitive.
pub fn lookup<'a>(tags: impl Iterator<Item = &'a str> + Clone, wanted: &str) -> Option<&'a str> {
    let mut range = wanted;
    loop {
        if let Some(tag) = tags.clone().find(|tag| tag.eq_ignore_ascii_case(range)) {
            return Some(tag);
        }
        range = &range[..range.rfind('-')?];
    }
}
