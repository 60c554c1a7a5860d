//! The facets: what they offer in a chosen meeting, and that their values stay under the pointer.

use crate::common::{after, html, visit};
use dialogue_summary::search::Typing;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::state::{Action, Config, State};
use serde_json::{Value as Json, json};
use test_support::page::Page;

fn topic(id: &str, themes: &[&str]) -> Json {
    json!({ "id": id, "kind": "topic", "title": id, "themes": themes })
}

/// The labels of a facet's values, in their order; nothing if it is not shown.
fn labels(state: &State, facet: Facet) -> Vec<String> {
    let page = Page::read(&html(state));
    let id = format!("--{}", facet.name());
    let Some(options) = page.elements.iter().find(|e| e.is("id", &id)) else { return Vec::new() };
    page.inside(options).filter(|e| e.name == "label").map(|e| page.text(e)).collect()
}

#[test]
fn chosen_meeting_offers_no_value_that_none_of_its_cards_has() {
    let part = |id: &str, cards: Json| json!({ "id": id, "title": id, "date": "2024", "series": { "name": id }, "cards": cards });
    let a = json!([topic("t", &["norms", "ransomware"]), topic("u", &["norms"])]);
    let b = json!([topic("t", &["sanctions"]), { "id": "d", "kind": "delegation", "title": "d", "country": "JP" }]);
    let data = json!({ "title": "All", "dialogues": [part("a", a), part("b", b)] });
    let of = |address: &str, facet: Facet| labels(&visit(&data, Config::default(), address), facet);
    assert_eq!(of("", Facet::Theme), ["norms", "ransomware", "sanctions"]);
    assert_eq!(of("ds.dialogue=a", Facet::Theme), ["norms", "ransomware"]);
    assert_eq!(of("ds.dialogue=b", Facet::Kind), ["Topics", "Delegations"]);
    for facet in [Facet::Kind, Facet::Country, Facet::Series] {
        assert_eq!(of("ds.dialogue=a", facet), [""; 0], "one value narrows nothing down");
    }
    assert_eq!(of("ds.dialogue=a", Facet::Dialogue), ["a", "b"], "another meeting may be added");
    // What a link chose can be unchecked.
    assert_eq!(of("ds.dialogue=a&ds.theme=sanctions", Facet::Theme), ["norms", "ransomware", "sanctions"]);
    // A query hides no value: the person may drop it.
    assert_eq!(of("ds.dialogue=a&ds.q=nowhere", Facet::Theme), ["norms", "ransomware"]);
}

/// The label of each country's group, and the country.
fn countries_by_role(state: &State) -> Vec<(String, String)> {
    let page = Page::read(&html(state));
    let roles: Vec<_> = page.elements.iter().filter(|e| e.has_class("role")).collect();
    let first = |of, name: &str, class: &str| {
        let found = page.inside(of).find(|e| e.name == name && (class.is_empty() || e.has_class(class)));
        found.map(|e| page.text(e)).unwrap_or_default()
    };
    roles.iter().map(|of| (first(of, "p", "role-name"), first(of, "label", ""))).collect()
}

#[test]
fn observer_with_a_delegation_is_not_in_the_dialogue() {
    let delegation = |code: &str| json!({ "id": code, "kind": "delegation", "title": "x", "country": code });
    let groups = |participants: Json| {
        let cards = json!([topic("a", &[]), delegation("JP"), delegation("AU")]);
        let data = json!({ "title": "x", "participants": participants, "cards": cards });
        countries_by_role(&visit(&data, Config::default(), ""))
    };
    let group = |label: &str, country: &str| (label.to_owned(), country.to_owned());
    assert_eq!(
        groups(json!(["JP", "US"])),
        [group("In the dialogue", "Japan"), group("Also sent a delegation", "Australia")]
    );
    assert_eq!(groups(json!(["AU", "JP"])), [group("In the dialogue", "Australia")]);
    assert_eq!(groups(json!([])), [group("In the dialogue", "Japan")]);
}

#[test]
fn country_that_states_a_card_and_takes_no_part_is_a_filter_of_its_own() {
    let mut card = topic("a", &["trade"]);
    card["stated_by"] = json!("CA");
    let mut other = topic("b", &["trade"]);
    other["details"] = json!([{ "text": "x", "stated_by": ["FR"] }]);
    let data = json!({ "title": "x", "participants": ["KR"], "cards": [card, other, topic("c", &[])] });
    let state = visit(&data, Config::default(), "");
    let group = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    assert_eq!(
        countries_by_role(&state),
        [group("In the dialogue", "South Korea"), group("Statements by", "Canada")],
    );
    assert_eq!(labels(&state, Facet::Country), ["South Korea", "Canada", "France"]);
    let ids = |address: &str| {
        let state = visit(&data, Config::default(), address);
        let cards = &state.loaded().unwrap().dialogue.cards;
        state.results.matching.ones().map(|at| cards[at].id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids("ds.country=CA"), ["a"]);
    assert_eq!(ids("ds.country=FR"), ["b"], "the speaker of a detail");
}

#[test]
fn chosen_meeting_without_cards_is_said_to_have_none() {
    let part = |id: &str, cards: Json| json!({ "id": id, "title": { "en": id, "ko": id }, "cards": cards });
    let parts = [part("full", json!([topic("t", &[])])), part("empty", json!([]))];
    let data = json!({ "title": { "en": "All", "ko": "모두" }, "dialogues": parts });
    let none = |address: &str, lang: &str| {
        let state = visit(&data, Config { lang: lang.to_owned(), ..Config::default() }, address);
        let page = Page::read(&html(&state));
        page.elements.iter().find(|e| e.has_class("none")).map(|e| page.text(e))
    };
    let empty = "The record of this meeting has no cards yet.";
    assert_eq!(none("ds.dialogue=empty", "en").as_deref(), Some(empty));
    assert_eq!(none("ds.dialogue=empty&ds.q=x", "en").as_deref(), Some(empty));
    assert_eq!(none("ds.dialogue=empty", "ko").as_deref(), Some("이 회의의 기록에는 아직 카드가 없습니다."));
    assert!(none("ds.dialogue=full&ds.q=x", "en").unwrap().starts_with("No cards match"));
}

/// The counts of a facet change when values of another are ticked.
#[test]
fn values_of_a_long_facet_keep_their_order_while_values_are_ticked() {
    let names: Vec<String> = (0..30).map(|nth| format!("theme-{nth}")).collect();
    let cards: Vec<Json> = (0..60)
        .map(|nth| {
            let mut card = topic(&format!("c{nth}"), &[&names[nth % 30], &names[nth * nth % 30]]);
            if nth % 3 == 0 {
                card["countries"] = json!([{ "code": "JP", "role": "discussed" }]);
            } else {
                card["countries"] = json!([{ "code": "KR", "role": "discussed" }]);
            }
            card
        })
        .collect();
    let mut state = visit(&json!({ "title": "x", "cards": cards }), Config::default(), "");
    let before = labels(&state, Facet::Theme);
    assert_eq!(before.len(), 8);
    let tick =
        |state: &State, facet: Facet, value: &str| after(state, Action::Toggle(facet, value.to_owned())).0;
    let by_name = |label: &str| label.to_lowercase().replace(' ', "-");
    for value in ["JP", "KR", "JP"] {
        state = tick(&state, Facet::Country, value);
        assert_eq!(labels(&state, Facet::Theme), before);
    }
    for nth in [7, 3, 7] {
        state = tick(&state, Facet::Theme, &by_name(&before[nth]));
        assert_eq!(labels(&state, Facet::Theme), before, "a ticked value stays where it was");
    }
    // All values, with one ticked far down.
    let open = after(&state, Action::ToggleShowAll(Facet::Theme)).0;
    let all = labels(&open, Facet::Theme);
    assert_eq!(all.len(), 30);
    let ticked = tick(&tick(&open, Facet::Theme, &by_name(&all[25])), Facet::Country, "JP");
    assert_eq!(labels(&ticked, Facet::Theme), all);
    // A search orders them anew.
    let searched = after(&state, Action::Search("c59".to_owned(), Typing::Finished)).0;
    assert_ne!(labels(&searched, Facet::Theme), before);
}

#[test]
fn decades_are_years_of_the_facet_and_of_the_span() {
    let part =
        |id: &str, date: &str| json!({ "id": id, "title": id, "date": date, "cards": [topic("t", &[])] });
    let title = json!({ "en": "All", "ko": "모두" });
    let collection = |dates: &[&str]| {
        let parts: Vec<Json> =
            dates.iter().map(|date| part(&format!("m{}", date.replace('/', "-")), date)).collect();
        json!({ "title": title, "dialogues": parts })
    };
    let years = |dates: &[&str]| labels(&visit(&collection(dates), Config::default(), ""), Facet::Year);
    let span = |dates: &[&str], lang: &str| {
        let config = Config { lang: lang.to_owned(), ..Config::default() };
        let page = Page::read(&html(&visit(&collection(dates), config, "")));
        let facts = page.elements.iter().find(|e| e.has_class("facts")).unwrap();
        page.text(facts).replace("Dialogues", "").replace("Years", ": ")
    };
    assert_eq!(years(&["199X", "2004", "1995-24"]), ["2004", "1990s", "1995"]);
    assert_eq!(years(&["199X/2001", "2018/202X"]), ["2020s", "2019", "2018", "2001", "2000", "1990s"]);
    assert_eq!(span(&["199X", "2004-06-01"], "en"), "2: 1990s–2004");
    assert_eq!(span(&["1995", "199X"], "en"), "2: 1990s");
    assert_eq!(span(&["2018-23/2019-21", "2024-24"], "en"), "2: 2018–2024");
    assert_eq!(span(&["2003", "202X~"], "en"), "2: 2003–2020s");
    assert!(span(&["199X", "2004"], "ko").ends_with("1990년대~2004"));
    // A century tells nothing where others are dated, and nothing ends that goes on.
    assert_eq!(span(&["199X", "20XX"], "en"), "2: 1990s");
    assert_eq!(span(&["199X", "2024", "20XX"], "en"), "3: 1990s–2024");
    assert_eq!(span(&["20XX"], "en"), "1: between 2000 and 2099");
    assert_eq!(span(&["199X", "1995"], "en"), "2: 1990s");
    assert_eq!(span(&["2019/..", "2021"], "en"), "2: since 2019");
    assert_eq!(span(&["199X/.."], "en"), "1: since the 1990s");
    assert_eq!(span(&["../2019", "2021"], "en"), "2: until 2021");
    assert_eq!(span(&["../2019", "2021/.."], "en"), "2: 2019–2021");
    assert!(span(&["2019/.."], "ko").ends_with("2019년부터"));
    // Chosen, linked and found.
    let state = visit(&collection(&["199X", "2004"]), Config::default(), "ds.year=199X");
    assert_eq!(state.results.total, 1);
    let chips = Page::read(&html(&state));
    assert!(chips.elements.iter().any(|e| e.has_class("chip") && chips.text(e).starts_with("1990s")));
    for query in ["1990s", "1990년대"] {
        let found = after(
            &visit(&collection(&["199X", "2004"]), Config::default(), ""),
            Action::Search(query.into(), Typing::Finished),
        );
        assert_eq!(found.0.results.total, 1, "{query}");
    }
}
