//! The timeline of the record.

use super::context::RenderContext;
use super::elements::qualifier;
use crate::dialogue::{Milestone, Phase};
use crate::i18n::date;
use yew::prelude::*;

/// The timeline. Renders nothing if it has fewer than two dates.
pub fn timeline(context: &RenderContext) -> Html {
    let milestones = &context.dialogue().timeline;
    if milestones.len() < 2 {
        return Html::default();
    }
    html! {
        <ol part="timeline" aria-label={context.phrases.timeline} class="time">
            for milestone in milestones {
                { self::milestone(context, milestone) }
            }
        </ol>
    }
}

fn milestone(context: &RenderContext, milestone: &Milestone) -> Html {
    let when = &milestone.date;
    let phase = match milestone.phase {
        Phase::Past => "past",
        Phase::Held => "held",
        Phase::Due => "due",
    };
    let note = milestone.date_note.as_ref().map(|note| context.text(note));
    html! {
        <li class={phase}>
            <b>
                <time datetime={when.datetime()}>{ date(context.phrases, when) }</time>
            </b>
            if let Some(qualifier) = qualifier(context.phrases, when, note) {
                <em>{ " " }{ qualifier }</em>
            }
            <span>
                { context.text(&milestone.label) }
            </span>
        </li>
    }
}
