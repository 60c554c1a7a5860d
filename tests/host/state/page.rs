//! What the page does: attributes, datasets, patches. None of it is written into the address or told
//! back to the page as a change.

use super::{at, link, open, toggle};
use crate::common::{after, built_in, first_visit, found, loaded, visit};
use dialogue_summary::search::facet::{FACETS, Facet};
use dialogue_summary::search::view::{Change, Patch};
use dialogue_summary::state::Effect::{self, *};
use dialogue_summary::state::{Action, Config, Failure, LinkState, Notice, Record, State};
use serde_json::json;

fn configured(state: &State, config: Config, address: &str) -> State {
    let (state, effects) = after(state, Action::Configure(config, address.to_owned()));
    assert_eq!(effects, []);
    state
}

fn patch(q: &str, kind: &[&str]) -> Patch {
    let mut patch = Patch { q: Change::Set(q.to_owned()), ..Patch::default() };
    patch.chosen[0] = Change::Set(kind.iter().map(|kind| (*kind).to_owned()).collect());
    patch
}

#[test]
fn a_dataset_stands_as_the_address_says() {
    let load = |config: Config, address: &str| -> (State, Vec<Effect>) {
        let state = configured(&State::default(), config, address);
        assert!(matches!(state.record, Record::Loading));
        after(&state, Action::Load(loaded(&built_in()), address.to_owned()))
    };
    let (state, effects) = load(Config::default(), "");
    assert_eq!((found(&state).len(), link(&state).as_str(), effects), (20, "", vec![Ready]));
    let (state, effects) = load(Config::default(), "x=1&ds.q=norms&ds.lang=ko");
    assert_eq!((found(&state), effects), (vec!["intrusion-norms"], vec![Ready]));
    assert_eq!((link(&state).as_str(), state.view.current.lang.as_str()), ("ds.q=norms&ds.lang=ko", "ko"));
    let (_, effects) = load(Config::default(), "ds.card=dcm4");
    assert_eq!(effects, [Ready, Reveal("dcm4".into())]);
    // What is not there is told. A link that leads to the widget brings the reader there, not one of the page's own.
    let (state, effects) = load(Config::default(), "ds.card=no-card");
    assert_eq!((effects, state.notice), (vec![Ready, ScrollToWidget], Some(Notice::Stale)));
    let (state, effects) = load(Config::default(), "ds.kind=topic&ds.theme=gone&ds.theme=norms");
    assert_eq!((effects, state.notice), (vec![Ready, ScrollToWidget], Some(Notice::Stale)));
    let (state, effects) = load(Config::default(), "top&ds.kind=topic");
    assert_eq!((effects, state.notice), (vec![Ready], None));
    let query = Config { link_state: LinkState::Query, ..Config::default() };
    assert_eq!(load(query, "ds.kind=topic").1, [Ready]);
    // The address says the last word on what it names; the filter on the rest.
    let filter = Config { filter: "kind=announcement&q=seoul".into(), ..Config::default() };
    let (state, _) = load(filter.clone(), "");
    assert_eq!((found(&state), link(&state).as_str()), (vec!["dcm4"], ""));
    let (state, _) = load(filter.clone(), "ds.kind=delegation&ds.q=");
    assert_eq!(found(&state), ["delegation-gb", "delegation-kr"]);
    let (state, _) = load(filter, "ds.kind=");
    assert_eq!((link(&state).as_str(), state.view.current.q.as_str()), ("ds.kind=", "seoul"));
}

#[test]
fn problems_are_told_and_failures_too() {
    let mut flawed = built_in();
    flawed["cards"][3]["kind"] = json!("topik");
    let (state, effects) = after(&first_visit(), Action::Load(loaded(&flawed), String::new()));
    assert_eq!((found(&state).len(), effects), (19, vec![Ready, Flawed]));
    let failure = Failure::Network("a.json".into(), "404".into());
    let (state, effects) = after(&state, Action::Fail(failure.clone()));
    assert_eq!(effects, [Failed(failure)]);
    assert!(state.loaded().is_none() && state.on_page().is_empty() && state.pinned_card().is_none());
    let (state, effects) = after(&state, Action::Load(loaded(&built_in()), "ds.kind=topic".into()));
    assert_eq!((found(&state).len(), effects), (13, vec![Ready]));
}

/// The page may speak before the dialogue is there: its last word on each part holds.
#[test]
fn what_was_asked_before_the_dialogue_comes_with_it() {
    let mut state = configured(&State::default(), Config::default(), "ds.q=norms&ds.card=aim");
    for patch in [patch("seoul", &["topic"]), patch("seoul", &["announcement"])] {
        let (next, effects) = after(&state, Action::Patch(patch));
        assert_eq!(effects, []);
        state = next;
    }
    // Attributes that come in between change nothing of it.
    state = configured(&state, Config { lang: "ko".into(), ..Config::default() }, "");
    let (state, effects) = after(&state, Action::Load(loaded(&built_in()), "ds.q=norms&ds.card=aim".into()));
    assert_eq!(link(&state), "ds.kind=announcement&ds.q=seoul&ds.card=aim");
    assert_eq!((state.view.current.lang.as_str(), effects), ("ko", vec![Ready, Reveal("aim".into())]));
    // It is said once: the next dataset does not hear it.
    let (state, _) = after(&state, Action::Patch(patch("", &[])));
    let (state, _) = after(&state, Action::Load(loaded(&built_in()), String::new()));
    assert_eq!((state.view.current.q.as_str(), &state.view.current.chosen[0]), ("", &vec![]));

    // What the dialogue has not is ignored, as it is later.
    let filtered = Config { filter: "kind=topic&card=aim".into(), ..Config::default() };
    let (state, _) = after(&configured(&State::default(), filtered, ""), Action::Patch(patch("", &["nope"])));
    let (state, _) = after(&state, Action::Reveal("nope".into()));
    let (state, _) = after(&state, Action::Load(loaded(&built_in()), String::new()));
    assert_eq!(
        (&state.view.current.chosen[0], state.view.current.card.as_deref()),
        (&vec!["topic".to_owned()], Some("aim"))
    );

    let (state, _) = after(&State::default(), Action::Reveal("dcm4".into()));
    let (state, effects) = after(&state, Action::Load(loaded(&built_in()), "ds.card=aim".into()));
    assert_eq!(
        (state.view.current.card.as_deref(), effects),
        (Some("dcm4"), vec![Ready, Reveal("dcm4".into())])
    );
}

#[test]
fn the_page_sets_the_view_part_by_part() {
    let state = at("ds.q=norms&ds.kind=topic&ds.card=aim");
    let set = |patch: Patch| {
        let (state, effects) = after(&state, Action::Patch(patch));
        assert_eq!(effects, []);
        link(&state)
    };
    assert_eq!(set(Patch::default()), "ds.kind=topic&ds.q=norms&ds.card=aim");
    assert_eq!(
        set(patch("seoul", &["announcement", "rumour"])),
        "ds.kind=announcement&ds.q=seoul&ds.card=aim"
    );
    assert_eq!(set(Patch { q: Change::Reset, ..Patch::default() }), "ds.kind=topic&ds.card=aim");
    assert_eq!(set(Patch { card: Change::Reset, ..Patch::default() }), "ds.kind=topic&ds.q=norms");
    assert_eq!(
        set(Patch { card: Change::Set(String::new()), ..Patch::default() }),
        "ds.kind=topic&ds.q=norms"
    );
    let mut chosen: [Change<Vec<String>>; FACETS] = Default::default();
    (chosen[0], chosen[1]) = (Change::Reset, Change::Set(vec!["norms".into()]));
    assert_eq!(set(Patch { chosen, ..Patch::default() }), "ds.theme=norms&ds.q=norms&ds.card=aim");
    let lang = Change::Set("ko".to_owned());
    assert_eq!(set(Patch { lang, ..Patch::default() }), "ds.kind=topic&ds.q=norms&ds.card=aim&ds.lang=ko");
    let (state, effects) = after(&state, Action::Reveal("dcm4".into()));
    assert_eq!(
        (link(&state).as_str(), effects),
        ("ds.kind=topic&ds.q=norms&ds.card=dcm4", vec![Reveal("dcm4".into())])
    );
}

#[test]
fn an_attribute_acts_at_once_and_leaves_the_rest() {
    let usual = Config::default();
    let address = "ds.q=norms&ds.kind=topic&ds.card=intrusion-norms&own.kind=delegation";
    let state = at(address);
    let with = |config: Config| configured(&state, config, address);
    let same = with(usual.clone());
    assert_eq!(
        (&same.view.current, &same.view.initial, same.render.limit),
        (&state.view.current, &state.view.initial, state.render.limit)
    );

    let spoken = with(Config { lang: "ko-KR".into(), ..usual.clone() });
    assert_eq!(
        (spoken.view.current.lang.as_str(), link(&spoken)),
        ("ko", link(&state)),
        "the language is the default now"
    );
    // A choice of language outlives another form of the page's.
    let (chosen, _) = after(&state, Action::SetLanguage("ko".into()));
    let british = configured(&chosen, Config { lang: "en-GB".into(), ..usual.clone() }, address);
    assert_eq!((british.view.current.lang.as_str(), british.view.initial.lang.as_str()), ("ko", "en"));
    let foreign = with(Config { lang: "fr".into(), ..usual.clone() });
    assert_eq!((&foreign.view.current, foreign.view.initial.lang.as_str()), (&state.view.current, "en"));

    let filtered = with(Config { filter: "kind=announcement".into(), ..usual.clone() });
    assert_eq!((found(&filtered).len(), link(&filtered).as_str()), (5, ""));
    let (in_korean, _) = after(&state, Action::SetLanguage("ko".into()));
    let filtered =
        configured(&in_korean, Config { filter: "kind=announcement".into(), ..usual.clone() }, address);
    assert_eq!((found(&filtered).len(), link(&filtered).as_str()), (5, "ds.lang=ko"));

    let keyed = with(Config { link_key: "own".into(), ..usual.clone() });
    assert_eq!(
        (found(&keyed), link(&keyed).as_str()),
        (vec!["delegation-gb", "delegation-kr"], "own.kind=delegation")
    );
    let elsewhere =
        configured(&state, Config { link_state: LinkState::Query, ..usual.clone() }, "ds.q=seoul");
    assert_eq!((found(&elsewhere), link(&elsewhere).as_str()), (vec!["dcm4"], "ds.q=seoul"));

    let paged = configured(&first_visit(), Config { page_size: 7, ..usual.clone() }, "");
    assert_eq!(paged.on_page().len(), 7);
    let (more, _) = after(&paged, Action::ShowMore);
    let spoken = configured(&more, Config { page_size: 7, lang: "ko".into(), ..usual.clone() }, "");
    assert_eq!(spoken.on_page().len(), 14, "what was unfolded stays");
    let level = with(Config { heading_level: 4, ..usual });
    assert_eq!(
        (&level.view.current, &level.results, level.render.limit),
        (&state.view.current, &state.results, state.render.limit)
    );
}

#[test]
fn another_dialogue_keeps_what_a_person_found_in_the_one_before() {
    let mut other = built_in();
    other["cards"]
        .as_array_mut()
        .unwrap()
        .retain(|card| card["kind"] != "delegation" && card["id"] != "dcm4");
    let mut state = first_visit();
    for action in [toggle(Facet::Kind, "announcement"), Action::Search("seoul".into()), open("dcm4")] {
        state = after(&state, action).0;
    }
    let (state, effects) = after(&state, Action::Load(loaded(&other), String::new()));
    assert_eq!((link(&state).as_str(), effects), ("ds.kind=announcement&ds.q=seoul", vec![Ready]));
    // Who has done nothing sees what the address says.
    let (state, _) = after(&first_visit(), Action::Load(loaded(&other), "ds.q=norms".into()));
    assert_eq!(link(&state), "ds.q=norms");
}

/// Where the address holds no view, the state alone does, also while the next dataset is on its way.
#[test]
fn a_view_without_an_address_outlives_the_loading() {
    let silent = Config { link_state: LinkState::None, ..Config::default() };
    let (state, _) = after(&visit(&built_in(), silent, ""), toggle(Facet::Kind, "announcement"));
    let (state, effects) = after(&state, Action::AwaitDataset);
    assert_eq!(effects, []);
    let (state, _) = after(&state, Action::Load(loaded(&built_in()), String::new()));
    assert_eq!(found(&state).len(), 5);
}

/// A record without English, for a reader whose language it does not speak.
#[test]
fn the_record_s_own_language_is_spoken_where_no_better_is_there() {
    for (languages, asked, spoken) in [
        (&["ko", "en"][..], "en-GB", "en"),
        (&["ko", "en"], "fr", "en"),
        (&["ko", "ja"], "fr", "ko"),
        (&["ko", "ja"], "ja-JP", "ja"),
        (&["fr"], "en", "fr"),
    ] {
        let data = json!({ "title": "x", "languages": languages, "cards": [] });
        let config = Config { lang: asked.to_owned(), ..Config::default() };
        assert_eq!(visit(&data, config, "").view.current.lang, spoken, "{asked} of {languages:?}");
    }
}
