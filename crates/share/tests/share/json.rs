//! The dataset of a view says the same as the record that it is from.

use super::parts::{Asked, filter, loaded, picks, record};
use dialogue_summary_core::dialogue::Card;
use dialogue_summary_share::Format;
use proptest::prelude::*;
use serde_json::{Value, json};
use test_support::common::{built_in, cases, checked, written};

#[test]
fn dataset_of_one_side_keeps_its_co_chair_and_both_sides() {
    let whole = loaded(&built_in());
    let asked = Asked { filter: "kind=delegation&country=GB", card: None, lang: "en", base: None };
    let part: Value = serde_json::from_str(&asked.write(&whole, Format::Json).unwrap()).unwrap();
    assert_eq!(part["cards"].as_array().unwrap().len(), 1);
    let (_, problems) = checked(&part);
    assert!(problems.is_empty(), "{problems:?}");
    let text = Asked { filter: "", ..asked }.write(&loaded(&part), Format::Text).unwrap();
    assert!(text.contains("Co-chair: Andrew Whittaker"), "{text}");
    assert_eq!(part["participants"], built_in()["participants"]);
}

#[test]
fn dataset_of_a_card_contains_the_card_without_which_it_would_mislead() {
    let mut whole = built_in();
    let other = whole["cards"][3]["id"].clone();
    whole["cards"][0]["shown_with"] = other.clone();
    let first = whole["cards"][0]["id"].clone();
    let asked = Asked { filter: "", card: first.as_str(), lang: "en", base: None };
    let part: Value = serde_json::from_str(&asked.write(&loaded(&whole), Format::Json).unwrap()).unwrap();
    let ids: Vec<&Value> = part["cards"].as_array().unwrap().iter().map(|card| &card["id"]).collect();
    assert!(ids.contains(&&other) && ids.contains(&&first), "{ids:?}");
}

#[test]
fn dataset_of_the_whole_record_has_every_card() {
    let whole = Asked { filter: "", card: None, lang: "en", base: None };
    let part: Value =
        serde_json::from_str(&whole.write(&loaded(&built_in()), Format::Json).unwrap()).unwrap();
    let ids = |json: &Value| -> Vec<Value> {
        json["cards"].as_array().unwrap().iter().map(|card| card["id"].clone()).collect()
    };
    assert_eq!(ids(&part), ids(&built_in()));
    assert_eq!(part["format"], json!("dialogue-summary/1"));
}

#[test]
fn joint_statement_names_its_sides_where_only_cards_that_are_left_out_name_them() {
    let side = |code: &str| json!({ "id": code, "kind": "delegation", "title": code, "country": code });
    let topic = json!({ "id": "a", "kind": "topic", "title": "A", "stated_by": "joint" });
    let whole = json!({ "format": "dialogue-summary/1", "id": "r", "title": "T", "cards": [topic, side("KR"), side("GB")] });
    let whole = loaded(&whole);
    let asked = Asked { filter: "kind=topic", card: None, lang: "en", base: None };
    assert!(asked.write(&whole, Format::Text).unwrap().contains("Stated by both sides"));
    let part: Value = serde_json::from_str(&asked.write(&whole, Format::Json).unwrap()).unwrap();
    let text = Asked { filter: "", ..asked }.write(&loaded(&part), Format::Text).unwrap();
    assert!(text.contains("Stated by South Korea, United Kingdom"), "{text}");
    assert!(!text.contains("in the dialogue"), "{text}");
}

#[test]
fn joint_statement_of_sides_that_cannot_all_be_read_is_nobodys() {
    let countries = ["KR", "GB", "??"].map(|code| json!({ "code": code, "role": "participant" }));
    let topic =
        json!({ "id": "a", "kind": "topic", "title": "A", "stated_by": "joint", "countries": countries });
    let whole = json!({ "format": "dialogue-summary/1", "id": "r", "title": "T", "cards": [topic] });
    let whole = loaded(&whole);
    let asked = Asked { filter: "", card: None, lang: "en", base: None };
    let part: Value = serde_json::from_str(&asked.write(&whole, Format::Json).unwrap()).unwrap();
    let text = asked.write(&loaded(&part), Format::Text).unwrap();
    assert!(!text.contains("both sides"), "{text}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn each_card_of_the_dataset_says_what_it_says_in_the_record(
        mut whole in record(),
        picks in picks(),
        lang in prop::sample::select(vec!["en", "ko"]),
    ) {
        // Where no list names the sides and a card names none, the sides are written in place of “joint”.
        let mut json = written(&whole.dialogue);
        let parts = json["dialogues"].as_array_mut().map(Vec::as_mut_slice);
        match parts {
            Some(parts) => parts.iter_mut().for_each(|part| part["participants"] = json!(["KR", "GB"])),
            None => json["participants"] = json!(["KR", "GB"]),
        }
        whole = loaded(&json);
        let filter = filter(&whole, &picks);
        let asked = Asked { filter: &filter, card: None, lang, base: None };
        let part: Value = serde_json::from_str(&asked.write(&whole, Format::Json).unwrap()).unwrap();
        let part = loaded(&part);
        // Cards of a collection that are in no meeting: alone, they are no collection, whose sources are named.
        let whole_has_meetings = whole.dialogue.is_collection();
        let is_compared = |card: &&Card| !whole_has_meetings || card.dialogue.is_some();
        for card in part.dialogue.cards.iter().filter(is_compared) {
            let of_card = Asked { filter: "", card: Some(&card.id), ..asked };
            // Behind the card are the sources and corrections of its meeting; of a collection, those of all that is shown.
            let card_of = |record| of_card.write(record, Format::Text).unwrap().split("\n\n").next().map(str::to_owned);
            prop_assert_eq!(card_of(&part), card_of(&whole));
        }
    }
}
