//! The dates in the record, on a line.

use super::Cx;
use super::text::marked;
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
                        <b><time datetime={milestone.date.to_string()}>{ date(cx.words, &milestone.date) }</time></b>
                        if let Some(note) = &milestone.date_note {
                            <em>{ " " }{ marked(note, cx.lang(), &[]) }</em>
                        }
                        <span>{ marked(&milestone.label, cx.lang(), &[]) }</span>
                    </li>
                }
            }) }
        </ol>
    }
}
