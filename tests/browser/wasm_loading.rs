//! Files of the widget that are missing, damaged or served with the wrong type.

use crate::harness::{Browser, Rule, Server, Widget, soon, story};
use serde_json::json;

const WASM: &str = "/dist/dialogue_summary_bg.wasm";
const GLUE: &str = "/dist/dialogue_summary.js";
const SHEET: &str = "/dist/dialogue-summary.css";
const TAG: &str = "<dialogue-summary><p>In short: they met.</p></dialogue-summary>";

fn failed(browser: &Browser, widget: Widget<'_>) {
    let refusal = widget.refusal();
    assert_eq!(refusal["is"], true, "{refusal}");
    assert!(!refusal["message"].as_str().unwrap().is_empty());
    let errors = browser.heard("dialogue-error");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!((&errors[0]["code"], &errors[0]["message"]), (&json!("startup"), &refusal["message"]));
    assert!(browser.events()[0].travels);
    assert!(widget.shows_fallback());
    assert!(widget.shell().starts_with("The interactive view could not start."));
    assert_eq!(widget.all("alert").len(), 1);
}

fn stands_after_another_try(browser: &Browser, widget: Widget<'_>) {
    widget.press("Try again");
    widget.ready();
    soon(18, || widget.count());
    assert_eq!(widget.shell(), "");
    assert!(!widget.shows_fallback());
    assert_eq!(browser.heard("dialogue-ready").len(), 1);
    widget.tick("Country", "North Korea");
    widget.says("4 of 18 cards");
}

#[test]
fn missing_wasm_keeps_the_fallback_and_retry_recovers() {
    recovers_from_missing(WASM);
}

#[test]
fn missing_glue_keeps_the_fallback_and_retry_recovers() {
    recovers_from_missing(GLUE);
}

fn recovers_from_missing(file: &str) {
    story(|browser| {
        browser.server().rule(file, Rule::Missing);
        browser.allow(file);
        browser.show(TAG);
        let widget = browser.widget();
        failed(browser, widget);
        browser.server().lift(file);
        stands_after_another_try(browser, widget);
    });
}

#[test]
fn failed_retry_offers_another_retry() {
    story(|browser| {
        browser.server().rule(WASM, Rule::Missing);
        browser.allow(WASM);
        browser.show(TAG);
        let widget = browser.widget();
        failed(browser, widget);
        widget.press("Try again");
        soon(2, || browser.heard("dialogue-error").len());
        soon(1, || widget.all("alert").len());
        assert!(widget.shows_fallback());
        browser.server().lift(WASM);
        stands_after_another_try(browser, widget);
    });
}

#[test]
fn damaged_wasm_is_a_startup_error() {
    story(|browser| {
        browser.server().put(WASM, "this is not wasm");
        browser.allow("integrity");
        browser.show(TAG);
        let widget = browser.widget();
        failed(browser, widget);
        browser.server().lift(WASM);
        stands_after_another_try(browser, widget);
    });
}

#[test]
fn wasm_with_wrong_media_type_loads() {
    for media_type in ["text/plain", "application/octet-stream", "application/wasm; charset=utf-8"] {
        story(|browser| {
            browser.server().rule(WASM, Rule::Typed(media_type));
            browser.show(TAG);
            let widget = browser.widget().ready();
            soon(18, || widget.count());
            assert_eq!(browser.server().times_asked(WASM), 1, "{media_type}");
        });
    }
}

/// The page's server redirects to another origin.
#[test]
fn wasm_of_another_origin_is_fetched() {
    story(|browser| {
        let other = Server::start();
        other.share();
        browser.expect_elsewhere(&other.origin());
        browser.server().rule(WASM, Rule::Moved(other.origin() + WASM));
        // The first response is opaque, so its bytes cannot be compared.
        browser.allow("integrity");
        browser.show(TAG);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert_eq!(browser.heard("dialogue-error").len(), 0);
    });
}

#[test]
fn cards_are_readable_when_the_style_sheet_is_missing() {
    story(|browser| {
        browser.server().rule(SHEET, Rule::Missing);
        browser.allow(SHEET);
        browser.show(TAG);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert!(!widget.shows_fallback());
        widget.search("crypto");
        widget.says("2 of 18 cards");
    });
}

#[test]
fn fallback_is_visible_when_the_script_is_missing() {
    story(|browser| {
        browser.server().rule("/dist/dialogue-summary.js", Rule::Missing);
        browser.allow("/dist/dialogue-summary.js");
        browser.show(TAG);
        let seen = "return document.querySelector('dialogue-summary p').checkVisibility()";
        assert_eq!(browser.js(seen), true);
    });
}

#[test]
fn each_widget_shows_the_failure_and_its_own_retry() {
    story(|browser| {
        browser.server().rule(WASM, Rule::Missing);
        browser.allow(WASM);
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a"), browser.widget_at("#b"));
        for widget in [a, b] {
            widget.refusal();
            assert!(widget.has("button", "Try again"));
        }
        browser.server().lift(WASM);
        for widget in [a, b] {
            if widget.has("button", "Try again") {
                widget.press("Try again");
            }
            widget.ready();
            soon(18, || widget.count());
        }
        a.tick("Country", "China");
        a.says("1 of 18 cards");
        b.says("18 cards");
    });
}

#[test]
fn view_set_during_failure_holds_after_retry() {
    story(|browser| {
        browser.server().rule(WASM, Rule::Missing);
        browser.allow(WASM);
        browser.show_at("#ds.q=crypto", TAG);
        let widget = browser.widget();
        failed(browser, widget);
        widget.js("el.view = { country: 'KP' }; el.lang = 'ko'");
        browser.server().lift(WASM);
        widget.js("root.querySelector('button').click()");
        widget.ready();
        widget.says("카드 18건 중 2건");
        assert_eq!(widget.view()["country"], json!(["KP"]));
    });
}
