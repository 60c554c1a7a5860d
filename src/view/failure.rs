//! What is said where there is no dialogue, or where parts of it had to be left out.

use super::tag::{Tag, tag};
use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Problem, lost};
use crate::state::Failure;
use crate::words::{Words, failure as sentences, fill, plural, problem};

/// In the widget's place: why there is nothing.
pub fn failure(failure: &Failure, words: &'static Words) -> Tag {
    let mut failed = tag("div")
        .attr("part", "error")
        .attr("lang", words.lang)
        .attr("role", "alert")
        .class("failed")
        .child(tag("p").child(tag("b").child(words.failed)));
    for sentence in sentences(words, failure) {
        failed = failed.child(tag("p").child(sentence));
    }
    failed
}

/// Above the cards: what was left out, for whoever can mend it.
pub fn problems(problems: &[Problem], words: &'static Words) -> Option<Tag> {
    if problems.is_empty() {
        return None;
    }
    let summary = match lost(problems) {
        0 => plural(words.problems, problems.len(), &[]),
        lost => plural(words.left_out, lost, &[]),
    };
    let all_named = problems.len() < MAX_PROBLEMS;
    let summary = if all_named { summary } else { fill(words.at_least, &[&summary]) };
    let mut list = tag("ul");
    for p in problems {
        list = list.child(tag("li").child(problem(words, p)));
    }
    Some(
        tag("details")
            .attr("part", "problems")
            .class("problems")
            .child(tag("summary").child(summary))
            .child(list),
    )
}
