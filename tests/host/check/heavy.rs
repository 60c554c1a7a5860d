//! Datasets within the limits whose work or memory could be the product of two of their lists. Each would take minutes.

use crate::common::checked;
use dialogue_summary::dialogue::limits::{MAX_DIALOGUES, MAX_HEADER_LIST, MAX_LIST};
use dialogue_summary::dialogue::problem::Expected;
use dialogue_summary::search::facet::Facet;
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use serde_json::{Value as Json, json};
use std::collections::HashSet;
use std::rc::Rc;

fn topics(count: usize) -> Vec<Json> {
    (0..count).map(|nth| json!({ "id": format!("c{nth}"), "kind": "topic", "title": "C" })).collect()
}

fn places(count: usize) -> (Vec<Json>, Vec<String>) {
    let codes: Vec<String> = (0..count).map(|nth| format!("x-{nth}")).collect();
    let place = |code: &String| json!({ "code": code, "kind": "organization", "name": code });
    (codes.iter().map(place).collect(), codes)
}

#[test]
fn cards_share_the_list_of_participants_that_they_inherit() {
    let (countries, codes) = places(MAX_HEADER_LIST);
    let mut data =
        json!({ "title": "T", "countries": countries, "participants": codes, "cards": topics(MAX_LIST) });
    data["cards"][0]["countries"] = json!([{ "code": "x-7", "role": "discussed" }]);
    let (dialogue, problems) = checked(&data);
    assert_eq!(problems, []);
    let first = &dialogue.cards[0];
    assert!(dialogue.cards.iter().all(|card| Rc::ptr_eq(&card.inherited, &first.inherited)));
    // What a card says of a participant itself counts.
    assert_eq!(
        (first.involvements().count(), first.participants().count()),
        (MAX_HEADER_LIST, MAX_HEADER_LIST - 1)
    );
    let index = Index::new(&dialogue, &Normalizer::default());
    let sizes = (0..MAX_HEADER_LIST).map(|at| index.size(Facet::Country, at));
    assert_eq!(sizes.collect::<HashSet<_>>(), HashSet::from([MAX_LIST]));
}

#[test]
fn list_that_every_card_has_to_do_with_is_shorter_than_others() {
    let (countries, codes) = places(MAX_HEADER_LIST + 1);
    let data = json!({ "title": "T", "countries": countries, "participants": codes, "cards": topics(1) });
    let (dialogue, problems) = checked(&data);
    // A part of those who met must not look like all of them.
    assert_eq!(dialogue.participants, []);
    let expected: Vec<_> = problems.iter().map(|problem| (&*problem.path, &problem.expected)).collect();
    assert_eq!(expected, [("$.participants", &Expected::Entries(MAX_HEADER_LIST))]);
}

#[test]
fn dialogues_of_one_name_and_series_get_ids_of_their_own() {
    let part =
        json!({ "title": "Meeting", "date": "2020-01-01", "series": { "name": "S" }, "cards": topics(1) });
    let mut parts = vec![part; MAX_DIALOGUES];
    parts[5]["series"]["id"] = json!("s");
    let (dialogue, _) = checked(&json!({ "title": "T", "dialogues": parts }));
    let ids: HashSet<&str> = dialogue.dialogues.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids.len(), MAX_DIALOGUES);
    let series = dialogue.dialogues.iter().filter_map(|part| part.series.as_ref()?.id.as_deref());
    assert_eq!(series.filter(|id| *id == "s").count(), MAX_DIALOGUES);
    // An id in the collection leads to its dialogue.
    let last = &dialogue.cards[MAX_DIALOGUES - 1].id;
    assert_eq!(dialogue.owner_of(last).map(|part| &part.id), dialogue.dialogues.last().map(|part| &part.id));
}

#[test]
fn unknown_cards_of_changes_are_left_out_at_once() {
    let change = |nth: usize| {
        let cards: Vec<String> =
            (0..1_000).map(|card| format!("gone-{nth}-{card}")).chain(["c0".into()]).collect();
        json!({ "date": "2024", "note": "N", "cards": cards })
    };
    let changes: Vec<Json> = (0..200).map(change).collect();
    let (dialogue, problems) = checked(&json!({ "title": "T", "changes": changes, "cards": topics(1) }));
    assert!(problems.len() >= 90);
    assert!(dialogue.changes.iter().all(|change| change.cards == ["c0"]));
}

#[test]
fn bodies_of_one_name_are_told_apart_in_every_delegation() {
    let bodies: Vec<Json> = (0..MAX_LIST)
        .map(|nth| json!({ "id": format!("b{nth}"), "name": "Ministry", "country": "KR" }))
        .collect();
    let ids: Vec<&Json> = bodies.iter().map(|body| &body["id"]).collect();
    let delegation = |nth: usize| json!({ "id": format!("d{nth}"), "kind": "delegation", "title": "D", "country": "KR", "organizations": ids });
    let cards: Vec<Json> = (0..50).map(delegation).collect();
    let (dialogue, problems) = checked(&json!({ "title": "T", "organizations": bodies, "cards": cards }));
    assert_eq!(problems, []);
    let found = ids.iter().filter_map(|id| dialogue.organization(id.as_str()?));
    assert_eq!(found.filter(|(_, has_namesake)| *has_namesake).count(), MAX_LIST);
}
