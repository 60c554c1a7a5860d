//! The link to send on.

use crate::harness::{Browser, UNTRUSTED, soon, story};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Reading is allowed for the stories' own sake; with it comes writing that no click has asked for.
fn allow_copying(browser: &Browser) {
    browser.permission("clipboard-write", "granted");
    browser.permission("clipboard-read", "granted");
}

fn clipboard(browser: &Browser) -> Value {
    browser.js("return navigator.clipboard.readText()")
}

#[test]
fn the_link_of_the_view_is_copied_and_it_is_said_so() {
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
fn the_link_of_one_card_leads_to_it_among_all_the_others() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        allow_copying(browser);
        let widget = browser.widget().ready();
        widget.tick("Country", "China");
        browser.click(&widget.naming("button", &["link", "Keeping up constructive dialogue with China"]));
        let link = browser.server().origin() + "/page.html#ds.card=china-dialogue";
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
        assert_eq!(clipboard(browser), json!(link));
    });
}

#[test]
fn what_is_still_being_typed_is_in_the_link() {
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
fn a_page_gets_the_link_and_has_it_copied() {
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
fn where_copying_is_refused_the_link_is_there_to_copy_by_hand() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "denied");
        to_copy_by_hand(browser);
    });
}

#[test]
fn where_there_is_no_clipboard_the_link_is_there_to_copy_by_hand() {
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
    soon(String::from("ds-by-hand"), || widget.focus());
    assert_eq!(browser.ask(&field, "(e) => e.value"), json!(browser.address()));
    browser.click(&field);
    browser.keys(Some(Key::Control.into()), "a");
    let chosen = "(e) => e.value.slice(e.selectionStart, e.selectionEnd)";
    assert_eq!(browser.ask(&field, chosen), json!(browser.address()));
    assert_eq!(browser.heard("dialogue-share").len(), 0);
    widget.press("Close");
    soon(0, || widget.all("textbox").len());
    soon(String::from("ds-share"), || widget.focus());
}

#[test]
fn a_script_that_is_refused_does_not_take_the_focus() {
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
