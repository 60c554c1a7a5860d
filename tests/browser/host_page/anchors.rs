//! Fragments of the page itself: anchors, slides, a link to the top.

use crate::harness::{Browser, Widget, soon, story};
use serde_json::json;

const PAGE: &str = "<p><a href='#section-2'>Section 2</a> <a href='#'>Top</a></p>\
    <dialogue-summary></dialogue-summary><h2 id='section-2'>Section 2</h2>";

/// Clicks a link of the page.
fn press(browser: &Browser, name: &str) {
    let links = browser.of_role("body > p", "link");
    browser.click(links.iter().find(|link| link.name == name).unwrap());
    browser.settle();
}

fn is_narrowed(browser: &Browser, widget: Widget<'_>) {
    browser.settle();
    widget.says("4 of 18 cards");
    assert_eq!(widget.view()["country"], json!(["KP"]));
}

#[test]
fn page_anchor_keeps_the_view() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("ds.country=KP"), || browser.fragment());
        let changes = browser.heard("dialogue-change").len();
        for (name, fragment) in [("Section 2", "section-2"), ("Top", ""), ("Section 2", "section-2")] {
            press(browser, name);
            is_narrowed(browser, widget);
            assert_eq!(browser.fragment(), fragment, "the page's address is the page's");
        }
        assert_eq!(browser.heard("dialogue-change").len(), changes);
        // Back past the anchors to the view, and once more.
        for _anchor in 0..3 {
            browser.back();
            is_narrowed(browser, widget);
        }
        assert_eq!(browser.fragment(), "ds.country=KP");
        browser.back();
        widget.says("18 cards");
        browser.forward();
        is_narrowed(browser, widget);
    });
}

#[test]
fn back_over_several_anchors_restores_the_first_view() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("ds.country=KP"), || browser.fragment());
        press(browser, "Section 2");
        press(browser, "Top");
        is_narrowed(browser, widget);
        browser.js("history.go(-3)");
        widget.says("18 cards");
    });
}

#[test]
fn page_anchor_keeps_text_being_typed() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        // In a script of the page, so before the URL is written even on a slow machine.
        browser.js(
            "document.addEventListener('input', (event) => { \
             if (event.composedPath()[0].value === 'crypto') setTimeout(() => { location.hash = '#section-2' }) })",
        );
        widget.search("crypto");
        soon(String::from("section-2&ds.q=crypto"), || browser.fragment());
        widget.says("2 of 18 cards");
    });
}

#[test]
fn history_entry_of_an_anchor_keeps_its_view() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("ds.country=KP"), || browser.fragment());
        press(browser, "Section 2");
        widget.tick("Type", "Topics");
        soon(String::from("section-2&ds.kind=topic&ds.country=KP"), || browser.fragment());
        browser.back();
        is_narrowed(browser, widget);
        assert_eq!(browser.fragment(), "section-2&ds.country=KP");
        assert_eq!(widget.view()["kind"], json!([]));
    });
}

#[test]
fn slide_deck_fragments_keep_the_view() {
    story(|browser| {
        browser.show_at("#slide=1", PAGE);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("slide=1&ds.country=KP"), || browser.fragment());
        for slide in ["slide=2", "slide=3"] {
            browser.js_with("location.hash = arguments[0]", vec![json!(slide)]);
            is_narrowed(browser, widget);
        }
        browser.js("location.replace('#slide=4')");
        is_narrowed(browser, widget);
        browser.back();
        soon(String::from("slide=2"), || browser.fragment());
        is_narrowed(browser, widget);
        browser.back();
        is_narrowed(browser, widget);
        browser.back();
        widget.says("18 cards");
        assert_eq!(browser.fragment(), "slide=1");
    });
}

#[test]
fn view_with_link_state_none_ignores_anchors() {
    story(|browser| {
        browser.show("<dialogue-summary link-state='none'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        browser.js("location.hash = '#ds.country=CN'");
        is_narrowed(browser, widget);
        assert_eq!(browser.heard("dialogue-change").len(), 1);
    });
}
