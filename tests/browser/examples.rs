//! The built examples: the widget works in frameworks.

use crate::harness::{Browser, Widget, soon, story};
use serde_json::json;

/// The text of an `output` element of the page.
fn said(browser: &Browser, id: &str) -> String {
    let words = browser.js(&format!("return document.getElementById('{id}').textContent"));
    words.as_str().expect("an output").to_owned()
}

fn press(browser: &Browser, id: &str) {
    browser.js(&format!("document.getElementById('{id}').click()"));
}

fn stands(widget: Widget<'_>, cards: usize) {
    soon(cards, || widget.count());
}

/// Goes through everything that an example does with the widget.
fn tells(name: &str) {
    story(|browser| {
        browser.open(&format!("/examples/{name}/"));
        let heard = |id: &str, words: &str| soon(words.to_owned(), || said(browser, id));
        let widget = browser.widget_at("#record").ready();
        stands(widget, 18);
        heard("ready", "1");
        assert_eq!(said(browser, "shown"), "");
        // A number is passed, a false boolean hides nothing, and the fallback remains.
        let title = widget.all("heading").into_iter().next().expect("a heading");
        assert_eq!(title.property("level"), "3");
        assert_eq!(widget.js("return el.checkVisibility() && el.children.length"), 1);

        // A user action reaches the handler with its detail.
        widget.tick("Country", "North Korea");
        heard("shown", "north-korea north-korea-russia workshop-north-korea workshop-sanctions");
        // A method call changes the view without a change event.
        press(browser, "clear");
        widget.says("18 cards");
        assert_eq!(
            said(browser, "shown"),
            "north-korea north-korea-russia workshop-north-korea workshop-sanctions"
        );

        // State of the framework changes the attribute.
        press(browser, "few");
        stands(widget, 2);
        assert_eq!(widget.js("return [el.pageSize, el.getAttribute('page-size')]"), json!([2, "2"]));
        press(browser, "few");
        stands(widget, 18);
        press(browser, "fold");
        soon(json!(false), || widget.js("return el.checkVisibility()"));
        press(browser, "fold");
        soon(json!(true), || widget.js("return el.checkVisibility()"));

        // An object is passed as a property, and reset.
        press(browser, "own");
        soon(String::from("next ports norms"), || widget.cards().join(" "));
        heard("ready", "2");
        assert_eq!(widget.js("return el.data.title"), "A dialogue of our own");
        assert_eq!(widget.js("return el.hasAttribute('data')"), false);
        widget.tick("Country", "Netherlands");
        heard("shown", "next ports");
        press(browser, "own");
        stands(widget, 18);
        heard("ready", "3");

        // The element is removed and inserted again.
        press(browser, "leave");
        soon(json!(null), || browser.js("return document.querySelector('dialogue-summary')"));
        press(browser, "leave");
        soon(json!(1), || browser.js("return document.querySelectorAll('dialogue-summary').length"));
        widget.ready();
        stands(widget, 18);
        heard("ready", "4");
        widget.tick("Country", "China");
        heard("shown", "china");
        let wasm = browser.server().requests().iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(wasm, 1, "one engine serves all");
        let sheets = widget.js("return root.adoptedStyleSheets[0].cssRules.length > 100");
        assert_eq!(sheets, true);
    });
}

#[test]
fn plain_html() {
    tells("html");
}

#[test]
fn react() {
    tells("react");
}

#[test]
fn vue() {
    tells("vue");
}

#[test]
fn svelte() {
    tells("svelte");
}
