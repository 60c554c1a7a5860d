//! Who states a card can be read on it or in the head of its group, and nobody else.

use crate::common::{cases, html};
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::{describe, phrases};
use dialogue_summary::search::normalize::Normalizer;
use dialogue_summary::state::{Action, Config, Loaded, State, update};
use proptest::prelude::*;
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
