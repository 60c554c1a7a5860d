//! A style sheet that loads late, and an element that changes its document.

use crate::harness::{Rule, soon, story};
use serde_json::json;

const SHEET: &str = "/dist/dialogue-summary.css";

#[test]
fn slow_style_sheet_does_not_delay_cards_and_applies_later() {
    story(|browser| {
        browser.server().rule(SHEET, Rule::Held);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        widget.search("crypto");
        widget.says("2 of 18 cards");
        browser.server().lift(SHEET);
        let container = "return getComputedStyle(root.querySelector('.ds')).containerName";
        soon(json!("ds"), || widget.js(container));
        assert_eq!(browser.server().times_asked(SHEET), 1);
    });
}

#[test]
fn element_moved_to_another_document_is_styled_there() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary><iframe width='900' height='600'></iframe>");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        widget.js("window.moved = el; document.querySelector('iframe').contentDocument.body.append(el)");
        let look = "return getComputedStyle(moved.shadowRoot.querySelector('.ds')).containerName";
        soon(json!("ds"), || browser.js(look));
        assert_eq!(browser.js("return moved.results.total"), 4);
        // It works there, and after moving back.
        browser.js("moved.shadowRoot.querySelector('.chip').click()");
        soon(json!(18), || browser.js("return moved.results.total"));
        browser.js("document.body.append(moved)");
        soon(json!("ds"), || browser.js(look));
        browser.widget().tick("Country", "China");
        browser.widget().says("1 of 18 cards");
    });
}

/// webpack with rules for style sheets makes a script of it.
#[test]
fn style_sheet_that_is_none_is_reported() {
    story(|browser| {
        browser.server().put("/own.css", "export default '.ds{}'");
        browser.server().put(
            "/own.html",
            "<!doctype html><html lang=en><title>A page</title><link rel=icon href='data:,'><dialogue-summary></dialogue-summary>",
        );
        browser.open("/own.html");
        browser.own_js(
            "import('/dist/element.js').then(({ DialogueSummary }) => { \
               DialogueSummary.files.sheet = '/own.css'; \
               customElements.define('dialogue-summary', DialogueSummary); })",
        );
        browser.allow("is not the style sheet of the widget");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        let said = browser.console();
        assert!(said.len() == 1 && said[0].contains("/own.css"), "{said:?}");
    });
}

/// Extensions for dark pages, and pages, add sheets to open shadow roots.
#[test]
fn style_sheets_that_others_adopted_stay() {
    story(|browser| {
        browser.server().rule(SHEET, Rule::Held);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("window.own = new CSSStyleSheet(); own.replaceSync('.ds { outline: 3px solid red }'); \
             root.adoptedStyleSheets.push(own)");
        browser.server().lift(SHEET);
        soon(json!(2), || widget.js("return root.adoptedStyleSheets.length"));
        widget.js(
            "const next = el.nextSibling, parent = el.parentNode; el.remove(); parent.insertBefore(el, next)",
        );
        browser.settle();
        widget.js(
            "el.remove(); return new Promise((done) => setTimeout(() => done(document.body.append(el))))",
        );
        let widget = browser.widget().ready();
        let look = "const { containerName, outlineWidth } = getComputedStyle(root.querySelector('.ds')); return [containerName, outlineWidth, root.adoptedStyleSheets.length]";
        soon(json!(["ds", "3px", 2]), || widget.js(look));
    });
}
