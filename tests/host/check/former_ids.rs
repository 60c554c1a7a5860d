//! The ids that cards had: what a record says of them must fit the cards it has.

use crate::common::checked;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::{phrases, problem};
use serde_json::{Value as Json, json};

fn card(id: &str) -> Json {
    json!({ "id": id, "kind": "topic", "title": "C" })
}

/// A dialogue with the cards `a` and `b`.
fn with(key: &str, value: Json) -> (Dialogue, Vec<String>) {
    let mut data = json!({ "title": "T", "withdrawn": [{ "id": "gone" }], "cards": [card("a"), card("b")] });
    data[key] = value;
    sentences(&data)
}

fn sentences(data: &Json) -> (Dialogue, Vec<String>) {
    let (dialogue, problems) = checked(data);
    (dialogue, problems.iter().map(|found| problem(phrases("en"), found)).collect())
}

#[test]
fn alias_of_no_card_is_reported_and_left_out() {
    for (aliases, said) in [
        (json!({ "old": "c" }), &["$.aliases.old: found “c”, expected an id from the list “cards”."][..]),
        (json!({ "old": "old" }), &["$.aliases.old: found “old”, expected an id from the list “cards”."]),
        (
            json!({ "old": "older", "older": "old" }),
            &["$.aliases.old: found “older”, expected an id", "$.aliases.older: found “old”, expected an id"],
        ),
    ] {
        let (dialogue, found) = with("aliases", aliases);
        assert_eq!((found.len(), dialogue.aliases.len()), (said.len(), 0), "{found:?}");
        assert!(found.iter().zip(said).all(|(found, said)| found.starts_with(said)), "{found:?}");
    }
    let (_, found) = with("aliases", json!({ "old": "a", "older": "gone" }));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn alias_of_an_alias_is_reported_and_opens_the_card() {
    let (dialogue, found) = with("aliases", json!({ "older": "old", "oldest": "older", "old": "a" }));
    let said = |of: &str, at: &str| {
        format!("$.aliases.{of}: found “{at}”, expected an id from the list “cards”. Did you mean “a”?")
    };
    assert_eq!(found, [said("older", "old"), said("oldest", "older")]);
    for former in ["old", "older", "oldest"] {
        assert_eq!(dialogue.current_id(former).as_deref(), Some("a"));
    }
}

#[test]
fn former_id_that_a_card_still_has_is_reported_and_left_out() {
    let said = "there still is a card with the id “a”. Remove the card, or this entry.";
    let (dialogue, found) = with("aliases", json!({ "a": "b" }));
    assert_eq!((found, dialogue.aliases.len()), (vec![format!("$.aliases.a: {said}")], 0));
    let (dialogue, found) = with("withdrawn", json!([{ "id": "x" }, { "id": "a" }]));
    assert_eq!((found, dialogue.withdrawn.len()), (vec![format!("$.withdrawn[1].id: {said}")], 1));
}

#[test]
fn change_of_a_card_that_never_was_is_reported_and_others_are_not() {
    let change = |cards: Json| json!([{ "date": "2025", "note": "N", "cards": cards }]);
    let data = json!({
        "title": "T", "aliases": { "old": "a" }, "withdrawn": [{ "id": "gone" }],
        "cards": [card("a"), card("sanctions"), { "id": "flawed", "kind": "topik", "title": "x" }],
        "changes": change(json!(["a", "old", "gone", "flawed", "sanction"]))
    });
    let (dialogue, found) = sentences(&data);
    let said = "$.changes[0].cards[4]: found “sanction”, expected an id from the list “cards”. Did you mean “sanctions”?";
    assert!(found.len() == 2 && found.contains(&said.to_owned()), "{found:?}");
    assert_eq!(dialogue.changes[0].cards, ["a", "old", "gone", "flawed"]);
}

#[test]
fn collection_names_cards_with_their_dialogue_and_a_dialogue_without() {
    let part = |aliases: Json| json!({ "id": "m", "title": "x", "aliases": aliases, "cards": [card("a")] });
    let data = |whole: Json, of: Json| json!({ "title": "T", "aliases": whole, "dialogues": [part(of)] });
    let (dialogue, found) = sentences(&data(json!({ "n/a": "m/old" }), json!({ "old": "a" })));
    assert_eq!(
        (found.len(), dialogue.current_id("n/a").as_deref(), dialogue.current_id("m/old").as_deref()),
        (1, Some("m/a"), Some("m/a"))
    );
    let (_, found) = sentences(&data(json!({ "n/a": "a" }), json!({ "old": "m/a" })));
    assert_eq!(
        found,
        [
            "$.aliases['n/a']: found “a”, expected an id from the list “cards”. Did you mean “m/a”?",
            "$.dialogues[0].aliases.old (dialogue “m”): found “m/a”, expected an id from the list “cards”. Did you mean “a”?",
        ]
    );
}

#[test]
fn changes_are_shown_newest_first_in_any_order() {
    let change = |date: &str| json!({ "date": date, "note": date });
    let dates = ["2024-12-05", "2025-03", "2024-12-09", "2025-03"];
    let (dialogue, found) = with("changes", dates.map(change).into());
    let order: Vec<String> = dialogue.changes.iter().map(|change| change.date.to_string()).collect();
    assert_eq!(
        (order, found),
        (["2025-03", "2025-03", "2024-12-09", "2024-12-05"].map(str::to_owned).to_vec(), vec![])
    );
}
