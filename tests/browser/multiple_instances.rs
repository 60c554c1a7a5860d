//! Several widgets on one page.

use crate::harness::{soon, story};
use serde_json::json;

#[test]
fn two_widgets_share_the_url_without_interference() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        soon((18, 18), || (a.count(), b.count()));
        let address = |words: &str| soon(words.to_owned(), || browser.fragment());
        a.tick("Type", "Statements and announcements");
        a.says("4 of 18 cards");
        b.says("18 cards");
        address("a.kind=announcement");
        b.tick("Country", "North Korea");
        b.says("4 of 18 cards");
        a.says("4 of 18 cards");
        address("a.kind=announcement&b.country=KP");
        a.search("seoul");
        address("a.kind=announcement&a.q=seoul&b.country=KP");
        b.press("한국어");
        b.says("카드 18건 중 4건");
        a.says("1 of 18 cards");
        address("a.kind=announcement&a.q=seoul&b.country=KP&b.lang=ko");
        a.press("Clear all");
        address("b.country=KP&b.lang=ko");
        let on = || {
            let changes = browser.events().into_iter().filter(|event| event.name == "dialogue-change");
            let on: Vec<_> = changes.map(|event| event.on).collect();
            (on[0].clone(), on[1].clone(), on[on.len() - 1].clone())
        };
        soon(("a".into(), "b".into(), "a".into()), on);
    });
}

#[test]
fn back_undoes_only_in_the_widget_that_changed() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        a.tick("Type", "Statements and announcements");
        b.tick("Country", "North Korea");
        soon(String::from("a.kind=announcement&b.country=KP"), || browser.fragment());
        browser.back();
        b.says("18 cards");
        a.says("4 of 18 cards");
        browser.back();
        a.says("18 cards");
        let changed = browser.events().into_iter().filter(|event| event.name == "dialogue-change");
        assert_eq!(changed.map(|event| event.on).collect::<Vec<_>>(), ["a", "b", "b", "a"]);
    });
}

#[test]
fn text_typed_into_two_widgets_reaches_the_url() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        a.search("seoul");
        b.search("crypto");
        soon(String::from("a.q=seoul&b.q=crypto"), || browser.fragment());
    });
}

#[test]
fn text_typed_in_one_widget_is_in_the_entry_before_a_click_in_another() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        // In one script, so that the debounce does not end in between.
        a.js("const box = root.querySelector('[type=search]'); box.value = 'crypto'; \
              box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); \
              document.getElementById('b').shadowRoot.querySelector('[type=checkbox]').click()");
        soon(String::from("a.q=crypto&b.kind=announcement"), || browser.fragment());
        browser.needs_entries_of_scripts();
        browser.back();
        soon(String::from("a.q=crypto"), || browser.fragment());
        b.says("18 cards");
        a.says("2 of 18 cards");
    });
}

#[test]
fn back_over_steps_of_both_widgets_undoes_both() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        a.tick("Type", "Statements and announcements");
        b.tick("Country", "North Korea");
        soon(String::from("a.kind=announcement&b.country=KP"), || browser.fragment());
        browser.js("history.go(-2)");
        a.says("18 cards");
        b.says("18 cards");
    });
}

/// One widget uses the fragment, the other the query, which also has parameters of the page.
#[test]
fn back_over_many_steps_undoes_them_in_query_and_fragment() {
    story(|browser| {
        browser.show(
            "<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b' link-state='query'></dialogue-summary>",
        );
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        a.tick("Type", "Statements and announcements");
        b.tick("Country", "North Korea");
        browser.js("const page = new URL(location); page.searchParams.set('page', '2'); history.pushState(null, '', page)");
        a.tick("Country", "North Korea");
        b.tick("Type", "Topics");
        soon(json!(["?b.kind=topic&b.country=KP&page=2", "#a.kind=announcement&a.country=KP"]), || {
            browser.js("return [location.search, location.hash]")
        });
        browser.js("history.go(-5)");
        a.says("18 cards");
        b.says("18 cards");
        browser.js("history.go(2)");
        a.says("4 of 18 cards");
        soon(json!({ "kind": [], "country": ["KP"] }), || {
            b.js("return { kind: el.view.kind, country: el.view.country }")
        });
        // An anchor link of the page replaces the fragment, which is no view.
        browser.js("location.hash = 'top'");
        browser.settle();
        a.says("4 of 18 cards");
        soon(json!(["KP"]), || b.js("return el.view.country"));
    });
}

#[test]
fn two_widgets_without_ids_have_separate_keys() {
    story(|browser| {
        browser.show(
            "<dialogue-summary class='a'></dialogue-summary><dialogue-summary class='b'></dialogue-summary>",
        );
        let (a, b) = (browser.widget_at(".a").ready(), browser.widget_at(".b").ready());
        a.tick("Type", "Statements and announcements");
        b.tick("Country", "North Korea");
        a.says("4 of 18 cards");
        b.says("4 of 18 cards");
        a.search("seoul");
        soon(true, || browser.fragment().contains("q=seoul"));
        browser.reload();
        let (a, b) = (browser.widget_at(".a").ready(), browser.widget_at(".b").ready());
        a.says("1 of 18 cards");
        b.says("4 of 18 cards");
        assert_eq!(b.view()["q"], "");
        assert_eq!(a.view()["country"], json!([]));
    });
}

#[test]
fn link_key_of_a_widget_without_id_survives_others_coming_and_going() {
    story(|browser| {
        browser.show(
            "<dialogue-summary class='a'></dialogue-summary><dialogue-summary class='b'></dialogue-summary>",
        );
        let (a, b) = (browser.widget_at(".a").ready(), browser.widget_at(".b").ready());
        b.tick("Country", "North Korea");
        soon(true, || browser.fragment().contains("country=KP"));
        let before = browser.fragment();
        // Neither an attribute of one nor its removal changes the link key of the other.
        a.js("el.theme = 'dark'; el.pageSize = 4");
        b.js("el.theme = 'dark'; el.pageSize = 4");
        browser.settle();
        b.says("4 of 18 cards");
        a.js("el.remove()");
        browser.settle();
        b.js("el.theme = 'light'");
        browser.settle();
        b.says("4 of 18 cards");
        b.tick("Country", "China");
        soon(format!("{before}&{}", before.replace("KP", "CN")), || browser.fragment());
        // A new element takes the free link key.
        browser.js("document.body.append(Object.assign(document.createElement('dialogue-summary'), { className: 'c' }))");
        let c = browser.widget_at(".c").ready();
        c.says("18 cards");
        b.says("5 of 18 cards");
    });
}

#[test]
fn each_widget_has_its_own_dataset() {
    story(|browser| {
        browser.server().put("/one.json", &crate::harness::dataset("One", &["a", "b"]).to_string());
        browser.show("<dialogue-summary id='a' src='one.json'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        soon((2, 18), || (a.count(), b.count()));
        assert_eq!(browser.server().times_asked("/dist/dialogue_summary_bg.wasm"), 1);
        assert_eq!(browser.server().times_asked("/dist/dialogue-summary.css"), 1);
    });
}

/// Client routers replace an element while they change the language of the page. Links that readers have shared name its key.
#[test]
fn element_that_replaces_another_takes_its_link_key() {
    story(|browser| {
        browser.show("<dialogue-summary id='a'></dialogue-summary>");
        browser.widget().ready();
        let key = browser.js(
            "document.documentElement.lang = 'ko'; const old = document.getElementById('a'); window.old = old; \
             const next = document.createElement('dialogue-summary'); next.id = 'a'; old.replaceWith(next); \
             return new Promise((done) => setTimeout(() => next.ready.then(() => done(next.linkKey))))",
        );
        assert_eq!(key, "a");
        browser.widget().tick("국가", "북한");
        soon(String::from("a.country=KP"), || browser.fragment());
        // The first one comes back beside it: then there are two.
        browser.js("document.body.append(old); return old.ready.then(() => true)");
        assert_eq!(browser.js("return old.linkKey"), "a2");
    });
}

#[test]
fn moved_element_keeps_its_link_key() {
    story(|browser| {
        browser.show("<dialogue-summary id='a'></dialogue-summary><main></main>");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(String::from("a.country=KP"), || browser.fragment());
        widget.js(
            "document.documentElement.lang = 'ko'; el.remove(); document.querySelector('main').append(el)",
        );
        browser.settle();
        assert_eq!(widget.js("return el.linkKey"), "a");
        widget.says("카드 18건 중 4건");
    });
}
