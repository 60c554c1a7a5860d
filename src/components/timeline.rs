//! The dates in the record, on a line.

use super::tag::{Tag, tag};
use super::{Cx, doubt};
use crate::dialogue::{Milestone, Phase};
use crate::i18n::date;

/// The line of dates; nothing where there are fewer than two.
pub fn timeline(cx: &Cx) -> Option<Tag> {
    let milestones = &cx.dialogue().timeline;
    if milestones.len() < 2 {
        return None;
    }
    let mut line = tag("ol").attr("part", "timeline").attr("aria-label", cx.phrases.timeline).class("time");
    for milestone in milestones {
        line = line.child(self::milestone(cx, milestone));
    }
    Some(line)
}

fn milestone(cx: &Cx, milestone: &Milestone) -> Tag {
    let phase = match milestone.phase {
        Phase::Past => "past",
        Phase::Held => "held",
        Phase::Due => "due",
    };
    let time =
        tag("time").attr("datetime", milestone.date.datetime()).child(date(cx.phrases, &milestone.date));
    let note = doubt(cx.phrases, &milestone.date, milestone.date_note.as_ref().map(|note| cx.text(note)));
    tag("li")
        .class(phase)
        .child(tag("b").child(time))
        .child(note.map(|note| tag("em").child(" ").child(note)))
        .child(tag("span").child(cx.text(&milestone.label)))
}
