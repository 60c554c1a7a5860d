//! Text in one or several languages, and how a reader's language picks from it.

use serde::{Serialize, Serializer};

/// A language tag as BCP 47 (RFC 5646) writes it: `en`, `ko`, `zh-Hant`.
pub type Lang = String;

/// Words for people: one string in no stated language, or one string per language.
///
/// Markup in it is text and nothing else; no view turns it into elements.
///
/// All of it stands in one piece of memory, tags and words with a NUL between them, since a large
/// collection has hundreds of thousands of texts and every piece costs as much as a short word. A NUL
/// among the words themselves, which no page can show, becomes U+FFFD, as it does in HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Box<str>);

impl Text {
    /// The same words for every reader.
    pub fn plain(words: &str) -> Text {
        let mut packed = String::with_capacity(words.len());
        put(&mut packed, words);
        Text(packed.into())
    }

    /// Words by language tag, in the order in which they are to be looked at.
    pub fn by_lang<'a>(entries: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Text {
        let length = entries.clone().map(|(tag, words)| tag.len() + words.len() + 2).sum::<usize>();
        let mut packed = String::with_capacity(length.saturating_sub(1));
        for (tag, words) in entries {
            if !packed.is_empty() {
                packed.push('\0');
            }
            put(&mut packed, tag);
            packed.push('\0');
            put(&mut packed, words);
        }
        Text(packed.into())
    }

    /// Every wording, with its language tag where that is stated.
    pub fn wordings(&self) -> impl Iterator<Item = (Option<&str>, &str)> + Clone {
        let mut pieces = self.0.split('\0');
        std::iter::from_fn(move || {
            let first = pieces.next()?;
            Some(pieces.next().map_or((None, first), |words| (Some(first), words)))
        })
    }

    /// The words for a reader of `lang`, and the language they are in where that is known.
    ///
    /// Looked up as RFC 4647, section 3.4 says (`ko-KR`, then `ko`), then another form of the same
    /// language, then English, then whatever there is: a reader is better served by a foreign sentence, marked as one, than by none.
    /// What is left blank in a language is not said in it.
    pub fn pick(&self, lang: &str) -> (&str, Option<&str>) {
        let said = || self.wordings().filter(|(_, words)| !words.trim().is_empty());
        let tags = || said().filter_map(|(tag, _)| tag);
        let kin = |lang| tags().find(|tag| is_same_language(tag, lang));
        let tag = lookup(tags(), lang).or_else(|| kin(lang)).or_else(|| kin("en"));
        let found = said().find(|(t, _)| tag.is_none() || *t == tag).or_else(|| self.wordings().next());
        found.map_or(("", None), |(tag, words)| (words, tag))
    }

    /// Every wording of the text, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.wordings().map(|(_, words)| words)
    }
}

fn put(packed: &mut String, words: &str) {
    for (nth, piece) in words.split('\0').enumerate() {
        if nth > 0 {
            packed.push('\u{fffd}');
        }
        packed.push_str(piece);
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.wordings().all(|(tag, _)| tag.is_none()) {
            return serializer.serialize_str(&self.0);
        }
        serializer.collect_map(self.wordings().filter_map(|(tag, words)| Some((tag?, words))))
    }
}

#[cfg(not(target_arch = "wasm32"))]
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
pub fn is_same_language(a: &str, b: &str) -> bool {
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
