//! What the page does: attributes, datasets, patches. None of it is written into the URL or fires
//! `dialogue-change`.

use super::{at, link, open, toggle};
use crate::common::{after, built_in, first_visit, found, loaded, visit};
use dialogue_summary::search::Typing;
use dialogue_summary::search::facet::{FACETS, Facet};
use dialogue_summary::search::view::{Change, Patch};
use dialogue_summary::state::Effect::{self, *};
use dialogue_summary::state::{Action, Config, Failure, LinkState, Notice, Record, State};
use serde_json::json;

fn configured(state: &State, config: Config, url_part: &str) -> State {
    let (state, effects) = after(state, Action::Configure(config, url_part.to_owned()));
    assert_eq!(effects, []);
    state
}

fn patch(q: &str, kind: &[&str]) -> Patch {
    let mut patch = Patch { q: Change::Set(q.to_owned()), ..Patch::default() };
    patch.chosen[0] = Change::Set(kind.iter().map(|kind| (*kind).to_owned()).collect());
    patch
}

#[test]
fn a_dataset_is_shown_with_the_view_of_the_url() {
    let load = |config: Config, url_part: &str| -> (State, Vec<Effect>) {
        let state = configured(&State::default(), config, url_part);
        assert!(matches!(state.record, Record::Loading));
        after(&state, Action::Load(loaded(&built_in()), url_part.to_owned()))
    };
    let (state, effects) = load(Config::default(), "");
    assert_eq!((found(&state).len(), link(&state).as_str(), effects), (18, "", vec![Ready]));
    let (state, effects) = load(Config::default(), "x=1&ds.q=norms&ds.lang=ko");
    assert_eq!((found(&state), effects), (vec!["intrusion-norms"], vec![Ready]));
    assert_eq!((link(&state).as_str(), state.view.current.lang.as_str()), ("ds.q=norms&ds.lang=ko", "ko"));
    let (_, effects) = load(Config::default(), "ds.card=dcm4");
    assert_eq!(effects, [Ready, Arrive("dcm4".into())]);
    // Unknown values show a notice. A link to the widget scrolls to it, a link of the page does not.
    let (state, effects) = load(Config::default(), "ds.card=no-card");
    assert_eq!((effects, state.notice), (vec![Ready, ScrollToWidget], Some(Notice::Stale)));
    let (state, effects) = load(Config::default(), "ds.kind=topic&ds.theme=gone&ds.theme=norms");
    assert_eq!((effects, state.notice), (vec![Ready, ScrollToWidget], Some(Notice::Stale)));
    let (state, effects) = load(Config::default(), "top&ds.kind=topic");
    assert_eq!((effects, state.notice), (vec![Ready], None));
    let query = Config { link_state: LinkState::Query, ..Config::default() };
    assert_eq!(load(query, "ds.kind=topic").1, [Ready]);
    // The URL overrides the filter, part by part.
    let filter = Config { filter: "kind=announcement&q=seoul".into(), ..Config::default() };
    let (state, _) = load(filter.clone(), "");
    assert_eq!((found(&state), link(&state).as_str()), (vec!["dcm4"], ""));
    let (state, _) = load(filter.clone(), "ds.kind=delegation&ds.q=");
    assert_eq!(found(&state), ["delegation-gb", "delegation-kr"]);
    let (state, _) = load(filter, "ds.kind=");
    assert_eq!((link(&state).as_str(), state.view.current.q.as_str()), ("ds.kind=", "seoul"));
}

#[test]
fn problems_and_failures_fire_errors() {
    let mut flawed = built_in();
    flawed["cards"][3]["kind"] = json!("topik");
    let (state, effects) = after(&first_visit(), Action::Load(loaded(&flawed), String::new()));
    assert_eq!((found(&state).len(), effects), (17, vec![Ready, Flawed]));
    let failure = Failure::Network("a.json".into(), "404".into());
    let (state, effects) = after(&state, Action::Fail(failure.clone()));
    assert_eq!(effects, [Failed(failure)]);
    assert!(state.loaded().is_none() && state.on_page().is_empty() && state.pinned_card().is_none());
    let (state, effects) = after(&state, Action::Load(loaded(&built_in()), "ds.kind=topic".into()));
    assert_eq!((found(&state).len(), effects), (12, vec![Ready]));
}

/// Before there is a dialogue, the last patch of each part counts.
#[test]
fn requests_before_the_dialogue_apply_when_it_is_loaded() {
    let mut state = configured(&State::default(), Config::default(), "ds.q=norms&ds.card=aim");
    for patch in [patch("seoul", &["topic"]), patch("seoul", &["announcement"])] {
        let (next, effects) = after(&state, Action::Patch(patch));
        assert_eq!(effects, []);
        state = next;
    }
    // Attributes that are set meanwhile change nothing of that.
    state = configured(&state, Config { lang: "ko".into(), ..Config::default() }, "");
    let (state, effects) = after(&state, Action::Load(loaded(&built_in()), "ds.q=norms&ds.card=aim".into()));
    assert_eq!(link(&state), "ds.kind=announcement&ds.q=seoul&ds.card=aim");
    assert_eq!((state.view.current.lang.as_str(), effects), ("ko", vec![Ready, Arrive("aim".into())]));
    // The request applies to one dataset only.
    let (state, _) = after(&state, Action::Patch(patch("", &[])));
    let (state, _) = after(&state, Action::Load(loaded(&built_in()), String::new()));
    assert_eq!((state.view.current.q.as_str(), &state.view.current.chosen[0]), ("", &vec![]));

    // What the dialogue does not have is ignored.
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
fn a_patch_changes_only_its_parts() {
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
fn a_changed_attribute_keeps_the_rest_of_the_view() {
    let usual = Config::default();
    let url_part = "ds.q=norms&ds.kind=topic&ds.card=intrusion-norms&own.kind=delegation";
    let state = at(url_part);
    let with = |config: Config| configured(&state, config, url_part);
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
    let british = configured(&chosen, Config { lang: "en-GB".into(), ..usual.clone() }, url_part);
    assert_eq!((british.view.current.lang.as_str(), british.view.initial.lang.as_str()), ("ko", "en"));
    let foreign = with(Config { lang: "fr".into(), ..usual.clone() });
    assert_eq!((&foreign.view.current, foreign.view.initial.lang.as_str()), (&state.view.current, "en"));

    let filtered = with(Config { filter: "kind=announcement".into(), ..usual.clone() });
    assert_eq!((found(&filtered).len(), link(&filtered).as_str()), (4, ""));
    let (in_korean, _) = after(&state, Action::SetLanguage("ko".into()));
    let filtered =
        configured(&in_korean, Config { filter: "kind=announcement".into(), ..usual.clone() }, url_part);
    assert_eq!((found(&filtered).len(), link(&filtered).as_str()), (4, "ds.lang=ko"));

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
    assert_eq!(spoken.on_page().len(), 14, "the limit stays");
    let level = with(Config { heading_level: 4, ..usual });
    assert_eq!(
        (&level.view.current, &level.results, level.render.limit),
        (&state.view.current, &state.results, state.render.limit)
    );
}

#[test]
fn a_new_dialogue_keeps_the_view_of_the_user() {
    let mut other = built_in();
    other["cards"]
        .as_array_mut()
        .unwrap()
        .retain(|card| card["kind"] != "delegation" && card["id"] != "dcm4");
    let mut state = first_visit();
    for action in
        [toggle(Facet::Kind, "announcement"), Action::Search("seoul".into(), Typing::Finished), open("dcm4")]
    {
        state = after(&state, action).0;
    }
    let (state, effects) = after(&state, Action::Load(loaded(&other), String::new()));
    assert_eq!((link(&state).as_str(), effects), ("ds.kind=announcement&ds.q=seoul", vec![Ready]));
    // A user who has done nothing gets the view of the URL.
    let (state, _) = after(&first_visit(), Action::Load(loaded(&other), "ds.q=norms".into()));
    assert_eq!(link(&state), "ds.q=norms");
}

/// If the URL holds no view, the state keeps it while the next dataset is loaded.
#[test]
fn a_view_without_url_survives_reloading() {
    let silent = Config { link_state: LinkState::None, ..Config::default() };
    let (state, _) = after(&visit(&built_in(), silent, ""), toggle(Facet::Kind, "announcement"));
    let (state, effects) = after(&state, Action::AwaitDataset);
    assert_eq!(effects, []);
    let (state, _) = after(&state, Action::Load(loaded(&built_in()), String::new()));
    assert_eq!(found(&state).len(), 4);
}

/// A record without English, for a reader of another language.
#[test]
fn an_unavailable_language_falls_back_to_one_of_the_record() {
    for (languages, asked, spoken) in [
        (&["ko", "en"][..], "en-GB", "en"),
        (&["ko", "en"], "fr", "en"),
        (&["ko", "ja"], "fr", "ko"),
        (&["ko", "ja"], "ja-JP", "ja"),
        (&["fr"], "en", "fr"),
        // A record of plain strings names none.
        (&[], "ko", "ko"),
        (&[], "en", "en"),
    ] {
        let data = json!({ "title": "x", "languages": languages, "cards": [] });
        let config = Config { lang: asked.to_owned(), ..Config::default() };
        assert_eq!(visit(&data, config, "").view.current.lang, spoken, "{asked} of {languages:?}");
    }
}
