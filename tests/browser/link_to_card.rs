//! Links to cards, and links of an older version of the record.

use crate::harness::{Browser, Widget, dataset, soon, story};
use dialogue_summary::dialogue::version_hash::{compose, version_hash};
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_support::common::checked;

/// The card whose heading has the focus, whether it is open, and whether its heading is in the window.
const FOCUSED: &str = "const card = root.activeElement?.closest('article'); \
    const box = root.activeElement?.getBoundingClientRect(); \
    return card && [card.id, card.classList.contains('is-open'), !!root.activeElement.closest('.card-title'), \
        box.top >= 0 && box.bottom <= innerHeight]";

fn arrives(widget: &Widget<'_>, id: &str) {
    soon(json!([id, true, true, true]), || widget.js(FOCUSED));
}

#[test]
fn link_to_a_card_opens_it_and_focuses_its_heading() {
    story(|browser| {
        for (fragment, attributes, id) in [
            ("#ds.card=china", "", "china"),
            // Outside of the filter, and beyond the first page.
            ("#ds.kind=announcement&ds.card=china", "", "china"),
            ("#ds.card=delegation-gb", "page-size='2'", "delegation-gb"),
        ] {
            browser.show_at(fragment, &format!("<dialogue-summary {attributes}></dialogue-summary>"));
            arrives(&browser.widget().ready(), id);
        }
        // A link of the page, with the focus on it.
        let page = "<p><a id='link' href='#ds.card=china'>China</a></p><dialogue-summary></dialogue-summary>";
        browser.show(page);
        let widget = browser.widget().ready();
        browser.js("document.getElementById('link').focus()");
        browser.keys(None, &char::from(Key::Enter).to_string());
        arrives(&widget, "china");
    });
}

#[test]
fn focus_that_the_page_has_elsewhere_stays_when_a_linked_card_is_loaded() {
    story(|browser| {
        let page = "<input id='own' autofocus><dialogue-summary></dialogue-summary>";
        browser.show_at("#ds.card=china", page);
        let widget = browser.widget().ready();
        soon(json!(true), || widget.js("return !!root.querySelector('article#china.is-open')"));
        browser.settle();
        assert_eq!(browser.js("return document.activeElement.id"), "own");
    });
}

/// A record with a history: `two` was corrected, `three` added and `gone` withdrawn after the first version.
fn record() -> Value {
    let mut data = dataset("A record", &["one", "two", "three"]);
    data["aliases"] = json!({ "zwei": "two" });
    data["withdrawn"] = json!([{ "id": "gone", "reason": "It was about another meeting." }]);
    data["changes"] = json!([
        { "date": "2026-02-01", "note": "An office was wrong.", "cards": ["two", "gone"], "added": ["three"] },
        { "date": "2026-01-01", "note": "First published.", "hash": "AAAAAAAA" }
    ]);
    data
}

fn show(browser: &Browser, fragment: &str) {
    browser.server().put("/record.json", &record().to_string());
    browser.show_at(fragment, "<dialogue-summary src='/record.json'></dialogue-summary>");
}

fn said(widget: &Widget<'_>) -> Value {
    widget.js("return root.querySelector('.since [role=status]').innerText")
}

#[test]
fn link_of_an_older_version_says_what_changed_and_lists_it() {
    story(|browser| {
        show(browser, "#ds.card=one&ds.v=AAAAAAAA");
        let widget = browser.widget().ready();
        let sentence = "This record changed since the link was made: 1 card corrected, 1 added, 1 withdrawn.";
        soon(json!(sentence), || said(&widget));
        let marks = "return [...root.querySelectorAll('article')].map((card) => \
            [card.id, card.querySelector('.since-mark')?.innerText ?? ''])";
        assert_eq!(
            widget.js(marks),
            json!([
                ["one", ""],
                ["two", "Corrected since the link was made"],
                ["three", "Added since the link was made"]
            ])
        );
        widget.js("root.querySelector('.since summary').click()");
        assert_eq!(
            widget.js("return [...root.querySelectorAll('.since li')].map((entry) => entry.innerText)"),
            json!([
                "Corrected: The two card",
                "Added: The three card",
                "Withdrawn: gone: It was about another meeting."
            ])
        );
        assert!(widget.words().contains("An office was wrong."));
        assert_eq!(widget.count(), 3);
        // The next view drops the version, and what was said stays.
        widget.js("root.querySelector('.since li a').click()");
        soon(String::from("ds.card=two"), || browser.fragment());
        soon(json!("two"), || widget.js("return root.querySelector('article.is-open')?.id"));
        assert_eq!(said(&widget), sentence);
        browser.back();
        soon(json!("one"), || widget.js("return root.querySelector('article.is-open')?.id"));
        assert_eq!(said(&widget), sentence);
    });
}

#[test]
fn link_of_the_present_version_says_nothing_and_one_of_an_unknown_version_that_details_are_unknown() {
    story(|browser| {
        // The browser computes the hash of the host.
        let present = version_hash(&checked(&record()).0, compose);
        show(browser, &format!("#ds.card=one&ds.v={present}"));
        let widget = browser.widget().ready();
        browser.settle();
        assert_eq!(said(&widget), "");
        show(browser, "#ds.v=ZZZZZZZZ");
        let widget = browser.widget().ready();
        soon(json!("This record changed since the link was made; details are unknown."), || said(&widget));
        assert_eq!(widget.js("return root.querySelector('.since details')"), Value::Null);
    });
}

#[test]
fn renamed_card_is_followed_and_a_withdrawn_one_gives_its_reason() {
    story(|browser| {
        show(browser, "#ds.card=zwei");
        arrives(&browser.widget().ready(), "two");
        show(browser, "#ds.card=gone");
        let widget = browser.widget().ready();
        let notice = || widget.js("return root.querySelector('.notice').innerText");
        soon(json!("The card in this link was withdrawn. It was about another meeting."), notice);
    });
}

/// The hash of the built-in record has letters of Korean, which the browser composes.
#[test]
fn browser_and_host_give_the_built_in_record_one_hash() {
    story(|browser| {
        let data = crate::harness::record();
        let present = version_hash(&checked(&data).0, compose);
        browser.show_at(&format!("#ds.v={present}"), "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.settle();
        assert_eq!(said(&widget), "");
    });
}
