//! The events of the element, each with its detail.

use super::objects::{ResultsObject, ViewObject, plain};
use crate::app::Event;
use crate::describe::failure;
use crate::dialogue::problem::Problem;
use crate::i18n::{Phrases, located_problem, phrases};
use crate::state::{Failure, State};
use serde::Serialize;
use wasm_bindgen::JsValue;

/// The detail of `dialogue-ready` and `dialogue-change`.
#[derive(Serialize)]
struct ViewDetail<'a> {
    view: ViewObject<'a>,
    results: ResultsObject<'a>,
}

/// The detail of `dialogue-share`.
#[derive(Serialize)]
struct ShareDetail<'a> {
    kind: &'static str,
    text: &'a str,
}

/// The detail of `dialogue-error`.
#[derive(Serialize)]
struct ErrorDetail<'a> {
    code: &'static str,
    message: String,
    path: &'a str,
    problems: Vec<ProblemDetail<'a>>,
    /// Whether there is no dialogue to show.
    fatal: bool,
}

/// One problem of a dataset.
#[derive(Serialize)]
struct ProblemDetail<'a> {
    path: &'a str,
    message: String,
    /// What was found, as JSON.
    found: &'a str,
    /// The nearest valid value.
    nearest: Option<&'a str>,
    /// The place in the text of the dataset, from 1.
    line: Option<usize>,
    column: Option<usize>,
    /// The id of the card.
    card: Option<&'a str>,
}

/// The name and the detail of an event. None for problems of a dataset that has none.
pub fn with_detail(event: Event, state: &State) -> Option<(&'static str, JsValue)> {
    Some(match event {
        Event::Ready => ("dialogue-ready", view_detail(state)),
        Event::Change => ("dialogue-change", view_detail(state)),
        Event::Share(text) => ("dialogue-share", plain(&ShareDetail { kind: "link", text })),
        Event::Failed(failure) => ("dialogue-error", failure_detail(state, failure)),
        Event::Flawed => ("dialogue-error", problems_detail(state)?),
    })
}

fn view_detail(state: &State) -> JsValue {
    let view = ViewObject::new(state, &state.view.current);
    plain(&ViewDetail { view, results: ResultsObject::new(state) })
}

fn failure_detail(state: &State, why: &Failure) -> JsValue {
    let phrases = phrases(&state.config.lang);
    let problems = match why {
        Failure::Dataset(problems) => problems.as_slice(),
        _ => &[],
    };
    plain(&ErrorDetail {
        code: if matches!(why, Failure::Network(..)) { "network" } else { "dataset" },
        message: failure(phrases, why).join(" "),
        path: problems.first().map_or("", |problem| &problem.path),
        problems: details(phrases, problems),
        fatal: true,
    })
}

fn problems_detail(state: &State) -> Option<JsValue> {
    let problems = &state.loaded()?.problems;
    let first = problems.first()?;
    // As the page shows them.
    let phrases = phrases(&state.view.current.lang);
    Some(plain(&ErrorDetail {
        code: "dataset",
        message: located_problem(phrases, first),
        path: &first.path,
        problems: details(phrases, problems),
        fatal: false,
    }))
}

fn details<'a>(phrases: &Phrases, problems: &'a [Problem]) -> Vec<ProblemDetail<'a>> {
    let detail = |of: &'a Problem| ProblemDetail {
        path: &of.path,
        message: located_problem(phrases, of),
        found: of.found.as_deref().unwrap_or("null"),
        nearest: of.nearest.as_deref(),
        line: of.position.map(|at| at.line),
        column: of.position.map(|at| at.column),
        card: of.subject.as_ref().and_then(|subject| subject.card.as_deref()),
    };
    problems.iter().map(detail).collect()
}
