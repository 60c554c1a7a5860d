//! What is said where there is no dialogue, or where parts of it had to be left out.

use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Effect, Problem};
use crate::state::Failure;
use crate::words::{Words, failure as sentence, fill, plural, problem};
use yew::prelude::*;

/// In the widget's place: why there is nothing.
pub fn failure(failure: &Failure, words: &'static Words) -> Html {
    html! {
        <div class="failed" part="error" lang={words.lang} role="alert">
            <p><b>{ words.failed }</b></p>
            { for sentence(words, failure).into_iter().map(|line| html! { <p>{ line }</p> }) }
        </div>
    }
}

/// Above the cards: what was left out, for whoever can mend it.
pub fn problems(problems: &[Problem], words: &'static Words) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let mut cards: Vec<&str> = problems
        .iter()
        .filter(|p| p.effect == Effect::CardLeftOut)
        .map(|p| &p.path[..p.path.find(']').map_or(p.path.len(), |at| at + 1)])
        .collect();
    cards.dedup();
    let summary = match cards.len() {
        0 => plural(words.problems, problems.len(), &[]),
        lost => plural(words.left_out, lost, &[]),
    };
    let all_named = problems.len() < MAX_PROBLEMS;
    let summary = if all_named { summary } else { fill(words.at_least, &[&summary]) };
    html! {
        <details class="problems" part="problems">
            <summary>{ summary }</summary>
            <ul>{ for problems.iter().map(|p| html! { <li>{ problem(words, p) }</li> }) }</ul>
        </details>
    }
}
