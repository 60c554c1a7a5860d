//! The meetings of a collection, the newest first.

use super::Scope;
use crate::components::context::RenderContext;
use crate::components::elements;
use crate::components::events::follow;
use crate::describe;
use crate::dialogue::{Body, Dialogue};
use crate::i18n::{fill, short_date};
use crate::search::facet::{Facet, KINDS};
use crate::state::{Action, OverviewPart};
use yew::prelude::*;

/// A collection of more meetings shows the first few, and a button for the others.
const LONG_LIST: usize = 12;
const FIRST_MEETINGS: usize = 8;
/// An open list grows by so many, because thousands of rows would take seconds.
const STEP: usize = 200;
/// More parties are counted.
const MAX_PARTIES: usize = 3;
/// The column of the parties.
const PARTIES_COLUMN: usize = 2;
/// More cards have no shapes, only their number.
const MAX_SHAPES: usize = 24;

/// The list.
pub fn meetings(scope: &Scope) -> Html {
    let (context, phrases) = (scope.context, &scope.context.phrases.overview);
    let order = context.loaded.index.dialogues_by_date(true);
    let is_open = context.state.overview.is_open(OverviewPart::Meetings);
    let is_long = order.len() > LONG_LIST;
    let steps = 1 + context.state.overview.further_meetings;
    let most = if is_long && !is_open { FIRST_MEETINGS } else { STEP * steps };
    let left = order.len().saturating_sub(most);
    let on_paper = most.max(STEP);
    let label = match order.len() {
        _ if is_open => phrases.fewer.to_owned(),
        all if all > STEP => {
            fill(phrases.latest_meetings, &[&context.phrases.number(STEP), &context.phrases.number(all)])
        }
        all => context.phrases.plural(phrases.all_meetings, all, &[]),
    };
    // A column without content is left out.
    let all = &context.dialogue().dialogues;
    let has_parties = all.iter().any(|part| !context.dialogue().parties(part).is_empty());
    html! {
        <div class={classes!("meetings", (!has_parties).then_some("no-parties"))}>
            <div aria-hidden="true" class="listhead">
                for (nth, head) in phrases.meeting_columns.into_iter().enumerate() {
                    if nth != PARTIES_COLUMN || has_parties {
                        <span>{ head }</span>
                    }
                }
            </div>
            <ol role="list" id="--overview-meetings" aria-label={phrases.meetings}>
                for at in order.iter().take(most) {
                    { meeting(context, &all[*at], has_parties) }
                }
                for at in order.iter().take(on_paper).skip(most) {
                    { meeting_in_brief(context, &all[*at]) }
                }
            </ol>
            if is_open && left > 0 {
                <button type="button" class="line" onclick={context.send(Action::ShowMoreMeetings)}>
                    { context.phrases.plural(context.phrases.more, left.min(STEP), &[]) }
                </button>
            }
            if order.len() > on_paper {
                <p class="note on-paper">
                    { context.phrases.plural(phrases.not_shown, order.len() - on_paper, &[]) }
                </p>
            }
            if is_long {
                <button
                    type="button"
                    aria-expanded={is_open.to_string()}
                    aria-controls="--overview-meetings"
                    class="line"
                    onclick={context.send(Action::ToggleOverview(OverviewPart::Meetings))}
                >
                    { label }
                </button>
            }
            <p
                aria-hidden="true"
                class="key"
            >
                for kind in 0..KINDS.len() {
                    <span class={KINDS[kind]}>
                        <span class="kind">{ context.phrases.kinds[kind] }</span>
                    </span>
                }
            </p>
        </div>
    }
}

fn meeting(context: &RenderContext, part: &Dialogue, has_parties: bool) -> Html {
    let phrases = context.phrases;
    html! {
        <li class="meeting">
            <div class="m-at">
                if let Some(when) = &part.date {
                    <p class="m-date">{ elements::when(phrases, when, short_date(phrases, when)) }</p>
                }
                if let Some(place) = &part.place {
                    <p class="m-where">{ context.text(&place.name) }</p>
                }
            </div>
            <div class="m-what">
                <p class="m-title">{ title(context, part) }</p>
                if let Some(series) = &part.series {
                    <p class="m-series">{ describe::series(phrases, series, context.lang()) }</p>
                }
            </div>
            if has_parties {
                <p class="m-who">{ parties(context, part) }</p>
            }
            <p
                class="m-cards"
            >
                { cards(context, part) }
            </p>
        </li>
    }
}

/// A meeting that is not listed on the screen: on paper, no button shows it.
fn meeting_in_brief(context: &RenderContext, part: &Dialogue) -> Html {
    html! {
        <li class="on-paper">
            if let Some(when) = &part.date {
                { elements::when(context.phrases, when, short_date(context.phrases, when)) }
                { context.phrases.list_separator }
            }
            if let Some(place) = &part.place {
                { context.text(&place.name) }
                { context.phrases.list_separator }
            }
            { context.title(part) }
        </li>
    }
}

/// The title, as a link that covers the row and chooses the meeting.
fn title(context: &RenderContext, part: &Dialogue) -> Html {
    let id = part.id.clone();
    let title = context.title(part);
    let action = Action::ChooseMeeting(Some(id.clone()));
    match context.state.view_link(&context.state.meeting_view(Some(id))) {
        Some(href) => {
            let onclick = follow(context.on_action, action);
            html! {
                <a {href} {onclick}>{ title }</a>
            }
        }
        None => html! {
            <button type="button" class="tag" onclick={context.send(action)}>{ title }</button>
        },
    }
}

/// Who took part: the names of a few, else their number and the chair.
fn parties(context: &RenderContext, part: &Dialogue) -> Html {
    let (whole, phrases) = (context.dialogue(), &context.phrases.overview);
    let parties = whole.sides(part);
    if parties.len() <= MAX_PARTIES && !part.derived.lost.has_party {
        let names = parties.iter().enumerate().map(|(nth, code)| {
            html! {
                <>
                    { if nth == 0 { "" } else { context.phrases.list_separator } }
                    { context.text(&whole.country_name(code)) }
                </>
            }
        });
        return names.collect();
    }
    let chair = part.derived.delegations_with_chairs.first().filter(|_| {
        let function = part.derived.default_function();
        part.derived.all_chairs() == 1 && function.is_some()
    });
    let chair = chair.and_then(|at| whole.cards.get(*at as usize)).and_then(|card| match &card.body {
        Body::Delegation(delegation) if delegation.chairs.iter().any(|chair| chair.is_chair()) => {
            Some(whole.country_name(&delegation.country))
        }
        _ => None,
    });
    if part.derived.lost.has_party {
        return Html::default();
    }
    let number = context.phrases.plural(phrases.parties, parties.len(), &[]);
    match chair {
        Some(country) => fill(phrases.in_the_chair, &[&number, country.pick(context.lang()).0]).into(),
        None => number.into(),
    }
}

/// The number of cards and a shape for each. Nothing until the collection is read.
fn cards(context: &RenderContext, part: &Dialogue) -> Html {
    let index = &context.loaded.index;
    let position = index.value_position(Facet::Dialogue, &part.id);
    let Some(position) = position.filter(|_| context.loaded.remaining == 0) else { return Html::default() };
    let cards = index.with_value(Facet::Dialogue, position);
    let counts: Vec<usize> = (0..KINDS.len()).map(|kind| index.count(Facet::Kind, kind, &cards)).collect();
    let all = counts.iter().sum::<usize>();
    html! {
        <>
            // The column of a wide screen has a head.
            <span class="say-phone">{ context.phrases.plural(context.phrases.cards, all, &[]) }</span>
            <span class="n say-desk">{ context.phrases.number(all) }</span>
            <span class="vh">{ " " }{ kinds(context, &counts) }</span>
            if (1..=MAX_SHAPES).contains(&all) {
                { shapes(&counts) }
            }
        </>
    }
}

/// The number of cards of each kind, for screen readers.
fn kinds(context: &RenderContext, counts: &[usize]) -> String {
    let phrases = &context.phrases.overview;
    let sentences = [phrases.statements, phrases.topics, phrases.delegations];
    let named = sentences.into_iter().zip(counts).filter(|(_, count)| **count > 0);
    named
        .map(|(sentence, count)| context.phrases.plural(sentence, *count, &[]))
        .collect::<Vec<_>>()
        .join(context.phrases.list_separator)
}

/// A shape for each card. Kinds are apart by half a shape.
fn shapes(counts: &[usize]) -> Html {
    const STEP: usize = 18;
    const GAP: usize = 8;
    let mut nodes: Vec<Html> = Vec::new();
    let mut left = 0;
    for (kind, count) in counts.iter().enumerate() {
        for _ in 0..*count {
            nodes.push(shape(kind, left));
            left += STEP;
        }
        left += if *count > 0 { GAP } else { 0 };
    }
    // In halves of a pixel.
    html! {
        <svg
            aria-hidden="true"
            viewBox={format!("0 0 {left} 20")}
            width={(left / 2).to_string()}
            height="10"
        >
            { nodes }
        </svg>
    }
}

/// A triangle, a circle or a square.
fn shape(kind: usize, left: usize) -> Html {
    match kind {
        0 => html! {
            <path class="dot announcement" d={format!("M{} 2l8 16h-16z", left + 8)} />
        },
        1 => html! {
            <circle class="dot topic" cx={(left + 8).to_string()} cy="10" r="7" />
        },
        _ => html! {
            <rect class="dot delegation" x={(left + 1).to_string()} y="3" width="14" height="14" />
        },
    }
}
