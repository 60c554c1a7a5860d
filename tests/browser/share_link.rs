//! `shareLink()`, by which a script of the page copies the link of the view.

use crate::harness::{soon, story};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn share_link_method_returns_and_copies_the_url() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.permission("clipboard-write", "granted");
        browser.permission("clipboard-read", "granted");
        let widget = browser.widget().ready();
        widget.js("el.view = { theme: ['sanctions'], lang: 'ko' }");
        let link = browser.server().origin() + "/page.html#ds.theme=sanctions&ds.lang=ko";
        assert_eq!(widget.js("return el.shareLink()"), json!(link));
        soon(vec![json!({ "kind": "link", "text": link })], || browser.heard("dialogue-share"));
        assert_eq!(browser.fragment(), "", "only a person writes the address");
    });
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
        // The link can be copied by hand, and Escape leads back to the button.
        let field = widget.naming("textbox", &["Copying was blocked"]);
        browser.click(&field);
        browser.keys(None, &Key::Escape);
        soon(0, || widget.all("textbox").len());
        soon(String::from("--share"), || widget.focus());
    });
}
