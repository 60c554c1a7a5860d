//! What was announced: titles with dates.

use super::{ANNOUNCEMENTS, MAX_ON_PAPER, Scope, answer, listed, not_listed};
use crate::components::elements::qualifier;
use crate::components::events::follow;
use crate::dialogue::{Announcement, Body, Card, Form, Voice};
use crate::i18n::date_seen_from;
use crate::state::{Action, OverviewPart};
use yew::prelude::*;

/// How many announcements are named. The others are counted.
const MAX_TITLES: usize = 6;

/// Whether anything was announced. What an editor remarks was not.
pub fn has_announcements(scope: &Scope) -> bool {
    scope.cards(ANNOUNCEMENTS).any(is_announced)
}

fn is_announced(card: &Card) -> bool {
    card.stated_by != Voice::Editor
}

/// The announcements, those with a date first.
pub fn announced(scope: &Scope) -> Html {
    let phrases = scope.context.phrases;
    let mut all: Vec<(&Card, &Announcement)> = scope
        .cards(ANNOUNCEMENTS)
        .filter(|card| is_announced(card))
        .filter_map(|card| match &card.body {
            Body::Announcement(announcement) => Some((card, &**announcement)),
            _ => None,
        })
        .collect();
    all.sort_by_key(|(_, announcement)| announcement.date.is_none());
    let say = html! {
        <>
            <span class="say-phone">{ in_words(scope, &all) }</span>
            <span class="say-desk">{ forms(scope, &all) }</span>
        </>
    };
    let picture = html! {
        <ul role="list" class="first">
            for (nth, (card, announcement)) in all.iter().take(MAX_ON_PAPER).enumerate() {
                <li class={listed(nth, MAX_TITLES)}>
                    if announcement.date.is_some() {
                        <span class="eyebrow date">{ when(scope, announcement) }</span>
                    }
                    { title(scope, card) }
                </li>
            }
            { not_listed(scope, all.len(), MAX_TITLES) }
        </ul>
    };
    answer(
        scope,
        OverviewPart::Announced,
        phrases.overview.announced,
        phrases.number(all.len()),
        say,
        picture,
    )
}

fn when(scope: &Scope, announcement: &Announcement) -> Html {
    let (context, phrases) = (scope.context, scope.context.phrases);
    let Some(when) = &announcement.date else { return Html::default() };
    let note = announcement.date_note.as_ref().map(|note| context.text(note));
    html! {
        <>
            <b>
                <time datetime={when.datetime()}>
                    { date_seen_from(phrases, when, scope.dialogue.date.as_ref()) }
                </time>
            </b>
            if let Some(qualifier) = qualifier(phrases, when, note) {
                { " " }
                <span>{ qualifier }</span>
            }
        </>
    }
}

/// The title of a card, as a link to it.
pub fn title(scope: &Scope, card: &Card) -> Html {
    let context = scope.context;
    let title = context.text(&card.title);
    match context.state.card_link(&card.id) {
        None => title,
        Some(href) => {
            let onclick = follow(context.on_action, Action::Show(card.id.clone()));
            html! {
                <a {href} {onclick}>{ title }</a>
            }
        }
    }
}

/// The first announcement with its date, or two titles without one, and the number of the others.
fn in_words(scope: &Scope, all: &[(&Card, &Announcement)]) -> Html {
    let named = if all.first().is_some_and(|(_, first)| first.date.is_some()) { 1 } else { 2 };
    let rest = all.get(named..).unwrap_or_default();
    html! {
        <>
            for (nth, (card, announcement)) in all.iter().take(named).enumerate() {
                { if nth == 0 { "" } else { scope.context.phrases.part_separator } }
                { scope.context.text(&card.title) }
                if announcement.date.is_some() {
                    { scope.context.phrases.list_separator }
                    { when(scope, announcement) }
                }
            }
            if !rest.is_empty() {
                { scope.context.phrases.part_separator }
                { forms(scope, rest) }
            }
        </>
    }
}

/// The number of announcements of each form: "1 exercise, 4 commitments".
fn forms(scope: &Scope, all: &[(&Card, &Announcement)]) -> String {
    let mut counts: Vec<(Form, usize)> = Vec::new();
    for (_, announcement) in all {
        match counts.iter_mut().find(|(form, _)| *form == announcement.form) {
            Some((_, count)) => *count += 1,
            None => counts.push((announcement.form, 1)),
        }
    }
    // What has no form is named last.
    counts.sort_by_key(|(form, _)| *form == Form::Other);
    let name = |(form, count): &(Form, usize)| {
        scope.context.phrases.plural((scope.context.phrases.overview.forms)(*form), *count, &[])
    };
    counts.iter().map(name).collect::<Vec<_>>().join(scope.context.phrases.list_separator)
}
