//! What is said where there is no dialogue, or where parts of it had to be left out.

use super::tag::{Tag, tag};
use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Problem, lost};
use crate::i18n::{Phrases, failure as sentences, fill, plural, problem};
use crate::state::Failure;

/// In the widget's place: why there is nothing.
pub fn failure(failure: &Failure, phrases: &'static Phrases) -> Tag {
    let mut failed = tag("div")
        .attr("part", "error")
        .attr("lang", phrases.lang)
        .attr("role", "alert")
        .class("failed")
        .child(tag("p").child(tag("b").child(phrases.failed)));
    for sentence in sentences(phrases, failure) {
        failed = failed.child(tag("p").child(sentence));
    }
    failed
}

/// Above the cards: what was left out, for whoever can mend it.
pub fn problems(problems: &[Problem], phrases: &'static Phrases) -> Option<Tag> {
    if problems.is_empty() {
        return None;
    }
    let summary = match lost(problems) {
        0 => plural(phrases.problems, problems.len(), &[]),
        lost => plural(phrases.left_out, lost, &[]),
    };
    let all_named = problems.len() < MAX_PROBLEMS;
    let summary = if all_named { summary } else { fill(phrases.at_least, &[&summary]) };
    let mut list = tag("ul");
    for p in problems {
        list = list.child(tag("li").child(problem(phrases, p)));
    }
    Some(
        tag("details")
            .attr("part", "problems")
            .class("problems")
            .child(tag("summary").child(summary))
            .child(list),
    )
}
