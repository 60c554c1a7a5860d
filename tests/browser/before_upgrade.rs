//! What the page does before the script has loaded or before cards are rendered.

use crate::harness::{Rule, dataset, soon, story};
use serde_json::json;

#[test]
fn properties_set_before_upgrade_are_kept() {
    story(|browser| {
        // The page's script runs first and loads the widget's script on request.
        browser.open("/early.html");
        let widget = browser.widget();
        assert_eq!(widget.js_plain("return el.shadowRoot === null"), true);
        widget.js_plain("el.view = { q: 'first', lang: 'ko' }; el.filter = 'kind=topic'; el.pageSize = 1; el.headingLevel = 3");
        browser.js_with(
            "document.querySelector('dialogue-summary').data = arguments[0]",
            vec![dataset("Early", &["first", "second"])],
        );
        browser.js("load()");
        browser.js("return customElements.whenDefined('dialogue-summary').then(() => true)");
        let widget = widget.ready();
        assert_eq!(widget.js("return el.data.title"), "Early");
        assert_eq!(widget.view()["q"], "first");
        assert_eq!(widget.cards(), ["first"]);
        assert_eq!(widget.js("return el.getAttribute('filter')"), "kind=topic");
        assert_eq!(widget.view()["kind"], json!(["topic"]));
        assert!(
            widget
                .all("heading")
                .iter()
                .any(|heading| heading.name == "Early" && heading.property("level") == "3")
        );
        assert_eq!(widget.js("return Object.keys(el)"), json!([]), "nothing hides the accessors");
        widget.js("el.view = { q: null }");
        assert_eq!(widget.view()["q"], "");
    });
}

/// The wasm is the largest file of a visit.
#[test]
fn wasm_is_requested_before_the_class_is_defined() {
    let asked = "window.at = []; const { fetch } = window; const { define } = customElements; \
        window.fetch = (url, ...rest) => { at.push(String(url).split('/').pop().split('?')[0]); return fetch(url, ...rest) }; \
        customElements.define = (...all) => { at.push('define'); return define.apply(customElements, all) }; \
        load(); return customElements.whenDefined('dialogue-summary').then(() => at.slice(0, 2))";
    story(|browser| {
        browser.open("/early.html");
        assert_eq!(browser.js(asked), json!(["dialogue_summary_bg.wasm", "define"]));
        browser.widget().ready();
        assert_eq!(browser.server().times_asked("/dist/dialogue_summary_bg.wasm"), 1);
    });
    // A page without a tag requests no wasm.
    story(|browser| {
        browser.open("/early.html");
        browser.js("document.querySelector('dialogue-summary').remove()");
        assert_eq!(browser.js(asked), json!(["define"]));
    });
}

#[test]
fn view_set_before_ready_is_kept() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget();
        widget.js("el.view = { kind: 'topic', q: 'crypto' }; el.view = { q: null, country: ['KP'] }; el.openCard('north-korea')");
        let early = widget.view();
        assert_eq!((&early["country"], &early["card"]), (&json!(["KP"]), &json!("north-korea")));
        assert_eq!(widget.results(), json!({ "total": 0, "shown": 0, "ids": [] }));
        assert_eq!(widget.js("return el.data"), json!(null));
        assert_eq!(widget.js("return typeof el.shareLink()"), "string");
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        widget.says("4 of 18 cards");
        let view = widget.view();
        assert_eq!(
            (&view["q"], &view["kind"], &view["card"]),
            (&json!(""), &json!(["topic"]), &json!("north-korea"))
        );
        assert_eq!(browser.fragment(), "");
    });
}

#[test]
fn view_cleared_before_ready_is_the_default() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget();
        widget.js("el.view = { kind: 'topic', q: 'crypto' }; el.clear()");
        assert_eq!(widget.view()["q"], "");
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        widget.says("18 cards");
    });
}

#[test]
fn view_patch_before_ready_merges_with_the_url() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show_at("#ds.country=KP&ds.q=crypto", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget();
        widget.js("el.view = { lang: 'ko' }");
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        let view = widget.view();
        assert_eq!(
            (&view["q"], &view["country"], &view["lang"]),
            (&json!("crypto"), &json!(["KP"]), &json!("ko"))
        );
    });
}

#[test]
fn fallback_is_visible_until_cards_are_rendered() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show("<dialogue-summary><p id='fallback'>In short: they met.</p></dialogue-summary>");
        let widget = browser.widget();
        browser.settle();
        assert!(widget.shows_fallback());
        assert_eq!(widget.words().trim(), "", "nothing else is said meanwhile");
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        assert!(!widget.shows_fallback());
        soon(18, || widget.count());
    });
}

#[test]
fn element_created_by_script_accepts_data_before_insertion() {
    story(|browser| {
        browser.show("<main></main>");
        browser.js("return customElements.whenDefined('dialogue-summary').then(() => true)");
        browser.js_with(
            "const el = Object.assign(document.createElement('dialogue-summary'), \
             { id: 'made', data: arguments[0], view: { q: 'second' }, theme: 'dark' }); \
             document.querySelector('main').append(el); \
             document.querySelector('main').append(Object.assign(new (customElements.get('dialogue-summary'))(), { id: 'new' }));",
            vec![dataset("Made", &["first", "second"])],
        );
        let made = browser.widget_at("#made").ready();
        assert_eq!(made.cards(), ["second"]);
        let new = browser.widget_at("#new").ready();
        soon(18, || new.count());
        // A copy has the same attributes and is independent.
        browser.js("const copy = document.getElementById('made').cloneNode(true); copy.id = 'copy'; document.body.append(copy)");
        let copy = browser.widget_at("#copy").ready();
        soon(18, || copy.count());
        assert_eq!(copy.js("return el.theme"), "dark");
        assert_eq!(made.cards(), ["second"]);
    });
}
