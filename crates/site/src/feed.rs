//! The Atom feed (RFC 4287) of statements and announcements, and the site map (<https://www.sitemaps.org>).

use crate::page::Site;
use crate::pages::{card_folder, title_of};
use crate::phrases::site_phrases;
use crate::records::Record;
use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::{Body, Card};
use dialogue_summary::i18n::{fill, phrases};
use dialogue_summary_share::PartialDate;
use dialogue_summary_share::card_text::CardText;
use dialogue_summary_share::words::one_line;
use dialogue_summary_share::{Day, Request};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Newer entries than these are in the feed.
const MAX_ENTRIES: usize = 200;

type Xml = Writer<Vec<u8>>;

/// The day of a date for machines, as RFC 3339 wants it. `None` if it is doubtful.
fn moment(date: &Edtf) -> Option<String> {
    let PartialDate { year, month, day } = PartialDate::new(date)?;
    Some(format!("{year:04}-{:02}-{:02}T00:00:00Z", month.unwrap_or(1), day.unwrap_or(1)))
}

/// When a card was last changed: the last correction that names it, else the version of the dataset, else the meeting, else the first
/// run.
fn updated(site: &Site, record: &Record, card: &Card) -> String {
    let dialogue = &record.dialogue;
    let change = dialogue.changes.iter().find(|change| change.cards.contains(&card.id));
    let known = change.map(|change| &change.date).into_iter().chain(&dialogue.version).chain(&dialogue.date);
    known.into_iter().find_map(moment).unwrap_or_else(|| format!("{}T00:00:00Z", site.since))
}

struct Entry {
    title: String,
    url: String,
    updated: String,
    summary: String,
    category: String,
    of: String,
}

fn entries(site: &Site, lang: &str) -> Vec<Entry> {
    let mut all = Vec::new();
    for record in &site.records.dialogues {
        let dialogue = &record.dialogue;
        if !site.records.languages_of(dialogue).contains(&lang) {
            continue;
        }
        let view = record.view(lang);
        let export = record.export(&view, "");
        let today = Day { year: 1, month: 1, day: 1 };
        for (position, card) in dialogue.cards.iter().enumerate() {
            let Body::Announcement(announcement) = &card.body else { continue };
            let request = Request { export, card: Some(position), site: Some(site.name), today };
            let Some(text) = CardText::new(&request, position) else { continue };
            let folder = site.records.folder(lang) + &card_folder(&dialogue.id, &card.id);
            let parts = [one_line(&text.summary), one_line(&text.attribution)];
            all.push(Entry {
                title: one_line(&text.title),
                url: site.base.of(&folder),
                updated: updated(site, record, card),
                summary: parts
                    .iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" — "),
                category: phrases(lang)
                    .forms
                    .get(announcement.form as usize)
                    .copied()
                    .unwrap_or_default()
                    .to_owned(),
                of: title_of(dialogue, lang),
            });
        }
    }
    all.sort_by(|a, b| b.updated.cmp(&a.updated));
    all.truncate(MAX_ENTRIES);
    all
}

/// The feed of a language.
///
/// # Errors
/// None: memory takes all that is written.
pub fn atom(site: &Site, lang: &str) -> io::Result<Vec<u8>> {
    let own = site.base.of(&format!("{}feed.atom", site.records.folder(lang)));
    let entries = entries(site, lang);
    let newest = entries.iter().map(|entry| entry.updated.clone()).max();
    let mut xml = declared()?;
    xml.create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", lang)])
        .write_inner_content(|xml| {
            text(xml, "title", &fill(site_phrases(lang).feed_title, &[site.name]))?;
            text(xml, "id", &own)?;
            text(xml, "updated", &newest.unwrap_or_else(|| format!("{}T00:00:00Z", site.since)))?;
            link(xml, "self", &own)?;
            link(xml, "alternate", &site.base.of(&site.records.folder(lang)))?;
            xml.create_element("author").write_inner_content(|xml| text(xml, "name", site.name))?;
            for entry in &entries {
                xml.create_element("entry").write_inner_content(|xml| {
                    text(xml, "title", &entry.title)?;
                    text(xml, "id", &entry.url)?;
                    link(xml, "alternate", &entry.url)?;
                    text(xml, "updated", &entry.updated)?;
                    for term in [&entry.category, &entry.of].into_iter().filter(|term| !term.is_empty()) {
                        xml.create_element("category")
                            .with_attribute(("term", term.as_str()))
                            .write_empty()?;
                    }
                    text(xml, "summary", &entry.summary)
                })?;
            }
            Ok(())
        })?;
    Ok(ended(xml))
}

/// The site map: the addresses of all pages.
///
/// # Errors
/// None: memory takes all that is written.
pub fn sitemap(urls: &[String]) -> io::Result<Vec<u8>> {
    let mut xml = declared()?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|xml| {
            for url in urls {
                xml.create_element("url").write_inner_content(|xml| text(xml, "loc", url))?;
            }
            Ok(())
        })?;
    Ok(ended(xml))
}

fn declared() -> io::Result<Xml> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    Ok(xml)
}

fn ended(xml: Xml) -> Vec<u8> {
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// XML has no way to write these two.
fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    let words = words.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    xml.create_element(name).write_text_content(BytesText::new(&words)).map(drop)
}

fn link(xml: &mut Xml, rel: &str, href: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("href", href)]).write_empty().map(drop)
}
