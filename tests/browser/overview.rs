//! The overview above the cards, and the meetings of a collection.

use crate::harness::{Browser, Widget, record, soon, story};
use serde_json::{Value, json};

const TAG: &str = "<dialogue-summary></dialogue-summary>";

/// The positions of everything above the cards, relative to the page.
const ABOVE: &str = "return [...root.querySelectorAll('.head *, .overview *, .find, .search')] \
    .filter((e) => e.checkVisibility()) \
    .map((e) => { const { left, top } = e.getBoundingClientRect(); \
        return [e.tagName, e.closest('.others') ? 0 : Math.round(left), Math.round(top + scrollY)]; })";

/// A collection of the built-in dialogue and of two others of its series.
fn series(browser: &Browser) -> Widget<'_> {
    browser.show(TAG);
    let widget = browser.widget().ready();
    let meeting = |id: &str, number: u32, date: &str| {
        let mut meeting = record();
        meeting["id"] = json!(id);
        meeting["title"] = json!(format!("Meeting {id}"));
        meeting["summary"] = json!(format!("Summary of {id}."));
        meeting["date"] = json!(date);
        meeting["series"]["ordinal"] = json!(number);
        meeting
    };
    let dialogues =
        [meeting("a", 1, "2020-03-01"), meeting("c", 3, "2022-03-01"), meeting("b", 2, "2021-03-01")];
    widget.js_with("el.data = given", json!({ "title": "All of them", "dialogues": dialogues }));
    widget.ready();
    widget
}

#[test]
fn number_of_the_matrix_sets_both_filters() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let number = widget.naming("button", &["North Korea", "Cryptocurrency", "cards"]);
        assert_eq!(number.property("pressed"), "false");
        let count: usize =
            number.name.rsplit(": ").next().and_then(|n| n.split(' ').next()?.parse().ok()).unwrap();
        browser.click(&number);
        soon(count, || widget.count());
        assert_eq!(widget.view()["theme"], json!(["cryptocurrency"]));
        assert_eq!(widget.view()["country"], json!(["KP"]));
        let number = widget.the("button", &number.name);
        assert!(number.is_on());
        browser.click(&number);
        soon(json!([[], []]), || widget.js("return [el.view.theme, el.view.country]"));
    });
}

#[test]
fn matrix_is_a_table_with_headers() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        // WebKit gives headers of tables no name, only contents.
        let headers = |role| -> Vec<Value> {
            widget.all(role).iter().map(|node| browser.ask(node, "(header) => header.textContent")).collect()
        };
        let columns = headers("columnheader");
        assert!(columns.contains(&json!("North Korea")), "{columns:?}");
        let rows = headers("rowheader");
        assert!(rows.contains(&json!("Cryptocurrency theft")), "{rows:?}");
    });
}

#[test]
fn nothing_above_the_cards_moves_while_a_person_filters() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        for width in [375, 800, 1440] {
            browser.wide(width);
            let before = widget.js(ABOVE);
            assert!(before.as_array().is_some_and(|all| all.len() > 20));
            for view in ["kind: ['topic']", "q: 'crypto'", "country: ['CN']", "q: 'nowhere'"] {
                widget.js(&format!("el.view = {{ {view} }}"));
                browser.settle();
                assert_eq!(widget.js(ABOVE), before, "{view} at {width} pixels");
            }
            widget.js("el.clear()");
            browser.settle();
        }
        browser.wide(1440);
        let before = widget.js(ABOVE);
        widget.tick("Type", "Topics");
        widget.tick("Country", "North Korea");
        browser.settle();
        assert_eq!(widget.js(ABOVE), before);
    });
}

#[test]
fn three_answers_are_on_the_first_screen() {
    story(|browser| {
        let bottom = "return Math.max(...[...root.querySelectorAll('.answer')].map((e) => e.getBoundingClientRect().bottom))";
        browser.open("/dist/");
        let widget = browser.widget().ready();
        for (width, height) in [(1440, 900.0), (375, 812.0)] {
            browser.wide(width);
            let bottom = widget.js(bottom).as_f64().unwrap();
            assert!(bottom > 0.0 && bottom <= height, "{width} pixels: they end at {bottom}");
        }
    });
}

#[test]
fn picture_of_an_answer_opens_on_a_phone() {
    story(|browser| {
        browser.wide(375);
        browser.show(TAG);
        let widget = browser.widget().ready();
        let visible = || widget.js("return root.querySelector('.matrix').checkVisibility()");
        assert_eq!(visible(), json!(false));
        let button = widget.the("button", "Talked about");
        assert_eq!(button.property("expanded"), "false");
        browser.click(&button);
        soon(json!(true), visible);
        browser.click(&widget.the("button", "Talked about"));
        soon(json!(false), visible);
    });
}

#[test]
fn page_opened_by_a_filtered_link_folds_the_overview() {
    story(|browser| {
        browser.show_at("#ds.kind=topic", TAG);
        let widget = browser.widget().ready();
        assert!(!widget.has("table", "") && widget.words().contains("Show the overview"));
        widget.press("Show the overview");
        soon(true, || !widget.names("columnheader").is_empty());
    });
}

#[test]
fn title_of_an_announcement_leads_to_its_card() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js("root.querySelector('.first a').click()");
        soon(String::from("ds.card=dcm4"), || browser.fragment());
        let is_seen = "const { top } = root.getElementById('dcm4').getBoundingClientRect(); return top >= 0 && top < innerHeight";
        soon(json!(true), || widget.js(is_seen));
    });
}

#[test]
fn meetings_are_listed_newest_first_and_one_is_chosen_by_its_title() {
    story(|browser| {
        let widget = series(browser);
        let listed = widget.js("return [...root.querySelectorAll('.m-title')].map((e) => e.textContent)");
        assert_eq!(listed, json!(["Meeting c", "Meeting b", "Meeting a"]));
        widget.follow("Meeting b");
        soon(true, || widget.has("heading", "Meeting b"));
        soon(String::from("ds.dialogue=b"), || browser.fragment());
        assert!(widget.words().contains("Summary of b.") && widget.words().contains("Meeting 2 of 3"));
        assert_eq!(widget.names("searchbox"), ["Search this meeting"]);
        soon(String::from("--title"), || widget.focus());
        // The next and the previous meeting of the series, and back to all.
        widget.js("[...root.querySelectorAll('.near a')].at(-1).click()");
        soon(true, || widget.has("heading", "Meeting c"));
        browser.back();
        soon(true, || widget.has("heading", "Meeting b"));
        browser.click(&widget.naming("link", &["All of them"]));
        soon(true, || widget.has("heading", "All of them"));
        assert_eq!(widget.names("searchbox"), ["Search all dialogues"]);
    });
}

/// The words of these elements that are broken over lines, and the names that are although they would fit.
const BROKEN: &str = "const broken = []; \
    for (const node of root.querySelectorAll('.matrix th')) { \
        const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT); \
        for (let text; (text = walk.nextNode());) { \
            for (const { index, 0: word } of text.data.matchAll(/[^\\s-]+/g)) { \
                const range = document.createRange(); \
                range.setStart(text, index); range.setEnd(text, index + word.length); \
                const turned = getComputedStyle(text.parentNode).writingMode !== 'horizontal-tb'; \
                const lines = new Set([...range.getClientRects()].map((r) => Math.round(turned ? r.left : r.top))); \
                if (lines.size > 1) broken.push(word); } } } \
    for (const { firstChild: name } of root.querySelectorAll('.facts .whole')) { \
        const range = document.createRange(); \
        range.setStart(name, 0); range.setEnd(name, name.data.indexOf(' (')); \
        if (range.getClientRects().length !== 1) broken.push(name.data); } \
    const table = root.querySelector('.matrix'); \
    if (table.scrollWidth > table.parentNode.clientWidth + 3) broken.push('too wide'); \
    return broken";

#[test]
fn names_are_not_broken_at_any_width() {
    story(|browser| {
        let card = |code: &str| json!({ "id": code.to_lowercase(), "kind": "topic", "title": code, "themes": ["norms", "critical-infrastructure", "cryptocurrency-theft"], "countries": [{ "code": code, "role": "discussed" }] });
        let side = |code: &str, person: &str| json!({ "id": format!("d{person}"), "kind": "delegation", "title": code, "country": code, "chairs": [{ "person_id": person }] });
        let persons =
            json!([{ "id": "r", "name": "Rhee Dong-yeol" }, { "id": "w", "name": "Andrew Whittaker" }]);
        for codes in
            [&["KP", "RU", "CN", "UA", "IR"][..], &["KP", "RU", "CN"], &["CH", "LI", "AF", "NZ", "US"]]
        {
            let mut cards: Vec<_> = codes.iter().map(|code| card(code)).collect();
            cards.extend([side("GB", "w"), side("KR", "r")]);
            let data = json!({ "title": { "en": "x", "ko": "x" }, "date": "2024-11-06", "persons": persons, "cards": cards });
            browser.show(TAG);
            let widget = browser.widget().ready();
            widget.js_with("el.data = given", data);
            for (width, lang) in
                [(320, "en"), (768, "en"), (1440, "en"), (320, "ko"), (768, "ko"), (1440, "ko")]
            {
                browser.wide(width);
                widget.js(&format!("el.view = {{ lang: '{lang}' }}"));
                browser.settle();
                if width == 320
                    && !widget.js("return root.querySelector('.matrix').checkVisibility()").as_bool().unwrap()
                {
                    widget.js("root.querySelector('.answer.topic .open-pic').click()");
                    browser.settle();
                }
                assert_eq!(widget.js(BROKEN), json!([]), "{codes:?} {width} {lang}");
            }
        }
    });
}

#[test]
fn folded_themes_are_printed_and_their_button_is_not() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let shown = || {
            let visible = "const visible = (e) => e.checkVisibility(); \
                const all = (part) => [...root.querySelectorAll(part)].filter(visible).length; \
                return [all('.others .theme'), all('.others .line')]";
            widget.js(visible)
        };
        let all = widget.js("return root.querySelectorAll('.others .theme').length");
        let on_screen = shown();
        assert!(on_screen[0].as_u64() < all.as_u64() && on_screen[1] == json!(1), "{on_screen} of {all}");
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let on_paper = shown();
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
        assert_eq!(on_paper, json!([all, 0]));
    });
}
