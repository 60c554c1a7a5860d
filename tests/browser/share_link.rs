//! The link to share.

use crate::harness::{Browser, UNTRUSTED, Widget, soon, story};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The permission to read the clipboard, which also allows writing without a click.
fn allow_copying(browser: &Browser) {
    browser.permission("clipboard-write", "granted");
    browser.permission("clipboard-read", "granted");
}

fn clipboard(browser: &Browser) -> Value {
    browser.js("return navigator.clipboard.readText()")
}

#[test]
fn copy_link_copies_the_view_url_and_confirms() {
    story(|browser| {
        browser.show_at("?page=2#other=1", "<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("other=1&ds.country=KP"), || browser.fragment());
        widget.press("Copy link");
        let link = browser.address();
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
        assert_eq!(clipboard(browser), json!(link));
        let said = || {
            widget.all("status").iter().any(|node| browser.ask(node, "(e) => e.innerText") == "Link copied")
        };
        soon(true, said);
        assert!(browser.events().iter().all(|event| event.travels));
        assert_eq!(browser.heard("dialogue-change").len(), 1, "copying changes no view");
    });
}

#[test]
fn copied_card_link_opens_the_card_without_filters() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.tick("Country", "China");
        // The link is in the open card.
        browser.click(&widget.naming("button", &["More", "China: dialogue stressed"]));
        soon(true, || widget.names("button").iter().any(|name| name.starts_with("Copy link to")));
        browser.click(&widget.naming(
            "button",
            &["copy link", "China: dialogue stressed, evidence of malicious cyber activity highlighted"],
        ));
        let link = browser.server().origin() + "/page.html#ds.card=china";
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
        assert_eq!(clipboard(browser), json!(link));
    });
}

/// The text of the live region of the open card.
fn said_at_the_card(widget: &Widget<'_>) -> String {
    let said = widget.js("return root.querySelector('article.is-open [role=status]').innerText");
    said.as_str().unwrap_or_default().to_owned()
}

#[test]
fn outcome_of_a_card_is_announced_at_the_card_every_time() {
    story(|browser| {
        browser.show_at("#ds.card=china", "<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.js(
            "window.said = []; const region = root.querySelector('article.is-open [role=status]'); \
             new MutationObserver(() => window.said.push(region.innerText)).observe(region, { childList: true, subtree: true });",
        );
        let copy = || {
            browser.click(&widget.naming("button", &["copy link", "China: dialogue stressed"]));
            soon(String::from("Link copied"), || said_at_the_card(&widget));
        };
        copy();
        copy();
        // The region is emptied before it says the same again.
        soon(json!(["Link copied", "", "Link copied"]), || browser.js("return window.said"));
        assert_eq!(widget.js("return root.querySelector('.notice').innerText"), "");
    });
}

#[test]
fn link_of_a_card_that_cannot_be_copied_is_shown_in_the_card_and_escape_leads_back() {
    story(|browser| {
        browser.show_at("#ds.card=china", "<dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        let widget = browser.widget().ready();
        let button = widget.naming("button", &["copy link", "China: dialogue stressed"]);
        browser.click(&button);
        soon(String::from("--by-hand-of-china"), || widget.focus());
        assert_eq!(
            widget.js("return root.activeElement.closest('article').id + ' ' + root.activeElement.value"),
            json!(format!("china {}/page.html#ds.card=china", browser.server().origin()))
        );
        browser.keys(None, &Key::Escape);
        soon(String::from("--share-of-china"), || widget.focus());
        assert_eq!(said_at_the_card(&widget), "");
    });
}

#[test]
fn copied_link_contains_text_still_being_typed() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.search("seoul");
        widget.press("Copy link");
        let link = browser.server().origin() + "/page.html#ds.q=seoul";
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
    });
}

#[test]
fn share_link_method_returns_and_copies_the_url() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.js("el.view = { theme: ['sanctions'], lang: 'ko' }");
        let link = browser.server().origin() + "/page.html#ds.theme=sanctions&ds.lang=ko";
        assert_eq!(widget.js("return el.shareLink()"), json!(link));
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
        assert_eq!(browser.fragment(), "", "only a person writes the address");
    });
}

#[test]
fn link_is_shown_for_manual_copy_when_the_clipboard_is_denied() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        to_copy_by_hand(browser);
    });
}

#[test]
fn link_is_shown_for_manual_copy_without_a_clipboard() {
    story(|browser| {
        browser.needs_name();
        browser.open(&format!("http://{UNTRUSTED}:{}/bare.html", browser.server().port()));
        browser.widget().ready();
        assert_eq!(browser.js("return [isSecureContext, 'clipboard' in navigator]"), json!([false, false]));
        to_copy_by_hand(browser);
    });
}

fn to_copy_by_hand(browser: &Browser) {
    let widget = browser.widget().ready();
    widget.tick("Session", "Workshop");
    soon(String::from("ds.session=workshop"), || browser.fragment());
    widget.press("Copy link");
    soon(1, || widget.all("textbox").len());
    let field = widget.naming("textbox", &["link"]);
    assert_eq!(field.property("readonly"), "true");
    soon(String::from("--by-hand"), || widget.focus());
    assert_eq!(browser.ask(&field, "(e) => e.value"), json!(browser.address()));
    browser.click(&field);
    browser.keys(Some(Key::Control.into()), "a");
    let chosen = "(e) => e.value.slice(e.selectionStart, e.selectionEnd)";
    assert_eq!(browser.ask(&field, chosen), json!(browser.address()));
    assert_eq!(browser.heard("dialogue-share").len(), 0);
    widget.press("Close");
    soon(0, || widget.all("textbox").len());
    soon(String::from("--share"), || widget.focus());
}

#[test]
fn share_link_call_denied_by_the_clipboard_keeps_the_focus() {
    story(|browser| {
        browser.show("<input id='own'><dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        let widget = browser.widget().ready();
        widget.js("document.getElementById('own').focus(); el.shareLink()");
        soon(1, || widget.all("textbox").len());
        browser.settle();
        assert_eq!(browser.js("return document.activeElement.id"), "own");
    });
}
