//! A large dataset: its first cards before the rest, the first screen before the page.

use crate::common::{after, checked};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::{QueryHits, Typing, find};
use dialogue_summary::state::{Action, Config, Effect, Loaded, RenderPlan, State};
use serde_json::{Value as Json, json};
use std::rc::Rc;

/// A collection of so many cards, in dialogues of ten.
fn many(cards: usize) -> Json {
    let card = |at: usize| json!({ "id": format!("c{at}"), "kind": "topic", "title": format!("Card {at}") });
    let part = |from: usize| {
        let cards: Vec<Json> = (from..cards.min(from + 10)).map(card).collect();
        json!({ "id": format!("d{from}"), "title": format!("From {from}"), "cards": cards })
    };
    json!({ "title": "Many", "dialogues": (0..cards).step_by(10).map(part).collect::<Vec<_>>() })
}

fn loaded(cards: usize, remaining: usize) -> Rc<Loaded> {
    let (dialogue, problems) = checked(&many(cards));
    Rc::new(Loaded { remaining, ..Loaded::new(dialogue, problems, &Normalizer::default()) })
}

fn begun(url_part: &str) -> (State, Vec<Effect>) {
    let (state, _) = after(&State::default(), Action::Configure(Config::default(), url_part.to_owned()));
    after(&state, Action::Load(loaded(60, 40), url_part.to_owned()))
}

#[test]
fn a_key_renders_the_first_screen_and_a_pause_the_rest() {
    let (state, _) = after(&begun("").0, Action::LoadRest(loaded(100, 0)));
    assert_eq!((state.on_page().len(), state.rendered().len()), (50, 50));
    for action in
        [Action::Search("card".into(), Typing::Finished), Action::Toggle(Facet::Kind, "topic".into())]
    {
        let (first_screen, effects) = after(&state, action);
        assert!(effects.contains(&Effect::ContinueRender));
        assert_eq!(
            (first_screen.results.total, first_screen.on_page().len(), first_screen.rendered().len()),
            (100, 50, 9)
        );
        assert_eq!(first_screen.rendered(), &first_screen.on_page()[..9]);
        assert_eq!(
            first_screen.results.counted,
            first_screen.view.current.q.is_empty(),
            "while typing, the counts wait"
        );
        assert!(first_screen.render.pool.has_spare(), "the other elements are kept");
        let (full, effects) = after(&first_screen, Action::ContinueRender);
        assert!(
            first_screen.render.lazy_layout && full.render.lazy_layout,
            "all cards are rendered before they are laid out"
        );
        assert_eq!(effects, [Effect::ContinueRender]);
        let (laid_out, effects) = after(&full, Action::ContinueRender);
        assert_eq!((laid_out.render.lazy_layout, effects), (false, vec![]));
        assert_eq!(
            (full.rendered().len(), full.render.pool.len(), full.render.pool.has_spare()),
            (50, 50, false)
        );
        let index = &full.loaded().unwrap().index;
        assert_eq!(*full.results, find(index, &full.view.current, 50, &QueryHits::default()));
        assert_eq!(
            after(&first_screen, Action::ClearFilters).0.rendered().len(),
            50,
            "any other change renders all cards"
        );
    }
    let with_count =
        State { render: RenderPlan { visible_count: 4, ..state.render.clone() }, ..state.clone() };
    assert_eq!(
        after(&with_count, Action::Search("card".into(), Typing::Finished)).0.rendered().len(),
        4,
        "the cards that are visible"
    );
    // A space after the query changes no results, so the limit stays.
    let (more, _) = after(&state, Action::ShowMore);
    assert_eq!(after(&more, Action::Search(" ".into(), Typing::Finished)).0.on_page().len(), 100);
    // Without a change there are no phases, and a short page is rendered at once.
    let (same, effects) = after(&state, Action::Search(String::new(), Typing::Finished));
    assert_eq!((same.rendered().len(), effects), (50, vec![]));
    let (few, effects) = after(&state, Action::Search("card 9".into(), Typing::Finished));
    assert_eq!((few.rendered().len(), effects.contains(&Effect::ContinueRender)), (19, false));
}

#[test]
fn ready_is_fired_once_and_results_follow_when_all_is_read() {
    let (state, effects) = begun("");
    assert_eq!((state.card_count(), state.results.total, effects), (100, 100, vec![Effect::Ready]));
    let (state, effects) = after(&state, Action::Search("card 99".into(), Typing::Finished));
    assert!(state.is_waiting() && !effects.contains(&Effect::Changed), "the results are not known yet");
    assert_eq!((state.results.total, state.on_page().len()), (0, 0));
    let (state, effects) = after(&state, Action::LoadRest(loaded(100, 0)));
    assert_eq!((state.results.total, effects), (1, vec![Effect::Changed]));
    assert_eq!(after(&state, Action::LoadRest(loaded(100, 0))).1, [], "ready is fired once");
}

#[test]
fn a_link_to_an_unread_card_reveals_it_when_it_is_read() {
    let (state, effects) = begun("ds.q=card+99&ds.dialogue=d90&ds.card=d70/c77");
    assert_eq!(effects.iter().filter(|effect| **effect == Effect::Ready).count(), 0);
    let (state, effects) = after(&state, Action::LoadRest(loaded(100, 0)));
    assert_eq!((state.results.total, state.pinned_card()), (1, Some(77)));
    assert_eq!(effects, [Effect::Ready, Effect::Arrive("d70/c77".into())]);
}

/// A dataset that is loaded while another is still being read is a new one.
#[test]
fn a_dataset_that_replaces_an_unread_one_fires_ready_again() {
    let (state, _) = begun("");
    let (state, effects) = after(&state, Action::Load(loaded(30, 0), String::new()));
    assert_eq!((state.card_count(), effects), (30, vec![Effect::Ready]));
}
