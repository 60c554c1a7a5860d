//! The four events, each with its detail, and what the shell is to copy or to bring the reader to.

use super::convert::{object, results, view};
use crate::app::Store;
use crate::browser::address::is_pressed;
use crate::dialogue::problem::Problem;
use crate::i18n::{failure, phrases, problem};
use crate::state::{Effect, Failure, State};
use js_sys::{Array, Function};
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

/// Fires the event that an effect asks for; what the shell answers, where that is a number.
pub fn tell(store: &Store, effect: &Effect, emit: &Function) -> f64 {
    let (name, detail) = match effect {
        Effect::Copy(view) => (COPY, JsValue::from_str(&store.link(view))),
        Effect::Ready => ("dialogue-ready", store.read(shown)),
        Effect::Changed => ("dialogue-change", store.read(shown)),
        Effect::Shared(text) => (
            "dialogue-share",
            object(&[("kind", JsValue::from_str("link")), ("text", JsValue::from_str(text))]),
        ),
        Effect::Failed(why) => ("dialogue-error", store.read(|state| failed(state, why))),
        Effect::Flawed => ("dialogue-error", store.read(flawed)),
        Effect::Reveal(id) => (REVEAL, JsValue::from_str(id)),
        Effect::FocusStatus => (FOCUS, JsValue::from_str("ds-status")),
        Effect::Focus(id) if is_pressed() => (FOCUS, JsValue::from_str(id)),
        Effect::FocusCard(at) => (FOCUS, store.read(|state| card(state, *at))),
        Effect::Show => (SHOW, JsValue::NULL),
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
    let card = state.found.cards.get(at).and_then(|card| cards.get(*card));
    card.map_or(JsValue::NULL, |card| JsValue::from_str(&card.id))
}

fn shown(state: &State) -> JsValue {
    object(&[("view", view(state, &state.view)), ("results", results(state))])
}

fn failed(state: &State, why: &Failure) -> JsValue {
    let phrases = phrases(&state.config.lang);
    let code = if matches!(why, Failure::Network(..)) { "network" } else { "dataset" };
    let none = [];
    let problems = match why {
        Failure::Dataset(problems) => problems.as_slice(),
        _ => &none,
    };
    let path = problems.first().map_or("", |problem| &problem.path);
    error(code, &failure(phrases, why).join(" "), path, &listed(state, problems), true)
}

fn flawed(state: &State) -> JsValue {
    let problems = state.loaded().map(|loaded| loaded.problems.as_slice()).unwrap_or_default();
    let Some(first) = problems.first() else {
        return JsValue::NULL;
    };
    let message = problem(phrases(&state.view.lang), first);
    error("dataset", &message, &first.path, &listed(state, problems), false)
}

fn error(code: &str, message: &str, path: &str, problems: &JsValue, fatal: bool) -> JsValue {
    object(&[
        ("code", JsValue::from_str(code)),
        ("message", JsValue::from_str(message)),
        ("path", JsValue::from_str(path)),
        ("problems", problems.clone()),
        ("fatal", JsValue::from_bool(fatal)),
    ])
}

fn listed(state: &State, problems: &[Problem]) -> JsValue {
    let phrases = phrases(&state.config.lang);
    problems
        .iter()
        .map(|p| {
            object(&[
                ("path", JsValue::from_str(&p.path)),
                ("message", JsValue::from_str(&problem(phrases, p))),
                ("found", JsValue::from_str(p.found.as_deref().unwrap_or("null"))),
                ("nearest", p.nearest.as_deref().map_or(JsValue::NULL, JsValue::from_str)),
            ])
        })
        .collect::<Array>()
        .into()
}
