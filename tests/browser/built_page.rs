//! The page of the build at a first visit.

use crate::harness::{Browser, dataset, shown_order, soon, story};
use serde_json::{Value, json};

/// A strict policy that allows only what the widget needs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

#[test]
fn built_in_record_is_rendered() {
    story(|browser| {
        browser.open("/dist/");
        let widget = browser.widget().ready();
        assert_eq!(widget.results(), json!({ "total": 18, "shown": 18, "ids": shown_order() }));
        soon(18, || widget.count());
        widget.says("18 cards");
        assert!(!widget.shows_fallback());
    });
}

#[test]
fn ready_event_fires_once() {
    story(|browser| {
        browser.open("/dist/");
        let widget = browser.widget().ready();
        browser.settle();
        // The page has a second widget.
        let mut events = browser.events();
        events.retain(|event| event.on != "series-record");
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0].name, "dialogue-ready");
        assert!(events[0].travels, "it bubbles and is composed");
        assert_eq!(events[0].detail, json!({ "view": widget.view(), "results": widget.results() }));
    });
}

/// The number of visible cards when `dialogue-ready` fires and when `ready` resolves.
fn seen_when_told(browser: &Browser, source: &str) -> Value {
    let script = "const el = document.createElement('dialogue-summary'); \
             if (arguments[0]) el.src = arguments[0]; \
             const seen = () => el.shadowRoot.querySelectorAll('article').length; \
             const told = new Promise((done) => el.addEventListener('dialogue-ready', () => done(seen()))); \
             const ready = el.ready.then(seen); \
             document.body.append(el); \
             return Promise.all([told, ready]);";
    browser.js_with(script, vec![json!(source)])
}

#[test]
fn cards_are_rendered_when_ready_fires() {
    story(|browser| {
        browser.show("");
        assert_eq!(seen_when_told(browser, ""), json!([18, 18]));
    });
}

/// On a slow machine the dataset arrives before Yew has finished the previous render, which yields after 16 ms.
#[test]
fn cards_are_rendered_when_ready_fires_on_a_slow_machine() {
    story(|browser| {
        browser.server().put("/our.json", &dataset("Ours", &["a", "b"]).to_string());
        browser.show("");
        browser.js("let now = 0; Date.now = () => (now += 20); \
             const later = setTimeout; window.setTimeout = (work, wait) => later(work, wait || 100)");
        assert_eq!(seen_when_told(browser, "our.json"), json!([2, 2]));
    });
}

#[test]
fn visit_requests_only_files_of_the_build() {
    story(|browser| {
        browser.open("/dist/");
        browser.widget().ready();
        soon(true, || {
            browser.js("return document.querySelector('#series-record').shadowRoot.querySelectorAll('article').length > 0")
                == json!(true)
        });
        let mut asked = browser.server().requests();
        asked.sort();
        asked.dedup();
        let expected = [
            "/dist/",
            "/dist/dialogue-summary.css",
            "/dist/dialogue-summary.js",
            "/dist/dialogue_summary.js",
            "/dist/dialogue_summary_bg.wasm",
            "/dist/dialogues/uk-rok-cyber.json",
            "/dist/favicon.svg",
            "/dist/page.css",
        ];
        assert_eq!(asked, expected);
        let origins = browser.js(
            "return [...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin))]",
        );
        assert_eq!(origins, json!([browser.server().origin()]));
    });
}

#[test]
fn widget_works_under_a_strict_policy() {
    story(|browser| {
        browser.server().policy(POLICY);
        browser.open("/dist/");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        widget.search("crypto");
        widget.says("2 of 18 cards");
        widget.tick("Country", "North Korea");
        assert_eq!(widget.js("return getComputedStyle(root.querySelector('mark')).borderRadius"), "2px");
    });
}

#[test]
fn copied_build_folder_works_at_any_path() {
    story(|browser| {
        browser.open("/some/deeper/folder/dist/index.html");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        let asked = browser.server().requests();
        assert!(asked.iter().all(|path| path.starts_with("/some/deeper/folder/dist/")), "{asked:?}");
    });
}

#[test]
fn page_without_javascript_shows_its_content() {
    story(|browser| {
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        browser.open("/dist/");
        let words = browser.devtools("Accessibility.getFullAXTree", json!({})).to_string();
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        // All cards with their titles, and no controls.
        assert_eq!(words.matches(r#""value":"article""#).count(), 18);
        assert!(words.contains("Stronger commitment to joint cybersecurity work"));
        assert_eq!(words.matches(r#""value":"searchbox""#).count(), 0);
        browser.open("/dist/");
    });
}
