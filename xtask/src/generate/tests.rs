//! Properties of every generated collection.

use super::random::Random;
use super::{sizes, write};
use rand::SeedableRng;
use serde_json::Value;
use std::collections::BTreeSet;

fn text(cards: usize, seed: u64) -> String {
    let mut out = Vec::new();
    assert!(write(&mut out, cards, seed).is_ok());
    String::from_utf8(out).unwrap_or_default()
}

fn made(cards: usize, seed: u64) -> Value {
    serde_json::from_str(&text(cards, seed)).unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn cards(collection: &Value) -> Vec<&Value> {
    list(collection, "dialogues").iter().flat_map(|dialogue| list(dialogue, "cards")).collect()
}

#[test]
fn same_seed_gives_the_same_bytes() {
    assert_eq!(text(300, 5), text(300, 5));
    // If this title changes, new bench results cannot be compared with old ones.
    assert_eq!(cards(&made(100, 1))[99]["title"]["en"], "Closer cooperation on labour migration");
}

#[test]
fn another_seed_gives_another_collection() {
    assert_ne!(text(100, 1), text(100, 2));
    assert_ne!(text(100, 0), text(100, 1));
}

#[test]
fn collection_has_the_requested_number_of_cards() {
    for wanted in [0, 1, 11, 12, 40, 41, 42, 53, 999, 2_000] {
        let collection = made(wanted, 3);
        assert_eq!(collection["format"], "dialogue-summary/1", "{wanted}");
        assert_eq!(cards(&collection).len(), wanted);
    }
}

#[test]
fn dialogues_have_between_12_and_40_cards() {
    for wanted in [41, 52, 53, 80, 81, 5_000, 100_000] {
        let sizes = sizes(&mut Random::seed_from_u64(9), wanted);
        assert_eq!(sizes.iter().sum::<usize>(), wanted);
        assert!(sizes.iter().all(|size| (12..=40).contains(size)), "{sizes:?}");
    }
}

#[test]
fn ids_are_unique_and_dates_never_decrease() {
    let collection = made(5_000, 4);
    let ids: BTreeSet<&str> = cards(&collection).iter().filter_map(|card| card["id"].as_str()).collect();
    assert_eq!(ids.len(), 5_000);
    let dialogues = list(&collection, "dialogues");
    let ids: BTreeSet<&str> = dialogues.iter().filter_map(|dialogue| dialogue["id"].as_str()).collect();
    assert_eq!(ids.len(), dialogues.len());
    let dates: Vec<&str> = dialogues.iter().filter_map(|dialogue| dialogue["date"].as_str()).collect();
    assert!(dates.is_sorted() && dates.len() == dialogues.len());
    assert!(dates[0] < "2006-12-31" && dates[dates.len() - 1] > "2025-01-01");
}

#[test]
fn every_reference_of_a_card_is_declared() {
    let collection = made(2_000, 8);
    let declared = |key: &str, id: &str| -> BTreeSet<String> {
        list(&collection, key).iter().map(|entry| entry[id].to_string()).collect()
    };
    let (countries, themes) = (declared("countries", "code"), declared("themes", "id"));
    let (bodies, persons) = (declared("organizations", "id"), declared("persons", "id"));
    assert_eq!((countries.len(), themes.len()), (60, 40));
    for card in cards(&collection) {
        assert!(list(card, "themes").iter().all(|theme| themes.contains(&theme.to_string())), "{card}");
        assert!((1..=5).contains(&list(card, "countries").len()), "{card}");
        assert!(
            list(card, "countries").iter().all(|country| countries.contains(&country["code"].to_string()))
        );
        assert!(list(card, "organizations").iter().all(|body| bodies.contains(&body.to_string())));
        assert!(list(card, "chairs").iter().all(|chair| persons.contains(&chair["person_id"].to_string())));
    }
}

#[test]
fn kinds_and_bytes_per_card_resemble_a_real_record() {
    let text = text(4_000, 2);
    let each = text.len() / 4_000;
    assert!((700..=1_000).contains(&each), "{each} bytes a card");
    let many = |kind: &str| text.matches(&format!("\"kind\":\"{kind}\"")).count() / 40;
    assert!((61..70).contains(&many("topic")), "{}", many("topic"));
    assert!((21..30).contains(&many("announcement")), "{}", many("announcement"));
    assert!((7..14).contains(&many("delegation")), "{}", many("delegation"));
}
