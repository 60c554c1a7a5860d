//! Two meetings of a collection, compared.

use crate::common::{cases, checked};
use crate::random;
use dialogue_summary::describe::compare::{Comparison, Presence, Row, compare};
use dialogue_summary::dialogue::{Body, Dialogue};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

fn series() -> Dialogue {
    let text = include_str!("../../static/dialogues/uk-rok-cyber.json");
    let (dialogue, problems) = checked(&serde_json::from_str(text).unwrap());
    assert_eq!(problems, []);
    dialogue
}

fn at(whole: &Dialogue, id: &str) -> usize {
    whole.dialogues.iter().position(|part| part.id == id).unwrap()
}

fn named<K, V>(rows: &[Row<K, V>], presence: Presence, name: impl Fn(&K) -> &str) -> Vec<&str> {
    rows.iter().filter(|row| row.presence() == presence).map(|row| name(&row.key)).collect()
}

#[test]
fn fourth_meeting_of_the_series_is_compared_with_the_third() {
    let whole = series();
    let compared = compare(&whole, at(&whole, "uk-rok-cyber-3"), at(&whole, "uk-rok-cyber-4")).unwrap();
    let themes = |presence| named(&compared.themes, presence, |term| &term.id);
    assert!(themes(Presence::Both).contains(&"deterrence"), "{:?}", themes(Presence::Both));
    assert!(themes(Presence::BeforeOnly).contains(&"skills"), "{:?}", themes(Presence::BeforeOnly));
    assert!(!themes(Presence::NowOnly).is_empty());
    let persons = |presence| named(&compared.persons, presence, |person| &person.id);
    assert!(persons(Presence::BeforeOnly).contains(&"will-middleton"));
    assert!(
        compared.organizations.iter().any(|row| row.key.id == "gb-fcdo" && row.presence() == Presence::Both)
    );
    assert!(compared.themes.is_sorted_by_key(Row::presence));
}

#[test]
fn no_comparison_of_a_meeting_with_itself_or_with_none() {
    let whole = series();
    for (before, now) in [(0, 0), (0, 2), (2, 0)] {
        assert!(compare(&whole, before, now).is_none());
    }
    let (one, _) = checked(&json!({ "title": "T", "cards": [] }));
    assert!(compare(&one, 0, 1).is_none());
}

/// A collection of two meetings with one chair each, who hold these offices.
fn chaired(before: Json, now: Json) -> Dialogue {
    let part = |id: &str, chairs: Json| {
        json!({
            "id": id, "title": id, "persons": [{ "id": "p", "name": "P" }],
            "cards": [{ "id": "d", "kind": "delegation", "title": "D", "country": "FR", "chairs": chairs }]
        })
    };
    checked(&json!({ "title": "T", "dialogues": [part("a", before), part("b", now)] })).0
}

#[test]
fn office_is_another_only_where_both_records_state_one() {
    let office = |role: &str| json!([{ "person_id": "p", "role": role }]);
    let none = || json!([{ "person_id": "p" }]);
    for (before, now, expected) in [
        (office("Minister"), office("Ambassador"), true),
        (office("Minister"), office("Minister"), false),
        (office("Minister"), none(), false),
        (none(), none(), false),
        (office("Minister"), json!([]), false),
    ] {
        let whole = chaired(before.clone(), now.clone());
        let compared = compare(&whole, 0, 1).unwrap();
        assert_eq!(compared.persons[0].has_other_office(), expected, "{before} {now}");
    }
}

#[test]
fn meetings_without_themes_and_people_have_their_cards_beside_each_other() {
    let part = |id: &str, title: Json| json!({ "id": id, "title": id, "cards": [{ "id": "c", "kind": "topic", "title": title }] });
    let (whole, _) = checked(&json!({
        "title": "T", "dialogues": [part("a", json!({ "fr": "Un" })), part("b", json!({ "ko": "둘" }))]
    }));
    let Comparison { themes, without_theme, persons, organizations, .. } = compare(&whole, 0, 1).unwrap();
    assert!(themes.is_empty() && persons.is_empty() && organizations.is_empty());
    let ids = |cards: &[&dialogue_summary::dialogue::Card]| {
        cards.iter().map(|card| card.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (ids(&without_theme.before), ids(&without_theme.now)),
        (vec!["a/c".into()], vec!["b/c".into()])
    );
}

proptest! {
    #![proptest_config(cases(64))]

    /// Every topic and announcement of the two meetings is under each of its themes once, on its side, and nothing else is.
    #[test]
    fn each_card_is_under_its_themes_on_its_side(whole in random::collection(random::wild())) {
        for (before, now) in [(0, 1), (1, 0)] {
            let Some(compared) = compare(&whole, before, now) else { continue };
            let mut expected: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
            for card in whole.cards.iter().filter(|card| !matches!(card.body, Body::Delegation(_))) {
                let side = [(before, false), (now, true)].into_iter().find(|(at, _)| card.dialogue == Some(*at as u32));
                let Some((_, side)) = side else { continue };
                for theme in &card.themes {
                    expected.entry((theme.to_string(), side)).or_default().push(card.id.clone());
                }
            }
            let mut found: BTreeMap<(String, bool), Vec<String>> = BTreeMap::new();
            for row in &compared.themes {
                for (cards, side) in [(&row.before, false), (&row.now, true)] {
                    for card in cards {
                        found.entry((row.key.id.clone(), side)).or_default().push(card.id.clone());
                    }
                }
            }
            prop_assert_eq!(found, expected);
        }
    }

    /// The other way round, what was only before is only now.
    #[test]
    fn comparison_the_other_way_round_swaps_the_sides(whole in random::collection(random::wild())) {
        let Some((there, back)) = compare(&whole, 0, 1).zip(compare(&whole, 1, 0)) else { return Ok(()) };
        let mut swapped: Vec<_> = back.themes.iter().map(|row| (&row.key.id, row.now.len(), row.before.len())).collect();
        let mut own: Vec<_> = there.themes.iter().map(|row| (&row.key.id, row.before.len(), row.now.len())).collect();
        swapped.sort();
        own.sort();
        prop_assert_eq!(own, swapped);
    }
}
