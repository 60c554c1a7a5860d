//! A reader with a finger, where the widget is as wide as on a phone, on a tablet and at a desk.

use crate::harness::{Browser, Widget, soon, story};
use serde_json::json;

const TOP: &str = "(e) => e.getBoundingClientRect().top";

/// Taps what is not moved by that, unless the page becomes too short for its place and is scrolled to its end.
#[track_caller]
fn tap(browser: &Browser, widget: &Widget, role: &str, name: &str) {
    let node = widget.the(role, name);
    // Some browsers scroll to it first.
    browser.ask(&node, "(e) => e.scrollIntoView({ block: 'center', behavior: 'instant' })");
    let before = browser.ask(&node, TOP);
    browser.tap(&node);
    let after = browser.ask(&node, TOP);
    let is_at_end = browser.js("return scrollY + innerHeight > document.documentElement.scrollHeight - 1");
    assert!(after == before || is_at_end == true, "{name} has moved under the finger: {before} to {after}");
}

#[test]
fn finger_filters_opens_and_changes_the_language_on_each_width() {
    for width in [320, 768, 1440] {
        story(|browser| {
            browser.wide(1500);
            // Some browsers have no window as narrow as a phone; the layout follows the widget.
            let style = "document.querySelector('div').style.width = arguments[0]";
            browser.show("<div><dialogue-summary></dialogue-summary></div>");
            browser.js_with(style, vec![json!(format!("{width}px"))]);
            let widget = browser.widget().ready();
            let fits = || {
                assert_eq!(widget.js("return el.scrollWidth <= el.clientWidth"), true, "at {width} px");
            };
            let has_folds = widget.js("return root.querySelector('.folds').checkVisibility()") == json!(true);
            assert_eq!(has_folds, width < 960, "at {width} px");
            if has_folds {
                tap(browser, &widget, "button", "Country");
            }
            tap(browser, &widget, "checkbox", "North Korea");
            widget.says("4 of 18 cards");
            if has_folds {
                browser.tap(&widget.naming("button", &["Show 4"]));
            }
            tap(browser, &widget, "button", "More: North Korea’s cyber activity a major focus");
            let is_open = "return root.getElementById('north-korea').classList.contains('is-open')";
            soon(json!(true), || widget.js(is_open));
            fits();
            browser.tap(&widget.the("button", "Remove filter: North Korea"));
            widget.says("18 cards");
            browser.tap(&widget.the("button", "한국어"));
            soon(json!("ko"), || widget.view()["lang"].clone());
            fits();
        });
    }
}
