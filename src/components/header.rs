//! The header: what was held, when, where, by whom; the languages; the link.

use super::tag::{Tag, button, row, tag};
use super::{Cx, doubt, heading, pair};
use crate::dialogue::Attendance;
use crate::i18n::{date, grouped, language_name, said};
use crate::search::facet::Facet;
use crate::state::{Action, LinkState, Notice};

/// The header.
pub fn header(cx: &Cx) -> Tag {
    let dialogue = cx.dialogue();
    let title = heading(cx.state.config.heading_level, None, "title").child(cx.text(&dialogue.title));
    let summary = dialogue.summary.as_ref();
    let text = tag("div")
        .class("head-text")
        .child(over(cx))
        .child(title)
        .child(summary.map(|summary| tag("p").class("lede").child(cx.text(summary))))
        .child(facts(cx));
    // No `header`: straight in a page's body it would be a second banner of the page.
    tag("div").attr("part", "header").class("head").child(text).child(tools(cx))
}

fn over(cx: &Cx) -> Option<Tag> {
    let series = cx.dialogue().series.as_ref()?;
    let over = said::series(cx.phrases, series, cx.lang());
    Some(tag("p").class("over").child(over))
}

fn facts(cx: &Cx) -> Option<Tag> {
    let dialogue = cx.dialogue();
    if dialogue.is_collection() {
        return Some(collected(cx));
    }
    let chairs = said::chairs(dialogue, cx.lang());
    if dialogue.date.is_none()
        && dialogue.place.is_none()
        && dialogue.attendance.is_none()
        && chairs.is_empty()
    {
        return None;
    }
    let mut facts = tag("dl").class("facts");
    if let Some(when) = &dialogue.date {
        let time = tag("time").attr("datetime", when.datetime()).child(date(cx.phrases, when));
        let note = doubt(cx.phrases, when, None);
        let note = note.map(|note| tag("span").class("note").child(" ").child(note));
        facts = facts.child(pair(cx.phrases.when, row().child(time).child(note)));
    }
    if let Some(place) = &dialogue.place {
        facts = facts.child(pair(cx.phrases.place, cx.text(&place.name)));
    }
    if let Some(attendance) = &dialogue.attendance {
        facts = facts.child(pair(cx.phrases.who, who(cx, attendance)));
    }
    if !chairs.is_empty() {
        facts = facts.child(pair(cx.phrases.chairs, chairs));
    }
    Some(facts)
}

/// What a collection holds.
fn collected(cx: &Cx) -> Tag {
    let count = |facet: Facet| cx.loaded.index.values(facet);
    let years = count(Facet::Year);
    // The latest stands first.
    let span = match (years.last(), years.first()) {
        (Some(first), Some(last)) if first != last => Some([first, "–", last].concat()),
        (first, _) => first.cloned(),
    };
    let number = |facet| grouped(count(facet).len());
    let facts = tag("dl").class("facts").child(pair(cx.phrases.dialogues, number(Facet::Dialogue)));
    let series = count(Facet::Series).len();
    let series = (series > 1).then(|| pair(cx.phrases.facets[Facet::Series as usize], grouped(series)));
    facts.child(series).child(span.map(|span| pair(cx.phrases.years, span)))
}

fn who(cx: &Cx, attendance: &Attendance) -> Tag {
    let note = attendance.note.as_ref();
    row()
        .child(said::attendance(cx.phrases, attendance))
        .child(note.map(|note| tag("span").class("note").child(" ").child(cx.text(note))))
}

fn tools(cx: &Cx) -> Tag {
    let languages = &cx.dialogue().languages;
    let share = button(cx.act, Action::Share(None))
        .attr("id", "ds-share")
        .attr("part", "share")
        .class("btn")
        .child(cx.phrases.share);
    tag("div")
        .class("tools")
        .child((languages.len() > 1).then(|| self::languages(cx, languages)))
        .child((cx.state.config.link_state != LinkState::None).then_some(share))
        .child(notice(cx))
}

fn languages(cx: &Cx, languages: &[String]) -> Tag {
    let mut group = tag("div").attr("role", "group").attr("aria-label", cx.phrases.language).class("lang");
    for lang in languages {
        let choice = button(cx.act, Action::Speak(lang.clone()))
            .attr("lang", lang.clone())
            .attr("aria-pressed", lang == cx.lang())
            .class("btn")
            .child(language_name(lang).to_owned());
        group = group.child(choice);
    }
    group
}

/// What is to be said of a link. The live region stands from the start, or it would not be read out.
fn notice(cx: &Cx) -> Tag {
    let notice = tag("div").attr("role", "status").class("notice");
    match &cx.state.notice {
        None => notice,
        Some(Notice::Copied) => notice.child(tag("span").class("copied").child(cx.phrases.copied)),
        Some(Notice::ByHand(link)) => notice.child(by_hand(cx, link)),
        Some(Notice::Stale) => notice.child(cx.phrases.stale),
    }
}

fn by_hand(cx: &Cx, link: &str) -> Tag {
    let close = button(cx.act, Action::Dismiss).class("btn").child(cx.phrases.close);
    tag("div")
        .class("by-hand")
        .child(tag("label").attr("for", "ds-by-hand").child(cx.phrases.copy_by_hand))
        .child(tag("input").attr("id", "ds-by-hand").attr("readonly", "readonly").value(link))
        .child(close)
}
