//! A widget leaves nothing behind on its page.

use crate::harness::{Browser, glue, soon, story};
use serde_json::{Value, json};

const TRACES: &str = "return { head: document.head.innerHTML, html: document.documentElement.getAttributeNames().join(), \
    body: [...document.body.children].map((e) => e.outerHTML).join(), sheets: document.styleSheets.length, \
    adopted: document.adoptedStyleSheets.length, entries: history.length, state: JSON.stringify(history.state), \
    address: location.href, local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage), \
    cookies: document.cookie, title: document.title, \
    names: Object.getOwnPropertyNames(window).filter((name) => !/^(ret_nodes$|cdc_)/.test(name)).sort(), \
    prototypes: [Element, HTMLElement, Node, Array, Object, String, Promise] \
      .map((made) => Object.getOwnPropertyNames(made.prototype).length) }";

fn traces(browser: &Browser) -> Value {
    browser.js(TRACES)
}

fn are_none(before: &Value, now: &Value, when: &str) {
    for (of, before) in before.as_object().unwrap() {
        assert_eq!(&now[of], before, "{of} {when}");
    }
}

#[test]
fn widget_leaves_nothing_on_the_page() {
    story(|browser| {
        browser.server().put(
            "/plain.html",
            "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>A page</title>\
             <link rel='icon' href='data:,'></head><body><dialogue-summary></dialogue-summary></body></html>",
        );
        browser.open("/plain.html?page=2#chapter");
        let before = traces(browser);
        browser.own_js("import('/dist/dialogue-summary.js').then(() => undefined)");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        are_none(&before, &traces(browser), "once the cards stand");
        widget.js("el.view = { q: 'cyber' }; el.openCard('dcm4'); el.clear(); el.view = { card: null }; el.lang = 'ko'; el.removeAttribute('lang')");
        browser.settle();
        are_none(&before, &traces(browser), "after what a script does");
        // A user action is stored in the URL alone.
        widget.tick("Country", "North Korea");
        soon(String::from("chapter&ds.country=KP"), || browser.fragment());
        let mut after = traces(browser);
        for of_the_address in ["entries", "address"] {
            assert_ne!(after[of_the_address], before[of_the_address]);
            after[of_the_address] = before[of_the_address].clone();
        }
        are_none(&before, &after, "after what a person does");
        widget.js("el.remove()");
        browser.settle();
        assert_eq!(json!(traces(browser)["body"]), "");
    });
}

/// Inserts and removes this many elements, and returns the used JavaScript heap after garbage collection and the size
/// of the wasm memory.
fn after(browser: &Browser, times: usize) -> (f64, f64) {
    browser.js(&format!(
        "return (async () => {{ for (let n = 0; n < {times}; n += 1) {{ \
           const el = document.createElement('dialogue-summary'); document.body.append(el); \
           if (n % 10 === 0) await el.ready; else if (n % 2) await Promise.resolve(); \
           el.remove(); await new Promise((done) => setTimeout(done)); }} \
         heard.events = []; }})()"
    ));
    for _twice in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let used = browser.devtools("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64().unwrap();
    let wasm = browser
        .own_js(&format!("import('{}').then((glue) => glue.initSync().memory.buffer.byteLength)", glue()));
    (used, wasm.as_f64().unwrap())
}

#[test]
fn thousand_mounts_use_no_more_memory_than_a_hundred() {
    story(|browser| {
        browser.show("");
        let (used, wasm) = after(browser, 100);
        let (later, later_wasm) = after(browser, 900);
        assert!(later <= used * 1.1, "{used} bytes in use became {later}");
        assert!(later_wasm <= wasm * 1.1, "{wasm} bytes of wasm became {later_wasm}");
        browser.js("document.body.append(document.createElement('dialogue-summary'))");
        browser.widget().ready().says("18 cards");
    });
}
