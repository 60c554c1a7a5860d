//! A large record: its first cards before the rest, a screenful before the page.

use crate::common::{after, checked};
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::search::{QueryHits, find};
use dialogue_summary::state::{Action, Config, Effect, Loaded, State};
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

fn loaded(cards: usize, coming: usize) -> Rc<Loaded> {
    let (dialogue, problems) = checked(&many(cards));
    Rc::new(Loaded { coming, ..Loaded::new(dialogue, problems, &Normalizer::default()) })
}

fn begun(address: &str) -> (State, Vec<Effect>) {
    let (state, _) = after(&State::default(), Action::Configure(Config::default(), address.to_owned()));
    after(&state, Action::Load(loaded(60, 40), address.to_owned()))
}

#[test]
fn a_key_draws_a_screenful_and_the_page_when_typing_rests() {
    let (state, _) = after(&begun("").0, Action::Rest(loaded(100, 0)));
    assert_eq!((state.on_page().len(), state.drawn().len()), (50, 50));
    for action in [Action::Search("card".into()), Action::Toggle(Facet::Kind, "topic".into())] {
        let (brief, effects) = after(&state, action);
        assert!(effects.contains(&Effect::Settle));
        assert_eq!((brief.found.total, brief.on_page().len(), brief.drawn().len()), (100, 50, 9));
        assert_eq!(brief.drawn(), &brief.on_page()[..9]);
        assert_eq!(brief.found.counted, brief.view.q.is_empty(), "counts wait for typing to rest");
        assert!(brief.seats.is_more(), "the elements of the others wait for them");
        let (settled, effects) = after(&brief, Action::Settle);
        assert!(brief.far && settled.far, "they are drawn before they are laid out");
        assert_eq!(effects, [Effect::Settle]);
        let (rested, effects) = after(&settled, Action::Settle);
        assert_eq!((rested.far, effects), (false, vec![]));
        assert_eq!((settled.drawn().len(), settled.seats.len(), settled.seats.is_more()), (50, 50, false));
        let index = &settled.loaded().unwrap().index;
        assert_eq!(*settled.found, find(index, &settled.view, 50, &QueryHits::default()));
        assert_eq!(after(&brief, Action::Clear).0.drawn().len(), 50, "any other change draws all");
    }
    let with_room = State { room: 4, ..state.clone() };
    assert_eq!(
        after(&with_room, Action::Search("card".into())).0.drawn().len(),
        4,
        "what the window has room for"
    );
    // A space behind what is sought asks for nothing else: what was asked for beside it stays.
    let (more, _) = after(&state, Action::More);
    assert_eq!(after(&more, Action::Search(" ".into())).0.on_page().len(), 100);
    // What changes nothing puts nothing off, and what is little more than a screen is drawn at once.
    let (same, effects) = after(&state, Action::Search(String::new()));
    assert_eq!((same.drawn().len(), effects), (50, vec![]));
    let (few, effects) = after(&state, Action::Search("card 9".into()));
    assert_eq!((few.drawn().len(), effects.contains(&Effect::Settle)), (19, false));
}

#[test]
fn the_first_cards_are_told_of_once_and_the_rest_is_found_later() {
    let (state, effects) = begun("");
    assert_eq!((state.all(), state.found.total, effects), (100, 100, vec![Effect::Ready]));
    let (state, effects) = after(&state, Action::Search("card 99".into()));
    assert!(state.is_waiting() && !effects.contains(&Effect::Changed), "nobody knows its results yet");
    assert_eq!((state.found.total, state.on_page().len()), (0, 0));
    let (state, effects) = after(&state, Action::Rest(loaded(100, 0)));
    assert_eq!((state.found.total, effects), (1, vec![Effect::Changed]));
    assert_eq!(after(&state, Action::Rest(loaded(100, 0))).1, [], "told once");
}

#[test]
fn a_link_to_what_is_still_to_come_is_kept_and_told_of_when_it_is_there() {
    let (state, effects) = begun("ds.q=card+99&ds.dialogue=d90&ds.card=c77");
    assert_eq!(effects.iter().filter(|effect| **effect == Effect::Ready).count(), 0);
    let (state, effects) = after(&state, Action::Rest(loaded(100, 0)));
    assert_eq!((state.found.total, state.pinned_card()), (1, Some(77)));
    assert_eq!(effects, [Effect::Ready, Effect::Reveal("c77".into())]);
}

/// A dataset that comes while another is still coming in is a new one, and told of as such.
#[test]
fn another_dataset_is_told_of_though_the_rest_of_the_first_never_came() {
    let (state, _) = begun("");
    let (state, effects) = after(&state, Action::Load(loaded(30, 0), String::new()));
    assert_eq!((state.all(), effects), (30, vec![Effect::Ready]));
}
