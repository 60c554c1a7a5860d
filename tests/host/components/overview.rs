//! The overview says nothing false of meetings unlike the built-in one.

use crate::common::{html, visit};
use dialogue_summary::state::Config;
use serde_json::{Value as Json, json};
use test_support::page::{Element, Page};

/// The page of a first visit.
fn page(data: &Json, lang: &str, address: &str) -> Page {
    let config = Config { lang: lang.to_owned(), ..Config::default() };
    Page::read(&html(&visit(data, config, address)))
}

/// The text of the first element with a class.
fn text(page: &Page, class: &str) -> String {
    page.elements.iter().find(|e| e.has_class(class)).map(|e| page.text(e)).unwrap_or_default()
}

/// The answer of a kind: its head, its line of words, and its picture.
fn answer(page: &Page, kind: &str) -> Option<[String; 3]> {
    let is_answer = |e: &&Element| e.has_class("answer") && e.has_class(kind);
    let answer = page.elements.iter().find(is_answer)?;
    let part = |class: &str| page.inside(answer).find(|e| e.has_class(class)).map(|e| page.text(e)).unwrap();
    Some(["answer-head", "say", "picture"].map(part))
}

fn delegation(id: &str, code: &str) -> Json {
    json!({ "id": id, "kind": "delegation", "title": code, "country": code })
}

#[test]
fn room_counts_all_parties_and_names_those_without_a_card() {
    let parties = ["FR", "US", "GB", "DE", "JP", "IT", "CA", "EU"];
    let chair = json!([{ "person_id": "p" }]);
    let mut card = delegation("fr", "FR");
    card["chairs"] = chair;
    let data = json!({
        "title": { "en": "G7", "ko": "주요 7개국" }, "participants": parties, "persons": [{ "id": "p", "name": "A. Person" }], "cards": [card]
    });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 8 parties");
    assert!(picture.starts_with("FranceA. Person"), "{picture}");
    let others = "United States, United Kingdom, Germany, Japan, Italy, Canada, European Union";
    assert!(picture.ends_with(&format!("Also there{others}")), "{picture}");
    assert_eq!(say, format!("France, {others}"));
    let [head, _, picture] = answer(&page(&data, "ko", ""), "delegation").unwrap();
    assert_eq!(head, "참석자 참가국·기구 8곳");
    assert!(picture.contains("그 밖의 참가미국, 영국"), "{picture}");
}

#[test]
fn room_is_answered_without_any_delegation_card() {
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    let data = json!({ "title": "x", "participants": ["KR", "JP"], "cards": [topic] });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(
        [head.as_str(), &say, &picture],
        ["In the room 2 parties", "South Korea, Japan", "South Korea, Japan"]
    );
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    assert!(answer(&page(&json!({ "title": "x", "cards": [topic] }), "en", ""), "delegation").is_none());
}

#[test]
fn two_delegation_cards_of_one_country_are_one_party() {
    let organizations: Vec<Json> = ["a", "b", "c"].map(|id| json!({ "id": id, "name": id })).to_vec();
    let with = |id: &str, code: &str, organizations: &[&str]| {
        let mut card = delegation(id, code);
        card["organizations"] = json!(organizations);
        card
    };
    let cards = [with("kr-1", "KR", &["a", "b"]), with("gb", "GB", &["c"]), with("kr-2", "KR", &["b", "c"])];
    let data = json!({
        "title": "x", "attendance": { "total": 12 }, "organizations": organizations, "cards": cards
    });
    let [head, say, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 2 delegations");
    assert!(say.ends_with("; South Korea (3 organisations), United Kingdom (1 organisation)"), "{say}");
    assert!(picture.starts_with("South KoreaabcUnited Kingdomc"), "{picture}");
}

/// A side that sent a delegation is in the room, even if the list of participants lacks it.
#[test]
fn delegation_of_a_country_that_is_no_participant_is_a_party() {
    let cards = [delegation("us", "US"), delegation("kr", "KR")];
    let data = json!({ "title": "x", "participants": ["KR", "JP"], "cards": cards });
    let [head, _, picture] = answer(&page(&data, "en", ""), "delegation").unwrap();
    assert_eq!(head, "In the room 3 parties");
    assert!(picture.contains("United States") && picture.ends_with("Also thereJapan"), "{picture}");
}

#[test]
fn meeting_names_the_participants_that_the_collection_declares() {
    let topic = json!({ "id": "t", "kind": "topic", "title": "t" });
    let part = |id: &str, cards: Json| json!({ "id": id, "title": id, "cards": cards });
    let data = json!({
        "title": "All", "participants": ["KR", "GB"], "dialogues": [part("a", json!([topic])), part("b", json!([]))]
    });
    let page = page(&data, "en", "");
    let who: Vec<String> =
        page.elements.iter().filter(|e| e.has_class("m-who")).map(|e| page.text(e)).collect();
    assert_eq!(who, ["South Korea, United Kingdom"; 2]);
    assert!(text(&page, "listhead").contains("Who"));
}

/// Its numbers are those of cards: eight may be in the room, and one may have a card.
#[test]
fn folded_overview_names_the_kinds_of_the_cards_that_it_counts() {
    let data = json!({ "title": "x", "participants": ["KR", "GB", "JP"], "cards": [delegation("kr", "KR")] });
    let page = page(&data, "en", "ds.kind=delegation");
    let folded = page.elements.iter().find(|e| e.has_class("folded")).unwrap();
    assert!(page.text(folded).starts_with("Delegations 1 of 1"), "{}", page.text(folded));
}
