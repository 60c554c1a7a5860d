//! Links of cards lead to their page, whatever its base element says.

use crate::harness::{Browser, Rule, dataset, soon, story};
use serde_json::json;

/// The URLs of the cards' links, as the browser resolves them.
const LINKS: &str = "[...root.querySelectorAll('.card-title a')].map((link) => link.href)";

fn open_first_card(browser: &Browser, rest: &str, leads_to: &str) {
    let page = browser.server().origin() + "/based.html";
    let widget = browser.widget().ready();
    soon(18, || widget.count());
    let links = widget.js(&format!("return {LINKS}"));
    assert_eq!(links[0], json!(format!("{page}{leads_to}")));
    widget.follow("Strategies to deter cyber threats");
    soon(json!("deterrence"), || widget.view()["card"].clone());
    assert_eq!(browser.address(), format!("{page}{rest}"));
}

#[test]
fn base_element_does_not_redirect_card_links() {
    let page = |attributes: &str| {
        format!(
            "<!doctype html><html lang='en'><meta charset='utf-8'><title>A page</title><base href='/other/place'>\
             <link rel='icon' href='data:,'><script type='module' src='/dist/dialogue-summary.js'></script>\
             <dialogue-summary {attributes}></dialogue-summary></html>"
        )
    };
    let leads = |attributes: &str, rest: &str, link: &str| {
        story(|browser| {
            browser.server().put("/based.html", &page(attributes));
            browser.open("/based.html?page=2#chapter");
            open_first_card(browser, rest, link);
        });
    };
    leads("", "?page=2#chapter&ds.card=deterrence", "?page=2#chapter&ds.card=dcm4");
    leads("link-state='query'", "?page=2&ds.card=deterrence#chapter", "?page=2&ds.card=dcm4");
}

#[test]
fn card_links_are_fragments_without_a_base_element() {
    story(|browser| {
        browser.show_at("?page=2", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(json!("#ds.card=dcm4"), || {
            widget.js("return root.querySelector('.card-title a')?.getAttribute('href')")
        });
    });
}

#[test]
fn srcdoc_frame_keeps_its_links_inside() {
    story(|browser| {
        browser.open("/frame.html");
        let links = format!(
            "const root = document.querySelector('iframe').contentDocument.querySelector('dialogue-summary')?.shadowRoot; \
             return root ? {LINKS} : []"
        );
        soon(18, || browser.js(&links).as_array().unwrap().len());
        assert_eq!(browser.js(&links)[0], json!("about:srcdoc#ds.card=dcm4"));
    });
}

#[test]
fn share_link_contains_the_pending_view() {
    story(|browser| {
        browser.server().rule("/slow.json", Rule::Held);
        browser.show_at("#x=1&ds.q=norms", "<dialogue-summary src='slow.json'></dialogue-summary>");
        browser.permission("clipboard-write", "granted");
        let widget = browser.widget();
        soon(1, || browser.server().times_asked("/slow.json"));
        let page = browser.server().origin() + "/page.html";
        assert_eq!(widget.js("return el.shareLink()"), json!(format!("{page}#x=1&ds.q=norms")));
        widget.js("el.view = { kind: ['topic'] }");
        let link = json!(format!("{page}#x=1&ds.kind=topic&ds.q=norms"));
        assert_eq!(widget.js("return el.shareLink()"), link);
        browser.server().put("/slow.json", &dataset("Slow", &["norms"]).to_string());
        widget.ready();
        assert_eq!(widget.js("return el.shareLink()"), link);
    });
}
