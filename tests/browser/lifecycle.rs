//! The element inserted, moved, removed and inserted again.

use crate::harness::{Browser, Rule, dataset, soon, story};
use serde_json::json;

const WASM: &str = "/dist/dialogue_summary_bg.wasm";

#[test]
fn moved_element_keeps_state_and_nodes() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main><aside></aside>");
        let widget = browser.widget().ready();
        widget.search("cyber");
        widget.tick("Type", "Statements and announcements");
        widget.follow("Holding cyber attackers to account, deterring irresponsible conduct");
        soon(json!("accountability"), || widget.view()["card"].clone());
        let (view, cards, fragment) = (widget.view(), widget.cards(), browser.fragment());
        widget.js("window.article = root.querySelector('article'); window.before = el.ready");
        for way in [
            "document.querySelector('aside').append(el)",
            "document.querySelector('main').prepend(el)",
            // If the browser supports `moveBefore`.
            "document.querySelector('aside').moveBefore?.(el, null)",
            "el.remove(); document.querySelector('main').append(el)",
        ] {
            // As a task of the page, since WebKit runs other tasks between two WebDriver commands.
            widget.js(&format!("return new Promise((done) => setTimeout(() => {{ {way}; done(); }}))"));
            browser.settle();
            assert_eq!(
                widget.js("return article === root.querySelector('article') && before === el.ready"),
                true,
                "{way}"
            );
            assert_eq!((widget.view(), widget.cards()), (view.clone(), cards.clone()), "{way}");
        }
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
        assert_eq!(browser.fragment(), fragment);
        // It still follows the URL, with one listener.
        let changes = browser.heard("dialogue-change").len();
        browser.back();
        soon(json!(null), || widget.view()["card"].clone());
        soon(changes + 1, || browser.heard("dialogue-change").len());
    });
}

#[test]
fn moved_element_takes_the_language_of_its_new_place() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main><aside lang='ko'></aside>");
        let widget = browser.widget().ready();
        widget.js("document.querySelector('aside').append(el)");
        soon(json!("ko"), || widget.view()["lang"].clone());
        widget.says("카드 18건");
    });
}

#[test]
fn reinserted_element_shows_its_view_again() {
    story(|browser| {
        browser.show("<main><dialogue-summary><p>In short.</p></dialogue-summary></main>");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        widget.search("crypto");
        widget.says("2 of 18 cards");
        let view = widget.view();
        widget.js("window.kept = el; el.remove()");
        browser.settle();
        assert_eq!(browser.js("return kept.view"), view);
        browser.js("document.querySelector('main').append(kept)");
        widget.ready();
        assert_eq!(widget.view(), view);
        widget.says("2 of 18 cards");
        soon(vec![String::from("north-korea"), String::from("workshop-north-korea")], || widget.cards());
        assert!(!widget.shows_fallback());
        widget.press("Clear all");
        widget.says("18 cards");
    });
}

#[test]
fn removed_element_keeps_its_dataset() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", dataset("Kept", &["a", "b", "c"]));
        widget.ready();
        widget.js("window.kept = el; el.remove()");
        browser.settle();
        assert_eq!(browser.js("return kept.data.title"), "Kept");
        browser.js("document.querySelector('main').append(kept)");
        widget.ready();
        soon(["a", "b", "c"].map(String::from).to_vec(), || widget.cards());
    });
}

#[test]
fn removed_element_neither_reads_nor_writes_the_url() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main>");
        let widget = browser.widget().ready();
        widget.search("crypto");
        // It is removed before the typed text is written to the URL.
        widget.js("window.kept = el; el.remove()");
        browser.js("location.hash = '#ds.country=CN'");
        browser.js("return new Promise((done) => setTimeout(done, 600))");
        assert_eq!(browser.fragment(), "ds.country=CN");
        assert_eq!(browser.js("return kept.view.country"), json!([]));
    });
}

#[test]
fn element_removed_during_startup_fires_no_event() {
    story(|browser| {
        browser.server().rule(WASM, Rule::Held);
        browser.show("<main><dialogue-summary id='gone'></dialogue-summary></main>");
        browser.js("window.kept = document.getElementById('gone'); kept.remove()");
        browser.server().lift(WASM);
        // Another element shows that the wasm has loaded.
        browser.js("document.querySelector('main').append(Object.assign(document.createElement('dialogue-summary'), { id: 'next' }))");
        browser.widget_at("#next").ready();
        browser.settle();
        assert_eq!(browser.js("return kept.shadowRoot.querySelectorAll('article').length"), 0);
        assert!(browser.events().iter().all(|event| event.on == "next"));
        browser.js("document.querySelector('main').append(kept)");
        let back = browser.widget_at("#gone").ready();
        soon(18, || back.count());
    });
}

#[test]
fn element_removed_during_fetch_fires_no_event() {
    story(|browser| {
        browser.server().put("/slow.json", &dataset("Slow", &["a"]).to_string());
        browser.server().rule("/slow.json", Rule::Held);
        browser.show("<main><dialogue-summary id='gone' src='slow.json'></dialogue-summary></main>");
        soon(1, || browser.server().times_asked("/slow.json"));
        browser.js("window.kept = document.getElementById('gone'); kept.remove()");
        browser.settle();
        browser.server().put("/slow.json", &dataset("Slow", &["a"]).to_string());
        // The next element reuses the free root, without the dataset that is still loading for it.
        browser.js("document.querySelector('main').append(Object.assign(document.createElement('dialogue-summary'), { id: 'next' }))");
        let next = browser.widget_at("#next").ready();
        soon(true, || {
            browser.js("return performance.getEntriesByName(new URL('/slow.json', location).href).length > 0")
                == true
        });
        browser.settle();
        soon(18, || next.count());
        assert!(browser.events().iter().all(|event| event.on == "next"));
        browser.js("document.querySelector('main').append(kept)");
        soon(vec![String::from("a")], || browser.widget_at("#gone").ready().cards());
    });
}

#[test]
fn new_element_inherits_nothing_from_a_removed_one() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", dataset("Old", &["a", "b"]));
        widget.ready();
        widget.js("el.lang = 'ko'; el.view = { q: 'a' }; el.headingLevel = 5; el.pageSize = 1");
        browser.settle();
        widget.js("el.remove()");
        browser.settle();
        browser.js("document.querySelector('main').innerHTML = '<dialogue-summary></dialogue-summary>'");
        let widget = browser.widget().ready();
        widget.says("18 cards");
        assert_eq!(widget.view()["lang"], "en");
        assert_eq!(widget.view()["q"], "");
        assert!(widget.all("heading").iter().any(|heading| heading.property("level") == "2"));
        soon(18, || widget.count());
    });
}

/// The number of nodes and listeners after this many elements were inserted and removed.
fn after(browser: &Browser, times: usize) -> (i64, i64) {
    browser.js(&format!(
        "return (async () => {{ for (let n = 0; n < {times}; n += 1) {{ \
           const el = document.createElement('dialogue-summary'); document.body.append(el); await el.ready; \
           el.remove(); await new Promise((done) => setTimeout(done)); }} }})()"
    ));
    browser.devtools("HeapProfiler.collectGarbage", json!({}));
    let counters = browser.devtools("Memory.getDOMCounters", json!({}));
    (counters["nodes"].as_i64().unwrap(), counters["jsEventListeners"].as_i64().unwrap())
}

#[test]
fn fifty_mounts_leave_no_more_nodes_than_five() {
    story(|browser| {
        browser.show("");
        let (nodes, listeners) = after(browser, 5);
        let (later_nodes, later_listeners) = after(browser, 45);
        assert!(later_listeners <= listeners + 5, "{listeners} listeners became {later_listeners}");
        assert!(later_nodes <= nodes + nodes / 4, "{nodes} nodes became {later_nodes}");
        browser.js("document.body.append(document.createElement('dialogue-summary'))");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        widget.says("4 of 18 cards");
    });
}

#[test]
fn rapidly_inserted_and_removed_elements_end_in_their_last_state() {
    story(|browser| {
        browser.show("<main></main>");
        browser.js("const main = document.querySelector('main'); \
             for (let n = 0; n < 20; n += 1) { \
               const el = document.createElement('dialogue-summary'); el.id = `n${n}`; \
               main.append(el); el.remove(); main.append(el); if (n % 2) el.remove(); }");
        for n in (0..20).step_by(2) {
            let selector = format!("#n{n}");
            let widget = browser.widget_at(&selector).ready();
            soon(18, || widget.count());
        }
        assert_eq!(browser.heard("dialogue-ready").len(), 10);
    });
}
