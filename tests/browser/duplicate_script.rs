//! The script included more than once, and from several addresses.

use crate::harness::{soon, story};
use serde_json::json;

#[test]
fn script_included_twice_defines_the_element_once() {
    story(|browser| {
        browser.open("/twice.html");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        browser.settle();
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
        widget.tick("Country", "North Korea");
        widget.says("4 of 18 cards");
        assert_eq!(browser.heard("dialogue-change").len(), 1);
        // All three URLs of the script were loaded, and one of them defined the element.
        let server = browser.server();
        assert!(server.times_asked("/dist/dialogue-summary.js") >= 2);
        assert_eq!(server.times_asked("/other/dist/dialogue-summary.js"), 1);
        let engines = server.requests().iter().filter(|path| path.ends_with(".wasm")).count();
        assert_eq!(engines, 1);
    });
}

/// The page includes the script, and an application bundles the class under another name.
#[test]
fn two_classes_share_the_wasm_and_keep_separate_views() {
    story(|browser| {
        browser.show("<dialogue-summary id='a'></dialogue-summary><our-record id='b'></our-record>");
        let a = browser.widget_at("#a").ready();
        browser.own_js(
            "import('/dist/element.js').then(({ DialogueSummary }) => { \
             customElements.define('our-record', DialogueSummary) })",
        );
        let b = browser.widget_at("#b").ready();
        a.js("el.view = { q: 'seoul' }");
        b.js("el.view = { q: 'crypto' }");
        a.says("1 of 18 cards");
        b.says("2 of 18 cards");
        a.press("Clear all");
        a.says("18 cards");
        b.says("2 of 18 cards");
        assert_eq!((a.results()["shown"].clone(), b.results()["shown"].clone()), (json!(18), json!(2)));
    });
}

#[test]
fn widget_works_in_a_srcdoc_frame() {
    story(|browser| {
        browser.open("/frame.html");
        // As in the preview of a CMS, whose frame has its own document.
        let inside = "const frame = document.querySelector('iframe').contentDocument; \
                      const el = frame.querySelector('dialogue-summary');";
        soon(json!(18), || browser.js(&format!("{inside} return el?.results?.total ?? 0")));
        browser.js(&format!("{inside} el.shadowRoot.querySelector('[type=checkbox]').click()"));
        soon(json!("4 of 18 cards"), || {
            browser.js(&format!("{inside} return el.shadowRoot.querySelector('[part~=status]').textContent"))
        });
        assert_eq!(browser.fragment(), "");
    });
}
