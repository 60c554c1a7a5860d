//! Above the header of a meeting of a collection: the way back, and the next and previous meeting of its series.

use super::context::RenderContext;
use super::elements;
use super::events::follow;
use crate::dialogue::{Dialogue, Series};
use crate::i18n::{fill, short_date};
use crate::state::Action;
use yew::prelude::*;

/// The line. Renders nothing if no meeting is chosen.
pub fn crumb(context: &RenderContext) -> Html {
    let Some(part) = context.meeting() else { return Html::default() };
    let phrases = &context.phrases.overview;
    let all = &context.dialogue().dialogues;
    let order = context.loaded.index.dialogues_by_date(true);
    let place = order.iter().position(|at| std::ptr::eq(&all[*at], part)).unwrap_or_default();
    let key = |part: &Dialogue| part.series.as_ref().map(|series| series.key().to_owned());
    let is_sister = |at: &&usize| part.series.is_some() && key(&all[**at]) == key(part);
    let number = |part: &Dialogue| part.series.as_ref().and_then(|series| series.ordinal);
    let sisters = || order.iter().filter(is_sister).map(|at| &all[*at]);
    let (previous, next) = match number(part).filter(|_| sisters().all(|sister| number(sister).is_some())) {
        Some(own) => {
            let before =
                sisters().filter(|sister| number(sister) < Some(own)).max_by_key(|sister| number(sister));
            (
                before,
                sisters().filter(|sister| number(sister) > Some(own)).min_by_key(|sister| number(sister)),
            )
        }
        None => by_date(part, sisters().filter(|sister| !std::ptr::eq(*sister, part)).collect()),
    };
    let position = fill(
        phrases.meeting_of,
        &[&context.phrases.number(order.len() - place), &context.phrases.number(all.len())],
    );
    html! {
        <nav part="crumb" aria-label={phrases.meetings} class="crumb">
            { link(context, None, html! { <>{ "‹ " }{ context.text(&context.dialogue().title) }</> }) }
            <span>{ position }</span>
            <span class="near">
                for (sentence, sister) in [(phrases.previous, previous), (phrases.next, next)] {
                    if let Some(sister) = sister {
                        <span>{ sentence }{ " " }{ link(context, Some(sister), name(context, sister)) }</span>
                    }
                }
            </span>
        </nav>
    }
}

/// The meetings before and after one, among the others of its series. `None` if it is not certain which were before it.
fn by_date<'a>(part: &Dialogue, others: Vec<&'a Dialogue>) -> (Option<&'a Dialogue>, Option<&'a Dialogue>) {
    let spans: Option<Vec<_>> = others.iter().map(|other| Some((span(other)?, *other))).collect();
    let (Some((first, last)), Some(spans)) = (span(part), spans) else { return (None, None) };
    if spans.iter().any(|((from, to), _)| *from <= last && first <= *to) {
        return (None, None);
    }
    let before = spans.iter().filter(|((_, to), _)| *to < first).max_by_key(|(span, _)| *span);
    let after = spans.iter().filter(|((from, _), _)| *from > last).min_by_key(|(span, _)| *span);
    (before.map(|(_, other)| *other), after.map(|(_, other)| *other))
}

/// The first and the last day that the date of a meeting may mean, as numbers that sort as dates do.
fn span(part: &Dialogue) -> Option<(usize, usize)> {
    let date = part.date.as_ref()?;
    let first = date.start.date()?;
    let last = date.end.as_ref().map_or(Some(first), |end| end.date())?;
    Some((first.sortable(), last.last_day()))
}

/// A link to a meeting, or to all.
fn link(context: &RenderContext, part: Option<&Dialogue>, content: Html) -> Html {
    let id = part.map(|part| part.id.clone());
    let action = Action::ChooseMeeting(id.clone());
    match context.state.view_link(&context.state.meeting_view(id)) {
        Some(href) => {
            let onclick = follow(context.on_action, action);
            html! {
                <a {href} {onclick}>{ content }</a>
            }
        }
        None => html! {
            <button type="button" class="line" onclick={context.send(action)}>{ content }</button>
        },
    }
}

/// A meeting of the same series in few words: "4th, London, 6 Nov 2024".
fn name(context: &RenderContext, part: &Dialogue) -> Html {
    let ordinal = part.series.as_ref().and_then(|Series { ordinal, .. }| *ordinal);
    let parts = [
        ordinal.map(|ordinal| (context.phrases.ordinal)(ordinal).into()),
        part.place.as_ref().map(|place| context.text(&place.name)),
        part.date.map(|when| elements::when(context.phrases, &when, short_date(context.phrases, &when))),
    ];
    let parts: Vec<Html> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return context.title(part);
    }
    html! {
        for (nth, part) in parts.into_iter().enumerate() {
            { if nth == 0 { "" } else { context.phrases.list_separator } }
            { part }
        }
    }
}
