//! The record as an article: header, the cards of the view by kind, footer.

use super::card::card;
use super::write::Html;
use super::{Cx, is_empty};
use crate::export::Export;
use dialogue_summary::describe::provenance;
use dialogue_summary::describe::{self, Chairs};
use dialogue_summary::dialogue::{Attendance, Dialogue, Source};

use dialogue_summary::search::facet::Facet;

/// The levels of HTML.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The record as an article for another page. Its title has the heading level, from 1.
pub fn article(export: &Export, heading_level: u8) -> String {
    let mut html = Html::default();
    write(&mut html, export, heading_level);
    html.finish()
}

/// One card as an article for another page. Its title has the heading level, from 1.
pub fn card_article(export: &Export, position: usize, heading_level: u8) -> String {
    let mut html = Html::default();
    let cx = Cx::of(export);
    let attributes = [("class", "dialogue-summary"), ("lang", cx.phrases.lang), ("dir", cx.dir())];
    let heading = HEADINGS[usize::from(heading_level.saturating_sub(1)).min(HEADINGS.len() - 1)];
    html.element("article", &attributes, |html| {
        card(html, &cx, position, heading);
        footer(html, &cx);
    });
    html.finish()
}

/// Writes the article. Its title has the heading level; kinds and cards have the two below.
pub fn write(html: &mut Html, export: &Export, heading_level: u8) {
    let first = usize::from(heading_level.saturating_sub(1));
    let headings = [0, 1, 2].map(|below| HEADINGS[(first + below).min(HEADINGS.len() - 1)]);
    let cx = Cx::of(export);
    let attributes = [("class", "dialogue-summary"), ("lang", cx.phrases.lang), ("dir", cx.dir())];
    let kinds = export.cards();
    html.element("article", &attributes, |html| {
        html.element("header", &[], |html| {
            header(html, &cx, headings[0]);
            let shown = kinds.iter().map(Vec::len).sum();
            html.element("p", &[("class", "ds-shown")], |html| {
                cx.sentence(html, &export.count_sentence(shown))
            });
        });
        for (cards, name) in kinds.iter().zip(cx.phrases.kinds).filter(|(cards, _)| !cards.is_empty()) {
            html.element("section", &[], |html| {
                html.element(headings[1], &[], |html| {
                    html.text(name);
                    html.text(&format!(" ({})", cx.phrases.number(cards.len())));
                });
                cards.iter().for_each(|position| card(html, &cx, *position, headings[2]));
            });
        }
        if kinds.iter().all(Vec::is_empty) {
            let none = export.dialogue.cards.is_empty();
            html.line("p", &[], if none { cx.phrases.empty } else { cx.phrases.nothing });
        }
        footer(html, &cx);
    });
}

/// The name of a record without a title.
pub fn name(dialogue: &Dialogue) -> &str {
    if dialogue.id.is_empty() { "dialogue-summary" } else { &dialogue.id }
}

fn header(html: &mut Html, cx: &Cx, heading: &str) {
    let dialogue = cx.export.shown();
    let cx = &cx.of_part(dialogue);
    if let Some(series) = &dialogue.series {
        html.line("p", &[("class", "ds-series")], &describe::series(cx.phrases, series, cx.lang()));
    }
    html.element(heading, &[("class", "ds-title")], |html| cx.name(html, &dialogue.title, name(dialogue)));
    if let Some(summary) = dialogue.summary.as_ref().filter(|summary| !is_empty(summary)) {
        html.element("p", &[("class", "ds-summary")], |html| cx.text(html, summary));
    }
    let chairs = describe::chairs(cx.phrases, cx.export.dialogue, dialogue, cx.lang(), usize::MAX);
    let collection = dialogue.is_collection();
    let facts = [dialogue.date.is_some(), dialogue.place.is_some(), dialogue.attendance.is_some()];
    if !collection && !facts.contains(&true) && chairs.is_empty() && sources(cx).is_empty() {
        return;
    }
    html.element("dl", &[("class", "ds-facts")], |html| {
        if collection {
            let number = cx.phrases.number(cx.export.index.values(Facet::Dialogue).len());
            cx.pair(html, cx.phrases.dialogues, |html| html.text(&number));
        }
        // What a collection says of itself is not of each of its meetings, which are listed with their own dates and places.
        if !collection {
            held(html, cx, dialogue);
        }
        // A list of all chairs of a collection would be of no use.
        for Chairs { label, names, .. } in chairs.iter().filter(|_| !collection) {
            cx.pair(html, label, |html| html.text(&cx.phrases.list(names)));
        }
        for source in sources(cx) {
            cx.pair(html, cx.phrases.source, |html| self::source(html, cx, source));
        }
    });
    if collection {
        meetings(html, cx);
    }
}

/// When and where a meeting was held, and who took part.
fn held(html: &mut Html, cx: &Cx, meeting: &Dialogue) {
    if let Some(when) = &meeting.date {
        cx.pair(html, cx.phrases.when, |html| cx.dated(html, when));
    }
    if let Some(place) = &meeting.place {
        cx.pair(html, cx.phrases.place, |html| cx.text(html, &place.name));
    }
    if let Some(attendance) = &meeting.attendance {
        cx.pair(html, cx.phrases.who, |html| self::attendance(html, cx, attendance));
    }
}

/// The meetings of a collection that have cards in the view, the newest first.
fn meetings(html: &mut Html, cx: &Cx) {
    let export = cx.export;
    let cards = export.cards_of_meetings();
    let is_whole = !export.view.is_narrowed();
    let newest_first = export.index.dialogues_by_date(true).into_iter();
    let listed = newest_first.filter_map(|at| Some((export.dialogue.dialogues.get(at)?, *cards.get(at)?)));
    html.element("ol", &[("class", "ds-meetings")], |html| {
        for (part, cards) in listed.filter(|(_, cards)| is_whole || *cards > 0) {
            let cx = &cx.of_part(part);
            html.element("li", &[], |html| {
                html.element("strong", &[], |html| cx.name(html, &part.title, &part.id));
                if let Some(when) = &part.date {
                    html.text(cx.phrases.list_separator);
                    cx.dated(html, when);
                }
                if let Some(place) = &part.place {
                    html.text(cx.phrases.list_separator);
                    cx.text(html, &place.name);
                }
                html.text(cx.phrases.label_separator);
                cx.sentence(html, &cx.phrases.plural(cx.phrases.cards, cards, &[]));
            });
        }
    });
}

fn attendance(html: &mut Html, cx: &Cx, attendance: &Attendance) {
    let numbers = describe::attendance(cx.phrases, cx.export.dialogue, attendance, cx.lang());
    if let Some(numbers) = &numbers {
        cx.sentence(html, numbers);
    }
    if let Some(note) = &attendance.note {
        html.text(if numbers.is_some() { ". " } else { "" });
        cx.text(html, note);
    }
}

/// A link with the publisher's name, or with the URL if there is none.
fn source(html: &mut Html, cx: &Cx, source: &Source) {
    html.element("a", &[("href", &source.url), ("rel", "noopener")], |html| {
        cx.name(html, &source.publisher, &source.url);
    });
}

/// The sources with their notes, and what is known about them.
fn footer(html: &mut Html, cx: &Cx) {
    let dialogue = cx.export.shown();
    let sentences = provenance::sentences(cx.phrases, dialogue, &cx.export.shown_meetings(), cx.lang());
    let sources = sources(cx);
    if sources.is_empty() && sentences.is_empty() {
        return;
    }
    html.element("footer", &[], |html| {
        for source in sources {
            html.element("p", &[], |html| {
                html.text(cx.phrases.source);
                html.text(cx.phrases.label_separator);
                self::source(html, cx, source);
                if let Some(title) = source.title.as_ref().filter(|title| !is_empty(title)) {
                    html.text(cx.phrases.list_separator);
                    cx.text(html, title);
                }
                if let Some(when) = &source.date {
                    html.text(cx.phrases.list_separator);
                    cx.dated(html, when);
                }
                if let Some(note) = &source.note {
                    html.text(cx.phrases.list_separator);
                    cx.text(html, note);
                }
            });
        }
        for sentence in &sentences {
            html.element("p", &[], |html| cx.sentence(html, sentence));
        }
    });
}

/// The sources of what is shown.
fn sources<'a>(cx: &Cx<'a>) -> Vec<&'a Source> {
    provenance::sources(cx.export.dialogue, cx.export.shown())
}
