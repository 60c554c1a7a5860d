//! Changes by frameworks and scripts: the element is inserted as HTML, patched, moved, hidden and removed.

use crate::harness::{Browser, Rule, Widget, dataset, soon, story};
use serde_json::json;

fn shows(widget: Widget<'_>, ids: &[&str]) {
    soon(ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(), || widget.cards());
}

#[test]
fn element_inserted_as_html_text_is_rendered() {
    story(|browser| {
        browser.show("<main></main>");
        let small = dataset("Small", &["a", "b"]).to_string();
        browser.js_with(
            "document.querySelector('main').innerHTML = arguments[0]",
            vec![json!(format!(
                "<dialogue-summary><script type='application/json'>{small}</script></dialogue-summary>"
            ))],
        );
        shows(browser.widget().ready(), &["a", "b"]);
        browser.js("document.querySelector('main').innerHTML += '<p>One more.</p>'");
        shows(browser.widget().ready(), &["a", "b"]);
        browser.js("document.querySelector('main').textContent = ''");
        browser.js("document.querySelector('main').innerHTML = '<dialogue-summary></dialogue-summary>'");
        browser.widget().ready().says("18 cards");
    });
}

#[test]
fn patched_element_ends_with_its_last_attributes() {
    story(|browser| {
        browser.server().put("/one.json", &dataset("One", &["a", "b", "c"]).to_string());
        browser.server().put("/two.json", &dataset("Two", &["d"]).to_string());
        browser.show("<main></main>");
        // Attributes before and after insertion; children that are added and removed.
        browser.js(
            "const el = document.createElement('dialogue-summary'); el.setAttribute('src', 'one.json'); \
             el.setAttribute('page-size', '2'); document.querySelector('main').append(el); \
             el.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'In short.' }))",
        );
        let widget = browser.widget().ready();
        shows(widget, &["a", "b"]);
        widget.js("el.setAttribute('src', 'two.json'); el.removeAttribute('page-size')");
        widget.ready();
        shows(widget, &["d"]);
        widget
            .js("el.replaceChildren('Some text.', document.createElement('b'), document.createComment('x'))");
        browser.settle();
        shows(widget, &["d"]);
        assert!(!widget.shows_fallback());
        widget.js("el.removeAttribute('src')");
        widget.ready();
        widget.says("18 cards");
    });
}

/// Sets filters as a user.
fn narrow(browser: &Browser, widget: Widget<'_>) {
    widget.tick("Country", "North Korea");
    widget.search("crypto");
    widget.says("2 of 18 cards");
    soon(String::from("ds.country=KP&ds.q=crypto"), || browser.fragment());
}

#[test]
fn element_moved_through_a_shadow_root_keeps_its_view() {
    story(|browser| {
        browser.show("<main><dialogue-summary></dialogue-summary></main><aside></aside>");
        let widget = browser.widget().ready();
        narrow(browser, widget);
        widget.js("window.moved = el; window.article = root.querySelector('article')");
        let kept = "return [moved.results.total, article.isConnected, moved.shadowRoot.querySelector('article') === article]";
        for way in [
            "document.querySelector('aside').attachShadow({ mode: 'open' }).append(moved)",
            "document.querySelector('main').append(moved)",
            // If the browser supports `moveBefore`.
            "document.querySelector('aside').shadowRoot.moveBefore?.(moved, null)",
            "document.querySelector('main').moveBefore?.(moved, null)",
        ] {
            browser.js(way);
            browser.settle();
            assert_eq!(browser.js(kept), json!([2, true, true]), "{way}");
        }
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
        widget.press("Clear all");
        widget.says("18 cards");
    });
}

#[test]
fn widget_in_a_hidden_panel_works_when_shown() {
    story(|browser| {
        browser.show("<div hidden><dialogue-summary></dialogue-summary></div>");
        let widget = browser.widget().ready();
        widget.js("el.view = { country: ['KP'] }");
        widget.says("4 of 18 cards");
        browser.js("document.querySelector('div').hidden = false");
        browser.settle();
        let seen = "return [...root.querySelectorAll('article')].filter((e) => e.getBoundingClientRect().height > 40).length";
        assert_eq!(widget.js(seen), json!(4));
        widget.tick("Country", "China");
        widget.says("5 of 18 cards");
        browser.js("document.querySelector('div').style.display = 'none'");
        browser.js("document.querySelector('div').style.display = ''");
        assert_eq!(widget.view()["country"], json!(["KP", "CN"]));
    });
}

#[test]
fn dataset_blocked_by_cors_shows_a_message() {
    story(|browser| {
        let address = format!("http://localhost:{}", browser.server().port());
        browser.expect_elsewhere(&address);
        browser.allow("Access-Control-Allow-Origin");
        browser.allow("net::ERR_FAILED");
        browser.server().put("/there.json", &dataset("There", &["a"]).to_string());
        browser.show(&format!(
            "<dialogue-summary src='{address}/there.json'><p>In short: they met.</p></dialogue-summary>"
        ));
        let widget = browser.widget();
        assert_eq!(widget.refusal()["code"], "network");
        assert!(widget.shows_fallback());
        assert!(widget.has("button", "Try again"));
        assert_eq!(browser.server().times_asked("/there.json"), 1);
    });
}

#[test]
fn dataset_with_another_media_type_is_read() {
    story(|browser| {
        browser.server().copy("/record", "dialogues/uk-rok-cyber-4.json");
        browser.server().rule("/dist/dialogues/uk-rok-cyber-4.json", Rule::Typed("text/html"));
        browser.show("<dialogue-summary src='/dist/dialogues/uk-rok-cyber-4.json'></dialogue-summary>");
        browser.widget().ready().says("18 cards");
        browser.widget().js("el.src = '/record'");
        browser.widget().ready().says("18 cards");
    });
}
