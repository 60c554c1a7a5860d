//! What a citation says of a web page.

use crate::dates::{Day, PartialDate};
use crate::record_text::nature;
use crate::request::Request;
use dialogue_summary::dialogue::Dialogue;
use url::Url;

/// A web page to cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// A name for it among others, of letters, digits and hyphens.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The language of the title, if it is known.
    pub lang: Option<String>,
    /// The name of the site.
    pub site: String,
    /// Its address.
    pub url: String,
    /// The date of the version. Unknown dates are left out, and no date is inferred.
    pub issued: Option<PartialDate>,
    /// The day on which the reader saw it.
    pub accessed: Day,
    /// What the text is: a retelling of which articles, and not official.
    pub note: String,
}

impl Item {
    /// The citation of what is requested. `None` without an address of the page.
    pub fn new(request: &Request) -> Option<Item> {
        let base = request.export.base?;
        let dialogue = request.dialogue();
        let shown = request.shown();
        let (title, lang) = match request.only_card() {
            Some(card) => named(request, shown, &card.title, &card.id),
            None => named(request, shown, &shown.title, &shown.id),
        };
        let filters = if request.card.is_none() { request.export.filters() } else { Vec::new() };
        let title = if filters.is_empty() { title } else { format!("{title} [{}]", filters.join("; ")) };
        let id = request.only_card().map_or(shown.id.as_str(), |card| card.id.as_str());
        let version = shown.version.as_ref().or(dialogue.version.as_ref());
        Some(Item {
            key: key(id),
            title,
            lang,
            site: request.site.map_or_else(|| server(base), str::to_owned),
            url: request.link()?,
            issued: version.and_then(PartialDate::new),
            accessed: request.today,
            note: nature(request, shown),
        })
    }

    /// Whether the title is in English, whose titles some styles capitalise.
    pub fn is_english(&self) -> bool {
        self.lang.as_deref().is_some_and(|lang| lang.split('-').next() == Some("en"))
    }
}

/// A title in the reader's language, with the language it is in.
fn named(
    request: &Request,
    shown: &Dialogue,
    title: &dialogue_summary::dialogue::text::Text,
    id: &str,
) -> (String, Option<String>) {
    let (words, lang) = title.pick(request.lang());
    let untagged = request.dialogue().untagged_language(shown, request.lang());
    match words.trim() {
        "" => (id.to_owned(), None),
        words => (one_line(words), lang.or(untagged).map(str::to_owned)),
    }
}

/// Text without line breaks and without repeated spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn server(base: &str) -> String {
    let host = Url::parse(base).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.map_or_else(|| base.to_owned(), |host| host.trim_start_matches("www.").to_owned())
}

/// A key for reference managers: ASCII letters, digits and hyphens, beginning with a letter.
fn key(id: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let key: String = id.chars().map(kept).collect();
    let key = key.trim_matches('-');
    match key.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => key.to_owned(),
        Some(_) => format!("record-{key}"),
        None => String::from("record"),
    }
}
