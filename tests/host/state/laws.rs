//! Laws that hold for any sequence of actions.

use super::link;
use crate::common::{after, built_in, cases, loaded};
use dialogue_summary::link::parse;
use dialogue_summary::search::facet::{Facet, values};
use dialogue_summary::search::view::{Change, Patch, Sort, View};
use dialogue_summary::search::{Filter, QueryHits, Results, Typing, find};
use dialogue_summary::state::Effect::*;
use dialogue_summary::state::share::ShareAction;
use dialogue_summary::state::{Action, CardLinks, Config, Effect, Failure, LinkState, State};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

/// An action, with datasets by number.
#[derive(Clone, Debug)]
enum Event {
    Page(Action),
    User(Action),
    Load(usize, String),
}

/// Datasets of other languages, themes and cards.
fn datasets() -> [Json; 3] {
    let card =
        |id: &str, kind: &str, theme: &str| json!({ "id": id, "title": id, "kind": kind, "themes": [theme] });
    let small = json!({
        "title": "x",
        "languages": ["ko", "fr"],
        "themes": [{ "id": "norms", "name": "Norms" }, { "id": "b", "name": "B" }],
        "cards": [card("aim", "topic", "norms"), card("b", "announcement", "b"), card("dcm4", "topic", "b")]
    });
    [built_in(), small, json!({ "title": { "de": "leer" }, "cards": [] })]
}

fn text(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(str::to_owned)
}

const VALUES: &[&str] = &[
    "topic",
    "announcement",
    "Delegation",
    "norms",
    "NORMS",
    "b",
    "GB",
    "kp",
    "main",
    "workshop",
    "nowhere",
    "",
];
const LANGS: &[&str] = &["en", "ko", "KO", "fr", "de", "xx", ""];
const CARDS: &[&str] = &["aim", "dcm4", "b", "no-card", ""];
const SEARCHES: &[&str] = &["", " ", "a", "seoul", " Seoul ", "norms korea", "nowhere", "한국"];
const URL_PARTS: &[&str] = &[
    "",
    "x=1",
    "ds.q=seoul",
    "ds.kind=topic&ds.kind=announcement&own.q=a",
    "ds.kind=",
    "ds.card=dcm4",
    "ds.lang=ko",
    "own.theme=norms&ds.lang=xx",
    "ds.kind=nowhere&ds.card=no-card",
];

fn facet() -> impl Strategy<Value = Facet> {
    select(Facet::ALL.to_vec())
}

fn patch() -> impl Strategy<Value = Patch> {
    fn change<T: Clone + std::fmt::Debug + 'static>(
        value: impl Strategy<Value = T> + 'static,
    ) -> BoxedStrategy<Change<T>> {
        prop_oneof![2 => Just(Change::Leave), 1 => Just(Change::Reset), 2 => value.prop_map(Change::Set)]
            .boxed()
    }
    let chosen = std::array::from_fn(|_| change(vec(text(VALUES), 0..3)));
    let sort = change(select(Sort::ALL.to_vec()));
    (change(text(SEARCHES)), chosen, sort, change(text(CARDS)), change(text(LANGS)))
        .prop_map(|(q, chosen, sort, card, lang)| Patch { q, chosen, sort, card, lang })
}

fn config() -> impl Strategy<Value = Config> {
    let links = select(vec![LinkState::Fragment, LinkState::Query, LinkState::None]);
    let filter = text(&[
        "",
        "kind=topic",
        "q=seoul&kind=announcement&kind=nowhere",
        "card=dcm4&lang=ko",
        "lang=xx&theme=norms",
    ]);
    (text(LANGS), filter, links, text(&["ds", "own"]), select(vec![1_usize, 2, 7, 50, usize::MAX]), 1..=5_u8)
        .prop_map(|(lang, filter, link_state, link_key, page_size, heading_level)| Config {
            lang,
            filter,
            link_state,
            link_key,
            page_size,
            heading_level,
        })
}

fn event() -> impl Strategy<Value = Event> {
    let filter = prop_oneof![Just(Filter::Search), facet().prop_map(Filter::Facet)];
    let user = prop_oneof![
        1 => text(SEARCHES).prop_map(|q| Action::Search(q, Typing::Finished)),
        4 => (facet(), text(VALUES)).prop_map(|(facet, value)| Action::Toggle(facet, value)),
        1 => filter.prop_map(Action::ClearFilter),
        1 => Just(Action::ClearFilters),
        1 => text(LANGS).prop_map(Action::SetLanguage),
        1 => of(text(CARDS)).prop_map(Action::Open),
        1 => Just(Action::ShowMore),
        1 => facet().prop_map(Action::ToggleExpanded),
        1 => of(text(CARDS)).prop_map(|card| Action::Share(ShareAction::Open(card))),
        1 => Just(Action::Share(ShareAction::ChooseRecord)),
        1 => Just(Action::Share(ShareAction::Close)),
        1 => (text(URL_PARTS), any::<bool>()).prop_map(|(url_part, by_user)| Action::UrlChanged(url_part, by_user)),
        1 => Just(Action::Dismiss),
    ];
    let page = prop_oneof![
        (config(), text(URL_PARTS)).prop_map(|(config, url_part)| Action::Configure(config, url_part)),
        patch().prop_map(Action::Patch),
        text(CARDS).prop_map(Action::Reveal),
        Just(Action::AwaitDataset),
        Just(Action::Fail(Failure::Dataset(Vec::new()))),
    ];
    let load = (0..3_usize, text(URL_PARTS)).prop_map(|(at, url_part)| Event::Load(at, url_part));
    prop_oneof![6 => user.prop_map(Event::User), 3 => page.prop_map(Event::Page), 2 => load]
}

/// A view as a link keeps it.
fn as_linked(view: &View) -> View {
    View { q: view.q.trim().to_owned(), ..view.clone() }
}

/// The invariants of every state.
fn check_invariants(state: &State) -> Result<(), TestCaseError> {
    let Some(loaded) = state.loaded() else {
        prop_assert!(state.on_page().is_empty() || !state.results.cards.is_empty());
        prop_assert_eq!(state.pinned_card(), None);
        return Ok(());
    };
    let (dialogue, default) = (&loaded.dialogue, &state.view.initial);
    prop_assert_eq!(&default.fitted(dialogue, &loaded.index, &default.lang), default);
    prop_assert_eq!(&state.view.current.fitted(dialogue, &loaded.index, &default.lang), &state.view.current);
    prop_assert!(
        dialogue.languages.contains(&state.view.current.lang) && dialogue.languages.contains(&default.lang)
    );
    // The matrix is compared with what a press gives.
    let results = Results { matrix: Vec::new(), other_themes: Vec::new(), ..(*state.results).clone() };
    prop_assert_eq!(
        results,
        find(&loaded.index, &state.view.current, state.render.limit, &QueryHits::default())
    );
    let on_page = state.on_page();
    prop_assert!(!on_page.is_empty() || state.results.cards.is_empty());
    // The link leads back to the view.
    let read = default.patched(parse(&link(state), &state.config.prefix()), default);
    prop_assert_eq!(
        as_linked(&read.fitted(dialogue, &loaded.index, &default.lang)),
        as_linked(&state.view.current)
    );
    // The open card is on the page or pinned.
    let open = state
        .view
        .current
        .card
        .as_ref()
        .map(|id| dialogue.cards.iter().position(|card| card.id == *id).unwrap());
    prop_assert_eq!(open.filter(|at| !on_page.contains(at)), state.pinned_card());
    for card in &dialogue.cards {
        prop_assert_eq!(CardLinks::new(state).to(&card.id), state.card_link(&card.id));
        let Some(link) = state.card_link(&card.id) else {
            prop_assert_eq!(state.config.link_state, LinkState::None);
            continue;
        };
        let there = default.patched(parse(&link[1..], &state.config.prefix()), default);
        let alone =
            View { card: Some(card.id.clone()), lang: state.view.current.lang.clone(), ..default.clone() };
        prop_assert_eq!(there, alone);
    }
    Ok(())
}

fn writes(effects: &[Effect]) -> (bool, bool, bool) {
    (effects.contains(&Push), effects.contains(&Replace), effects.contains(&Changed))
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_sequence_of_actions_keeps_the_invariants(events in vec(event(), 1..24)) {
        let datasets = datasets().map(|data| loaded(&data));
        let mut state = State::default();
        for event in events {
            let (next, effects) = match &event {
                Event::Load(at, url_part) => after(&state, Action::Load(datasets[*at].clone(), url_part.clone())),
                Event::Page(action) => after(&state, action.clone()),
                // Without a dialogue, there is nothing to press.
                Event::User(action) if state.loaded().is_some() => after(&state, action.clone()),
                Event::User(_) => continue,
            };
            check_invariants(&next)?;
            let changed = next.view.current != state.view.current;
            let allowed = match &event {
                // What the page does writes no URL and fires no event.
                Event::Page(_) | Event::Load(..) => (false, false, false),
                // A changed URL is not written again, and a script's change fires no event.
                Event::User(Action::UrlChanged(_, by_user)) => (false, false, changed && *by_user),
                // White space at either end has no meaning yet.
                Event::User(Action::Search(q, _)) => {
                    let changed = changed && q.trim() != state.view.current.q.trim();
                    (false, changed, changed)
                }
                Event::User(_) => (changed, false, changed),
            };
            prop_assert_eq!(writes(&effects), allowed, "{:?} wants {:?}", event, effects);
            if matches!(event, Event::Load(..)) {
                prop_assert_eq!(effects.first(), Some(&Ready));
            }
            state = next;
        }
    }

    /// What is ticked and unticked leaves no trace.
    #[test]
    fn toggling_a_value_twice_restores_the_view(events in vec(event(), 0..6), facet in facet(), at in any::<Index>()) {
        let mut state = after(&State::default(), Action::Load(loaded(&built_in()), String::new())).0;
        for event in events {
            if let Event::User(action) = event {
                state = after(&state, action).0;
            }
        }
        let known: Vec<String> = values(&state.loaded().unwrap().dialogue, facet);
        prop_assume!(!known.is_empty());
        let toggle = Action::Toggle(facet, known[at.index(known.len())].clone());
        let once = after(&state, toggle.clone()).0;
        prop_assert_ne!(&once.view.current, &state.view.current);
        prop_assert_eq!(after(&once, toggle).0.view.current, state.view.current);
    }
}
