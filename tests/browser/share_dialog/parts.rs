//! The parts that a second wasm renders.

use super::{allow_copying, clipboard, link, open, said};
use crate::harness::{Browser, Rule, Widget, dataset, record, soon, story};
use serde_json::json;

/// The text of a part.
fn text(widget: &Widget, part: &str) -> String {
    let text = widget.js(&format!("return root.getElementById('--share-{part}').value"));
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn quotation_is_copied_as_text_and_as_html_in_one_item() {
    story(|browser| {
        browser.show_at("#ds.card=dcm4", "<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        browser.click(&widget.naming("button", &["Share “Seoul confirmed"]));
        soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        widget.press("Copy quotation");
        soon(String::from("Quotation copied"), || said(&widget, 1));
        let items = browser.js(
            "const [item, ...more] = await navigator.clipboard.read(); const read = async (type) => (await item.getType(type)).text(); \
             return [more.length, await read('text/plain'), await read('text/html')]",
        );
        assert_eq!((&items[0], items[1].as_str()), (&json!(0), Some(text(&widget, "quote").as_str())));
        let address = link(&widget);
        let html = items[2].as_str().unwrap_or_default();
        assert!(
            html.contains("<blockquote")
                && html.contains(&format!("<a href={}", address.to_string().replace('&', "&amp;"))),
            "{html}"
        );
        assert_eq!(browser.heard("dialogue-share"), [json!({ "kind": "quote", "text": items[1] })]);
    });
}

#[test]
fn chosen_style_of_citation_is_the_one_that_is_copied() {
    story(|browser| {
        browser.show(
            "<meta property='og:site_name' content='Example Archive'><dialogue-summary></dialogue-summary>",
        );
        allow_copying(browser);
        let widget = browser.widget().ready();
        open(&widget);
        let first = text(&widget, "citation");
        assert!(first.contains("Example Archive.") && first.contains("Retrieved "), "{first}");
        widget.js(
            "const select = root.querySelector('select'); select.value = 'BibTeX'; select.dispatchEvent(new Event('change', { bubbles: true }))",
        );
        soon(true, || text(&widget, "citation").starts_with("@"));
        widget.press("Copy citation");
        soon(String::from("Citation copied"), || said(&widget, 2));
        assert_eq!(clipboard(browser), json!(text(&widget, "citation")));
        // The outcome is of this copy alone.
        assert_eq!(said(&widget, 1), "");
    });
}

#[test]
fn code_to_embed_shows_the_shared_view_in_another_page() {
    story(|browser| {
        browser.show_at("#ds.country=KP", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        open(&widget);
        let code = text(&widget, "embed");
        browser.server().put("/other.html", &format!("<!doctype html><html lang='en'><meta charset='utf-8'><title>A page</title><link rel='icon' href='data:,'>{code}"));
        browser.open("/other.html");
        let widget = browser.widget().ready();
        widget.says("4 of 18 cards");
    });
}

#[test]
fn record_inside_its_page_offers_no_code_and_says_why() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", record());
        soon(true, || !widget.js("return el.data").is_null());
        widget.ready();
        open(&widget);
        assert!(
            widget.words().contains("The record or the widget is built into this page"),
            "{}",
            widget.words()
        );
        assert!(!widget.has("button", "Copy code"));
    });
}

/// Keeps the files that the page hands to the browser.
fn keep_files(browser: &Browser) {
    browser.js(
        "window.files = []; const create = URL.createObjectURL; \
         URL.createObjectURL = (file) => { file.text().then((text) => window.files.push([file.type, text])); return create.call(URL, file) }",
    );
}

#[test]
fn download_has_the_cards_of_the_view_and_is_announced() {
    story(|browser| {
        browser.show_at("#ds.country=KP", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        keep_files(browser);
        open(&widget);
        browser.click(&widget.naming("button", &["CSV"]));
        soon(true, || said(&widget, 4).starts_with("uk-rok-cyber-4.csv"));
        let file = || browser.js("return window.files[0]");
        soon(json!("text/csv;charset=utf-8"), || file()[0].clone());
        // One line for the columns and one for each card; no cell of this view has a line break.
        assert_eq!(file()[1].as_str().map(|text| text.trim_end().lines().count()), Some(5), "{}", file());
        assert_eq!(
            browser.heard("dialogue-share"),
            [json!({ "kind": "download", "text": "uk-rok-cyber-4.csv" })]
        );
        // Without a date in the view, there is no calendar.
        assert!(!widget.words().contains("iCalendar"));
    });
}

#[test]
fn parts_stay_while_the_widget_renders_again() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        open(&widget);
        widget.press("Copy citation");
        soon(String::from("Citation copied"), || said(&widget, 2));
        let before = widget.js("return root.getElementById('--share-parts').innerText");
        widget.press("Copy link");
        soon(String::from("Link copied"), || said(&widget, 0));
        assert_eq!(widget.js("return root.getElementById('--share-parts').innerText"), before);
        assert_eq!(widget.js("return root.getElementById('--share-parts').children.length"), json!(4));
    });
}

#[test]
fn parts_that_cannot_be_loaded_leave_the_link_and_are_loaded_on_demand() {
    story(|browser| {
        for words in ["Failed to load resource", "digest", "Fetch API cannot load"] {
            browser.allow(words);
        }
        browser.server().rule("/dist/dialogue-summary-share_bg.wasm", Rule::Missing);
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.press("Share");
        soon(true, || widget.words().contains("Quotation, citation and files could not be loaded."));
        widget.press("Copy link");
        soon(String::from("Link copied"), || said(&widget, 0));
        browser.server().lift("/dist/dialogue-summary-share_bg.wasm");
        widget.press("Try again");
        soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        assert_eq!(widget.js("return root.querySelector('.share-wait').hidden"), json!(true));
    });
}

#[test]
fn card_of_a_collection_is_quoted_with_its_own_meeting() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut meetings = [dataset("First talks", &["a", "b"]), dataset("Second talks", &["a"])];
        meetings[0]["id"] = json!("one");
        meetings[1]["id"] = json!("two");
        widget.js_with(
            "el.data = given",
            json!({ "format": "dialogue-summary/1", "id": "all", "title": "Talks", "dialogues": meetings }),
        );
        widget.ready();
        let card = json!("two/a");
        widget.js_with("el.openCard(given)", card.clone());
        soon(card, || widget.view()["card"].clone());
        widget.js("root.querySelector('.is-open .acts .btn').click()");
        soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        let quote = text(&widget, "quote");
        assert!(quote.contains("\nSecond talks\n") && !quote.contains("First talks"), "{quote}");
    });
}

#[test]
fn very_large_record_is_shared_by_its_link_alone_and_says_so() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut large = dataset("Long talks", &["a"]);
        let detail = json!({ "text": "x".repeat(19_000) });
        large["cards"][0]["details"] = json!(vec![detail; 120]);
        widget.js_with("el.data = given", json!(large.to_string()));
        widget.ready();
        widget.press("Share");
        soon(true, || widget.words().contains("This record is too large"));
        let start = browser.server().origin() + "/page.html#ds.v=";
        assert!(link(&widget).as_str().is_some_and(|link| link.starts_with(&start)), "{}", link(&widget));
    });
}
