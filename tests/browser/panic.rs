//! A panic in the wasm stops every widget of the page. Each shows its fallback and can recover.

use crate::harness::{Browser, Rule, dataset, soon, story};
use serde_json::json;

/// Makes `createElement('mark')` fail until it is repaired, so that a search causes a panic.
pub const BREAK: &str = "const make = Document.prototype.createElement; \
    Document.prototype.createElement = function (name, ...rest) { \
      if (name === 'mark') throw new DOMException('broken for the story'); \
      return make.call(this, name, ...rest); }; \
    window.repair = () => { Document.prototype.createElement = make; }";

/// Allows the report of the panic, which is an uncaught error.
pub fn a_panic_is_reported(browser: &Browser) {
    browser.allow("panicked at");
    browser.allow("unreachable");
    browser.allow("Unreachable code");
}

#[test]
fn panic_makes_all_widgets_fall_back_and_retry_recovers() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show(
            "<dialogue-summary id='a'><p>In short: they met.</p></dialogue-summary>\
             <dialogue-summary id='b'><p>In short: they met.</p></dialogue-summary>",
        );
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        b.tick("Country", "North Korea");
        soon(String::from("b.country=KP"), || browser.fragment());
        browser.js(BREAK);
        a.js("const box = root.querySelector('[type=search]'); box.value = 'crypto'; \
              box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))");
        for widget in [a, b] {
            soon(true, || widget.shell().starts_with("The interactive view could not start."));
            assert!(widget.shows_fallback());
            assert_eq!(widget.count(), 0, "no dead card is left");
        }
        let errors: Vec<_> =
            browser.events().into_iter().filter(|event| event.name == "dialogue-error").collect();
        assert_eq!(errors.iter().map(|error| error.on.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert!(errors.iter().all(|error| error.detail["code"] == "startup"));

        browser.js("repair()");
        for widget in [a, b] {
            if widget.has("button", "Try again") {
                widget.press("Try again");
            }
            widget.ready();
            assert!(!widget.shows_fallback());
        }
        // The URL has the view from before the panic.
        b.says("4 of 18 cards");
        a.search("crypto");
        a.says("2 of 18 cards");
        b.press("Clear all");
        b.says("18 cards");
        assert_eq!(
            browser.server().times_asked("/dist/dialogue_summary_bg.wasm"),
            1,
            "the compiled engine serves again"
        );
    });
}

/// Whether a text contains the file and line of a panic.
fn names_a_place(text: &str) -> bool {
    let place = text.split_once("panicked at ").and_then(|(_, rest)| rest.split_once(".rs:"));
    place.is_some_and(|(_, position)| position.starts_with(|sign: char| sign.is_ascii_digit()))
}

#[test]
fn panic_is_reported_with_file_and_line() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.js("window.said = []; const error = console.error; \
             console.error = (...words) => { said.push(words.join(' ')); error(...words); }");
        browser.js(BREAK);
        widget.js("el.view = { q: 'crypto' }");
        soon(true, || widget.has("button", "Try again"));
        let message = browser.heard("dialogue-error")[0]["message"].clone();
        assert!(message.as_str().is_some_and(names_a_place), "{message}");
        let said = browser.js("return said");
        let said: Vec<String> = serde_json::from_value(said).expect("lines");
        assert!(said.iter().any(|line| names_a_place(line)), "{said:?}");
    });
}

#[test]
fn retry_after_panic_restores_the_dataset() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", dataset("Ours", &["first", "second"]));
        widget.ready();
        browser.js(BREAK);
        widget.js("el.view = { q: 'first' }");
        soon(true, || widget.has("button", "Try again"));
        browser.js("repair()");
        widget.press("Try again");
        widget.ready();
        assert_eq!(widget.js("return el.data.title"), "Ours");
        assert!(!widget.cards().is_empty());
    });
}

#[test]
fn widget_added_after_panic_uses_a_fresh_wasm_instance() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show("<dialogue-summary id='a'></dialogue-summary>");
        let a = browser.widget_at("#a").ready();
        browser.js(BREAK);
        a.js("el.view = { q: 'crypto' }");
        soon(true, || a.has("button", "Try again"));
        browser.js("repair()");
        browser.js(
            "document.body.append(Object.assign(document.createElement('dialogue-summary'), { id: 'b' }))",
        );
        let b = browser.widget_at("#b").ready();
        b.search("crypto");
        b.says("2 of 18 cards");
    });
}

#[test]
fn api_of_a_panicked_widget_still_answers() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show("<main><dialogue-summary></dialogue-summary></main>");
        let widget = browser.widget().ready();
        browser.js(BREAK);
        widget.js("el.view = { q: 'crypto' }");
        soon(true, || widget.has("button", "Try again"));
        // None of these calls throws.
        widget.js("el.view = { q: '' }; el.clear(); el.openCard('aim'); el.lang = 'ko'; el.pageSize = 3; el.data = el.data");
        assert_eq!(
            widget.js("return [typeof el.view, el.results.total, typeof el.shareLink()]"),
            json!(["object", 0, "string"])
        );
        assert_eq!(widget.refusal()["is"], true, "`ready` says that no cards stand");
        browser.js("repair(); location.hash = '#ds.country=KP'");
        // Removed and inserted again, it works.
        widget.js("window.kept = el; el.remove()");
        browser.settle();
        let again = "document.querySelector('main').append(kept); \
            return kept.ready.then(() => 'stands', (error) => String(error))";
        assert_eq!(browser.js(again), "stands");
        assert_eq!(browser.heard("dialogue-ready").len(), 2);
    });
}

#[test]
fn panic_during_startup_is_a_startup_error() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show_at("#ds.q=crypto", "<dialogue-summary><p>In short: they met.</p></dialogue-summary>");
        browser.js(BREAK);
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        let widget = browser.widget();
        soon(true, || widget.has("button", "Try again"));
        assert!(widget.shows_fallback());
        browser.js("repair()");
        widget.press("Try again");
        widget.ready();
        widget.says("2 of 18 cards");
    });
}
