//! The reference states of the widget, each with a name.

use crate::common::{after, built_in, visit};
use dialogue_summary::dialogue::value::{Budget, read};
use dialogue_summary::search::Typing;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::state::share::{Outcome, ShareAction};
use dialogue_summary::state::{Action, Config, Failure, LinkState, Loaded, State};
use serde_json::{Value as Json, json};
use std::rc::Rc;

fn config() -> Config {
    Config::default()
}

/// The built-in record in a language at a URL part.
fn seen(lang: &str, address: &str) -> State {
    visit(&built_in(), Config { lang: lang.to_owned(), ..config() }, address)
}

/// A short record with one of each kind of value.
pub fn short() -> Json {
    json!({
        "id": "short",
        "languages": ["en", "fr"],
        "title": { "en": "A short meeting", "fr": "Une réunion brève" },
        "date": "2025-03-01/2025-03-02",
        "countries": [{ "code": "FR", "name": "France" }, { "code": "CA", "name": "Canada" }],
        "themes": [{ "id": "trade", "name": { "fr": "Commerce" } }, { "id": "seas", "name": "Seas & rivers" }],
        "cards": [
            {
                "id": "t", "kind": "topic", "title": { "en": "Trade" }, "summary": { "fr": "On en a parlé." },
                "themes": ["trade", "seas"], "countries": [{ "code": "CA", "role": "discussed" }]
            },
            {
                "id": "d", "kind": "delegation", "title": "France", "country": "FR",
                "chairs": [{ "person_id": "Person", "role": "Director", "organization_id": "Ministry" }],
                "organizations": ["Ministry"]
            },
            { "id": "a", "kind": "announcement", "title": "The next one", "form": "meeting", "date": "2026~", "stated_by": "FR" }
        ]
    })
}

/// A record in Arabic, with a word in another language.
pub fn arabic() -> Json {
    let mut data = short();
    data["languages"] = json!(["ar"]);
    data["title"] = json!({ "ar": "حوار قصير" });
    data["series"] = json!({ "name": { "ar": "حوارات" }, "ordinal": 2 });
    data["cards"][0]["title"] = json!({ "ar": "التجارة" });
    data
}

/// A collection of three meetings in two series, with more themes than the facet shows.
pub fn collection() -> Json {
    let themes: Vec<Json> =
        (1..=24).map(|n| json!({ "id": format!("t{n}"), "name": format!("Theme {n}") })).collect();
    let card = |id: &str, title: &str, theme: usize| {
        let country = json!([{ "code": "CA", "role": "discussed" }]);
        json!({ "id": id, "kind": "topic", "title": title, "themes": [format!("t{theme}")], "countries": country })
    };
    let meeting = |id: &str, series: &str, date: &str, cards: Vec<Json>| {
        let series = json!({ "id": series, "name": { "en": format!("{series} talks") }, "ordinal": 1 });
        json!({ "id": id, "title": { "en": format!("Meeting {id}") }, "series": series, "date": date, "cards": cards })
    };
    let mut one =
        meeting("one", "North", "2023-05-02", vec![card("a", "Fisheries", 1), card("b", "Ice", 14)]);
    one["source"] = json!({ "url": "https://example.org/one", "publisher": "The Ministry" });
    json!({
        "id": "archive",
        "title": { "en": "All meetings", "ko": "모든 회의" },
        "summary": "Three of them.",
        "countries": [{ "code": "CA", "name": "Canada" }, { "code": "FR", "name": "France" }],
        "themes": themes,
        "dialogues": [
            one,
            meeting("two", "South", "2025-01", vec![card("c", "Trade in ice", 2), card("d", "Rivers", 2)]),
            meeting("three", "North", "2024~", vec![card("a", "Fisheries again", 3)])
        ]
    })
}

/// The same collection while its last cards are still being read.
fn coming(address: &str) -> State {
    let mut first = collection();
    let _rest = first["dialogues"][2]["cards"].take();
    first["dialogues"][2]["cards"] = json!([]);
    let (dialogue, _) = crate::common::checked(&first);
    let loaded = Loaded { remaining: 1, ..Loaded::new(dialogue, Vec::new(), &Normalizer::default()) };
    let (state, _) = after(&State::default(), Action::Configure(config(), String::new()));
    let (state, _) = after(&state, Action::Load(Rc::new(loaded), address.to_owned()));
    after(&state, Action::Progress(4)).0
}

/// The built-in record with errors, which cost two cards and two values.
fn flawed() -> Json {
    let mut data = built_in();
    data["cards"][3]["kind"] = json!("topik");
    data["cards"][4]["id"] = json!("aim");
    data["cards"][4]["sumary"] = json!("lost");
    data["place"]["country"] = json!("UK");
    data
}

fn failed(lang: &str, failure: Failure) -> State {
    let (state, _) = after(
        &State::default(),
        Action::Configure(Config { lang: lang.to_owned(), ..config() }, String::new()),
    );
    after(&state, Action::Fail(failure)).0
}

fn refused(lang: &str) -> State {
    let (_, problems) = crate::common::checked(&json!({ "format": "dialogue-summary/2", "cards": [] }));
    failed(lang, Failure::Dataset(problems))
}

/// A text that was copied from a word processor.
fn not_json() -> Failure {
    let refusal = read("{“title”: “T”}", &mut Budget::default()).unwrap_err();
    Failure::Dataset(vec![refusal.problem()])
}

/// All reference states.
pub fn states() -> Vec<(&'static str, State)> {
    let network = || Failure::Network("https://a.example/d.json?a=1&b=2".into(), "404 Not Found".into());
    let loading = |lang: &str| {
        after(&State::default(), Action::Configure(Config { lang: lang.into(), ..config() }, String::new())).0
    };
    let (unfolded, _) =
        after(&seen("en", "ds.q=exercise&ds.theme=exercise"), Action::ToggleExpanded(Facet::Theme));
    let (copied, _) = after(&visit(&short(), config(), ""), Action::Shared(Ok("#x".into())));
    let (by_hand, _) = after(
        &visit(&short(), config(), ""),
        Action::Shared(Err("https://a.example/#ds.q=a&x=\"1\"".into())),
    );
    let sharing = |state: &State, card: Option<&str>, outcome| {
        let act = |state: &State, action| after(state, Action::Share(action)).0;
        let state = act(state, ShareAction::Open(card.map(str::to_owned)));
        let state = act(&state, ShareAction::Linked("https://a.example/#ds.kind=topic".into(), true));
        act(&state, ShareAction::Done(outcome))
    };
    vec![
        ("sharing", sharing(&seen("en", "ds.q=cryptocurrency&ds.country=KP"), None, Outcome::Copied)),
        ("sharing-card-ko", sharing(&seen("ko", "ds.card=dcm4"), Some("dcm4"), Outcome::Refused)),
        ("first-view-en", seen("en", "")),
        ("first-view-ko", seen("ko", "")),
        ("search-en", seen("en", "ds.q=cryptocurrency+korea")),
        ("search-ko", seen("ko", "ds.q=%ED%95%9C%EC%98%81+%EC%82%AC%EC%9D%B4%EB%B2%84&ds.kind=topic")),
        ("filtered", seen("en", "ds.kind=announcement&ds.kind=delegation&ds.country=CN&ds.country=GB")),
        ("no-result", seen("en", "ds.kind=delegation&ds.country=RU&ds.q=bodies")),
        ("no-result-ko", seen("ko", "ds.kind=delegation&ds.country=RU")),
        ("no-result-at-all", seen("en", "ds.q=nowhere&ds.kind=delegation&ds.country=RU")),
        ("open-card", seen("en", "ds.card=dcm4&ds.kind=announcement&ds.theme=exercise")),
        ("open-delegation-ko", seen("ko", "ds.card=delegation-kr&ds.kind=delegation")),
        ("stray-card", seen("en", "ds.card=china&ds.theme=sanctions")),
        ("unfolded", unfolded),
        ("loading-en", loading("en")),
        ("loading-ko", loading("ko-KR")),
        ("failed-network-en", failed("en", network())),
        ("failed-network-ko", failed("ko", network())),
        ("failed-json", failed("en", not_json())),
        ("failed-dataset-en", refused("en")),
        ("failed-dataset-ko", refused("ko")),
        ("problems", visit(&flawed(), config(), "ds.q=nowhere")),
        ("problems-ko", visit(&flawed(), Config { lang: "ko".into(), ..config() }, "ds.q=nowhere")),
        ("short", visit(&short(), config(), "")),
        ("short-fr", visit(&short(), Config { lang: "fr".into(), ..config() }, "ds.card=t")),
        ("right-to-left", visit(&arabic(), Config { lang: "ar".into(), ..config() }, "")),
        ("empty", visit(&json!({ "title": "Nothing yet", "cards": [] }), config(), "")),
        ("page-size-5", visit(&built_in(), Config { page_size: 5, ..config() }, "")),
        (
            "heading-level-5",
            visit(&short(), Config { heading_level: 5, ..config() }, "ds.card=t&ds.q=nowhere"),
        ),
        ("heading-level-1", visit(&short(), Config { heading_level: 1, ..config() }, "")),
        ("no-link", visit(&short(), Config { link_state: LinkState::None, ..config() }, "")),
        ("collection", visit(&collection(), config(), "")),
        ("collection-ko", visit(&collection(), Config { lang: "ko".into(), ..config() }, "")),
        ("collection-search", visit(&collection(), config(), "ds.q=ice&ds.theme=t14&ds.theme=t2")),
        ("collection-newest", visit(&collection(), config(), "ds.sort=newest&ds.series=North")),
        ("meeting", visit(&collection(), config(), "ds.dialogue=one")),
        (
            "collection-whole",
            after(&visit(&collection(), config(), ""), Action::ToggleShowAll(Facet::Theme)).0,
        ),
        (
            "collection-seek",
            after(
                &visit(&collection(), config(), ""),
                Action::FilterOptions(Facet::Theme, "me 1".into(), Typing::Finished),
            )
            .0,
        ),
        ("coming", coming("")),
        ("coming-search", coming("ds.q=again")),
        ("copied", copied),
        ("copied-by-hand", by_hand),
    ]
}
