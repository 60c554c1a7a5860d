//! What a citation says of a web page.

use crate::dates::{Day, PartialDate};
use crate::request::Request;
use crate::words::{checksum, one_line};
use dialogue_summary_core::dialogue::Dialogue;
use url::Url;

/// A web page to cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// A name for it among others, of letters, digits and hyphens.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Which part of it a view shows, in words. Empty for all of it.
    pub part: String,
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
        let base = request.export.page?.url;
        let dialogue = request.dialogue();
        let shown = request.shown();
        let (title, lang) = match request.only_card() {
            Some(card) => named(request, shown, &card.title, &card.id),
            None => named(request, shown, &shown.title, &shown.id),
        };
        let filters = if request.card.is_none() { request.export.filters() } else { Vec::new() };
        let part = one_line(&filters.join(request.phrases().part_separator));
        let url = request.link()?;
        Some(Item {
            key: key(&dialogue.id, request.only_card().map(|card| card.id.as_str()), &part, &url),
            title,
            part,
            lang,
            site: site(request.site, base),
            url,
            issued: request.version().and_then(PartialDate::new),
            accessed: request.today,
            note: one_line(&request.note(shown, &request.sources())),
        })
    }

    /// The title, with the part that a view shows in brackets.
    pub fn whole_title(&self) -> String {
        if self.part.is_empty() { self.title.clone() } else { format!("{} [{}]", self.title, self.part) }
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
    title: &dialogue_summary_core::dialogue::text::Text,
    id: &str,
) -> (String, Option<String>) {
    let (words, lang) = title.pick(request.lang());
    let untagged = request.dialogue().untagged_language(shown, request.lang());
    match words.trim() {
        "" => (id.to_owned(), None),
        words => (one_line(words), lang.or(untagged).map(str::to_owned)),
    }
}

/// The given name of a site, else that of its server.
fn site(given: Option<&str>, base: &str) -> String {
    let given = given.map(one_line).filter(|name| !name.is_empty());
    given.unwrap_or_else(|| server(base))
}

fn server(base: &str) -> String {
    let host = Url::parse(base).ok().and_then(|url| url.host_str().map(str::to_owned));
    host.map_or_else(|| base.to_owned(), |host| host.trim_start_matches("www.").to_owned())
}

/// A key for reference managers: ASCII letters, digits and hyphens, beginning with a letter. Two things have two keys: what letters
/// do not tell apart, a checksum does.
fn key(record: &str, card: Option<&str>, part: &str, url: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let id = match card {
        // In a collection, the id of a card begins with that of its dialogue.
        Some(card) if card.contains('/') || record.is_empty() => card.to_owned(),
        Some(card) => format!("{record}-{card}"),
        None => record.to_owned(),
    };
    let key: String = id.chars().map(kept).collect();
    let is_whole = part.is_empty() && !id.is_empty() && id.replace('/', "-") == key;
    let begins_well = key.starts_with(|first: char| first.is_ascii_alphabetic());
    let key = if begins_well { key } else { format!("record-{}", key.trim_matches('-')) };
    let key = key.trim_end_matches('-');
    match is_whole {
        true => key.to_owned(),
        false => format!("{key}-{:06x}", checksum(&[&id, part, url]) & 0xff_ffff),
    }
}
