//! Clipboards that refuse, lie, or never answer.

use super::{allow_copying, clipboard, link, open, said};
use crate::harness::{Browser, UNTRUSTED, soon, story};
use serde_json::json;

const REFUSED: &str = "The browser did not allow copying.";

/// Tells that a copy of the link was refused, with the link selected.
fn is_refused(browser: &Browser) {
    let widget = browser.widget().ready();
    open(&widget);
    widget.press("Copy link");
    soon(true, || said(&widget, 0).starts_with(REFUSED));
    soon(String::from("--share-link"), || widget.focus());
    let field = "const field = root.getElementById('--share-link'); return field.value.slice(field.selectionStart, field.selectionEnd)";
    assert_eq!(widget.js(field), link(&widget));
    // A text of the second wasm too.
    widget.press("Copy citation");
    soon(true, || said(&widget, 2).starts_with(REFUSED));
    soon(String::from("--share-citation"), || widget.focus());
    let field = "const field = root.getElementById('--share-citation'); return field.selectionEnd - field.selectionStart - field.value.length";
    assert_eq!(widget.js(field), json!(0));
    assert_eq!(browser.heard("dialogue-share").len(), 0, "nothing was copied");
}

#[test]
fn clipboard_that_refuses_is_reported_with_the_text_selected() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        browser.js("document.execCommand = () => false");
        is_refused(browser);
    });
}

#[test]
fn clipboard_that_throws_is_reported_with_the_text_selected() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.js("const fail = () => { throw new Error('no') }; document.execCommand = fail; \
             Object.defineProperty(navigator, 'clipboard', { value: { write: fail, writeText: fail } })");
        is_refused(browser);
    });
}

#[test]
fn clipboard_that_never_answers_is_reported_with_the_text_selected() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.js("const wait = () => new Promise(() => {}); document.execCommand = () => false; \
             Object.defineProperty(navigator, 'clipboard', { value: { write: wait, writeText: wait } })");
        is_refused(browser);
    });
}

#[test]
fn command_that_says_it_copied_and_did_not_is_not_believed() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.js(
            "document.execCommand = () => true; Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        );
        is_refused(browser);
    });
}

#[test]
fn refused_clipboard_gives_way_to_the_older_command() {
    story(|browser| {
        browser.show("<textarea id='own'></textarea><dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        let widget = browser.widget().ready();
        open(&widget);
        widget.press("Copy link");
        soon(String::from("Link copied"), || said(&widget, 0));
        allow_copying(browser);
        assert_eq!(clipboard(browser), link(&widget));
    });
}

#[test]
fn page_without_tls_copies_what_it_says_it_copied() {
    story(|browser| {
        browser.needs_name();
        browser.open(&format!("http://{UNTRUSTED}:{}/bare.html", browser.server().port()));
        let widget = browser.widget().ready();
        assert_eq!(browser.js("return [isSecureContext, 'clipboard' in navigator]"), json!([false, false]));
        browser.js("addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain') })");
        open(&widget);
        for (button, part, words) in
            [("Copy link", 0, "Link copied"), ("Copy quotation", 1, "Quotation copied")]
        {
            widget.press(button);
            soon(String::from(words), || said(&widget, part));
        }
        assert_eq!(browser.heard("dialogue-share").len(), 2);
    });
}

#[test]
fn system_sheet_gets_the_link_and_says_nothing_when_it_was_closed() {
    story(|browser| {
        browser.show_at("#ds.country=KP", "<dialogue-summary></dialogue-summary>");
        browser
            .js("window.sent = []; navigator.canShare = () => true; navigator.share = async ({ url }) => { \
             if (window.sent.push(url) === 1) throw new DOMException('', 'AbortError') }");
        let widget = browser.widget().ready();
        open(&widget);
        widget.press("Share…");
        soon(json!(1), || browser.js("return window.sent.length"));
        browser.settle();
        assert_eq!((said(&widget, 0), browser.heard("dialogue-share").len()), (String::new(), 0));
        widget.press("Share…");
        soon(String::from("Link shared"), || said(&widget, 0));
        assert_eq!(browser.js("return window.sent[1]"), link(&widget));
        assert_eq!(browser.heard("dialogue-share"), [json!({ "kind": "link", "text": link(&widget) })]);
    });
}
