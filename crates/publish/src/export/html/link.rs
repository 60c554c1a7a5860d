//! A card that links to the record: title, date, place and contents in a few lines.

use super::record::name;
use super::write::Html;
use super::{Cx, is_empty};
use crate::export::Export;
use dialogue_summary::describe;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::export_phrases;
use dialogue_summary::search::facet::KINDS;
use std::collections::BTreeSet;

/// The card. It has no heading, since it cannot know the outline of its page.
pub fn link_card(export: &Export) -> String {
    let dialogue = export.shown();
    let cx = Cx::of(export).of_part(dialogue);
    let mut html = Html::default();
    let attributes =
        [("class", "dialogue-summary ds-link-card"), ("lang", cx.phrases.lang), ("dir", cx.dir())];
    html.element("aside", &attributes, |html| {
        if let Some(series) = dialogue.series.as_ref().filter(|series| !is_empty(&series.name)) {
            html.line("p", &[("class", "ds-series")], &describe::series(cx.phrases, series, cx.lang()));
        }
        html.element("p", &[("class", "ds-title")], |html| {
            html.element("a", &[("href", &export.view_link())], |html| {
                html.element("strong", &[], |html| cx.name(html, &dialogue.title, name(dialogue)));
            });
        });
        facts(html, &cx, dialogue);
        html.element("p", &[("class", "ds-inside")], |html| cx.sentence(html, &contents(export)));
        if export.view.is_narrowed() {
            let shown = export.cards().iter().map(Vec::len).sum();
            html.element("p", &[("class", "ds-shown")], |html| {
                cx.sentence(html, &export.count_sentence(shown))
            });
        }
    });
    html.finish()
}

/// Date and place.
fn facts(html: &mut Html, cx: &Cx, dialogue: &Dialogue) {
    let place = dialogue.place.as_ref().map(|place| &place.name).filter(|name| !is_empty(name));
    if dialogue.date.is_none() && place.is_none() {
        return;
    }
    html.element("p", &[("class", "ds-facts")], |html| {
        if let Some(date) = &dialogue.date {
            cx.dated(html, date);
        }
        if let Some(place) = place {
            html.text(if dialogue.date.is_some() { cx.phrases.list_separator } else { "" });
            cx.text(html, place);
        }
    });
}

/// The contents of the view: "5 announcements, 13 topics, 2 delegations".
fn contents(export: &Export) -> String {
    let (phrases, cards) = (export.phrases(), export.cards());
    let own = export_phrases(phrases.lang);
    let mut counts: Vec<String> = Vec::new();
    if export.shown().is_collection() {
        let dialogue = |position: &usize| export.dialogue.cards[*position].dialogue;
        let dialogues: BTreeSet<_> = cards.iter().flatten().filter_map(dialogue).collect();
        counts.push(phrases.plural(own.dialogues, dialogues.len(), &[]));
    }
    let kinds = (0..KINDS.len()).filter(|kind| !cards[*kind].is_empty());
    counts.extend(kinds.map(|kind| phrases.plural(own.kinds[kind], cards[kind].len(), &[])));
    if cards.iter().all(Vec::is_empty) {
        let none = export.dialogue.cards.is_empty();
        return if none { phrases.empty } else { phrases.nothing }.to_owned();
    }
    phrases.list(&counts)
}
