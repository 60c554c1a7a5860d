//! Cards that came with the page and are all there is to see: nothing is mounted before somebody comes, and what the
//! first who comes does is done.

use super::element;
use crate::harness::{Browser, Rule, Widget, dataset, soon, story};
use serde_json::json;

/// Shows the written cards, and knows by `window.awake` when something is mounted: Yew then hears the events of its root.
fn shown(browser: &Browser) -> Widget<'_> {
    browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
    browser.show(&element(&[]));
    let widget = browser.widget();
    widget.js(
        "const made = root.querySelector('[data-made]'); window.awake = 0; \
         made.addEventListener = (...all) => { window.awake += 1; EventTarget.prototype.addEventListener.apply(made, all) }",
    );
    browser.server().lift("/dist/dialogue_summary_bg.wasm");
    let widget = widget.ready();
    browser.settle();
    assert_eq!(browser.js("return window.awake"), 0, "something was mounted before anybody came");
    widget
}

fn is_awake(browser: &Browser) {
    soon(true, || browser.js("return window.awake > 0") == json!(true));
}

#[test]
fn what_the_first_reader_does_is_done() {
    story(|browser| {
        let widget = shown(browser);
        assert_eq!(widget.results()["total"], 20);
        widget.tick("Country", "North Korea");
        is_awake(browser);
        widget.says("3 of 20 cards");
        assert_eq!(browser.heard("dialogue-change").len(), 1);
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
    });
    story(|browser| {
        let widget = shown(browser);
        widget.search("seoul");
        widget.says("1 of 20 cards");
        soon(String::from("ds.q=seoul"), || browser.fragment());
    });
}

/// A screen reader presses without a pointer and without a key, and a script without waiting for anything.
#[test]
fn what_a_script_does_first_is_done() {
    for (act, says, link) in [
        (
            "[...root.querySelectorAll('.opt')].find((e) => e.textContent.startsWith('North Korea')).querySelector('input').click()",
            "3 of 20 cards",
            "ds.country=KP",
        ),
        (
            "[...root.querySelectorAll('.opt label')].find((e) => e.textContent === 'North Korea').click()",
            "3 of 20 cards",
            "ds.country=KP",
        ),
        (
            "const box = root.querySelector('[type=search]'); box.value = 'seoul'; \
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
            "1 of 20 cards",
            "ds.q=seoul",
        ),
        (
            "[...root.querySelectorAll('button')].find((e) => e.textContent === '한국어').click()",
            "카드 20건",
            "ds.lang=ko",
        ),
        ("root.querySelector('.card-title a').click()", "20 cards", "ds.card=aim"),
    ] {
        story(|browser| {
            let widget = shown(browser);
            widget.js(act);
            widget.says(says);
            soon(String::from(link), || browser.fragment());
            assert_eq!(browser.heard("dialogue-change").len(), 1, "{act}");
            // Only once: the next one goes its own way.
            widget.press("English");
            widget.js("root.querySelector('[type=search]').focus()");
            assert_eq!(widget.count(), widget.results()["shown"], "{act}");
        });
    }
}

#[test]
fn who_hears_that_cards_stand_may_press_one_at_once() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show(&element(&[]));
        let widget = browser.widget();
        widget.js(
            "el.addEventListener('dialogue-ready', () => root.getElementById('ds-kind-2').click(), { once: true })",
        );
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        widget.says("5 of 20 cards");
        soon(String::from("ds.kind=announcement"), || browser.fragment());
    });
}

#[test]
fn what_the_page_asks_for_first_is_drawn() {
    for (act, says) in [
        ("el.view = { country: ['KP'] }", "3 of 20 cards"),
        ("el.openCard('north-korea')", "20 cards"),
        ("el.lang = 'ko'", "카드 20건"),
        ("el.filter = 'kind=announcement'", "5 of 20 cards"),
        ("location.hash = 'ds.country=KP'", "3 of 20 cards"),
        ("el.data = given", "2 cards"),
    ] {
        story(|browser| {
            let widget = shown(browser);
            widget.js_with(act, dataset("Own", &["first", "second"]));
            widget.says(says);
            is_awake(browser);
            soon(true, || widget.count() == widget.results()["shown"]);
            let open = widget.js("return root.querySelector('.is-open')?.id ?? null");
            assert_eq!(open, widget.view()["card"], "{act}");
            widget.search("e");
            assert_eq!(widget.view()["q"], "e");
        });
    }
}

#[test]
fn one_that_leaves_before_anybody_came_makes_room() {
    story(|browser| {
        let widget = shown(browser);
        widget.js("el.remove()");
        browser.js_with(
            "document.body.append(Object.assign(document.createElement('dialogue-summary'), { data: arguments[0] }))",
            vec![dataset("Own", &["first", "second"])],
        );
        let next = browser.widget().ready();
        next.says("2 cards");
        assert_eq!(next.cards(), ["first", "second"]);
        next.search("second");
        next.says("1 of 2 cards");
    });
}
