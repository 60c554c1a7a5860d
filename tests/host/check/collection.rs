//! Collections: dialogues from several files are merged without loss or confusion.

use crate::common::checked;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::{describe, phrases};
use serde_json::{Value as Json, json};

fn part(id: &str, chair: &str, session: &str) -> Json {
    json!({
        "id": id, "title": id,
        "themes": [{ "id": "norms", "name": format!("Norms of {id}") }],
        "countries": [{ "code": "KR", "name": "Korea" }],
        "sessions": [{ "id": "main", "name": session }],
        "persons": [{ "id": "chair", "name": chair }],
        "cards": [
            { "id": "norms", "kind": "topic", "title": "Norms", "themes": ["norms"], "session": "main", "shown_with": "people" },
            { "id": "people", "kind": "delegation", "title": "Korea", "country": "KR", "chairs": [{ "person_id": "chair" }] }
        ]
    })
}

fn ids(dialogue: &Dialogue) -> Vec<&str> {
    dialogue.cards.iter().map(|card| card.id.as_str()).collect()
}

#[test]
fn dialogues_are_merged_with_their_ids_and_names() {
    let data = json!({ "title": "All", "dialogues": [part("a", "Kim", "Talks"), part("b", "Lee", "Talks"), part("c", "Lee", "Plenary")] });
    let (dialogue, problems) = checked(&data);
    assert_eq!(problems, []);
    assert_eq!(ids(&dialogue), ["norms", "people", "b/norms", "b/people", "c/norms", "c/people"]);
    // `shown_with` refers to the card of the same dialogue.
    let with: Vec<_> = dialogue.cards.iter().filter_map(|card| card.shown_with.as_deref()).collect();
    assert_eq!(with, ["people", "b/people", "c/people"]);
    // One theme with its first name, the other names kept for search; two sessions, since they differ; three persons.
    assert_eq!(dialogue.themes.len(), 1);
    assert_eq!(dialogue.themes[0].other_names, ["Norms of b", "Norms of c"]);
    let names = |list: &[(String, String)]| {
        list.iter().map(|(id, name)| format!("{id}={name}")).collect::<Vec<_>>().join(" ")
    };
    let of = |text: &dialogue_summary::dialogue::text::Text| text.pick("en").0.to_owned();
    let sessions: Vec<_> = dialogue.sessions.iter().map(|s| (s.id.clone(), of(&s.name))).collect();
    assert_eq!(names(&sessions), "main=Talks c/main=Plenary");
    let persons: Vec<_> = dialogue.persons.iter().map(|p| (p.id.clone(), of(&p.name))).collect();
    assert_eq!(names(&persons), "chair=Kim b/chair=Lee c/chair=Lee");
    let used: Vec<_> = dialogue.cards.iter().filter_map(|card| card.session.as_deref()).collect();
    assert_eq!(used, ["main", "main", "c/main"]);
}

#[test]
fn dialogues_without_a_unique_id_are_numbered() {
    let part = |id: Json| json!({ "id": id, "title": "x", "cards": [] });
    let data = json!({ "title": "All", "dialogues": [part(json!("a")), part(json!("a")), part(json!(null)), part(json!("2"))] });
    let (dialogue, _) = checked(&data);
    let ids: Vec<_> = dialogue.dialogues.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2", "3", "2"]);
}

#[test]
fn invalid_dialogue_is_reported_and_others_are_kept() {
    let good = || json!({ "title": "x", "cards": [{ "id": "c", "kind": "topic", "title": "x" }] });
    let data = json!({ "title": "All", "dialogues": [
        7, good(), { "title": "x" }, { "title": "x", "cards": "y" }, { "title": "x", "cards": [], "dialogues": [good()] },
        { "title": "x", "cards": [{ "id": "c", "kind": "topik", "title": "x" }] }
    ] });
    let (dialogue, problems) = checked(&data);
    assert_eq!(ids(&dialogue), ["c"]);
    // An invalid dialogue is not counted, and later cards still belong to their dialogue.
    let dialogues: Vec<_> = dialogue.dialogues.iter().map(|part| part.id.as_str()).collect();
    assert_eq!((dialogues, dialogue.cards[0].dialogue), (vec!["1", "2", "3", "4", "5"], Some(0)));
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    let expected = [
        "$.dialogues[0]",
        "$.dialogues[2].cards",
        "$.dialogues[3].cards",
        "$.dialogues[4].dialogues",
        "$.dialogues[5].cards[0].kind",
    ];
    assert_eq!(paths, expected);
}

#[test]
fn collection_keeps_sources_and_translations_of_its_dialogues() {
    let part = |id: &str, translation: &str| {
        let source =
            json!({ "url": "https://example.org/", "publisher": { "en": format!("The {id}"), "ko": id } });
        let card = json!({ "id": id, "kind": "topic", "title": "x" });
        json!({ "title": id, "source": source, "translations": [translation], "cards": [card] })
    };
    let parts = [part("Mail", "ko"), part("Post", "fr"), part("News", "ko")];
    let (dialogue, problems) = checked(&json!({ "title": "all", "dialogues": parts }));
    assert_eq!(problems, []);
    assert_eq!(dialogue.translations, ["ko", "fr"]);
    let by = |card: usize, lang: &str| {
        describe::attribution(phrases(lang), &dialogue, &dialogue.cards[card], lang)
    };
    assert_eq!(
        (by(0, "en"), by(1, "en")),
        ("Reported by The Mail".to_owned(), "Reported by The Post".to_owned())
    );
    assert_eq!(by(2, "ko"), "News에 따름");
    // A single record does not repeat the publisher on each card.
    let (dialogue, _) = checked(&part("Mail", "ko"));
    assert_eq!(
        describe::attribution(phrases("en"), &dialogue, &dialogue.cards[0], "en"),
        "Reported by the source"
    );
}
