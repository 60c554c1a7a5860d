//! What the host tests share: the built-in dataset, what is made of it, and a page as HTML.

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

/// The dataset that is shipped with the widget.
pub fn built_in() -> Json {
    serde_json::from_str(include_str!("../../../static/dialogues/uk-rok-cyber-4.json")).unwrap()
}

/// A JSON value as a dataset before it is checked.
pub fn taken(json: &Json) -> Value<'static> {
    read(json.to_string().leak(), &mut Budget::default()).unwrap()
}

/// What the check makes of a JSON value.
pub fn checked(json: &Json) -> (Dialogue, Vec<Problem>) {
    check(&read(&json.to_string(), &mut Budget::default()).unwrap())
}

/// A dialogue as it is written into a dataset.
pub fn written(dialogue: &Dialogue) -> Json {
    serde_json::to_value(dialogue.nested()).unwrap()
}

/// The dialogue of a JSON value, and what was wrong with it, ready to be shown.
pub fn loaded(json: &Json) -> Rc<Loaded> {
    let (dialogue, problems) = checked(json);
    Rc::new(Loaded::new(dialogue, problems, &Normalizer::default()))
}

/// What `update` does to a state, the state aside.
pub fn after(state: &State, action: Action) -> (State, Vec<Effect>) {
    let mut state = state.clone();
    let effects = update(&mut state, action);
    (state, effects)
}

/// The state of a first visit to a page with this address.
pub fn visit(json: &Json, config: Config, address: &str) -> State {
    let mut state = State::default();
    update(&mut state, Action::Configure(config, address.to_owned()));
    update(&mut state, Action::Load(loaded(json), address.to_owned()));
    state
}

/// The state of a first visit to the built-in dialogue, everything as it comes.
pub fn first_visit() -> State {
    visit(&built_in(), Config::default(), "")
}

/// The ids of the cards a state shows, the page's end aside.
pub fn found(state: &State) -> Vec<&str> {
    let loaded = state.loaded().unwrap();
    let all = find(&loaded.index, &state.view.current, usize::MAX, &QueryHits::default());
    all.cards.iter().map(|at| loaded.dialogue.cards[*at].id.as_str()).collect()
}

/// The page of a state as HTML.
pub fn html(state: &State) -> String {
    let props = PageProps { state: Rc::new(state.clone()), on_action: Callback::noop() };
    block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

/// The page of a state as HTML that Yew hydrates. Development builds name the component in each of its markers; the
/// names are left out here, as a release leaves them out.
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

/// Waits for something that waits for nothing outside.
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

/// So many cases of a law, and in proportion more where `PROPTEST_CASES` is more than its usual 256.
/// A failing case is printed and not filed.
pub fn cases(usual: u32) -> Cases {
    let all = Cases::default();
    let cases = usual * all.cases / 256;
    Cases { cases, max_global_rejects: 4 * cases, failure_persistence: None, ..all }
}
