//! Every date is shown with its doubt, and what begins after the meeting is not said to go on since then.

use super::overview::{page, text};
use serde_json::{Value as Json, json};
use test_support::page::Page;

/// "Since October 2025" would say of a meeting in 2024 that it looked back.
#[test]
fn announcement_that_begins_after_the_meeting_is_from_a_date_and_not_since() {
    let text_of = |held: Json, date: &str| {
        let card = json!({ "id": "a", "kind": "announcement", "title": "A", "date": date });
        let timeline = json!([{ "date": date, "label": "l", "phase": "due" }, { "date": "2030", "label": "m", "phase": "due" }]);
        let page =
            page(&json!({ "title": "x", "date": held, "timeline": timeline, "cards": [card] }), "en", "");
        let times = page.elements.iter().filter(|e| e.name == "time").map(|e| page.text(e));
        let times: Vec<String> =
            times.filter(|words| !["6 November 2024", "2030"].contains(&words.as_str())).collect();
        // In the overview as title, as words and on the line of dates, and on the card.
        assert_eq!(times.len(), 4, "{times:?}");
        assert!(times.iter().all(|words| *words == times[0]), "{times:?}");
        times[0].clone()
    };
    let held = || json!("2024-11-06");
    assert_eq!(text_of(held(), "2025-10/.."), "from October 2025");
    assert_eq!(text_of(held(), "2024-10/.."), "since October 2024");
    assert_eq!(text_of(held(), "2024-11-05/.."), "since 5 November 2024");
    // Perhaps after the meeting.
    assert_eq!(text_of(held(), "2024-11/.."), "from November 2024");
    assert_eq!(text_of(held(), "202X/.."), "from the 2020s");
    assert_eq!(text_of(held(), "2023-24/.."), "since winter 2023");
    assert_eq!(text_of(json!(null), "2020/.."), "from 2020", "the date of the meeting is not known");
}

#[test]
fn doubt_about_a_date_is_said_wherever_the_date_is() {
    let card = json!({ "id": "c", "kind": "topic", "title": "norms" });
    let part = |id: &str, date: &str| {
        let changes = json!([{ "date": "2025-01-XX?", "note": "A name." }]);
        json!({
            "id": id, "title": id, "date": date, "series": { "name": "Talks" }, "version": "2025~", "changes": changes, "cards": [card]
        })
    };
    let data = json!({ "title": "All", "dialogues": [part("one", "2024-11-06?"), part("two", "2025-23%"), part("three", "201X~")] });
    let times = |page: &Page| page.elements.iter().filter(|e| e.name == "time").count();
    let doubts = |page: &Page| -> Vec<String> {
        page.elements
            .iter()
            .filter(|e| e.has_class("doubt"))
            .map(|e| page.text(e).trim().to_owned())
            .collect()
    };
    // The list of meetings and the heads of groups; cards that are mixed; the crumb and the header.
    for (address, count) in [("", 6), ("ds.q=norms", 3), ("ds.dialogue=two", 2)] {
        let page = page(&data, "en", address);
        assert_eq!((times(&page), doubts(&page).len()), (count, count), "{address}");
        let known = ["(date uncertain)", "(date approximate)", "(date uncertain and approximate)"];
        assert!(doubts(&page).iter().all(|doubt| known.contains(&doubt.as_str())), "{:?}", doubts(&page));
    }
    let words = text(&page(&data, "en", "ds.dialogue=one"), "foot");
    assert!(words.contains("Updated 2025 (date approximate)"), "{words}");
    assert!(words.contains("Corrected January 2025, day not known (date uncertain): A name."), "{words}");
    let list = page(&data, "en", "");
    let listed: Vec<String> =
        list.elements.iter().filter(|e| e.has_class("m-date")).map(|e| list.text(e)).collect();
    assert_eq!(
        listed,
        [
            "autumn 2025 (date uncertain and approximate)",
            "6 Nov 2024 (date uncertain)",
            "2010s (date approximate)"
        ]
    );
}
