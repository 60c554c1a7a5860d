//! The page of a collection: its list of meetings and its footer.

use crate::common::{html, visit};
use dialogue_summary::state::{Action, Config, OverviewPart, State, update};
use serde_json::{Value as Json, json};
use test_support::page::Page;

#[test]
fn all_meetings_of_a_long_collection_can_be_reached_in_steps() {
    let card = json!({ "id": "c", "kind": "topic", "title": "x" });
    let part =
        |nth: usize| json!({ "id": format!("m{nth}"), "title": format!("Meeting {nth}"), "cards": [card] });
    let of = |meetings: usize| {
        let parts: Vec<_> = (0..meetings).map(part).collect();
        visit(&json!({ "title": "All", "dialogues": parts }), Config::default(), "")
    };
    let seen = |state: &State| {
        let page = Page::read(&html(state));
        let list = page.elements.iter().find(|e| e.has_class("meetings")).unwrap();
        let buttons = page.inside(list).filter(|e| e.has_class("line")).map(|e| page.text(e));
        (page.elements.iter().filter(|e| e.has_class("meeting")).count(), buttons.collect::<Vec<_>>())
    };
    assert_eq!(seen(&of(9)), (9, vec![]));
    assert_eq!(seen(&of(200)), (8, vec!["All 200 meetings".to_owned()]));
    let mut state = of(450);
    assert_eq!(seen(&state), (8, vec!["The latest 200 of 450 meetings".to_owned()]));
    update(&mut state, Action::ToggleOverview(OverviewPart::Meetings));
    assert_eq!(seen(&state), (200, vec!["Show 200 more".to_owned(), "Show fewer".to_owned()]));
    update(&mut state, Action::ShowMoreMeetings);
    assert_eq!(seen(&state), (400, vec!["Show 50 more".to_owned(), "Show fewer".to_owned()]));
    update(&mut state, Action::ShowMoreMeetings);
    assert_eq!(seen(&state), (450, vec!["Show fewer".to_owned()]));
    update(&mut state, Action::ToggleOverview(OverviewPart::Meetings));
    assert_eq!(seen(&state).0, 8);
}

#[test]
fn footer_of_a_collection_states_what_is_true_of_all_its_meetings() {
    let part = |id: &str, version: &str, changed: &str, translations: Json| {
        let source = |name: &str| json!({ "url": "https://a.example", "publisher": name });
        json!({ "id": id, "title": format!("Meeting {id}"), "version": version, "translations": translations,
            "source": source("Paper"), "sources": [source(id)], "cards": [],
            "changes": [{ "date": changed, "note": "A number." }] })
    };
    let of = |both: bool, filter: &str| {
        let parts = [
            part("a", "2024-03", "2024-02-01", json!(["ko"])),
            part("b", "2023", "2025-05", if both { json!(["ko"]) } else { json!([]) }),
        ];
        let data = json!({ "title": "All", "languages": ["en", "ko"], "dialogues": parts });
        let config = Config { lang: "ko".to_owned(), filter: filter.to_owned(), ..Config::default() };
        let state = visit(&data, config, "");
        let page = Page::read(&html(&state));
        let foot = page.elements.iter().find(|e| e.is("part", "footer")).unwrap();
        page.text(foot)
    };
    assert_eq!(
        of(false, ""),
        "출처: Paper, a, b일부는 비공식 번역2024년 3월 기준2025년 5월 정정: Meeting b: A number."
    );
    assert_eq!(
        of(true, ""),
        "출처: Paper, a, b비공식 번역2024년 3월 기준2025년 5월 정정: Meeting b: A number."
    );
    assert_eq!(of(false, "dialogue=b"), "출처: Paper출처: b2023년 기준2025년 5월 정정: A number.");
}

#[test]
fn meetings_and_sessions_of_one_name_are_told_apart_by_the_date() {
    let part = |id: &str, date: &str| {
        json!({ "id": id, "title": "Meeting", "date": date, "sessions": [{ "id": "s", "name": "Opening" }],
        "cards": [{ "id": "c", "kind": "topic", "title": id, "session": "s" }] })
    };
    let data = json!({ "title": "All", "dialogues": [part("a", "2011-05-05"), part("b", "2012-05"), part("c", "2013~")] });
    let page = Page::read(&html(&visit(&data, Config::default(), "ds.session=b%2Fs")));
    let labels: Vec<String> = page.named("label").map(|label| page.text(label)).collect();
    for expected in [
        "Meeting, 5 May 2011",
        "Meeting, May 2012",
        "Meeting, 2013 (date approximate)",
        "Opening (Meeting, 5 May 2011)",
        "Opening (Meeting, May 2012)",
    ] {
        assert!(labels.iter().any(|label| label == expected), "{expected} in {labels:?}");
    }
}

#[test]
fn meetings_are_numbered_from_the_oldest() {
    let part = |id: &str, date: &str| json!({ "id": id, "title": id, "date": date, "cards": [{ "id": "c", "kind": "topic", "title": id }] });
    let data = json!({ "title": "All", "dialogues": [part("new", "2013"), part("old", "2011"), part("middle", "2012")] });
    let position = |id: &str| {
        let page = Page::read(&html(&visit(&data, Config::default(), &format!("ds.dialogue={id}"))));
        let crumb = page.elements.iter().find(|e| e.is("part", "crumb")).unwrap();
        page.text(crumb)
    };
    for (id, expected) in [("old", "Meeting 1 of 3"), ("middle", "Meeting 2 of 3"), ("new", "Meeting 3 of 3")]
    {
        assert!(position(id).contains(expected), "{}", position(id));
    }
}

#[test]
fn paper_says_how_many_of_the_cards_it_shows() {
    let cards: Vec<_> =
        (0..120).map(|nth| json!({ "id": format!("c{nth}"), "kind": "topic", "title": "x" })).collect();
    let said = |cards: &[Json]| -> Vec<String> {
        let page = Page::read(&html(&visit(&json!({ "title": "x", "cards": cards }), Config::default(), "")));
        let notes = page.elements.iter().filter(|e| e.name == "p" && e.has_class("on-paper"));
        notes.map(|note| page.text(note).trim().to_owned()).collect()
    };
    assert!(said(&cards).contains(&"50 of 120 cards".to_owned()), "{:?}", said(&cards));
    assert!(!said(&cards[..20]).iter().any(|note| note.contains("cards")));
}

#[test]
fn no_meeting_is_before_another_whose_order_is_not_known() {
    let part = |id: &str, date: Json| json!({ "id": id, "title": id, "date": date, "series": { "id": "s", "name": "S" }, "place": { "name": id }, "cards": [] });
    let near = |dates: [Json; 3], id: &str| {
        let parts = ["one", "two", "three"]
            .into_iter()
            .zip(dates)
            .map(|(id, date)| part(id, date))
            .collect::<Vec<_>>();
        let page = Page::read(&html(&visit(
            &json!({ "title": "All", "dialogues": parts }),
            Config::default(),
            &format!("ds.dialogue={id}"),
        )));
        page.text(page.elements.iter().find(|e| e.has_class("near")).unwrap())
    };
    let known = || [json!("2021"), json!("2022-05"), json!("2024?")];
    let said = near(known(), "two");
    assert!(said.contains("one, 2021") && said.contains("three, 2024"), "{said}");
    for dates in [
        [json!("2021"), json!("202X"), json!("2024")],
        [json!("2021"), json!("../2022"), json!("2024")],
        [json!("2021"), json!("2022"), json!(null)],
        [json!("2022"), json!("2022-05"), json!("2024")],
    ] {
        assert_eq!(near(dates, "two"), "");
    }
}

/// The filter of a side shows all cards that it takes part in.
#[test]
fn tag_of_a_participant_that_is_discussed_is_no_filter() {
    let about = |code: &str| json!({ "code": code, "role": "discussed" });
    let card = json!({ "id": "c", "kind": "topic", "title": "x", "countries": [about("ID"), about("MM")] });
    let data = json!({ "title": "x", "participants": ["ID", "GB"], "cards": [card] });
    let page = Page::read(&html(&visit(&data, Config::default(), "")));
    let tags = page.elements.iter().find(|e| e.has_class("tags")).unwrap();
    let buttons: Vec<_> = page.inside(tags).filter(|e| e.name == "button").map(|e| page.text(e)).collect();
    assert_eq!(buttons.iter().map(|text| text.trim()).collect::<Vec<_>>(), ["about Myanmar (Burma)"]);
    assert!(page.text(tags).contains("about Indonesia"));
}

#[test]
fn number_of_cards_of_a_chosen_meeting_counts_only_its_own() {
    let part = |id: &str, titles: &[&str]| {
        let cards = titles.iter().map(|title| json!({ "id": title, "kind": "topic", "title": title }));
        json!({ "id": id, "title": id, "cards": cards.collect::<Vec<_>>() })
    };
    let data =
        json!({ "title": "All", "dialogues": [part("a", &["ports", "ships"]), part("b", &["ports"])] });
    let said = |link: &str| {
        let page = Page::read(&html(&visit(&data, Config::default(), link)));
        page.text(page.elements.iter().find(|e| e.is("part", "status")).unwrap())
    };
    assert_eq!(said("ds.dialogue=a"), "2 cards");
    assert_eq!(said("ds.dialogue=a&ds.q=ships"), "1 of 2 cards");
    assert_eq!(said("ds.dialogue=a&ds.dialogue=b"), "3 of 3 cards");
    assert_eq!(said("ds.q=ports"), "2 of 3 cards");
}
