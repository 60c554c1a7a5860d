//! Who states a card can be read on it or in the head of its group, and nobody else.

use crate::common::{cases, html, visit};
use dialogue_summary::describe;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::phrases;
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::state::{Action, Config, Loaded, State, update};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::rc::Rc;
use test_support::page::{Element, Page};
use test_support::random;

/// The attributions that a reader sees for each card: its own, or that of the head before it.
fn shown(page: &Page) -> Vec<(String, Option<String>)> {
    let mut of_head = None;
    let mut cards = Vec::new();
    for element in &page.elements {
        let own = |element: &Element| page.inside(element).find(|e| e.has_class("by")).map(|e| page.text(e));
        if element.has_class("group-head") || element.has_class("run") {
            of_head = own(element);
        } else if element.has_class("meeting-head") {
            of_head = None;
        } else if element.name == "article" {
            cards.push((element.get("id").unwrap().to_owned(), own(element).or_else(|| of_head.clone())));
        }
    }
    cards
}

fn check(dialogue: Dialogue) -> Result<(), TestCaseError> {
    let mut state = State::default();
    update(&mut state, Action::Configure(Config::default(), String::new()));
    let loaded = Rc::new(Loaded::new(dialogue, Vec::new(), &Normalizer::default()));
    update(&mut state, Action::Load(Rc::clone(&loaded), String::new()));
    let lang = &state.view.current.lang;
    let page = Page::read(&html(&state));
    for (id, seen) in shown(&page) {
        let card = loaded.dialogue.cards.iter().find(|card| card.id == id).unwrap();
        let wanted = describe::attribution(phrases(lang), &loaded.dialogue, card, lang);
        prop_assert_eq!(seen.unwrap_or_default(), wanted, "{}", id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn attribution_of_every_card_is_on_it_or_in_the_head_of_its_group(
        dialogue in random::dialogue("[a-e]{1,6}".boxed()),
    ) {
        check(dialogue)?;
    }

    #[test]
    fn attribution_of_every_card_of_a_collection_is_on_it_or_in_the_head_above(
        dialogue in random::collection("[a-e]{1,6}".boxed()),
    ) {
        check(dialogue)?;
    }
}

#[test]
fn each_of_several_sources_is_named_where_something_is_found_in_it() {
    let source = |id: &str| json!({ "id": id, "url": format!("https://{id}.example"), "publisher": format!("Paper {id}") });
    let at = |id: &str, paragraph: u32| json!({ "source": id, "paragraph": paragraph, "start": { "exact": "words" } });
    let topic =
        |id: &str, locators: Json| json!({ "id": id, "kind": "topic", "title": id, "locators": locators });
    let mut of_both = topic("both", json!([at("a", 1), at("b", 2)]));
    of_both["details"] = json!([{ "text": "From b.", "locator": at("b", 3) }, { "text": "No place." }]);
    let data = json!({
        "title": "x", "sources": [source("a"), source("b")],
        "cards": [topic("one", json!([at("b", 4)])), of_both, topic("lost", json!([at("c", 5)]))]
    });
    let mut state = visit(&data, Config::default(), "ds.card=both");
    let loaded = Rc::clone(state.loaded().unwrap());
    let said = |lang| {
        let of = |card| describe::attribution(phrases(lang), &loaded.dialogue, card, lang);
        loaded.dialogue.cards.iter().map(of).collect::<Vec<_>>()
    };
    // A card whose place is in no known source is not given to the first one.
    assert_eq!(said("en"), ["Reported by Paper b", "Reported by Paper a, Paper b", "Reported by the source"]);
    assert_eq!(said("ko"), ["Paper b에 따름", "Paper a, Paper b에 따름", "출처에 따름"]);
    update(&mut state, Action::Open(None));
    update(&mut state, Action::Open(Some("both".to_owned())));
    let page = Page::read(&html(&state));
    let texts = |class: &str| {
        let found = page.elements.iter().filter(|e| e.has_class(class));
        found.map(|e| page.text(e)).collect::<Vec<_>>()
    };
    assert_eq!(texts("who"), ["Reported by Paper b", "Reported by Paper a, Paper b"]);
    let places = ["Paper a ¶\u{a0}1 “words”", "Paper b ¶\u{a0}2 “words”", "Paper b ¶\u{a0}3 “words”"];
    assert_eq!(texts("loc"), places);
    let names: Vec<_> =
        page.elements.iter().filter(|e| e.has_class("ref")).filter_map(|e| e.get("aria-label")).collect();
    assert!(names.contains(&"¶\u{a0}2, Paper b, paragraph 2: open the source"), "{names:?}");
    assert!(names.iter().all(|name| name.contains("Paper ")), "{names:?}");
}

#[test]
fn sources_of_one_publisher_are_told_apart_by_their_titles() {
    let source = |id: &str, title: &str| json!({ "id": id, "url": "https://m.example", "publisher": "Ministry", "title": title, "date": "2024-05-01" });
    let at = |id: &str| json!([{ "source": id, "paragraph": 1, "start": { "exact": "words" } }]);
    let topic = |id: &str| json!({ "id": id, "kind": "topic", "title": id, "locators": at(id) });
    let data = json!({ "title": "x", "sources": [source("a", "Release"), source("b", "Joint statement")], "cards": [topic("a"), topic("b")] });
    let state = visit(&data, Config::default(), "");
    let dialogue = &state.loaded().unwrap().dialogue;
    let said = dialogue.cards.iter().map(|card| describe::attribution(phrases("en"), dialogue, card, "en"));
    let expected = ["Reported by Ministry, Release", "Reported by Ministry, Joint statement"];
    assert_eq!(said.collect::<Vec<_>>(), expected);
    let page = Page::read(&html(&state));
    let foot = page.elements.iter().find(|e| e.is("part", "footer")).map(|e| page.text(e)).unwrap();
    assert!(foot.contains("Source: Ministry, Joint statement, 1 May 2024"), "{foot}");
}

/// One that the list of participants lacks is no side, although a card names it.
#[test]
fn joint_statement_of_all_listed_participants_names_no_other() {
    let side = |code: &str| json!({ "code": code, "role": "participant" });
    let card = |sides: Json| json!({ "id": "c", "kind": "topic", "title": "x", "stated_by": "joint", "countries": sides });
    let said = |sides: Json| {
        let data = json!({ "title": "x", "participants": ["KR", "GB"], "cards": [card(sides)] });
        let state = visit(&data, Config::default(), "");
        let dialogue = &state.loaded().unwrap().dialogue;
        describe::attribution(phrases("en"), dialogue, &dialogue.cards[0], "en")
    };
    assert_eq!(said(json!([])), "Stated by both sides");
    assert_eq!(said(json!([side("KR"), side("GB")])), "Stated by both sides");
    assert_eq!(said(json!([side("KR"), side("US"), side("GB")])), "Stated by both sides");
}
