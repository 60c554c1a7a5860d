//! Content that the page puts into slots.

use crate::harness::{Rule, Widget, soon, story};
use serde_json::json;

const TAG: &str = "<dialogue-summary><p slot='header'>From our archive.</p><p slot='footer'>Write to us.</p></dialogue-summary>";

/// The visible slotted content, and whether it is above or below the widget's own parts.
fn seen(widget: Widget<'_>) -> serde_json::Value {
    widget.js_plain(
        "const top = (at) => at?.getBoundingClientRect().top; const root = el.shadowRoot; \
         const [above, below] = ['header', 'footer'].map((name) => el.querySelector(`[slot=${name}]`)); \
         const part = (name) => root.querySelector(`[part=${name}]`); \
         return [above.checkVisibility() && top(above) < top(part('header')), \
                 below.checkVisibility() && top(below) > top(part('footer'))]",
    )
}

#[test]
fn slotted_content_is_shown_around_the_cards() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        soon(json!([true, true]), || seen(widget));
        // Slotted content is styled by the widget; content added later is shown too.
        assert_eq!(widget.js("return getComputedStyle(el.querySelector('p')).lineHeight"), json!("24px"));
        widget
            .js("el.querySelector('p').insertAdjacentHTML('afterend', '<p slot=header id=later>Later.</p>')");
        soon(json!(true), || widget.js("return el.querySelector('#later').checkVisibility()"));
        widget.press("한국어");
        widget.says("카드 18건");
        assert_eq!(seen(widget), json!([true, true]));
    });
}

#[test]
fn slotted_content_is_no_fallback() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Missing);
        browser.allow("dialogue_summary_bg.wasm");
        browser.show(TAG);
        let widget = browser.widget();
        widget.refusal();
        assert!(!widget.shows_fallback());
        assert!(widget.has("button", "Try again"));
    });
    story(|browser| {
        browser.server().rule("/slow.json", Rule::Held);
        browser.show(&TAG.replace("summary><p", "summary src='slow.json'><p"));
        // Without a fallback the widget shows a loading message.
        browser.widget().comes_to_say("Loading");
    });
}
