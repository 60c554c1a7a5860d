//! Collections: dialogues from several files are merged without loss or confusion.

use crate::common::{checked, html, visit};
use dialogue_summary::describe;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::problem::Advice;
use dialogue_summary::i18n::phrases;
use dialogue_summary::state::Config;
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
    // A theme of each name; a session of each meeting; three persons.
    let names = |list: &[(String, String)]| {
        list.iter().map(|(id, name)| format!("{id}={name}")).collect::<Vec<_>>().join(" ")
    };
    let of = |text: &dialogue_summary::dialogue::text::Text| text.pick("en").0.to_owned();
    let sessions: Vec<_> = dialogue.sessions.iter().map(|s| (s.id.clone(), of(&s.name))).collect();
    assert_eq!(names(&sessions), "a/main=Talks b/main=Talks c/main=Plenary");
    let themes: Vec<_> = dialogue.themes.iter().map(|t| (t.id.clone(), of(&t.name))).collect();
    assert_eq!(names(&themes), "a/norms=Norms of a b/norms=Norms of b c/norms=Norms of c");
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
    assert_eq!(ids, ["kr-gb-4", "한-영-talks-2024-11-06", "a-2023", "a-2024", "dialogue"]);
    let problems: Vec<_> = problems.iter().map(|(path, nearest)| (path.as_str(), nearest.as_str())).collect();
    assert_eq!(
        problems,
        [
            ("$.dialogues[0].id", "kr-gb-4"),
            ("$.dialogues[1].id", "한-영-talks-2024-11-06"),
            ("$.dialogues[2].id", "a-2023"),
            ("$.dialogues[3].id", "a-2024"),
            ("$.dialogues[4].id", "dialogue"),
        ]
    );
    let of_reversed: Vec<Json> = parts.iter().rev().cloned().collect();
    let (mut reversed, _) = identified(&of_reversed);
    reversed.reverse();
    assert_eq!(reversed, ids, "links stay right in any order");
}

#[test]
fn dialogues_of_one_id_get_the_same_ids_in_any_order() {
    let part = |id: &str, date: &str, ordinal: Option<u8>| {
        let series = ordinal.map(|ordinal| json!({ "name": "S", "ordinal": ordinal }));
        json!({ "id": id, "title": id, "date": (!date.is_empty()).then_some(date), "series": series, "cards": [] })
    };
    let ids = |parts: &[&Json]| -> Vec<String> {
        let dialogue = checked(&json!({ "title": "x", "dialogues": parts })).0;
        dialogue.dialogues.into_iter().map(|part| part.id).collect()
    };
    let of = |a: Json, b: Json, c: Json| {
        let [first, second, third] = &ids(&[&a, &b, &c])[..] else { panic!("three") };
        assert_eq!(ids(&[&c, &b, &a]), [third.clone(), second.clone(), first.clone()]);
        assert_eq!(ids(&[&b, &a, &c]), [second.clone(), first.clone(), third.clone()]);
        [first.clone(), second.clone(), third.clone()]
    };
    assert_eq!(
        of(part("a", "2024", None), part("a", "2025", None), part("b", "", None)),
        ["a-2024", "a-2025", "b"]
    );
    assert_eq!(of(part("a", "", Some(1)), part("a", "", Some(2)), part("b", "", None)), ["a-1", "a-2", "b"]);
    // What another dialogue writes is not taken from it, and one of which nothing is known keeps its id.
    assert_eq!(
        of(part("a", "", None), part("a", "2024", None), part("a-2024", "", None)),
        ["a", "a-2024-2", "a-2024"]
    );
    let unnamed = json!({ "title": "a", "date": "2024", "cards": [] });
    assert_eq!(of(unnamed, part("a-2024", "", None), part("b", "", None)), ["a-2024-2", "a-2024", "b"]);
    // Only their order tells them apart.
    let same = part("a", "2024", None);
    assert_eq!(ids(&[&same, &same, &part("b", "", None)]), ["a-2024", "a-2024-2", "b"]);
}

/// What tells dialogues of one series, title and date apart is in their ids, so that links mean the same in any order.
#[test]
fn dialogues_whose_ids_would_be_the_same_get_ids_of_what_they_say_in_any_order() {
    let part = |place: &str, card: &str| {
        let place = (!place.is_empty()).then(|| json!({ "name": place }));
        json!({ "title": "Cyber talks", "date": "2021", "place": place, "cards": [{ "id": "d", "kind": "topic", "title": card }] })
    };
    let explicit = json!({ "id": "cyber-talks-2021", "title": "y", "cards": [{ "id": "d", "kind": "topic", "title": "own" }] });
    let series = |title: &str| json!({ "title": title, "series": { "name": "S" }, "cards": [{ "id": "d", "kind": "topic", "title": title }] });
    type Cards<'a> = &'a [(&'a str, &'a str)];
    let sets: [(Vec<Json>, Cards); 4] = [
        (
            vec![part("Seoul", "first"), part("London", "second")],
            &[("cyber-talks-2021-london/d", "second"), ("cyber-talks-2021-seoul/d", "first")],
        ),
        (
            vec![part("", "first"), explicit],
            &[("cyber-talks-2021-2/d", "first"), ("cyber-talks-2021/d", "own")],
        ),
        (vec![series("one"), series("two")], &[("s-one/d", "one"), ("s-two/d", "two")]),
        // Nothing but their cards tells them apart.
        (
            vec![part("", "first"), part("", "second"), part("", "second")],
            &[
                ("cyber-talks-2021-99da989d/d", "first"),
                ("cyber-talks-2021-e23e9969-2/d", "second"),
                ("cyber-talks-2021-e23e9969/d", "second"),
            ],
        ),
    ];
    for (mut parts, expected) in sets {
        for _ in 0..parts.len() {
            parts.rotate_left(1);
            for parts in [parts.clone(), parts.iter().rev().cloned().collect()] {
                let (dialogue, _) = checked(&json!({ "title": "All", "dialogues": parts }));
                let mut cards: Vec<_> =
                    dialogue.cards.iter().map(|card| (&*card.id, card.title.pick("en").0)).collect();
                cards.sort_unstable();
                assert_eq!(cards, expected);
            }
        }
    }
}

#[test]
fn theme_of_one_id_and_two_meanings_is_two_themes_in_any_order() {
    let part = |id: &str, languages: Json, name: &str| {
        let card = json!({ "id": "c", "kind": "topic", "title": id, "themes": ["t"] });
        json!({ "id": id, "title": id, "languages": languages, "themes": [{ "id": "t", "name": name }], "cards": [card] })
    };
    let english = |id: &str, name: &str| part(id, json!(["en"]), name);
    let seen = |whole: &Json| {
        let (dialogue, problems) = checked(whole);
        assert_eq!(problems, []);
        let mut cards: Vec<String> = dialogue
            .cards
            .iter()
            .map(|card| {
                let theme = dialogue.themes.iter().find(|theme| *theme.id == *card.themes[0]).unwrap();
                let [en, ko] = ["en", "ko"].map(|lang| theme.name.pick(lang).0);
                format!("{} {} {en} {ko}", card.id, theme.id)
            })
            .collect();
        cards.sort_unstable();
        cards
    };
    let in_any_order = |mut parts: Vec<Json>, expected: &[&str]| {
        for _ in 0..parts.len() {
            parts.rotate_left(1);
            for parts in [parts.clone(), parts.iter().rev().cloned().collect()] {
                assert_eq!(seen(&json!({ "title": "All", "dialogues": parts })), expected);
            }
        }
    };
    in_any_order(
        vec![english("a", "Sanctions"), english("b", "Security"), english("c", "Sanctions")],
        &["a/c a/t Sanctions Sanctions", "b/c b/t Security Security", "c/c a/t Sanctions Sanctions"],
    );
    // Names in two languages are translations of each other, unless it is not known of which.
    in_any_order(
        vec![english("a", "Sanctions"), part("b", json!(["ko"]), "제재")],
        &["a/c t Sanctions 제재", "b/c t Sanctions 제재"],
    );
    in_any_order(
        vec![part("a", json!(null), "Sanctions"), part("b", json!(null), "제재")],
        &["a/c a/t Sanctions Sanctions", "b/c b/t 제재 제재"],
    );
    // The list of the collection has its own names.
    let parts = [english("a", "Security"), english("b", "Sanctions")];
    let whole = json!({ "title": "All", "themes": [{ "id": "t", "name": "Sanctions" }], "dialogues": parts });
    assert_eq!(seen(&whole), ["a/c a/t Security Security", "b/c t Sanctions Sanctions"]);
}

#[test]
fn dialogue_of_a_used_id_is_reported_with_the_place_of_the_other() {
    let part = |date: &str| json!({ "id": "a", "title": "x", "date": date, "cards": [] });
    let problems = checked(&json!({ "title": "x", "dialogues": [part("2023"), part("2024")] })).1;
    let said: Vec<String> =
        problems.iter().map(|each| dialogue_summary::i18n::problem(phrases("en"), each)).collect();
    assert_eq!(
        said,
        [
            "$.dialogues[0].id (dialogue “a-2023”): found “a”, expected a unique id. Did you mean “a-2023”?",
            "$.dialogues[1].id (dialogue “a-2024”): found “a”, expected a unique id. Did you mean “a-2024”? The first one is $.dialogues[0].id.",
        ]
    );
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

#[test]
fn id_of_a_dialogue_has_no_slash_so_that_links_have_one_meaning() {
    let card = |id: &str| json!({ "id": id, "kind": "topic", "title": id });
    let part = |id: &str, card: Json| json!({ "id": id, "title": id, "cards": [card] });
    // `a/b/c` is the card `b/c` of `a`, and never the card `c` of `a/b`.
    let data = json!({ "title": "x", "dialogues": [part("a/b", card("c")), part("a", card("b/c"))] });
    let (dialogue, problems) = checked(&data);
    assert_eq!(ids(&dialogue), ["a-b/c", "a/b/c"]);
    assert_eq!(dialogue.owner_of("a/b/c").map(|part| &*part.id), Some("a"));
    let said: Vec<String> =
        problems.iter().map(|each| dialogue_summary::i18n::problem(phrases("en"), each)).collect();
    assert_eq!(
        said,
        ["$.dialogues[0].id (dialogue “a-b”): found “a/b”, expected an id without /. Did you mean “a-b”?"]
    );
    // What is valid alone is valid together.
    assert_eq!(checked(&part("a/b", card("c"))).1.len(), 1);
    assert_eq!(checked(&part("a", card("b/c"))).1, []);
}

#[test]
fn id_that_is_used_twice_names_the_place_of_the_first_in_any_list() {
    let card = |id: &str| json!({ "id": id, "kind": "topic", "title": "x" });
    let part = |id: &str, cards: Json| json!({ "id": id, "title": "x", "cards": cards });
    let first = |data: Json| {
        let problems = checked(&data).1;
        let [problem] = &problems[..] else { panic!("{problems:?}") };
        let Some(Advice::FirstUse(first, _)) = &problem.advice else { panic!("{problem:?}") };
        (problem.path.clone(), first.clone())
    };
    // A card of the collection itself, and one of a dialogue behind an entry that is none.
    let data = json!({ "title": "x", "cards": [card("z"), card("a/c")], "dialogues": [part("a", json!([card("d"), card("c")]))] });
    assert_eq!(first(data), ("$.dialogues[0].cards[1].id".into(), "$.cards[1].id".into()));
    let data = json!({ "title": "x", "dialogues": [part("b", json!([])), part("a", json!([card("d"), card("c"), card("c")]))] });
    assert_eq!(first(data), ("$.dialogues[1].cards[2].id".into(), "$.dialogues[1].cards[1].id".into()));
}

#[test]
fn renamed_entry_takes_the_name_of_no_other() {
    let chair = |id: &str| json!({ "id": "d", "kind": "delegation", "title": "x", "country": "KR", "chairs": [{ "person_id": id }] });
    let part = |id: &str, person: &str, name: &str| json!({ "id": id, "title": id, "persons": [{ "id": person, "name": name }], "cards": [chair(person)] });
    // The person `p` of `b` is `b/p` in the collection, an id that a person of `a` has.
    let parts = [part("x", "p", "Park"), part("a", "b/p", "Ahn"), part("b", "p", "Bae")];
    let (dialogue, problems) = checked(&json!({ "title": "x", "dialogues": parts }));
    assert_eq!(problems, []);
    let chairs: Vec<String> = dialogue
        .dialogues
        .iter()
        .flat_map(|part| describe::chairs(phrases("en"), &dialogue, part, "en", usize::MAX))
        .flat_map(|of| of.names)
        .collect();
    assert_eq!(chairs, ["Park (South Korea)", "Ahn (South Korea)", "Bae (South Korea)"]);
}

#[test]
fn text_without_a_tag_is_in_the_language_of_its_own_dialogue() {
    let part = |id: &str, languages: Json, title: &str| json!({ "id": id, "languages": languages, "title": title, "cards": [{ "id": "c", "kind": "topic", "title": title }] });
    let korean = || part("k", json!(["ko"]), "규범");
    let plain = || part("p", json!(null), "Norms");
    for parts in [[korean(), plain()], [plain(), korean()]] {
        let data = json!({ "title": "All", "dialogues": parts });
        let (dialogue, problems) = checked(&data);
        assert_eq!((problems, dialogue.languages.len()), (vec![], 0));
        let page = html(&visit(&data, Config::default(), ""));
        assert!(page.contains(r#"<span lang="ko">규범</span>"#), "{page}");
        assert!(!page.contains(r#"<span lang="ko">Norms</span>"#), "{page}");
    }
    // What the collection names holds for a dialogue that names none.
    let named = json!({ "title": "x", "languages": ["ko"], "dialogues": [plain()] });
    let dialogue = checked(&named).0;
    assert_eq!(dialogue.untagged_language(&dialogue.dialogues[0], "en"), Some("ko"));
    let several =
        json!({ "title": "x", "dialogues": [part("e", json!(["en"]), "Norms"), korean(), plain()] });
    let dialogue = checked(&several).0;
    assert_eq!(
        (&*dialogue.languages, dialogue.dialogues[2].languages.len()),
        (&["en".to_owned(), "ko".to_owned()][..], 0)
    );
}
