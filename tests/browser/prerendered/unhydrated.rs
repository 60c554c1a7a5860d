//! Prerendered cards are hydrated at the first action of a user or a script, which is applied.

use super::element;
use crate::harness::{Browser, Rule, Widget, dataset, soon, story};
use crate::panic::{BREAK, a_panic_is_reported};
use serde_json::json;

/// Shows prerendered cards. `window.awake` is set when Yew adds event listeners to the root.
fn shown(browser: &Browser) -> Widget<'_> {
    browser.point_away();
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
fn first_user_action_hydrates_and_is_applied() {
    story(|browser| {
        let widget = shown(browser);
        assert_eq!(widget.results()["total"], 18);
        widget.tick("Country", "North Korea");
        is_awake(browser);
        widget.says("4 of 18 cards");
        assert_eq!(browser.heard("dialogue-change").len(), 1);
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
    });
    story(|browser| {
        let widget = shown(browser);
        widget.search("seoul");
        widget.says("1 of 18 cards");
        soon(String::from("ds.q=seoul"), || browser.fragment());
    });
}

/// Screen readers click without pointer or key events, and scripts call at any time.
#[test]
fn first_script_call_hydrates_and_is_applied() {
    for (act, says, link) in [
        (
            "[...root.querySelectorAll('.opt')].find((e) => e.textContent.startsWith('North Korea')).querySelector('input').click()",
            "4 of 18 cards",
            "ds.country=KP",
        ),
        (
            "[...root.querySelectorAll('.opt label')].find((e) => e.textContent === 'North Korea').click()",
            "4 of 18 cards",
            "ds.country=KP",
        ),
        (
            "const box = root.querySelector('[type=search]'); box.value = 'seoul'; \
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))",
            "1 of 18 cards",
            "ds.q=seoul",
        ),
        (
            "[...root.querySelectorAll('button')].find((e) => e.textContent === '한국어').click()",
            "카드 18건",
            "ds.lang=ko",
        ),
        ("root.querySelector('.card-title a').click()", "18 cards", "ds.card=dcm4"),
    ] {
        story(|browser| {
            let widget = shown(browser);
            widget.js(act);
            widget.says(says);
            soon(String::from(link), || browser.fragment());
            assert_eq!(browser.heard("dialogue-change").len(), 1, "{act}");
            // Only once: the next click acts normally.
            widget.press("English");
            widget.js("root.querySelector('[type=search]').focus()");
            assert_eq!(widget.count(), widget.results()["shown"], "{act}");
        });
    }
}

#[test]
fn card_clicked_in_the_ready_event_opens() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show(&element(&[]));
        let widget = browser.widget();
        widget.js(
            "el.addEventListener('dialogue-ready', () => root.getElementById('--kind-0').click(), { once: true })",
        );
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        widget.says("4 of 18 cards");
        soon(String::from("ds.kind=announcement"), || browser.fragment());
    });
}

#[test]
fn first_view_patch_hydrates_and_is_rendered() {
    for (act, says) in [
        ("el.view = { country: ['KP'] }", "4 of 18 cards"),
        ("el.openCard('north-korea')", "18 cards"),
        ("el.lang = 'ko'", "카드 18건"),
        ("el.filter = 'kind=announcement'", "4 of 18 cards"),
        ("location.hash = 'ds.country=KP'", "4 of 18 cards"),
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
fn widget_added_after_an_unhydrated_one_left_works() {
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

/// A change event of one widget may change another.
#[test]
fn change_caused_by_another_widget_is_applied_before_hydration() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show(&["<dialogue-summary id=other></dialogue-summary>", &element(&[])].concat());
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        let other = browser.widget_at("#other").ready();
        let widget = browser.widget_at("dialogue-summary:not(#other)").ready();
        browser.settle();
        widget.js("document.getElementById('other').addEventListener('dialogue-change', \
             () => root.getElementById('--kind-0').click(), { once: true })");
        other.tick("Country", "North Korea");
        other.says("4 of 18 cards");
        widget.says("4 of 18 cards");
        assert_eq!(browser.heard("dialogue-change").len(), 2);
        soon(String::from("other.country=KP&ds.kind=announcement"), || browser.fragment());
    });
}

/// A translator may change the cards long after they were painted.
#[test]
fn prerendered_cards_altered_before_hydration_are_rendered_anew() {
    for change in [
        "for (const text of [...root.querySelectorAll('.title, .summary')]) \
         text.innerHTML = `<font><font>${text.textContent}</font></font>`",
        "root.querySelector('article').remove()",
        "root.querySelector('.facets').prepend(document.createComment('an extension'))",
    ] {
        story(|browser| {
            let widget = shown(browser);
            widget.js(change);
            widget.search("seoul");
            widget.says("1 of 18 cards");
            widget.search("");
            widget.says("18 cards");
            soon(18, || widget.count());
            assert_eq!(widget.js("return root.querySelectorAll('font').length"), 0);
            assert_eq!(browser.heard("dialogue-error").len(), 0, "{change}");
        });
    }
}

#[test]
fn element_removed_before_hydration_works_when_reinserted() {
    story(|browser| {
        shown(browser).js("window.first = el; el.remove()");
        browser.js("document.body.append(document.createElement('dialogue-summary'))");
        let next = browser.widget().ready();
        next.search("seoul");
        next.says("1 of 18 cards");
        browser.js("first.id = 'first'; document.body.append(first)");
        let first = browser.widget_at("#first").ready();
        first.press("한국어");
        first.says("카드 18건");
        assert_eq!(first.view()["q"], "");
    });
}

/// An id set later, or a second tag, changes the links.
#[test]
fn prerendered_card_links_use_the_link_key_before_hydration() {
    story(|browser| {
        let written = element(&[]);
        let named = written.replacen("<dialogue-summary ", "<dialogue-summary id=own ", 1);
        browser.show(&[written, named].concat());
        for (which, link) in [("dialogue-summary:not(#own)", "#ds.card=dcm4"), ("#own", "#own.card=dcm4")] {
            let widget = browser.widget_at(which).ready();
            soon(json!(link), || {
                widget.js("return root.querySelector('.card-title a').getAttribute('href')")
            });
            assert_eq!(widget.count(), 18);
        }
    });
}

/// A panic stops all widgets; unhydrated cards are not affected.
#[test]
fn prerendered_cards_stay_when_another_widget_panics() {
    story(|browser| {
        a_panic_is_reported(browser);
        browser.show(&["<dialogue-summary id='other'></dialogue-summary>", &*element(&[])].concat());
        let other = browser.widget_at("#other").ready();
        let prerendered = browser.widget_at("dialogue-summary:not(#other)").ready();
        browser.settle();
        browser.js(BREAK);
        other.js("el.view = { q: 'crypto' }");
        soon(true, || prerendered.has("button", "Try again"));
        assert_eq!(prerendered.count(), 18);
        assert!(!prerendered.shows_fallback());
        browser.js("repair()");
        prerendered.press("Try again");
        prerendered.ready().tick("Country", "North Korea");
        prerendered.says("4 of 18 cards");
        assert_eq!(prerendered.count(), 4);
    });
}

#[test]
fn page_keeps_its_scroll_position_when_cards_are_hydrated() {
    story(|browser| {
        let widget = shown(browser);
        widget.js("scrollTo({ top: 900, behavior: 'instant' })");
        widget.js(
            "root.querySelector('article').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        );
        is_awake(browser);
        browser.settle();
        assert_eq!(browser.js("return scrollY"), 900);
    });
}
