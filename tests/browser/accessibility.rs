//! axe-core finds no problem, in each language, theme and width.

use crate::harness::{Browser, Rule, axe_core, record, soon, story, texts};
use serde_json::{Value, json};

/// The rules of WCAG 2.2 and best practices. `target-size` is off by default.
const RUN: &str = "return axe.run(arguments[0] ?? document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })\
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => \
      `${id}: ${node.target.flat().join(' ')} ${node.failureSummary.split('\\n').at(-1).trim()}`)))";

/// Checks that axe-core finds nothing under `within`. `place` is for messages.
fn findings(browser: &Browser, within: Value, place: &str) -> Vec<String> {
    if browser.js("return typeof axe") == "undefined" {
        browser.js(&axe_core());
    }
    let found = browser.js_with(RUN, vec![within]);
    texts(&found).into_iter().map(|line| format!("{place}: {line}")).collect()
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "axe-core found\n{}", found.join("\n"));
}

/// The first view, an open card, and no result, in a narrow and in a wide window.
fn views(lang: &str, colours: &str) {
    story(|browser| {
        browser.prefers(colours);
        browser.open("/dist/");
        let widget = browser.widget().ready();
        browser.js_with("document.documentElement.lang = arguments[0]", vec![json!(lang)]);
        widget.js_with("el.lang = given", json!(lang));
        soon(json!(lang), || widget.view()["lang"].clone());
        let mut found = Vec::new();
        for (name, view, cards) in [
            ("first view", "{ q: null, card: null }", 18),
            ("open card", "{ q: 'cyber', card: 'dcm4' }", 17),
            ("no result", "{ q: 'qwerty', card: null, theme: ['sanctions', 'norms'] }", 0),
        ] {
            widget.js(&format!("el.view = {view}"));
            soon(cards == 0, || widget.count() == 0);
            for pixels in [320, 1280] {
                browser.wide(pixels);
                found.extend(findings(browser, Value::Null, &format!("{name}, {pixels} pixels")));
            }
        }
        none(&found);
    });
}

#[test]
fn axe_finds_nothing_in_english_light_theme() {
    views("en", "light");
}

#[test]
fn axe_finds_nothing_in_english_dark_theme() {
    views("en", "dark");
}

#[test]
fn axe_finds_nothing_in_korean_light_theme() {
    views("ko", "light");
}

#[test]
fn axe_finds_nothing_in_korean_dark_theme() {
    views("ko", "dark");
}

#[test]
fn axe_finds_nothing_in_the_dialog_to_share() {
    for (lang, colours) in [("en", "light"), ("ko", "dark")] {
        story(|browser| {
            browser.prefers(colours);
            browser.show(&format!(
                "<main><h1>A page</h1><dialogue-summary lang='{lang}'></dialogue-summary></main>"
            ));
            browser.js("document.execCommand = () => false");
            browser.permission("clipboard-write", "denied");
            let widget = browser.widget().ready();
            widget.js("root.getElementById('--share').click()");
            soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
            let mut found = Vec::new();
            for pixels in [320, 1280] {
                browser.wide(pixels);
                found.extend(findings(browser, Value::Null, &format!("dialog, {pixels} pixels")));
            }
            widget.js("root.querySelector('.main').click()");
            soon(json!(1), || widget.js("return root.querySelectorAll('.refused').length"));
            found.extend(findings(browser, Value::Null, "a refused copy"));
            none(&found);
        });
    }
}

#[test]
fn axe_finds_nothing_in_error_states() {
    for colours in ["light", "dark"] {
        story(|browser| {
            browser.prefers(colours);
            browser.show("<main><h1>A page</h1><dialogue-summary page-size='3'></dialogue-summary></main>");
            let widget = browser.widget().ready();
            let mut found = Vec::new();
            let mut look = |place: &str| found.extend(findings(browser, json!("dialogue-summary"), place));
            // Errors in the dataset, a "show more" button, a link to copy by hand.
            let mut broken = record();
            broken["cards"][3]["kind"] = json!("topik");
            widget.js_with("el.data = given", broken);
            widget.ready();
            widget.js("root.querySelector('details').open = true");
            browser.permission("clipboard-write", "denied");
            widget.js("el.shareLink()");
            soon(1, || widget.all("textbox").len());
            for pixels in [1280, 320] {
                browser.wide(pixels);
                look(&format!("a broken record, {pixels} pixels"));
            }
            widget.js("root.querySelector('.fold').click()");
            soon(true, || widget.has("checkbox", "Topics"));
            look("an unfolded facet");
            widget.js("el.data = 7");
            widget.refusal();
            browser.settle();
            look("no record");
            none(&found);
        });
    }
}

#[test]
fn axe_finds_nothing_when_the_wasm_is_missing() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Missing);
        browser.allow("dialogue_summary_bg.wasm");
        browser.open("/dist/");
        let widget = browser.widget();
        widget.refusal();
        soon(true, || widget.has("button", "Try again"));
        let mut found = Vec::new();
        for pixels in [320, 1280] {
            browser.wide(pixels);
            found.extend(findings(browser, Value::Null, &format!("{pixels} pixels")));
        }
        none(&found);
    });
}
