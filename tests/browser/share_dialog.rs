//! The dialog to share: the link, a quotation, a citation, code to embed, downloads.

mod clipboard;
mod parts;

use crate::harness::{Browser, Widget, record, soon, story};
use dialogue_summary::dialogue::version_hash::{compose, version_hash};
use fantoccini::key::Key;
use serde_json::{Value, json};
use test_support::common::checked;

/// The permission to read the clipboard, which also allows writing without a click.
fn allow_copying(browser: &Browser) {
    browser.permission("clipboard-write", "granted");
    browser.permission("clipboard-read", "granted");
}

fn clipboard(browser: &Browser) -> Value {
    browser.js("return navigator.clipboard.readText()")
}

/// Opens the dialog of the view, and waits until its parts are there.
fn open(widget: &Widget) {
    widget.press("Share");
    soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
}

/// What the live region of a part says. 0 is the link.
fn said(widget: &Widget, part: usize) -> String {
    let said = widget.js(&format!("return root.querySelectorAll('.share-said')[{part}].innerText"));
    said.as_str().unwrap_or_default().to_owned()
}

fn link(widget: &Widget) -> Value {
    widget.js("return root.getElementById('--share-link').value")
}

/// An address with the version of the built-in record, as links of the dialog have it.
fn versioned(address: &str) -> String {
    let (dialogue, _) = checked(&record());
    let sign = if address.contains('#') { '&' } else { '#' };
    format!("{address}{sign}ds.v={}", version_hash(&dialogue, compose))
}

#[test]
fn copy_link_copies_the_view_url_and_confirms_every_time() {
    story(|browser| {
        browser.show_at("?page=2#other=1", "<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("other=1&ds.country=KP"), || browser.fragment());
        open(&widget);
        let (address, entries) = (versioned(&browser.address()), browser.entries());
        assert_eq!(link(&widget), json!(address));
        widget.js(
            "window.said = []; const region = root.querySelector('.share-said'); \
             new MutationObserver(() => window.said.push(region.innerText)).observe(region, { childList: true, characterData: true, subtree: true });",
        );
        for times in 1..=2 {
            widget.press("Copy link");
            soon(times, || browser.heard("dialogue-share").len());
            soon(String::from("Link copied"), || said(&widget, 0));
        }
        assert_eq!(browser.heard("dialogue-share")[0], json!({ "kind": "link", "text": address }));
        assert_eq!(clipboard(browser), json!(address));
        // The region is emptied before it says the same again.
        soon(json!(["Link copied", "", "Link copied"]), || browser.js("return window.said"));
        assert!(browser.events().iter().all(|event| event.travels));
        assert_eq!(browser.heard("dialogue-change").len(), 1, "sharing changes no view");
        assert_eq!(browser.entries(), entries, "nor the history");
    });
}

#[test]
fn nothing_of_the_dialog_is_loaded_before_it_is_opened() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Country", "China");
        let asked = || {
            let all = browser.server().requests();
            all.into_iter().filter(|path| path.contains("-share")).collect::<Vec<_>>()
        };
        assert_eq!(asked(), Vec::<String>::new());
        open(&widget);
        let mut files = asked();
        files.sort();
        assert_eq!(files, ["/dist/dialogue-summary-share.js", "/dist/dialogue-summary-share_bg.wasm"]);
    });
}

#[test]
fn dialog_of_a_card_shares_the_card_without_filters() {
    story(|browser| {
        browser.show_at("#ds.country=CN&ds.card=china", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.click(&widget.naming("button", &["Share “China: dialogue stressed"]));
        soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        let address = versioned(&(browser.server().origin() + "/page.html#ds.card=china"));
        assert_eq!(link(&widget), json!(address));
        assert!(widget.has("heading", "Share this card"));
        let quote = widget.js("return root.getElementById('--share-quote').value");
        assert!(quote.as_str().unwrap().ends_with(&address), "{quote}");
        // The whole record is one press away.
        widget.press("Share the whole record instead");
        let whole = versioned(&(browser.server().origin() + "/page.html"));
        soon(json!(whole), || link(&widget));
        soon(String::from("--share-link"), || widget.focus());
        soon(true, || {
            let quote = widget.js("return root.getElementById('--share-quote')?.value");
            quote.as_str().is_some_and(|quote| quote.ends_with(&whole))
        });
    });
}

#[test]
fn escape_closes_the_dialog_and_gives_focus_and_page_back_as_they_were() {
    story(|browser| {
        let tall = "<p style='height: 40rem'></p><dialogue-summary></dialogue-summary>";
        browser.show(tall);
        let widget = browser.widget().ready();
        widget.js("window.closed = 0; document.addEventListener('keydown', (e) => { if (e.key === 'Escape') window.closed += 1 })");
        let button = widget.the("button", "Share");
        browser.click(&button);
        soon(json!(true), || widget.js("return root.querySelector('dialog')?.open ?? false"));
        let before = browser.js("return scrollY");
        // The key reaches the first control at once.
        soon(String::from("btn main"), || {
            widget.js("return root.activeElement?.className").as_str().unwrap_or_default().to_owned()
        });
        browser.keys(None, &Key::Escape);
        soon(Value::Null, || widget.js("return root.querySelector('dialog')"));
        soon(String::from("--share"), || widget.focus());
        assert_eq!(browser.js("return [scrollY, document.body.style.overflow]"), json!([before, ""]));
        // It opens again, and closes by its button.
        browser.click(&button);
        soon(true, || widget.has("button", "Close"));
        widget.press("Close");
        soon(Value::Null, || widget.js("return root.querySelector('dialog')"));
        soon(String::from("--share"), || widget.focus());
    });
}

#[test]
fn back_closes_the_dialog_with_its_view() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Country", "China");
        soon(String::from("ds.country=CN"), || browser.fragment());
        widget.press("Share");
        soon(json!(true), || widget.js("return root.querySelector('dialog')?.open ?? false"));
        browser.back();
        soon(Value::Null, || widget.js("return root.querySelector('dialog')"));
        widget.says("18 cards");
    });
}

#[test]
fn link_in_the_dialog_contains_text_still_being_typed() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.search("seoul");
        open(&widget);
        assert_eq!(link(&widget), json!(versioned(&(browser.server().origin() + "/page.html#ds.q=seoul"))));
    });
}
