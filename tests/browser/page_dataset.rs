//! Datasets that the page sets by script or puts inside the tag.

use crate::harness::{OF_DATASET, Widget, dataset, record, soon, story};
use serde_json::json;

const TAG: &str = "<dialogue-summary></dialogue-summary>";

fn shows(widget: Widget<'_>, ids: &[&str]) {
    soon(ids.iter().map(|id| String::from(*id)).collect::<Vec<_>>(), || widget.cards());
}

#[test]
fn data_property_replaces_the_built_in_record() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        widget.js_with("window.before = el.ready; el.data = given", dataset("Ours", &["a", "b"]));
        widget.ready();
        shows(widget, &["a", "b"]);
        assert!(widget.has("heading", "Ours"));
        widget.says("2 cards");
        assert_eq!(browser.heard("dialogue-ready").len(), 2);
        assert_eq!(widget.results(), json!({ "total": 2, "shown": 2, "ids": ["a", "b"] }));
        widget.search("the b");
        widget.says("1 of 2 cards");
    });
}

/// Cards are grouped by kind on the page; `results` keep the order of the view.
#[test]
fn results_property_follows_the_card_order() {
    story(|browser| {
        browser.show("<dialogue-summary page-size=3></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut mixed = dataset("Mixed", &["a", "b", "c", "d"]);
        mixed["cards"][0]["kind"] = json!("announcement");
        mixed["cards"][2]["kind"] = json!("announcement");
        mixed["cards"][1]["summary"] = json!("At the quay.");
        mixed["cards"][2]["title"] = json!("The quay");
        widget.js_with("el.data = given", mixed);
        shows(widget.ready(), &["a", "c", "b"]);
        assert_eq!(widget.results(), json!({ "total": 4, "shown": 3, "ids": ["a", "c", "b"] }));
        // Matches in titles come first.
        widget.search("quay");
        shows(widget, &["c", "b"]);
        assert_eq!(widget.results(), json!({ "total": 2, "shown": 2, "ids": ["c", "b"] }));
    });
}

/// A lone surrogate, as `substring` leaves of an emoji, becomes a replacement character.
#[test]
fn lone_surrogate_damages_only_its_own_text() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let data = dataset("Half", &["a", "b"]);
        widget.js_with(
            "given.cards[0].title = 'cut \\ud83d'; given.cards[1].title = '\\\\ud83d \\\\\\\\ud83d \u{1f600}\"'; el.data = given",
            data,
        );
        shows(widget.ready(), &["a", "b"]);
        let titles = "return [...root.querySelectorAll('article h4')].map((title) => title.textContent)";
        soon(json!(["cut \u{fffd}", "\\ud83d \\\\ud83d \u{1f600}\""]), || widget.js(titles));
    });
}

#[test]
fn dataset_set_before_the_first_render_is_the_only_one_shown() {
    story(|browser| {
        browser.show("");
        browser.js_with(
            "const el = document.createElement('dialogue-summary'); document.body.append(el); el.data = arguments[0]",
            vec![dataset("Ours", &["a"])],
        );
        shows(browser.widget().ready(), &["a"]);
        let totals: Vec<_> =
            browser.heard("dialogue-ready").iter().map(|detail| detail["results"]["total"].clone()).collect();
        assert_eq!(totals, [1]);
    });
}

#[test]
fn data_property_round_trips_as_a_plain_object() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let data = widget.js("return el.data");
        let record = record();
        assert_eq!(data["cards"].as_array().unwrap().len(), 18);
        for key in [
            "format", "id", "title", "languages", "series", "date", "place", "countries", "themes",
            "timeline",
        ] {
            assert_eq!(data[key], record[key], "{key}");
        }
        assert_eq!(data["cards"], record["cards"]);
        let plain = "const data = el.data; const proto = window.Object.prototype; \
            return [data, data.title, data.cards[0]].every((object) => Object.getPrototypeOf(object) === proto)";
        assert_eq!(widget.js(plain), true);
        widget.js(
            "const data = el.data; data.title = { en: 'Changed' }; data.cards.length = 2; window.mine = data",
        );
        assert_eq!(widget.count(), 18, "a copy is the page's own");
        widget.js("el.data = mine");
        widget.ready();
        shows(widget, &["aim", "delegation-gb"]);
        assert!(widget.has("heading", "Changed"));
        widget.js("el.data = '\\ufeff' + JSON.stringify(mine)");
        widget.ready();
        assert_eq!(
            widget.js("return el.data.cards.length"),
            2,
            "the mark that editors hide is no part of it"
        );
        widget.js("mine.cards.length = 0");
        browser.settle();
        assert_eq!(widget.count(), 2, "what was handed over is not watched");
        widget.js("el.data = null");
        widget.ready();
        soon(18, || widget.count());
    });
}

#[test]
fn data_read_and_set_again_loses_nothing() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let once = widget.js("window.once = el.data; el.data = once; return el.ready.then(() => el.data)");
        assert_eq!(once, browser.js("return once"));
        assert_eq!(browser.heard("dialogue-error").len(), 0);
        soon(18, || widget.count());
    });
}

#[test]
fn data_property_accepts_json_text_and_proxies() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js_with("el.data = JSON.stringify(given)", dataset("Text", &["a"]));
        shows(widget.ready(), &["a"]);
        let proxied = "const deep = (value) => typeof value === 'object' && value ? new Proxy(value, \
            { get: (target, key) => deep(Reflect.get(target, key)) }) : value; el.data = deep(given)";
        widget.js_with(proxied, dataset("Proxy", &["b", "c"]));
        shows(widget.ready(), &["b", "c"]);
        widget.js_with("el.data = Object.freeze(given)", dataset("Frozen", &["d"]));
        shows(widget.ready(), &["d"]);
    });
}

#[test]
fn inline_dataset_is_shown() {
    story(|browser| {
        let inline = dataset("Inline", &["a", "b"]);
        browser.show(&format!(
            "<dialogue-summary><script type='application/json'>{inline}</script><p>Fallback</p></dialogue-summary>"
        ));
        let widget = browser.widget().ready();
        shows(widget, &["a", "b"]);
        assert!(!widget.shows_fallback());
        // The property takes precedence; without it the script inside the tag counts again.
        widget.js_with("el.data = given", dataset("Set", &["c"]));
        shows(widget.ready(), &["c"]);
        widget.js("el.data = undefined");
        shows(widget.ready(), &["a", "b"]);
    });
}

#[test]
fn inline_dataset_is_found_when_the_element_is_upgraded_before_its_children() {
    story(|browser| {
        // The script runs in the head, before the parser reaches the end of the page.
        let filler = "<p>More of the page.</p>".repeat(2000);
        let inline = dataset("Inline", &["a"]);
        let page = format!(
            "<!doctype html><html lang='en'><title>Long</title><link rel='icon' href='data:,'>\
             <script type='module' async src='/dist/dialogue-summary.js'></script>\
             <dialogue-summary>{filler}<script type='application/json'>{inline}</script></dialogue-summary></html>"
        );
        browser.server().put("/long.html", &page);
        browser.open("/long.html");
        shows(browser.widget().ready(), &["a"]);
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
    });
}

#[test]
fn markup_in_a_dataset_is_rendered_as_text() {
    story(|browser| {
        let markup = "<img src=x onerror=\"window.hurt=1\"><b>bold</b> &amp; <script>window.hurt=1</script>";
        let mut ours = dataset(markup, &["a"]);
        ours["cards"][0]["title"] = json!(markup);
        ours["cards"][0]["summary"] = json!(markup);
        ours["cards"][0]["details"] = json!([{ "text": markup }]);
        ours["themes"] = json!([{ "id": "t", "name": markup }, { "id": "u", "name": "Other" }]);
        ours["cards"][0]["themes"] = json!(["t"]);
        ours["source"] = json!({ "url": "javascript:window.hurt=1", "publisher": markup });
        browser.show_at("#ds.card=a", TAG);
        browser.allow(OF_DATASET);
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", ours);
        widget.ready();
        assert!(widget.has("heading", markup));
        assert!(widget.has("article", markup));
        widget.search("bold");
        widget.says("1 of 1 card");
        let made = "return [...root.querySelectorAll('img, script, b:not(time b)')].filter((e) => /hurt|^bold$/.test(e.outerHTML)).length";
        assert_eq!(widget.js(made), 0);
        assert_eq!(
            widget.js(
                "return [...root.querySelectorAll('a')].filter((a) => a.href.startsWith('javascript')).length"
            ),
            0
        );
        assert_eq!(browser.js("return window.hurt ?? 'unhurt'"), "unhurt");
    });
}

#[test]
fn new_dataset_keeps_the_view_where_it_applies() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        widget.tick("Theme", "Sanctions");
        widget.js("const data = el.data; data.themes = data.themes.filter((theme) => theme.id !== 'sanctions'); \
                   for (const card of data.cards) card.themes = card.themes?.filter((id) => id !== 'sanctions'); el.data = data");
        widget.ready();
        assert_eq!(widget.view()["country"], json!(["KP"]));
        assert_eq!(widget.view()["theme"], json!([]));
        widget.says("4 of 18 cards");
    });
}

#[test]
fn empty_dataset_shows_a_message() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", dataset("Nothing yet", &[]));
        widget.ready();
        soon(true, || widget.words().contains("This record has no cards yet."));
        assert!(widget.has("heading", "Nothing yet"));
        assert_eq!(widget.results(), json!({ "total": 0, "shown": 0, "ids": [] }));
    });
}

/// Messages belong to the current dataset.
#[test]
fn dataset_set_before_the_previous_is_rendered_is_the_one_announced() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let good = dataset("Ours", &["a", "b"]);
        let told = |sets: &str| {
            browser.js("window.told = []; window.over = new AbortController()");
            widget.js(&format!(
                "for (const name of ['ready', 'error']) \
                     el.addEventListener(`dialogue-${{name}}`, (e) => told.push(name + (name === 'ready' ? el.results.total : '')), {{ signal: over.signal }}); \
                 const good = {good}; {sets}; \
                 window.came = el.ready.then(() => 'stands', () => 'broke')"
            ));
            browser.settle();
            let told = browser.js("return told.join(' ')");
            browser.js("over.abort()");
            (told, browser.js("return came"))
        };
        assert_eq!(told("el.data = {}; el.data = good"), (json!("ready2"), json!("stands")));
        browser.allow(OF_DATASET);
        assert_eq!(told("el.data = good; el.data = '{'"), (json!("error"), json!("broke")));
        assert_eq!(
            told("el.data = good; el.data = good; el.data = good"),
            (json!("ready2"), json!("stands"))
        );
    });
}

/// Lit sets a property with every render of the page, React with every new reference.
#[test]
fn the_same_dataset_set_again_changes_nothing() {
    story(|browser| {
        browser.show("<dialogue-summary page-size='1'></dialogue-summary>");
        let widget = browser.widget();
        widget.js_with("window.own = given; el.data = own", dataset("T", &["a", "b", "c"]));
        let widget = widget.ready();
        widget.press("Show 1 more");
        soon(2, || widget.count());
        let before = browser.heard("dialogue-ready").len();
        widget.js("window.ready = el.ready; el.data = own; el.data = own");
        browser.settle();
        assert_eq!(widget.js("return ready === el.ready"), true);
        assert_eq!(widget.count(), 2);
        assert_eq!(browser.heard("dialogue-ready").len(), before);
        // Another object is other data, also within the event that the data before caused.
        widget.js("el.addEventListener('dialogue-ready', () => { el.data = own }); el.data = { ...own, cards: own.cards.slice(1) }");
        soon(before + 2, || browser.heard("dialogue-ready").len());
        browser.settle();
        assert_eq!(browser.heard("dialogue-ready").len(), before + 2);
        assert_eq!(widget.js("return el.results.total"), 3);
    });
}
