//! Text in one or several languages, and how a reader's language picks from it.

use serde::{Serialize, Serializer};

/// A language tag as BCP 47 (RFC 5646) writes it: `en`, `ko`, `zh-Hant`.
pub type Lang = String;

/// Words for people: one string in no stated language, or one string per language.
///
/// Markup in it is text and nothing else; no view turns it into elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same words for every reader.
    Plain(String),
    /// Words by language tag, in the order they were written; never empty.
    ///
    /// A list, since two or three tags are found sooner by looking at each, and a tree costs every
    /// text half a kilobyte of memory.
    ByLang(Vec<(Lang, String)>),
}

impl Default for Text {
    fn default() -> Self {
        Text::Plain(String::new())
    }
}

impl Text {
    /// The words for a reader of `lang`, and the language they are in where that is known.
    ///
    /// Looked up as RFC 4647, section 3.4 says (`ko-KR`, then `ko`), then another form of the same
    /// language, then English, then whatever there is: a reader is better served by a foreign sentence, marked as one, than by none.
    pub fn pick(&self, lang: &str) -> (&str, Option<&str>) {
        match self {
            Text::Plain(words) => (words, None),
            Text::ByLang(list) => {
                let tags = || list.iter().map(|(tag, _)| tag.as_str());
                let kin = |lang| tags().find(|tag| is_kin(tag, lang));
                let tag = lookup(tags(), lang).or_else(|| kin(lang)).or_else(|| kin("en"));
                let found = list.iter().find(|(t, _)| Some(t.as_str()) == tag).or(list.first());
                found.map_or(("", None), |(tag, words)| (words, Some(tag)))
            }
        }
    }

    /// Every wording of the text, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (plain, list) = match self {
            Text::Plain(words) => (Some(words.as_str()), &[][..]),
            Text::ByLang(list) => (None, list.as_slice()),
        };
        plain.into_iter().chain(list.iter().map(|(_, words)| words.as_str()))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Text::Plain(words) => serializer.serialize_str(words),
            Text::ByLang(list) => serializer.collect_map(list.iter().map(|(tag, words)| (tag, words))),
        }
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Words for people: one string in no stated language, or one string per language.",
            "anyOf": [
                { "description": "The same words for every reader.", "type": "string" },
                { "description": "Words by language tag.", "type": "object",
                  "additionalProperties": { "type": "string" }, "minProperties": 1 },
            ],
        })
    }
}

/// Whether two tags are of one language, whatever the script or country.
pub fn is_kin(a: &str, b: &str) -> bool {
    let primary = |tag: &'_ str| tag.find('-').unwrap_or(tag.len());
    a[..primary(a)].eq_ignore_ascii_case(&b[..primary(b)])
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
