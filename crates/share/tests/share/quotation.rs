//! Quotations: what they say, as text and as HTML.

use crate::parts::{Asked, WHOLE, filter, loaded, picks, record};
use dialogue_summary_share::quotation::Quotation;
use proptest::prelude::*;
use serde_json::json;
use test_support::common::built_in;
use test_support::page::Page;

fn quotation(of: Asked, json: &serde_json::Value) -> Quotation {
    of.of(&loaded(json), Quotation::new)
}

#[test]
fn card_is_quoted_with_who_says_it_its_place_and_its_link() {
    let of = Asked { card: Some("north-korea"), ..WHOLE };
    let text = quotation(of, &built_in()).text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[0].starts_with("“Dealing with North Korea’s activity") && lines[0].ends_with("programme.”"),
        "{text}"
    );
    assert_eq!(lines[1], "— North Korea’s cyber activity a major focus; Reported by the source");
    assert_eq!(lines[3], "UK and South Korea hold fourth cyber dialogue in London, 6 November 2024");
    assert!(
        lines[4].starts_with("Source, paragraph ")
            && lines[4].contains(", https://thebritisheye.com/?p=6703"),
        "{text}"
    );
    assert_eq!(lines[5], "Retelling of an article in The British Eye; not an official text.");
    assert_eq!(lines[6], "https://example.org/record#ds.card=north-korea&ds.lang=en");
}

#[test]
fn record_is_quoted_by_its_summary_and_a_view_by_its_first_cards() {
    let whole = quotation(WHOLE, &built_in()).text();
    assert!(whole.starts_with("“After their fourth cyber dialogue"), "{whole}");
    assert!(
        whole.contains("”\n— UK and South Korea hold fourth cyber dialogue in London, 6 November 2024\n"),
        "{whole}"
    );
    let view = quotation(Asked { filter: "country=KP", ..WHOLE }, &built_in()).text();
    assert_eq!(view.matches('“').count(), 3, "{view}");
    assert!(view.contains("\n\n3 of 4 cards\nUK and South Korea"), "{view}");
    assert!(view.ends_with("#ds.country=KP&ds.lang=en"), "{view}");
}

#[test]
fn record_without_summary_date_and_sources_is_quoted_without_them() {
    let json =
        json!({ "id": "x", "title": "Talks", "cards": [{ "id": "a", "kind": "topic", "title": "Trade" }] });
    let text = quotation(WHOLE, &json).text();
    assert_eq!(text, "“Trade”\n\nTalks\nNot an official text.\nhttps://example.org/record");
}

#[test]
fn markup_of_a_record_is_text_in_the_html_of_its_quotation() {
    let json = json!({
        "id": "x", "title": "<img src=x onerror=alert(1)>", "source": { "url": "https://a.org/?a=1&b=\"2\"", "publisher": "A & <b>" },
        "cards": [{ "id": "a", "kind": "topic", "title": "<script>", "summary": "</p><script>alert(1)</script>" }]
    });
    let html = quotation(Asked { card: Some("a"), ..WHOLE }, &json).html();
    let page = Page::read(&html);
    let names: Vec<&str> = page.elements.iter().map(|element| element.name.as_str()).collect();
    assert!(names.iter().all(|name| ["blockquote", "p", "a", "br"].contains(name)), "{names:?} in {html}");
}

proptest! {
    /// The HTML has the words of the text: no tag of a record becomes an element.
    #[test]
    fn html_of_any_quotation_has_only_its_own_elements(record in record(), picks in picks()) {
        let filter = filter(&record, &picks);
        let html = Asked { filter: &filter, ..WHOLE }.of(&record, |request| Quotation::new(request).html());
        let page = Page::read(&html);
        for element in &page.elements {
            prop_assert!(["blockquote", "p", "a", "br"].contains(&element.name.as_str()), "{} in {html}", element.name);
            prop_assert!(element.name != "a" || element.get("href").is_some_and(|href| href.starts_with("http")), "{html}");
        }
    }
}
