//! What happens when: each action, what it does to the view, and what it wants done outside.

mod large;
mod laws;
mod page;
mod node_pool;

use crate::common::{after, built_in, first_visit, found, visit};
use dialogue_summary::link::print;
use dialogue_summary::search::Filter;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::view::View;
use dialogue_summary::state::Effect::{self, *};
use dialogue_summary::state::{Action, Config, LinkState, Notice, State};

/// The view of a state as its link says it.
fn link(state: &State) -> String {
    print("", &state.config.prefix(), &state.view.current, &state.view.initial)
}

/// A first visit to the built-in record under an address.
fn at(address: &str) -> State {
    visit(&built_in(), Config::default(), address)
}

/// What a person does at an address: where it leads, and what it wants done.
fn does(address: &str, action: Action, leads: &str, wants: &[Effect]) -> State {
    let (state, effects) = after(&at(address), action.clone());
    assert_eq!(link(&state), leads, "{action:?} at {address:?}");
    assert_eq!(effects, wants, "{action:?} at {address:?}");
    state
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.to_owned())
}

fn open(id: &str) -> Action {
    Action::Open(Some(id.to_owned()))
}

#[test]
fn typing_replaces_the_address() {
    let search = |q: &str| Action::Search(q.to_owned());
    does("", search("s"), "ds.q=s", &[Replace, Changed]);
    does("ds.q=s", search("se"), "ds.q=se", &[Replace, Changed]);
    does("ds.q=s", search(""), "", &[Replace, Changed]);
    let state = does(
        "ds.kind=topic&ds.card=aim",
        search("norms"),
        "ds.kind=topic&ds.q=norms&ds.card=aim",
        &[Replace, Changed],
    );
    assert_eq!(found(&state), ["intrusion-norms"]);
    // Nothing typed, nothing written.
    does("", search(""), "", &[]);
    does("ds.q=se", search("se"), "ds.q=se", &[]);
}

#[test]
fn a_choice_is_a_new_entry() {
    use Facet::*;
    let chosen = does("", toggle(Kind, "announcement"), "ds.kind=announcement", &[Push, Changed]);
    assert_eq!(found(&chosen).len(), 5);
    does("ds.kind=announcement", toggle(Kind, "announcement"), "", &[Push, Changed]);
    // Values stand in the order of the record, so that equal views have equal links.
    does(
        "ds.kind=announcement",
        toggle(Kind, "topic"),
        "ds.kind=topic&ds.kind=announcement",
        &[Push, Changed],
    );
    does("ds.country=KP", toggle(Theme, "norms"), "ds.theme=norms&ds.country=KP", &[Push, Changed]);
    does("", toggle(Session, "workshop"), "ds.session=workshop", &[Push, Changed]);
    does("", toggle(Theme, "no-theme"), "", &[]);
    does("", Action::SetLanguage("ko".into()), "ds.lang=ko", &[Push, Changed]);
    does("ds.lang=ko", Action::SetLanguage("en".into()), "", &[Push, Changed]);
    does("ds.lang=ko", Action::SetLanguage("ko".into()), "ds.lang=ko", &[]);
    does("", open("dcm4"), "ds.card=dcm4", &[Push, Changed]);
    does("ds.card=dcm4", open("aim"), "ds.card=aim", &[Push, Changed]);
    does("ds.card=dcm4", Action::Open(None), "", &[Push, Changed]);
    does("ds.card=dcm4", open("dcm4"), "ds.card=dcm4", &[]);
    does("", Action::Open(None), "", &[]);
    does("", open("no-card"), "", &[]);
}

#[test]
fn what_is_dropped_takes_the_focus_to_the_count() {
    let all = "ds.kind=topic&ds.kind=delegation&ds.country=KP&ds.q=a&ds.card=aim&ds.lang=ko";
    let written = [Push, Changed, FocusStatus];
    let drop = |filter| Action::ClearFilter(filter);
    does(all, drop(Filter::Search), &all.replace("&ds.q=a", ""), &written);
    does(
        all,
        drop(Filter::Facet(Facet::Kind)),
        &all.replace("ds.kind=topic&ds.kind=delegation&", ""),
        &written,
    );
    does(all, drop(Filter::Facet(Facet::Country)), &all.replace("&ds.country=KP", ""), &written);
    // The card stays open and the language spoken.
    does(all, Action::ClearFilters, "ds.card=aim&ds.lang=ko", &written);
    for nothing in [Action::ClearFilters, drop(Filter::Search), drop(Filter::Facet(Facet::Theme))] {
        does("ds.card=aim", nothing, "ds.card=aim", &[FocusStatus]);
    }
}

#[test]
fn the_address_is_followed_when_it_changes() {
    let to = |part: &str| Action::UrlChanged(part.to_owned(), true);
    does("", to("ds.q=norms"), "ds.q=norms", &[Changed]);
    does("ds.q=norms", to(""), "", &[Changed]);
    does("ds.q=norms&ds.kind=topic", to("x=1&ds.kind=topic"), "ds.kind=topic", &[Changed]);
    // The same view, however it is written.
    for same in [
        "ds.q=norms&ds.kind=topic",
        "ds.kind=topic&x=1&ds.q=n%6Frms",
        "ds.kind=topic&ds.q=norms&ds.kind=none",
    ] {
        does("ds.q=norms&ds.kind=topic", to(same), "ds.kind=topic&ds.q=norms", &[]);
    }
    // Unknown values and keys are ignored, and a foreign language falls back.
    does("", to("ds.kind=rumour&ds.theme=&ds.country=ZZ&ds.card=no-card&ds.lang=fr&ds.x=1"), "", &[]);
    does("", to("ds.country=kp&ds.lang=KO"), "ds.country=KP&ds.lang=ko", &[Changed]);
    // A card the address leads to is brought into view; one that stays open is not again.
    does("", to("ds.card=dcm4"), "ds.card=dcm4", &[Changed, Reveal("dcm4".into())]);
    does("ds.card=dcm4", to("ds.card=dcm4&ds.q=a"), "ds.q=a&ds.card=dcm4", &[Changed]);
    does("ds.card=dcm4", to(""), "", &[Changed]);
    // What a script did is followed and not told of.
    let led = |part: &str| Action::UrlChanged(part.to_owned(), false);
    does("ds.q=norms", led(""), "", &[]);
    does("", led("ds.card=dcm4"), "ds.card=dcm4", &[Reveal("dcm4".into())]);
}

#[test]
fn a_space_at_either_end_of_a_search_changes_nothing_yet() {
    for q in ["norms ", "  norms", " norms  "] {
        does("ds.q=norms", Action::Search(q.into()), "ds.q=norms", &[]);
    }
    does("", Action::Search(" ".into()), "", &[]);
    does("ds.q=norms", Action::Search("norms x".into()), "ds.q=norms+x", &[Replace, Changed]);
}

#[test]
fn more_cards_come_a_page_at_a_time() {
    let config = Config { page_size: 8, ..Config::default() };
    let state = visit(&built_in(), config, "");
    let count = |state: &State| (state.on_page().len(), link(state));
    assert_eq!(count(&state), (8, String::new()));
    let (more, effects) = after(&state, Action::ShowMore);
    assert_eq!((count(&more), effects), ((16, String::new()), vec![FocusCard(8)]));
    let (all, effects) = after(&more, Action::ShowMore);
    assert_eq!((count(&all), effects), ((20, String::new()), vec![FocusCard(16)]));
    assert_eq!(all.on_page(), (0..20).collect::<Vec<_>>());
    // Other cards start afresh; the same cards in another language or with one open do not.
    assert_eq!(after(&all, Action::Search("e".into())).0.on_page().len(), 8);
    assert_eq!(after(&all, toggle(Facet::Country, "GB")).0.on_page().len(), 8);
    assert_eq!(after(&all, Action::SetLanguage("ko".into())).0.on_page().len(), 20);
    assert_eq!(after(&all, open("aim")).0.on_page().len(), 20);
}

#[test]
fn the_card_of_a_link_is_shown_where_the_filters_hide_it() {
    let pinned = |address: &str, page_size| {
        let state = visit(&built_in(), Config { page_size, ..Config::default() }, address);
        state.pinned_card().map(|at| state.loaded().unwrap().dialogue.cards[at].id.clone())
    };
    assert_eq!(pinned("ds.card=dcm4", 50), None);
    assert_eq!(pinned("ds.card=dcm4&ds.kind=announcement", 50), None);
    assert_eq!(pinned("ds.card=dcm4&ds.kind=topic", 50).as_deref(), Some("dcm4"));
    assert_eq!(pinned("ds.card=dcm4&ds.q=nowhere", 50).as_deref(), Some("dcm4"));
    assert_eq!(pinned("ds.card=dcm4", 19).as_deref(), Some("dcm4"), "behind the page's end");
    assert_eq!(pinned("ds.card=dcm4", 20), None);
    assert_eq!(pinned("ds.card=no-card&ds.q=nowhere", 50), None);
    assert_eq!(pinned("ds.q=nowhere", 50), None);
}

#[test]
fn links_are_shared_and_what_became_of_it_is_said() {
    let state = at("ds.q=norms&ds.lang=ko&ds.kind=topic");
    let (_, effects) = after(&state, Action::Share(None));
    assert_eq!(effects, [Copy(state.view.current.clone())]);
    // One card, in the language spoken, among all the others.
    let card = View { card: Some("dcm4".into()), lang: "ko".into(), ..View::default() };
    assert_eq!(after(&state, Action::Share(Some("dcm4".into()))).1, [Copy(card)]);
    let (copied, effects) = after(&state, Action::Shared(Ok("https://a.example/#x".into())));
    assert_eq!(
        (copied.notice.clone(), effects),
        (Some(Notice::Copied), vec![Shared("https://a.example/#x".into())])
    );
    let (refused, effects) = after(&state, Action::Shared(Err("#x".into())));
    assert_eq!(
        (refused.notice.clone(), effects),
        (Some(Notice::ByHand("#x".into())), vec![Focus("ds-by-hand")])
    );
    let (dismissed, effects) = after(&refused, Action::Dismiss);
    assert_eq!((dismissed.notice.clone(), effects), (None, vec![Focus("ds-share")]));
    // It was said of this view, and goes with it.
    for told in [&copied, &refused] {
        assert_eq!(after(told, toggle(Facet::Theme, "norms")).0.notice, None);
    }
    for (before, after) in [(&state, copied), (&refused, dismissed)] {
        assert_eq!((link(&after), &after.results), (link(before), &before.results));
    }
}

#[test]
fn the_link_of_a_card_leads_to_it() {
    let state = at("ds.q=nowhere&ds.kind=topic&ds.lang=ko");
    assert_eq!(state.card_link("dcm4").as_deref(), Some("#ds.card=dcm4&ds.lang=ko"));
    let with = |link_state, key: &str| {
        let config = Config { link_state, link_key: key.to_owned(), ..Config::default() };
        visit(&built_in(), config, "").card_link("dcm4")
    };
    assert_eq!(with(LinkState::Query, "a").as_deref(), Some("?a.card=dcm4"));
    assert_eq!(with(LinkState::None, "a"), None);
    let there = at(state.card_link("dcm4").unwrap().strip_prefix('#').unwrap());
    assert_eq!(
        (found(&there).len(), there.pinned_card(), there.view.current.card.as_deref()),
        (20, None, Some("dcm4"))
    );
}

#[test]
fn one_facet_is_unfolded_at_a_time() {
    let mut state = first_visit();
    for (facet, unfolded) in
        [(Facet::Theme, Some(Facet::Theme)), (Facet::Session, Some(Facet::Session)), (Facet::Session, None)]
    {
        let (next, effects) = after(&state, Action::ToggleExpanded(facet));
        let only = Facet::ALL.map(|facet| Some(facet) == unfolded);
        assert_eq!((next.facets.each_ref().map(|facet| facet.expanded), effects), (only, vec![]));
        state = next;
    }
}

/// Ids are told apart by case: a dataset may use both.
#[test]
fn values_that_differ_in_case_alone_are_two() {
    let themes =
        serde_json::json!([{ "id": "it", "name": "the thing" }, { "id": "IT", "name": "technology" }]);
    let card = serde_json::json!({ "id": "a", "title": "x", "kind": "topic", "themes": ["IT"] });
    let data = serde_json::json!({ "title": "x", "themes": themes, "cards": [card] });
    let (state, _) = after(&visit(&data, Config::default(), ""), toggle(Facet::Theme, "IT"));
    assert_eq!(link(&state), "ds.theme=IT");
    let (state, _) = after(&state, toggle(Facet::Theme, "IT"));
    assert_eq!(link(&state), "");
}
