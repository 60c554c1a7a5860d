//! Collections: dialogues from several files are merged without loss or confusion.

use crate::common::checked;
use dialogue_summary::describe;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::i18n::phrases;
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
    assert_eq!(ids(&dialogue), ["a/norms", "a/people", "b/norms", "b/people", "c/norms", "c/people"]);
    // `shown_with` refers to the card of the same dialogue.
    let with: Vec<_> = dialogue.cards.iter().filter_map(|card| card.shown_with.as_deref()).collect();
    assert_eq!(with, ["a/people", "b/people", "c/people"]);
    // One theme with its first name, the other names kept for search; a session of each meeting; three persons.
    assert_eq!(dialogue.themes.len(), 1);
    assert_eq!(dialogue.themes[0].other_names, ["Norms of b", "Norms of c"]);
    let names = |list: &[(String, String)]| {
        list.iter().map(|(id, name)| format!("{id}={name}")).collect::<Vec<_>>().join(" ")
    };
    let of = |text: &dialogue_summary::dialogue::text::Text| text.pick("en").0.to_owned();
    let sessions: Vec<_> = dialogue.sessions.iter().map(|s| (s.id.clone(), of(&s.name))).collect();
    assert_eq!(names(&sessions), "a/main=Talks b/main=Talks c/main=Plenary");
    let persons: Vec<_> = dialogue.persons.iter().map(|p| (p.id.clone(), of(&p.name))).collect();
    assert_eq!(names(&persons), "chair=Kim b/chair=Lee c/chair=Lee");
    let used: Vec<_> = dialogue.cards.iter().filter_map(|card| card.session.as_deref()).collect();
    assert_eq!(used, ["a/main", "b/main", "c/main"]);
}

#[test]
fn dialogue_without_a_unique_id_gets_one_from_its_content_and_is_reported() {
    let series = json!({ "id": "kr-gb", "name": "Cyber Dialogue", "ordinal": 4 });
    let named = json!({ "series": series, "title": "x", "cards": [] });
    let dated = json!({ "title": "한-영 Talks", "date": "2024-11-06", "cards": [] });
    let repeated = |date: &str| json!({ "id": "a", "title": "x", "date": date, "cards": [] });
    let parts = [named, dated, repeated("2023"), repeated("2024"), json!({ "title": "!", "cards": [] })];
    let identified = |parts: &[Json]| {
        let (dialogue, problems) = checked(&json!({ "title": "All", "dialogues": parts }));
        let ids: Vec<_> = dialogue.dialogues.into_iter().map(|part| part.id).collect();
        let problems =
            problems.into_iter().map(|problem| (problem.path, problem.nearest.unwrap_or_default()));
        (ids, problems.collect::<Vec<_>>())
    };
    let (ids, problems) = identified(&parts);
    assert_eq!(ids, ["kr-gb-4", "한-영-talks-2024-11-06", "a", "a-2024", "dialogue"]);
    let problems: Vec<_> = problems.iter().map(|(path, nearest)| (path.as_str(), nearest.as_str())).collect();
    assert_eq!(
        problems,
        [
            ("$.dialogues[0].id", "kr-gb-4"),
            ("$.dialogues[1].id", "한-영-talks-2024-11-06"),
            ("$.dialogues[3].id", "a-2024"),
            ("$.dialogues[4].id", "dialogue"),
        ]
    );
    let (reversed, _) = identified(&[parts[1].clone(), parts[0].clone()]);
    assert_eq!(reversed, [ids[1].as_str(), ids[0].as_str()]);
}

#[test]
fn invalid_dialogue_is_reported_and_others_are_kept() {
    let good = || json!({ "id": "1", "title": "x", "cards": [{ "id": "c", "kind": "topic", "title": "x" }] });
    let data = json!({ "title": "All", "dialogues": [
        7, good(), { "id": "2", "title": "x" }, { "id": "3", "title": "x", "cards": "y" },
        { "id": "4", "title": "x", "cards": [], "dialogues": [good()] },
        { "id": "5", "title": "x", "cards": [{ "id": "c", "kind": "topik", "title": "x" }] }
    ] });
    let (dialogue, problems) = checked(&data);
    assert_eq!(ids(&dialogue), ["1/c"]);
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
        json!({ "id": id, "title": id, "source": source, "translations": [translation], "cards": [card] })
    };
    let parts = [part("Mail", "ko"), part("Post", "fr"), part("News", "ko")];
    let (dialogue, problems) = checked(&json!({ "title": "all", "dialogues": parts }));
    assert_eq!(problems, []);
    // What is a translation in one meeting may be the original in another.
    assert_eq!(dialogue.translations, [""; 0]);
    let translations: Vec<_> = dialogue.dialogues.iter().flat_map(|part| &part.translations).collect();
    assert_eq!(translations, ["ko", "fr", "ko"]);
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
