//! The pages of cards, dialogues and series, and the first page.

use crate::address::relative;
use crate::page::{Page, Site};
use crate::phrases::site_phrases;
use crate::picture::{Kind, Picture};
use crate::records::Record;
use dialogue_summary::describe;
use dialogue_summary::dialogue::{Body, Dialogue};
use dialogue_summary::i18n::{doubted_date, phrases};
use dialogue_summary::search::facet::{self, KINDS};
use dialogue_summary::state::Config;
use dialogue_summary_publish::export::html::{self, Html};
use dialogue_summary_publish::prerender::{DatasetOrigin, Element, Prerendered, StyleSheet};
use dialogue_summary_share::card_text::CardText;
use dialogue_summary_share::words::one_line;
use dialogue_summary_share::{Day, Export, Format, Request, WidgetPage};

/// A page with its preview.
#[derive(Debug)]
pub struct Made<'a> {
    /// The page.
    pub page: Page<'a>,
    /// Its markup.
    pub html: String,
    /// Its picture.
    pub picture: Picture,
}

/// The folder of a dialogue, below that of the language.
pub fn dialogue_folder(id: &str) -> String {
    format!("dialogues/{id}/")
}

/// The folder of a card, below that of the language.
pub fn card_folder(dialogue: &str, card: &str) -> String {
    format!("dialogues/{dialogue}/cards/{card}/")
}

/// The name of the folder of a series: its id, else its name with hyphens.
pub fn series_name(key: &str) -> String {
    key.split_whitespace().collect::<Vec<_>>().join("-").replace('/', "-")
}

/// The title of a dialogue, else its id.
pub fn title_of(dialogue: &Dialogue, lang: &str) -> String {
    let title = one_line(dialogue.title.pick(lang).0);
    if title.is_empty() { dialogue.id.clone() } else { title }
}

fn localized<'a>(site: &Site<'a>, langs: &[&'a str], folder: &str) -> Vec<(&'a str, String)> {
    langs.iter().map(|lang| (*lang, site.records.folder(lang) + folder)).collect()
}

/// The day in a request: nothing on a page depends on it.
const NO_DAY: Day = Day { year: 1, month: 1, day: 1 };

fn request<'a>(export: Export<'a>, site: &Site<'a>, card: Option<usize>) -> Request<'a> {
    Request { export, card, site: Some(site.name), today: NO_DAY }
}

fn json_ld(request: &Request) -> String {
    Format::JsonLd.write(request).unwrap_or_default()
}

/// The tag of the widget with its content.
fn widget(html: &mut Html, src: &str, lang: &str, filter: &str, card: &str, inner: &str) {
    let attributes =
        [("src", src), ("lang", lang), ("heading-level", "1"), ("filter", filter), ("data-card", card)];
    html.element("dialogue-summary", &attributes, |html| html.raw(inner));
    html.raw("\n");
}

/// The page of a card.
pub fn card<'a>(site: &Site<'a>, record: &'a Record, position: usize, lang: &'a str) -> Option<Made<'a>> {
    let dialogue = &record.dialogue;
    let card = dialogue.cards.get(position)?;
    let own = site.records.folder(lang) + &card_folder(&dialogue.id, &card.id);
    let above = site.records.folder(lang) + &dialogue_folder(&dialogue.id);
    let view = record.view(lang);
    let (url, dialogue_url) = (site.base.of(&own), site.base.of(&above));
    let export = record.export(&view, &dialogue_url);
    let text = CardText::new(&request(export, site, Some(position)), position)?;
    let langs = site.records.languages_of(dialogue);
    let title = title_of(dialogue, lang);
    let description = if text.summary.is_empty() { &text.attribution } else { &text.summary };
    let page = Page {
        folder: own.clone(),
        lang,
        title: text.title.clone(),
        description: description.clone(),
        languages: localized(site, &langs, &card_folder(&dialogue.id, &card.id)),
        above: vec![
            (site_phrases(lang).contents.to_owned(), site.records.folder(lang)),
            (title.clone(), above.clone()),
        ],
        json_ld: json_ld(&request(
            Export { page: Some(WidgetPage::at(&url)), ..export },
            site,
            Some(position),
        )),
        has_widget: true,
        is_former: false,
        moved_to: None,
    };
    let src = relative(&own, &format!("{}data.json", dialogue_folder(&dialogue.id)));
    let article = html::card_article(&export, position, 1);
    let html = page.html(site, |html| widget(html, &src, lang, "", &card.id, &article));
    let (kind, nth) = match &card.body {
        Body::Topic {} => (Kind::Topic, "topic"),
        Body::Delegation(_) => (Kind::Delegation, "delegation"),
        Body::Announcement(_) => (Kind::Announcement, "announcement"),
    };
    let words = phrases(lang);
    let label = KINDS.iter().position(|kind| *kind == nth).and_then(|nth| words.kinds.get(nth));
    let date = dialogue.date.as_ref().map(|date| doubted_date(words, date)).unwrap_or_default();
    let picture = Picture {
        kind,
        label: label.map(|label| (*label).to_owned()).unwrap_or_default(),
        title: text.title,
        of: title,
        facts: joined([date, text.attribution]),
        site: site.name.to_owned(),
    };
    Some(Made { page, html, picture })
}

fn joined(parts: [String; 2]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The page of a dialogue.
pub fn dialogue<'a>(site: &Site<'a>, record: &'a Record, lang: &'a str) -> Made<'a> {
    let dialogue = &record.dialogue;
    let folder = dialogue_folder(&dialogue.id);
    let own = site.records.folder(lang) + &folder;
    let view = record.view(lang);
    let url = site.base.of(&own);
    let export = record.export(&view, &url);
    let words = phrases(lang);
    let mut above = vec![(site_phrases(lang).contents.to_owned(), site.records.folder(lang))];
    if let Some(series) = &dialogue.series {
        let name = one_line(series.name.pick(lang).0);
        above.push((name, format!("{}series/{}/", site.records.folder(lang), series_name(series.key()))));
    }
    let langs = site.records.languages_of(dialogue);
    let page = Page {
        folder: own.clone(),
        lang,
        title: title_of(dialogue, lang),
        description: dialogue.summary.as_ref().map(|text| text.pick(lang).0.to_owned()).unwrap_or_default(),
        languages: localized(site, &langs, &folder),
        above,
        json_ld: json_ld(&request(export, site, None)),
        has_widget: true,
        is_former: false,
        moved_to: None,
    };
    let src = relative(&own, &format!("{folder}data.json"));
    let sheet = site.widget_file(&own, "dialogue-summary.css");
    let element = Element {
        config: Config { lang: lang.to_owned(), heading_level: 1, ..Config::default() },
        text: &record.text,
        origin: DatasetOrigin::Fetched(src),
        style: StyleSheet::Linked(&sheet),
    };
    let prerendered = Prerendered::new(&element, dialogue.clone(), Vec::new()).to_html();
    let html = page.html(site, |html| {
        html.raw(&prerendered);
        card_list(html, record, lang, &export);
    });
    let date = dialogue.date.as_ref().map(|date| doubted_date(words, date)).unwrap_or_default();
    let place = dialogue.place.as_ref().map(|place| one_line(place.name.pick(lang).0)).unwrap_or_default();
    let series = dialogue.series.as_ref().map(|series| describe::series(words, series, lang));
    let picture = Picture {
        kind: Kind::Record,
        label: series.unwrap_or_default(),
        title: page.title.clone(),
        of: words.plural(words.cards, dialogue.cards.len(), &[]),
        facts: joined([date, place]),
        site: site.name.to_owned(),
    };
    Made { page, html, picture }
}

/// The pages of the cards, by kind.
fn card_list(html: &mut Html, record: &Record, lang: &str, export: &Export) {
    html.element("section", &[("class", "cards")], |html| {
        html.line("h2", &[], site_phrases(lang).all_cards);
        html.element("ul", &[], |html| {
            for card in export.cards().iter().flatten().filter_map(|at| record.dialogue.cards.get(*at)) {
                let class = format!("ds-{}", facet::kind(card));
                html.element("li", &[("class", &class)], |html| {
                    let title = one_line(card.title.pick(lang).0);
                    let href = relative("", &format!("cards/{}/", card.id));
                    html.line("a", &[("href", &href)], if title.is_empty() { &card.id } else { &title });
                });
            }
        });
    });
}

/// A page with a list of dialogues: that of a series, or the first page of the site.
pub fn list<'a>(site: &Site<'a>, lang: &'a str, series: Option<&str>, langs: &[&'a str]) -> Made<'a> {
    let whole = &site.records.whole;
    let words = phrases(lang);
    let in_series = |dialogue: &Dialogue| {
        series.is_none_or(|key| dialogue.series.as_ref().is_some_and(|own| own.key() == key))
    };
    let newest = whole.index.dialogues_by_date(true);
    let shown: Vec<&Record> = newest
        .iter()
        .filter_map(|at| site.records.dialogues.get(*at))
        .filter(|part| in_series(&part.dialogue))
        .collect();
    let name = shown.iter().filter(|_| series.is_some()).find_map(|part| part.dialogue.series.as_ref());
    let title = match name {
        Some(series) => one_line(series.name.pick(lang).0),
        None => one_line(whole.dialogue.title.pick(lang).0),
    };
    let folder = series.map(|key| format!("series/{}/", series_name(key))).unwrap_or_default();
    let own = site.records.folder(lang) + &folder;
    let count = words.plural(words.cards, shown.iter().map(|part| part.dialogue.cards.len()).sum(), &[]);
    let summary = whole.dialogue.summary.as_ref().filter(|_| series.is_none());
    let titles: Vec<String> = shown.iter().map(|part| title_of(&part.dialogue, lang)).collect();
    let page = Page {
        folder: own.clone(),
        lang,
        title: title.clone(),
        description: summary.map_or_else(|| titles.join(" · "), |text| text.pick(lang).0.to_owned()),
        languages: localized(site, langs, &folder),
        above: series
            .map(|_| (site_phrases(lang).contents.to_owned(), site.records.folder(lang)))
            .into_iter()
            .collect(),
        json_ld: String::new(),
        has_widget: true,
        is_former: false,
        moved_to: None,
    };
    let mut inner = Html::default();
    inner.element("article", &[("class", "dialogue-summary")], |html| {
        html.element("header", &[], |html| {
            html.line("h1", &[("class", "ds-title")], &title);
            if let Some(summary) = summary {
                html.line("p", &[("class", "ds-summary")], summary.pick(lang).0);
            }
        });
    });
    let src = relative(&own, "data.json");
    let filter =
        series.map(|key| format!("series={}", dialogue_summary::link::encoded(key))).unwrap_or_default();
    let html = page.html(site, |html| {
        widget(html, &src, lang, &filter, "", &inner.finish());
        html.element("section", &[("class", "cards")], |html| {
            html.line("h2", &[], site_phrases(lang).meetings);
            html.element("ul", &[], |html| {
                shown.iter().for_each(|part| meeting(html, site, part, lang, &own))
            });
        });
    });
    let years = describe::years(words, &whole.dialogue).filter(|_| series.is_none()).unwrap_or_default();
    let picture = Picture {
        kind: Kind::Record,
        label: words.plural(dialogue_summary::i18n::export_phrases(words.lang).dialogues, shown.len(), &[]),
        title,
        of: count,
        facts: years,
        site: site.name.to_owned(),
    };
    Made { page, html, picture }
}

/// A dialogue in a list, in the language of the list or else in its own.
fn meeting(html: &mut Html, site: &Site, part: &Record, lang: &str, from: &str) {
    let dialogue = &part.dialogue;
    let langs = site.records.languages_of(dialogue);
    let target = langs.iter().find(|own| **own == lang).or(langs.first()).copied().unwrap_or(lang);
    let folder = site.records.folder(target) + &dialogue_folder(&dialogue.id);
    html.element("li", &[], |html| {
        let other = if target == lang { "" } else { target };
        let attributes = [("href", &*relative(from, &folder)), ("lang", other), ("hreflang", other)];
        html.line("a", &attributes, &title_of(dialogue, target));
        let words = phrases(lang);
        let when = dialogue.date.as_ref().map(|date| doubted_date(words, date));
        let place = dialogue.place.as_ref().map(|place| one_line(place.name.pick(lang).0));
        for fact in when.into_iter().chain(place) {
            html.text(words.list_separator);
            html.text(&fact);
        }
    });
}
