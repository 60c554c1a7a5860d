//! Each action: the view it leads to, and its effects.

mod large;
mod laws;
mod page;
mod node_pool;
mod overview;
mod sharing;

use crate::common::{after, built_in, first_visit, found, visit};
use dialogue_summary::link::print;
use dialogue_summary::search::Filter;
use dialogue_summary::search::Typing;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::state::Effect::{self, *};
use dialogue_summary::state::{Action, Config, LinkState, State};

/// The view of a state as a link.
fn link(state: &State) -> String {
    print("", &state.config.prefix(), &state.view.current, &state.view.initial)
}

/// A first visit to the built-in record by this URL.
fn at(url_part: &str) -> State {
    visit(&built_in(), Config::default(), url_part)
}

/// Applies an action to the view of a URL, and compares the new URL and the effects.
fn does(url_part: &str, action: Action, leads: &str, wants: &[Effect]) -> State {
    let (state, effects) = after(&at(url_part), action.clone());
    assert_eq!(link(&state), leads, "{action:?} at {url_part:?}");
    assert_eq!(effects, wants, "{action:?} at {url_part:?}");
    state
}

fn toggle(facet: Facet, value: &str) -> Action {
    Action::Toggle(facet, value.to_owned())
}

fn open(id: &str) -> Action {
    Action::Open(Some(id.to_owned()))
}

#[test]
fn typing_replaces_the_present_history_entry() {
    let search = |q: &str| Action::Search(q.to_owned(), Typing::Finished);
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
    // The same query writes nothing.
    does("", search(""), "", &[]);
    does("ds.q=se", search("se"), "ds.q=se", &[]);
}

#[test]
fn a_choice_pushes_a_history_entry() {
    use Facet::*;
    let chosen = does("", toggle(Kind, "announcement"), "ds.kind=announcement", &[Push, Changed]);
    assert_eq!(found(&chosen).len(), 4);
    does("ds.kind=announcement", toggle(Kind, "announcement"), "", &[Push, Changed]);
    // Values are in the order of the record, so that equal views have equal links.
    does(
        "ds.kind=announcement",
        toggle(Kind, "topic"),
        "ds.kind=announcement&ds.kind=topic",
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
fn removing_a_filter_moves_the_focus_to_the_count() {
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
    // The open card and the language stay.
    does(all, Action::ClearFilters, "ds.card=aim&ds.lang=ko", &written);
    for nothing in [Action::ClearFilters, drop(Filter::Search), drop(Filter::Facet(Facet::Theme))] {
        does("ds.card=aim", nothing, "ds.card=aim", &[FocusStatus]);
    }
}

#[test]
fn a_changed_url_changes_the_view() {
    let to = |part: &str| Action::UrlChanged(part.to_owned(), true);
    does("", to("ds.q=norms"), "ds.q=norms", &[Changed]);
    does("ds.q=norms", to(""), "", &[Changed]);
    does("ds.q=norms&ds.kind=topic", to("x=1&ds.kind=topic"), "ds.kind=topic", &[Changed]);
    // The same view in another form.
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
    // The card of a link is revealed, but not again if it stays open.
    does("", to("ds.card=dcm4"), "ds.card=dcm4", &[Changed, Arrive("dcm4".into())]);
    does("ds.card=dcm4", to("ds.card=dcm4&ds.q=a"), "ds.q=a&ds.card=dcm4", &[Changed]);
    does("ds.card=dcm4", to(""), "", &[Changed]);
    // A change by a script fires no event.
    let led = |part: &str| Action::UrlChanged(part.to_owned(), false);
    does("ds.q=norms", led(""), "", &[]);
    does("", led("ds.card=dcm4"), "ds.card=dcm4", &[Arrive("dcm4".into())]);
}

#[test]
fn white_space_around_a_query_changes_nothing() {
    for q in ["norms ", "  norms", " norms  "] {
        does("ds.q=norms", Action::Search(q.into(), Typing::Finished), "ds.q=norms", &[]);
    }
    does("", Action::Search(" ".into(), Typing::Finished), "", &[]);
    does(
        "ds.q=norms",
        Action::Search("norms x".into(), Typing::Finished),
        "ds.q=norms+x",
        &[Replace, Changed],
    );
}

#[test]
fn show_more_adds_one_page_of_cards() {
    let config = Config { page_size: 8, ..Config::default() };
    let state = visit(&built_in(), config, "");
    let count = |state: &State| (state.on_page().len(), link(state));
    assert_eq!(count(&state), (8, String::new()));
    let (more, effects) = after(&state, Action::ShowMore);
    assert_eq!((count(&more), effects), ((16, String::new()), vec![FocusCard(8)]));
    let (all, effects) = after(&more, Action::ShowMore);
    assert_eq!((count(&all), effects), ((18, String::new()), vec![FocusCard(16)]));
    assert_eq!(more.on_page(), &all.on_page()[..16]);
    // Other results reset the limit; another language or an open card does not.
    assert_eq!(after(&all, Action::Search("e".into(), Typing::Finished)).0.on_page().len(), 8);
    assert_eq!(after(&all, toggle(Facet::Country, "GB")).0.on_page().len(), 8);
    assert_eq!(after(&all, Action::SetLanguage("ko".into())).0.on_page().len(), 18);
    assert_eq!(after(&all, open("aim")).0.on_page().len(), 18);
}

#[test]
fn a_linked_card_that_filters_hide_is_pinned() {
    let pinned = |url_part: &str, page_size| {
        let state = visit(&built_in(), Config { page_size, ..Config::default() }, url_part);
        state.pinned_card().map(|at| state.loaded().unwrap().dialogue.cards[at].id.clone())
    };
    assert_eq!(pinned("ds.card=dcm4", 50), None);
    assert_eq!(pinned("ds.card=dcm4&ds.kind=announcement", 50), None);
    assert_eq!(pinned("ds.card=dcm4&ds.kind=topic", 50).as_deref(), Some("dcm4"));
    assert_eq!(pinned("ds.card=dcm4&ds.q=nowhere", 50).as_deref(), Some("dcm4"));
    let last = "ds.card=delegation-kr";
    assert_eq!(pinned(last, 17).as_deref(), Some("delegation-kr"), "behind the page's end");
    assert_eq!(pinned(last, 18), None);
    assert_eq!(pinned("ds.card=no-card&ds.q=nowhere", 50), None);
    assert_eq!(pinned("ds.q=nowhere", 50), None);
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
        (18, None, Some("dcm4"))
    );
}

#[test]
fn expanding_a_facet_collapses_the_others() {
    let mut state = first_visit();
    for (facet, expanded) in
        [(Facet::Theme, Some(Facet::Theme)), (Facet::Session, Some(Facet::Session)), (Facet::Session, None)]
    {
        let (next, effects) = after(&state, Action::ToggleExpanded(facet));
        let only = Facet::ALL.map(|facet| Some(facet) == expanded);
        assert_eq!((next.facets.each_ref().map(|facet| facet.expanded), effects), (only, vec![]));
        state = next;
    }
}

/// Ids are case-sensitive.
#[test]
fn values_that_differ_only_in_case_are_distinct() {
    let themes =
        serde_json::json!([{ "id": "it", "name": "the thing" }, { "id": "IT", "name": "technology" }]);
    let card = serde_json::json!({ "id": "a", "title": "x", "kind": "topic", "themes": ["IT"] });
    let data = serde_json::json!({ "title": "x", "themes": themes, "cards": [card] });
    let (state, _) = after(&visit(&data, Config::default(), ""), toggle(Facet::Theme, "IT"));
    assert_eq!(link(&state), "ds.theme=IT");
    let (state, _) = after(&state, toggle(Facet::Theme, "IT"));
    assert_eq!(link(&state), "");
}
