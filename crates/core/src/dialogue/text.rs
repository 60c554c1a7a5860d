//! Text in one or several languages, and the choice of a language for a reader.

use serde::{Serialize, Serializer};

/// A language tag as BCP 47 (RFC 5646) writes it: `en`, `ko`, `zh-Hant`.
pub type Lang = String;

/// Text for readers: one string without a language tag, or one string per language. Markup in it is shown as text.
///
/// Tags and wordings are stored in one string, separated by NUL: a large collection has hundreds of thousands of texts, and
/// each allocation takes as much memory as a short word. A NUL in a wording becomes U+FFFD, as in HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(Box<str>);

impl Text {
    /// The same wording for every reader.
    pub fn plain(words: &str) -> Text {
        let mut packed = String::with_capacity(words.len());
        put(&mut packed, words);
        Text(packed.into())
    }

    /// Wordings by language tag, in order of preference.
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

    /// Every wording, with its language tag if it has one.
    pub fn wordings(&self) -> impl Iterator<Item = (Option<&str>, &str)> + Clone {
        let mut pieces = self.0.split('\0');
        std::iter::from_fn(move || {
            let first = pieces.next()?;
            Some(pieces.next().map_or((None, first), |words| (Some(first), words)))
        })
    }

    /// The wording for a reader of `lang`, and its language if that is known.
    ///
    /// The lookup is that of RFC 4647, section 3.4 (`ko-KR`, then `ko`), then another form of the same language, then English,
    /// then any language: a reader gets a foreign sentence rather than none. Blank wordings are skipped.
    pub fn pick(&self, lang: &str) -> (&str, Option<&str>) {
        let wordings = || self.wordings().filter(|(_, words)| !words.trim().is_empty());
        let tags = || wordings().filter_map(|(tag, _)| tag);
        let related = |lang| tags().find(|tag| is_same_language(tag, lang));
        let tag = lookup(tags(), lang).or_else(|| related(lang)).or_else(|| related("en"));
        let found = wordings().find(|(t, _)| tag.is_none() || *t == tag).or_else(|| self.wordings().next());
        found.map_or(("", None), |(tag, words)| (words, tag))
    }

    /// This text and, in languages that it lacks, the wordings of `other`.
    pub fn completed(&self, other: &Text) -> Text {
        let own = || {
            let own = self.wordings().filter(|(_, words)| !words.trim().is_empty());
            own.filter_map(|(tag, words)| Some((tag?, words)))
        };
        let lacks = |tag: &str| !own().any(|(known, _)| is_same_language(known, tag));
        let added = other.wordings().filter_map(|(tag, words)| Some((tag?, words)));
        let added: Vec<(&str, &str)> = added.filter(|(tag, _)| lacks(tag)).collect();
        let all: Vec<(&str, &str)> = own().chain(added).collect();
        Text::by_lang(all.into_iter())
    }

    /// This text with a language for its wording without one.
    pub fn tagged(&self, lang: Option<&str>) -> Text {
        let plain = self.wordings().find(|(tag, _)| tag.is_none());
        match plain.zip(lang) {
            Some(((_, words), lang)) => Text::by_lang(std::iter::once((lang, words))),
            None => self.clone(),
        }
    }

    /// Whether the two have no language in common, and the language of each wording is known: one may translate the other.
    pub fn may_translate(&self, other: &Text) -> bool {
        self.wordings().all(|(tag, _)| {
            let has_none_of = |tag| {
                other.wordings().all(|(other, _)| other.is_some_and(|other| !is_same_language(tag, other)))
            };
            tag.is_some_and(has_none_of)
        })
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

/// Whether two tags have the same language. Script and country may differ.
pub fn is_same_language(a: &str, b: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(a) == primary(b)
}

/// The tag for a reader of `wanted`: RFC 4647 lookup, case-insensitive. A locale such as `ko_KR` counts as a tag.
pub fn lookup<'a>(tags: impl Iterator<Item = &'a str> + Clone, wanted: &str) -> Option<&'a str> {
    let wanted = wanted.replace('_', "-");
    let mut range = wanted.as_str();
    loop {
        if let Some(tag) = tags.clone().find(|tag| tag.eq_ignore_ascii_case(range)) {
            return Some(tag);
        }
        range = &range[..range.rfind('-')?];
    }
}
