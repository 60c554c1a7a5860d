//! The four events of the element, each with its detail; and what else an effect asks of the page.

use super::objects::{ResultsObject, ViewObject, plain};
use crate::app::Store;
use crate::browser::address::is_pressed;
use crate::dialogue::problem::Problem;
use crate::i18n::{Phrases, failure, phrases, problem};
use crate::state::{Effect, Failure, State};
use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// What the shell is to copy goes under this name. It is no event of the page, nor are the next five.
const COPY: &str = "copy";
/// The id of an element, each by the name of the method of the DOM that is called on it.
const FOCUS: &str = "focus";
const REVEAL: &str = "scrollIntoView";
/// The element is to be brought into the window, if it is below it, under this name.
const SHOW: &str = "show";
/// How many elements that a selector finds come before the first below the window is asked for under this name.
const MEASURE: &str = "measure";
/// How many elements and marks of components stand is asked for under this name.
const COUNT: &str = "count";

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
}

/// Fires the event that an effect asks for; what the shell answers, where that is a number.
pub fn tell(store: &Store, effect: &Effect, emit: &Function) -> f64 {
    let (name, detail) = match effect {
        Effect::Copy(view) => (COPY, JsValue::from_str(&store.link(view))),
        Effect::Ready => ("dialogue-ready", store.read(shown)),
        Effect::Changed => ("dialogue-change", store.read(shown)),
        Effect::Shared(text) => ("dialogue-share", plain(&ShareDetail { kind: "link", text })),
        Effect::Failed(why) => ("dialogue-error", store.read(|state| failed(state, why))),
        Effect::Flawed => ("dialogue-error", store.read(flawed)),
        Effect::Reveal(id) => (REVEAL, JsValue::from_str(id)),
        Effect::FocusStatus => (FOCUS, JsValue::from_str("ds-status")),
        Effect::Focus(id) if is_pressed() => (FOCUS, JsValue::from_str(id)),
        Effect::FocusCard(at) => (FOCUS, store.read(|state| card(state, *at))),
        Effect::ScrollToWidget => (SHOW, JsValue::NULL),
        Effect::Measure => (MEASURE, JsValue::from_str(".card")),
        Effect::Count => (COUNT, JsValue::NULL),
        _ => return 0.0,
    };
    // A listener that throws is the page's own concern and reported as such by the browser.
    emit.call2(&JsValue::NULL, &JsValue::from_str(name), &detail)
        .ok()
        .and_then(|n| n.as_f64())
        .unwrap_or_default()
}

/// The id of the card at a position of the results.
fn card(state: &State, at: usize) -> JsValue {
    let cards = state.loaded().map_or(&[][..], |loaded| &loaded.dialogue.cards);
    let card = state.results.cards.get(at).and_then(|card| cards.get(*card));
    card.map_or(JsValue::NULL, |card| JsValue::from_str(&card.id))
}

fn shown(state: &State) -> JsValue {
    plain(&ViewDetail {
        view: ViewObject::new(state, &state.view.current),
        results: ResultsObject::new(state),
    })
}

fn failed(state: &State, why: &Failure) -> JsValue {
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

fn flawed(state: &State) -> JsValue {
    let problems = state.loaded().map(|loaded| loaded.problems.as_slice()).unwrap_or_default();
    let Some(first) = problems.first() else { return JsValue::NULL };
    plain(&ErrorDetail {
        code: "dataset",
        message: problem(phrases(&state.view.current.lang), first),
        path: &first.path,
        problems: details(phrases(&state.config.lang), problems),
        fatal: false,
    })
}

fn details<'a>(phrases: &Phrases, problems: &'a [Problem]) -> Vec<ProblemDetail<'a>> {
    let detail = |of: &'a Problem| ProblemDetail {
        path: &of.path,
        message: problem(phrases, of),
        found: of.found.as_deref().unwrap_or("null"),
        nearest: of.nearest.as_deref(),
    };
    problems.iter().map(detail).collect()
}
