//! A page whose policy forbids WebAssembly.

use crate::harness::{Browser, Widget, soon, story};

const POLICY: &str = "default-src 'self'; script-src 'self'; img-src data:";

/// Checks that the error names the policy and that the wasm was not requested.
fn the_developer_is_told(browser: &Browser, widget: Widget<'_>) {
    let refusal = widget.refusal();
    assert!(refusal["message"].as_str().unwrap().contains("'wasm-unsafe-eval'"), "{refusal}");
    let errors = browser.heard("dialogue-error");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((&errors[0]["code"], &errors[0]["message"]), (&"startup".into(), &refusal["message"]));
    assert_eq!(browser.server().times_asked("/dist/dialogue_summary_bg.wasm"), 0);
}

fn show(browser: &Browser, tag: &str) {
    browser.server().policy(POLICY);
    // The browser's own message names the directive.
    browser.allow("Content Security Policy");
    browser.show(tag);
}

#[test]
fn fallback_stays_when_the_policy_forbids_wasm() {
    for fallback in ["<p>In short: they met.</p>", "In short: they met."] {
        story(|browser| {
            show(browser, &["<dialogue-summary>", fallback, "</dialogue-summary>"].concat());
            let widget = browser.widget();
            the_developer_is_told(browser, widget);
            assert_eq!(widget.js("return el.innerText.trim()"), "In short: they met.");
            assert_eq!(widget.shell(), "");
            assert_eq!((widget.all("alert").len(), widget.all("button").len()), (0, 0));
        });
    }
}

#[test]
fn note_is_shown_when_wasm_is_forbidden_without_fallback() {
    story(|browser| {
        show(browser, "<dialogue-summary lang='ko'></dialogue-summary>");
        let widget = browser.widget();
        the_developer_is_told(browser, widget);
        soon(String::from("대화형 보기를 시작하지 못했습니다."), || widget.shell());
        assert_eq!((widget.all("alert").len(), widget.all("button").len()), (0, 0));
    });
}
