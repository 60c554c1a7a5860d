//! Helpers of the host tests: the built-in dataset, states made from it, and rendered HTML.

use dialogue_summary::components::{Page, PageProps};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::Problem;
use dialogue_summary::dialogue::value::{Budget, Value, read};
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::{QueryHits, find};
use dialogue_summary::state::{Action, Config, Effect, Loaded, State, update};
use proptest::test_runner::Config as Cases;
use serde_json::Value as Json;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use yew::{Callback, LocalServerRenderer};

/// The built-in dataset.
pub fn built_in() -> Json {
    serde_json::from_str(include_str!("../../../static/dialogues/uk-rok-cyber-4.json")).unwrap()
}

/// A JSON value as the input of `check`.
pub fn taken(json: &Json) -> Value<'static> {
    read(json.to_string().leak(), &mut Budget::default()).unwrap()
}

/// The result of `check` for a JSON value.
pub fn checked(json: &Json) -> (Dialogue, Vec<Problem>) {
    check(&read(&json.to_string(), &mut Budget::default()).unwrap())
}

/// A dialogue in the dataset format.
pub fn written(dialogue: &Dialogue) -> Json {
    serde_json::to_value(dialogue.nested()).unwrap()
}

/// The checked dialogue of a JSON value, with its problems and its index.
pub fn loaded(json: &Json) -> Rc<Loaded> {
    let (dialogue, problems) = checked(json);
    Rc::new(Loaded::new(dialogue, problems, &Normalizer::default()))
}

/// The new state and the effects of an action. The given state is unchanged.
pub fn after(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut state = state.clone();
    let effects = update(&mut state, action);
    (state, effects)
}

/// The state of a first visit to a page with this URL part.
pub fn visit(json: &Json, config: Config, address: &str) -> State {
    let mut state = State::default();
    update(&mut state, Action::Configure(config, address.to_owned()));
    update(&mut state, Action::Load(loaded(json), address.to_owned()));
    state
}

/// The state of a first visit to the built-in dialogue, without options.
pub fn first_visit() -> State {
    visit(&built_in(), Config::default(), "")
}

/// The ids of all results of a state, including those beyond the page size.
pub fn found(state: &State) -> Vec<&str> {
    let loaded = state.loaded().unwrap();
    let all = find(&loaded.index, &state.view.current, usize::MAX, &QueryHits::default());
    all.cards.iter().map(|at| loaded.dialogue.cards[*at].id.as_str()).collect()
}

/// The rendered HTML of a state.
pub fn html(state: &State) -> String {
    let props = PageProps { state: Rc::new(state.clone()), on_action: Callback::noop() };
    block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

/// The rendered HTML of a state with Yew's hydration markers. Development builds write component names into them;
/// they are removed, as in a release.
pub fn hydratable(state: &State) -> String {
    let props = PageProps { state: Rc::new(state.clone()), on_action: Callback::noop() };
    let html = block_on(LocalServerRenderer::<Page>::with_props(props).render());
    let mut pieces = html.split("<!--");
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (marker, rest) = piece.split_once("]>-->").unwrap();
        out += if marker.starts_with("</") { "<!--</[]>-->" } else { "<!--<[]>-->" };
        out += rest;
    }
    out
}

/// Runs a future that never waits.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if let Poll::Ready(done) = future.as_mut().poll(&mut cx) {
            return done;
        }
    }
    panic!("drawing waits for something outside");
}

/// The number of cases of a property test, scaled by `PROPTEST_CASES` relative to its default of 256. Failing cases
/// are printed, not stored.
pub fn cases(usual: u32) -> Cases {
    let all = Cases::default();
    let cases = usual * all.cases / 256;
    Cases { cases, max_global_rejects: 4 * cases, failure_persistence: None, ..all }
}
