//! The dates in the record, on a line.

use super::{Cx, doubt};
use crate::dialogue::Phase;
use crate::words::date;
use yew::prelude::*;

/// The line of dates; nothing where there are fewer than two.
pub fn timeline(cx: &Cx) -> Html {
    let milestones = &cx.dialogue().timeline;
    if milestones.len() < 2 {
        return Html::default();
    }
    html! {
        <ol class="time" part="timeline" aria-label={cx.words.timeline}>
            { for milestones.iter().map(|milestone| {
                let phase = match milestone.phase {
                    Phase::Past => "past",
                    Phase::Held => "held",
                    Phase::Due => "due",
                };
                html! {
                    <li class={phase}>
                        <b><time datetime={milestone.date.datetime()}>{ date(cx.words, &milestone.date) }</time></b>
                        if let Some(note) = doubt(cx.words, &milestone.date, milestone.date_note.as_ref().map(|n| cx.text(n))) {
                            <em>{ " " }{ note }</em>
                        }
                        <span>{ cx.text(&milestone.label) }</span>
                    </li>
                }
            }) }
        </ol>
    }
}
