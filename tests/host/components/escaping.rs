//! Markup in any text of a dataset is rendered as text.

use crate::common::{after, built_in, checked, html, visit};
use dialogue_summary::dialogue::problem::{Expected, Problem};
use dialogue_summary::search::Typing;
use dialogue_summary::state::{Action, Config, Failure, State};
use serde_json::{Value as Json, json};
use test_support::markup::{MARKUP, SOLID, bad};
use test_support::page::Page;

fn cleaned(text: &str) -> String {
    text.replace(MARKUP, "").replace(SOLID, "")
}

/// With every card open in turn, the elements are those of the dataset without markup.
#[test]
fn markup_in_a_dataset_is_rendered_as_text() {
    let (mut clean, mut bad) = (built_in(), bad());
    // Long names have their abbreviation in the overview, and markup makes a name long.
    for at in 0..clean["organizations"].as_array().unwrap().len() {
        for data in [&mut clean, &mut bad] {
            let organization = data["organizations"][at].as_object_mut().unwrap();
            let _short = organization.remove("abbreviation");
        }
    }
    let cards = clean["cards"].as_array().unwrap();
    for (lang, card) in
        cards.iter().enumerate().map(|(at, card)| (["en", "ko"][at % 2], card["id"].as_str().unwrap()))
    {
        let page = |data: &Json, id: &str| {
            let state = visit(data, Config { lang: lang.to_owned(), ..Config::default() }, "");
            Page::read(&html(&after(&state, Action::Open(Some(id.to_owned()))).0))
        };
        let (plain, marked) = (page(&clean, card), page(&bad, &format!("{card}{SOLID}")));
        assert_eq!(cleaned(&marked.all_text()), plain.all_text());
        let many = marked.all_text().matches(MARKUP).count();
        assert!(many > 120, "{many} texts are shown");
        assert_eq!(marked.elements.len(), plain.elements.len());
        for (marked, plain) in marked.elements.iter().zip(&plain.elements) {
            assert_eq!(marked.name, plain.name);
            for ((key, value), (plain_key, plain_value)) in marked.attributes.iter().zip(&plain.attributes) {
                assert_eq!(key, plain_key);
                // Addresses have an encoding of their own.
                // Longer names of countries turn the heads of the matrix.
                let is_matrix = key == "class" && ["matrix", "matrix turned"].contains(&value.as_str());
                assert!(key == "href" || is_matrix || &cleaned(value) == plain_value, "{key}: {value}");
                assert!(
                    key != "href" || !value.contains('<') || value.starts_with("https://thebritisheye.com/"),
                    "{value}"
                );
            }
        }
    }
}

#[test]
fn matches_of_markup_are_highlighted_as_text() {
    let state = visit(&bad(), Config::default(), "");
    let (state, _) =
        after(&state, Action::Search("<img onerror=alert(1)> &amp;".to_owned(), Typing::Finished));
    assert_eq!(state.results.total, 18);
    let page = Page::read(&html(&state));
    assert!(page.named("img").next().is_none() && page.named("script").next().is_none());
    let marked: Vec<String> = page.named("mark").map(|mark| page.text(mark)).collect();
    for word in ["<img", "onerror=alert(1)>", "&amp;"] {
        assert!(marked.iter().any(|mark| mark.contains(word)), "{word}");
    }
    let none = after(&state, Action::Search(format!("{MARKUP} nowhere"), Typing::Finished)).0;
    let text = Page::read(&html(&none)).all_text();
    assert!(none.results.cards.is_empty() && text.contains(&format!("“{MARKUP} nowhere”")), "{text}");
}

#[test]
fn markup_in_error_messages_is_rendered_as_text() {
    let shows = |state: &State, markup: &str| {
        let page = Page::read(&html(state));
        assert!(page.elements.iter().all(|e| !["img", "script"].contains(&e.name.as_str())));
        let in_field = page.named("input").any(|input| input.is("value", markup));
        assert!(in_field || page.all_text().contains(markup), "{}", page.all_text());
    };
    for failure in [
        Failure::Network(MARKUP.into(), "x".into()),
        Failure::Network("x".into(), MARKUP.into()),
        Failure::Dataset(vec![Problem::refused(Expected::Readable(MARKUP.into()), None)]),
    ] {
        shows(&after(&State::default(), Action::Fail(failure)).0, MARKUP);
    }
    let mut data = built_in();
    data["cards"][3]["kind"] = json!(MARKUP);
    data["title"]["<img src=x>"] = json!("x");
    let state = visit(&data, Config::default(), "");
    shows(&state, MARKUP);
    shows(&state, "$.title['<img src=x>']");
    let refused = checked(&json!({ "format": MARKUP, "cards": [] })).1;
    shows(&after(&State::default(), Action::Fail(Failure::Dataset(refused))).0, MARKUP);
    shows(&after(&state, Action::Shared(Err(MARKUP.into()))).0, MARKUP);
}
