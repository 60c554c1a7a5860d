//! The answers of the overview where topics, themes and countries do not fit together.

use super::overview::{answer, page};
use serde_json::{Value as Json, json};

fn topic(id: &str, themes: &[&str], countries: &[&str]) -> Json {
    let countries: Vec<_> =
        countries.iter().map(|code| json!({ "code": code, "role": "discussed" })).collect();
    json!({ "id": id.replace(' ', "-"), "kind": "topic", "title": id, "themes": themes, "countries": countries })
}

#[test]
fn topics_without_a_theme_are_named_and_make_no_empty_column() {
    let cards = [
        topic("Norms of X", &["norms"], &["KP"]),
        topic("Civil war", &[], &["SY"]),
        topic("Trade", &[], &[]),
    ];
    let page = page(&json!({ "title": "x", "cards": cards }), "en", "");
    let heads: Vec<String> =
        page.named("th").filter(|e| e.is("scope", "col")).map(|e| page.text(e)).collect();
    assert_eq!(heads, ["North Korea"]);
    let [_, _, picture] = answer(&page, "topic").unwrap();
    assert!(picture.contains("Other countries discussed: Syria"), "{picture}");
    assert!(
        picture.contains("No theme:") && picture.contains("Civil war") && picture.contains("Trade"),
        "{picture}"
    );
}

#[test]
fn no_theme_is_the_most_frequent_where_several_have_as_many_topics() {
    let say = |cards: &[Json]| {
        let [_, say, _] = answer(&page(&json!({ "title": "x", "cards": cards }), "en", ""), "topic").unwrap();
        say
    };
    let mut cards = vec![topic("a", &["trade"], &[]), topic("b", &["sea"], &[])];
    assert!(say(&cards).contains("Among them: trade (1)"), "{}", say(&cards));
    cards.push(topic("c", &["sea"], &[]));
    assert!(say(&cards).contains("Most often: sea (2)"), "{}", say(&cards));
}

#[test]
fn editors_note_of_the_kind_announcement_is_not_said_to_be_announced() {
    let card = |id: &str, by: &str| json!({ "id": id, "kind": "announcement", "title": id, "stated_by": by });
    let of = |cards: &[Json]| {
        answer(&page(&json!({ "title": "x", "cards": cards }), "en", ""), "announcement")
            .map(|[head, _, _]| head)
    };
    assert_eq!(of(&[card("Remark", "editor")]), None);
    assert!(of(&[card("Remark", "editor"), card("Pledge", "publisher")]).unwrap().ends_with('1'));
}
