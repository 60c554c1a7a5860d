//! The overview: the numbers of the matrix, what folds it, and the meeting that it is about.

use crate::common::{after, built_in, cases, found, visit};
use dialogue_summary::dialogue::{Body, Dialogue, Voice};
use dialogue_summary::search::Typing;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::state::Effect::{Arrive, Changed, Focus, Push};
use dialogue_summary::state::{Action, Config, Loaded, OverviewPart, State, update};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use std::rc::Rc;
use test_support::random;
use test_support::states::collection;

/// A first visit to a dialogue with a filter.
fn visited(dialogue: Dialogue, filter: &str) -> State {
    let mut state = State::default();
    let config = Config { filter: filter.to_owned(), ..Config::default() };
    update(&mut state, Action::Configure(config, String::new()));
    let loaded = Loaded::new(dialogue, Vec::new(), &Normalizer::default());
    update(&mut state, Action::Load(Rc::new(loaded), String::new()));
    state
}

/// The theme and the country of each number of the matrix, and the number.
fn cells(state: &State) -> Vec<(String, String, usize)> {
    let (loaded, matrix) = (state.loaded().unwrap(), state.overview.matrix.clone().unwrap());
    let value = |facet: Facet, at: usize| loaded.index.values(facet)[at].clone();
    let pairs =
        matrix.themes.iter().flat_map(|theme| matrix.countries.iter().map(move |country| (*theme, *country)));
    let named = pairs.map(|(theme, country)| (value(Facet::Theme, theme), value(Facet::Country, country)));
    assert_eq!(state.results.matrix.len(), matrix.themes.len() * matrix.countries.len());
    named.zip(&state.results.matrix).map(|((theme, country), count)| (theme, country, *count)).collect()
}

/// Presses every number.
fn check_presses(state: &State) -> Result<(), TestCaseError> {
    for (theme, country, count) in cells(state) {
        let press = || Action::ChoosePair(theme.clone(), country.clone());
        let (pressed, _) = after(state, press());
        let cards = &pressed.loaded().unwrap().dialogue.cards;
        let shown = pressed.results.matching.ones().map(|at| &cards[at]);
        // An editor's note is shown with its label, and was not talked about.
        prop_assert_eq!(
            shown.clone().filter(|card| card.stated_by != Voice::Editor).count(),
            count,
            "{} and {}",
            theme,
            country
        );
        let are_topics = shown.clone().all(|card| matches!(card.body, Body::Topic {}));
        prop_assert!(are_topics);
        prop_assert_eq!(cells(&pressed), cells(state), "the numbers stay");
        let cleared = after(&pressed, press()).0.view.current.chosen;
        prop_assert!(
            [Facet::Kind, Facet::Theme, Facet::Country]
                .iter()
                .all(|facet| cleared[*facet as usize].is_empty())
        );
    }
    Ok(())
}

const FILTERS: [&str; 6] =
    ["", "kind=topic", "q=a", "kind=announcement&kind=delegation&q=e", "country=KP", "theme=none"];

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn number_of_the_matrix_equals_the_cards_that_a_press_gives(
        dialogue in random::dialogue("[a-e ]{0,6}".boxed()),
        filter in select(&FILTERS[..]),
    ) {
        check_presses(&visited(dialogue, filter))?;
    }

    #[test]
    fn number_of_a_meetings_matrix_equals_the_cards_that_a_press_gives(
        dialogue in random::collection("[a-e ]{0,6}".boxed()),
        filter in select(&FILTERS[..]),
    ) {
        let meetings: Vec<String> = dialogue.dialogues.iter().map(|part| part.id.clone()).collect();
        let whole = visited(dialogue, filter);
        prop_assert_eq!(&whole.overview.matrix, &None, "a collection has no matrix");
        for meeting in meetings {
            let (state, _) = after(&whole, Action::ChooseMeeting(Some(meeting)));
            check_presses(&state)?;
        }
    }
}

#[test]
fn matrix_has_the_themes_and_countries_with_the_most_cards() {
    let state = visit(&built_in(), Config::default(), "");
    let numbers: Vec<(String, String, usize)> =
        cells(&state).into_iter().filter(|(.., count)| *count > 0).collect();
    let cell = |theme: &str, country: &str, count| (theme.to_owned(), country.to_owned(), count);
    assert_eq!(numbers[0], cell("state-threats", "KP", 3));
    assert!(numbers.contains(&cell("cryptocurrency", "KP", 2)), "{numbers:?}");
    assert!(
        numbers.iter().all(|(_, country, _)| country != "GB" && country != "KR"),
        "no participants: {numbers:?}"
    );
}

#[test]
fn country_that_is_discussed_and_states_a_card_is_no_column() {
    let card = |id: &str, stated_by: &str| {
        json!({ "id": id, "kind": "topic", "title": id, "themes": ["trade"], "stated_by": stated_by,
            "countries": [{ "code": "CN", "role": "discussed" }, { "code": "US", "role": "discussed" }] })
    };
    let columns = |stated_by: &str| {
        let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": [card("a", "joint"), card("b", stated_by)] });
        let cells = cells(&visit(&data, Config::default(), ""));
        cells.into_iter().map(|(_, country, count)| (country, count)).collect::<Vec<_>>()
    };
    let column = |country: &str| (country.to_owned(), 2);
    assert_eq!(columns("joint"), [column("CN"), column("US")]);
    assert_eq!(columns("US"), [column("CN")], "its cards are more than those about it");
}

#[test]
fn side_that_is_discussed_is_among_the_countries_talked_about() {
    let card = |id: &str, code: &str, role: &str| json!({ "id": id, "kind": "topic", "title": id, "themes": ["trade"], "countries": [{ "code": code, "role": role }] });
    let talked_about = |cards: &[serde_json::Value]| {
        let data = json!({ "title": "x", "participants": ["JP", "KR", "RU"], "cards": cards });
        let state = visit(&data, Config::default(), "");
        let matrix = state.overview.matrix.clone().unwrap();
        let name = |at: usize| state.loaded().unwrap().index.values(Facet::Country)[at].clone();
        let all = matrix.talked_about.iter().map(|(at, count)| format!("{} {count}", name(*at)));
        (all.collect::<Vec<_>>(), matrix.countries.iter().map(|at| name(*at)).collect::<Vec<_>>())
    };
    let (all, columns) = talked_about(&[
        card("a", "RU", "discussed"),
        card("b", "CN", "discussed"),
        card("c", "RU", "discussed"),
        card("d", "JP", "participant"),
    ]);
    assert_eq!(all, ["RU 2", "CN 1"]);
    assert_eq!(columns, ["CN"], "the filter of a side shows more cards than those about it");
    let other = card("b", "JP", "participant");
    let (russia, none) = (vec!["RU 1".to_owned()], Vec::<String>::new());
    let plain = json!({ "id": "c", "kind": "topic", "title": "c" });
    assert_eq!(talked_about(&[card("a", "RU", "theatre"), plain]), (russia.clone(), none));
    let column = vec!["RU".to_owned()];
    assert_eq!(
        talked_about(&[card("a", "RU", "theatre"), other]),
        (russia, column),
        "no card but those about it"
    );
}

#[test]
fn page_loaded_with_a_filter_folds_the_overview() {
    let folded = |address: &str| visit(&built_in(), Config::default(), address).overview.is_folded;
    assert!(!folded("") && !folded("ds.card=dcm4") && !folded("ds.lang=ko"));
    assert!(folded("ds.q=seoul") && folded("ds.kind=topic"));
    let state = visit(&collection(), Config::default(), "ds.dialogue=one");
    assert!(!state.overview.is_folded, "a meeting has its own overview");
    assert!(visit(&collection(), Config::default(), "ds.dialogue=one&ds.q=ice").overview.is_folded);
}

#[test]
fn filter_set_by_a_person_folds_nothing() {
    let state = visit(&built_in(), Config::default(), "");
    for action in [
        Action::Toggle(Facet::Kind, "topic".into()),
        Action::Search("seoul".into(), Typing::Finished),
        Action::ChoosePair("state-threats".into(), "KP".into()),
    ] {
        let filtered = after(&state, action).0;
        assert!(!filtered.overview.is_folded);
        assert_eq!(filtered.overview.matrix, state.overview.matrix, "its rows and columns stay");
    }
    let linked = visit(&built_in(), Config::default(), "ds.kind=topic");
    assert!(after(&linked, Action::Toggle(Facet::Kind, "topic".into())).0.overview.is_folded);
    let (open, effects) = after(&linked, Action::Unfold);
    assert!(!open.overview.is_folded && effects == [Focus("--overview".into())]);
}

#[test]
fn chosen_meeting_is_shown_unless_it_was_ticked() {
    let state = visit(&collection(), Config::default(), "");
    assert_eq!((state.meeting(), state.has_answers()), (None, false));
    let (chosen, effects) = after(&state, Action::ChooseMeeting(Some("two".into())));
    assert_eq!((chosen.meeting(), chosen.has_answers()), (Some(1), true));
    assert_eq!(effects, [Push, Changed, Focus("--title".into())]);
    assert_eq!(found(&chosen).len(), 2);
    assert_eq!(after(&chosen, Action::ChooseMeeting(None)).0.meeting(), None);
    let ticked = after(&state, Action::Toggle(Facet::Dialogue, "two".into())).0;
    assert_eq!(ticked.meeting(), None, "nothing above the checkbox moves");
    assert_eq!(visit(&collection(), Config::default(), "ds.dialogue=two").meeting(), Some(1));
    assert_eq!(visit(&collection(), Config::default(), "ds.dialogue=two&ds.dialogue=one").meeting(), None);
}

#[test]
fn title_in_the_overview_opens_and_reveals_its_card() {
    let state = visit(&built_in(), Config::default(), "");
    let (open, effects) = after(&state, Action::Show("dcm4".into()));
    assert_eq!(open.view.current.card.as_deref(), Some("dcm4"));
    assert_eq!(effects, [Push, Changed, Arrive("dcm4".into())]);
}

#[test]
fn parts_of_the_overview_open_and_close() {
    let state = visit(&built_in(), Config::default(), "");
    let (open, effects) = after(&state, Action::ToggleOverview(OverviewPart::TalkedAbout));
    assert!(
        open.overview.is_open(OverviewPart::TalkedAbout) && !open.overview.is_open(OverviewPart::Announced)
    );
    assert!(effects.is_empty());
    assert!(
        !after(&open, Action::ToggleOverview(OverviewPart::TalkedAbout))
            .0
            .overview
            .is_open(OverviewPart::TalkedAbout)
    );
}
