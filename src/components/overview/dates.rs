//! The dates of the record, to scale.

use super::{Scope, open_button};
use crate::components::elements::{heading, qualifier};
use crate::dialogue::date::{Bound, Date, Edtf};
use crate::dialogue::{Milestone, Phase};
use crate::i18n::{Phrases, date_seen_from, doubted_date, fill};
use crate::state::OverviewPart;
use yew::prelude::*;

/// The parts that the line of dates is divided into. The style sheet has a class for each.
const PARTS: usize = 24;
/// The seasons of a year have the numbers from here on.
const FIRST_SEASON: u16 = 21;

/// The dates. Renders nothing if there are fewer than two.
pub fn dates(scope: &Scope) -> Html {
    let context = scope.context;
    let phrases = context.phrases;
    let milestones = &scope.dialogue.timeline;
    let [first, .., last] = milestones.as_slice() else { return Html::default() };
    let is_open = context.state.overview.is_open(OverviewPart::Dates);
    let id = AttrValue::Static("--overview-dates");
    let title = html! {
        <>
            { phrases.overview.dates }
            <span class="n">{ " " }{ phrases.number(milestones.len()) }</span>
        </>
    };
    html! {
        <div class="when">
            { heading(context.state.config.heading_level + 1, None, "answer-head", title) }
            <p class="say">{ span(phrases, &first.date, &last.date) }</p>
            { open_button(context, OverviewPart::Dates, phrases.overview.dates, &id, is_open) }
            <ol {id} part="timeline" aria-label={phrases.timeline} class="time">
                for (milestone, part) in milestones.iter().zip(parts(milestones)) {
                    { self::milestone(scope, milestone, part) }
                }
            </ol>
        </div>
    }
}

/// The first and the last of the dates.
fn span(phrases: &Phrases, first: &Edtf, last: &Edtf) -> String {
    let start = first.start.date().or(first.first());
    let end = last.end.as_ref().and_then(Bound::date).or(last.first());
    let words = |date: &Date| doubted_date(phrases, &Edtf::single(*date));
    match (start, end) {
        (Some(start), Some(end)) => fill(phrases.date_formats.interval, &[&words(start), &words(end)]),
        (start, end) => start.or(end).map(words).unwrap_or_default(),
    }
}

/// For each date, the share of the line up to the next one, in parts of the whole. The last has none.
fn parts(milestones: &[Milestone]) -> Vec<usize> {
    let months: Vec<usize> = milestones.iter().map(month).collect();
    let gaps: Vec<usize> = months.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    let all = gaps.iter().sum::<usize>().max(1);
    gaps.iter().map(|gap| (PARTS * gap / all).max(1)).chain([0]).collect()
}

/// The month of a date, counted from year 0. A date without a month is in the middle of its year.
fn month(milestone: &Milestone) -> usize {
    let ends = [Some(milestone.date.start), milestone.date.end];
    let dates = ends.into_iter().flatten().filter_map(|end| match end {
        Bound::Date(date) => Some(date),
        Bound::Open | Bound::Unknown => None,
    });
    let Some(start) = dates.into_iter().next() else { return 0 };
    let month = start.month.map_or(6, |month| match month.value.checked_sub(FIRST_SEASON) {
        Some(season) => 3 * season + 2,
        None => month.value,
    });
    usize::from(start.year.value) * 12 + usize::from(month)
}

fn milestone(scope: &Scope, milestone: &Milestone, part: usize) -> Html {
    let (context, when) = (scope.context, &milestone.date);
    let phase = match milestone.phase {
        Phase::Past => "past",
        Phase::Held => "held",
        Phase::Due => "due",
    };
    let note = milestone.date_note.as_ref().map(|note| context.text(note));
    html! {
        <li class={classes!(phase, format!("part-{part}"))}>
            <b>
                <time datetime={when.datetime()}>
                    { date_seen_from(context.phrases, when, scope.dialogue.date.as_ref()) }
                </time>
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
