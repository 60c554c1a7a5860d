//! Messages: why no dialogue is shown, and which parts of it were left out.

use super::direction;
use crate::describe::failure as sentences;
use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::problem::{Problem, lost_cards};
use crate::i18n::{Phrases, fill, for_publishers, located_problem};
use crate::state::Failure;
use yew::prelude::*;

/// The message that replaces the widget if there is no dialogue: a line for readers, and the details for the publisher.
pub fn failure(failure: &Failure, phrases: &'static Phrases) -> Html {
    html! {
        <div part="error" lang={phrases.lang} dir={direction(phrases)} role="alert" class="failed">
            <p>
                <b>{ phrases.failed }</b>
            </p>
            <details class="problems">
                <summary>{ phrases.for_publisher }</summary>
                <ul lang={language(phrases)} dir={language(phrases).map(|_| "auto")}>
                    for sentence in sentences(phrases, failure) {
                        <li>{ sentence }</li>
                    }
                </ul>
            </details>
        </div>
    }
}

/// The language of the sentences for publishers, where it is not that of the interface.
fn language(phrases: &Phrases) -> Option<&'static str> {
    Some(for_publishers(phrases).lang).filter(|lang| *lang != phrases.lang)
}

/// The list of problems above the cards, for the publisher.
pub fn problems(problems: &[Problem], phrases: &'static Phrases) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let summary = match lost_cards(problems) {
        0 => phrases.plural(phrases.problems, problems.len(), &[]),
        lost => phrases.plural(phrases.left_out, lost, &[]),
    };
    let all_named = problems.len() < MAX_PROBLEMS;
    let summary = if all_named { summary } else { fill(phrases.at_least, &[&summary]) };
    html! {
        <details part="problems" class="problems">
            <summary>{ summary }</summary>
            <ul lang={language(phrases)} dir={language(phrases).map(|_| "auto")}>
                for found in problems {
                    <li>{ located_problem(phrases, found) }</li>
                }
            </ul>
        </details>
    }
}
