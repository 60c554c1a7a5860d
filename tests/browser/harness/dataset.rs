//! Datasets of the stories.

use super::tools;
use serde_json::{Value, json};

/// The dataset of the built-in record.
pub fn record() -> Value {
    let path = tools::dist().join("dialogues/uk-rok-cyber-4.json");
    let words = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&words).expect("the record is JSON")
}

/// The ids of the built-in record's cards in the order shown: kind by kind, announcements with a date first.
pub fn shown_order() -> Vec<String> {
    let record = record();
    let mut cards: Vec<&Value> = record["cards"].as_array().into_iter().flatten().collect();
    let kinds = ["announcement", "topic", "delegation"];
    cards.sort_by_key(|card| {
        let kind = kinds.iter().position(|kind| card["kind"] == *kind);
        (kind, card["kind"] == "announcement" && card["date"].is_null())
    });
    cards.iter().filter_map(|card| Some(card["id"].as_str()?.to_owned())).collect()
}

/// A dataset of topics with these ids, which are also in their titles.
pub fn dataset(title: &str, ids: &[&str]) -> Value {
    let cards: Vec<Value> = ids
        .iter()
        .map(|id| json!({ "id": id, "kind": "topic", "title": format!("The {id} card"), "summary": "Said." }))
        .collect();
    json!({ "format": "dialogue-summary/1", "id": "small", "languages": ["en"], "title": title, "cards": cards })
}
