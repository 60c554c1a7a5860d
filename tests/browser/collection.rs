//! Collections: facets, order, links, and paging through large ones.

use crate::harness::{Browser, Widget, soon, story, until};
use fantoccini::key::Key;
use serde_json::{Value, json};

const TAG: &str = "<dialogue-summary></dialogue-summary>";

/// Creates a collection in the page: dialogues of ten cards each, one per year from 2001, in two alternating series.
/// The last card of each is an announcement.
const MAKE: &str = "window.collection = (dialogues) => ({ title: 'All of them', languages: ['en', 'ko'], \
    themes: Array.from({ length: 30 }, (_, n) => ({ id: `t${n}`, name: `Theme number ${n}` })), \
    dialogues: Array.from({ length: dialogues }, (_, d) => ({ id: `d${d}`, title: `Meeting ${d}`, \
        date: `${2001 + d % 20}-05-01`, series: { id: d % 2 ? 'odd' : 'even', name: d % 2 ? 'Odd' : 'Even' }, \
        cards: Array.from({ length: 10 }, (_, c) => ({ id: `c${c}`, kind: c < 9 ? 'topic' : 'announcement', \
            title: `Card ${c} of ${d}`, summary: c === 3 ? 'They spoke of fisheries.' : 'They spoke.', themes: [`t${c}`] })) })) })";

fn given(browser: &Browser, dialogues: usize) -> Widget<'_> {
    browser.show(TAG);
    let widget = browser.widget().ready();
    browser.js(MAKE);
    widget.js(&format!("el.data = collection({dialogues})"));
    widget.ready();
    until("all cards are read", || widget.has("checkbox", "Topics"));
    widget
}

#[test]
fn collection_is_filtered_by_series_dialogue_and_year() {
    story(|browser| {
        let widget = given(browser, 4);
        assert!(widget.has("heading", "All of them"));
        widget.says("40 cards");
        widget.tick("Series", "Odd");
        widget.says("20 of 40 cards");
        widget.tick("Year", "2004");
        widget.says("10 of 40 cards");
        soon(String::from("ds.series=odd&ds.year=2004"), || browser.fragment());
        let view = widget.view();
        assert_eq!(
            (&view["series"], &view["year"], &view["dialogue"]),
            (&json!(["odd"]), &json!(["2004"]), &json!([]))
        );
        browser.back();
        widget.says("20 of 40 cards");
        widget.press("Remove filter: Odd");
        widget.tick("Dialogue", "Meeting 2");
        soon("d2/c9".to_owned(), || widget.cards().first().cloned().unwrap_or_default());
        widget.press("Clear all");
        widget.press("Newest first");
        soon("d3/c9".to_owned(), || widget.cards()[0].clone());
        soon(String::from("ds.sort=newest"), || browser.fragment());
        assert_eq!(widget.view()["sort"], "newest");
        widget
            .js("el.view = { q: 'spoke', year: ['2002'], series: ['odd'], dialogue: ['d1'], kind: 'topic' }");
        widget.says("9 of 40 cards");
        widget.js("el.clear()");
        widget.says("40 cards");
        browser.reload();
        widget.ready();
        widget.says("18 cards");
        widget.js("el.view = { year: ['2002'], series: ['even', 'odd'] }");
        assert_eq!(widget.view()["year"], Value::Null, "the built-in record is no collection");
    });
}

#[test]
fn dialogue_link_of_a_card_filters_by_that_dialogue() {
    story(|browser| {
        let widget = given(browser, 3);
        // Best matches come from any dialogue, so each card names its own.
        widget.js("el.view = { q: 'spoke' }");
        widget.says("30 of 30 cards");
        let words = widget.js("return el.shadowRoot.getElementById('d1/c0').textContent");
        assert!(words.as_str().unwrap().contains("Meeting 1"), "{words}");
        widget.js("el.shadowRoot.getElementById('d1/c0').querySelector('.of button').click()");
        // Those of the meeting, of which all match.
        widget.says("10 of 10 cards");
        soon(true, || widget.chips().contains(&String::from("Remove filter: Meeting 1")));
    });
}

#[test]
fn show_more_renders_the_next_page_and_focuses_it() {
    story(|browser| {
        let widget = given(browser, 13);
        soon(50, || widget.count());
        assert_eq!(widget.results()["total"], 130);
        widget.press("Show 50 more");
        soon(100, || widget.count());
        soon("d5/c9".to_owned(), || widget.focus());
        assert!(widget.words().contains("30 left"));
        widget.press("Show 30 more");
        soon(130, || widget.count());
        assert!(!widget.words().contains("left"));
        // A card beyond the page size is shown too.
        widget.js("el.view = { card: 'd12/c9' }");
        widget.tick("Year", "2006");
        soon(11, || widget.count());
        assert_eq!(widget.cards()[0], "d12/c9");
    });
}

#[test]
fn long_facet_shows_largest_selected_and_searched_options() {
    story(|browser| {
        let widget = given(browser, 3);
        let themes = || {
            let boxes =
                "return [...el.shadowRoot.querySelectorAll('#--theme label')].map((l) => l.textContent)";
            crate::harness::texts(&widget.js(boxes))
        };
        let first: Vec<String> = (0..8).map(|n| format!("Theme number {n}")).collect();
        soon(first.clone(), themes);
        widget.press("Show all 30");
        soon(30, || themes().len());
        widget.press("Show only the most common");
        soon(8, || themes().len());
        let seek = "const box = el.shadowRoot.querySelector('[aria-label=\"Find in Theme\"]'); \
            box.value = 'number 29'; box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
        widget.js(seek);
        soon(vec![String::from("Theme number 29")], themes);
        widget.tick("Theme", "Theme number 29");
        widget.js(&seek.replace("number 29", ""));
        soon(9, || themes().len());
        assert_eq!(themes().last().unwrap(), "Theme number 29");
        assert_eq!(widget.all("searchbox").len(), 1);
    });
}

#[test]
fn first_cards_are_rendered_before_the_collection_is_read() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js(MAKE);
        let first = widget.js(
            "el.data = collection(2000); const now = [el.results.total, el.results.shown]; \
             return el.ready.then(() => [...now, el.shadowRoot.querySelectorAll('article').length, !!el.shadowRoot.querySelector('progress')])",
        );
        assert_eq!(first, json!([20_000, 50, 50, true]));
        // A search typed during reading is applied once all cards are read.
        widget.search("fisheries 1999");
        until("all cards are read", || widget.has("checkbox", "Topics"));
        widget.says("1 of 20,000 cards");
        soon(vec![String::from("d1999/c3")], || widget.cards());
        assert_eq!(browser.heard("dialogue-ready").len(), 2);
    });
}

#[test]
fn reading_a_large_collection_yields_to_the_page() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js(MAKE);
        let turns = widget.js("let turns = 0; const channel = new MessageChannel(); \
             const reads = () => !!el.shadowRoot.querySelector('progress'); \
             el.data = collection(4000); \
             return el.ready.then(() => new Promise((done) => { \
                 channel.port1.onmessage = () => { \
                     if (!reads()) return done(turns); \
                     turns += 1; channel.port2.postMessage(null); \
                 }; \
                 channel.port2.postMessage(null); \
             }))");
        assert!(turns.as_u64().is_some_and(|turns| turns > 4), "turns of the page: {turns}");
    });
}

#[test]
fn results_read_right_after_setting_data_are_complete() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js(MAKE);
        let asked = "el.data = collection(2000); el.view = { q: 'fisheries', year: ['2003'] }; return el.results.total";
        assert_eq!(widget.js(asked), 100);
        widget.says("100 of 20,000 cards");
        widget.js("el.clear(); el.data = collection(2000); el.data = collection(1)");
        widget.ready();
        soon(10, || widget.count());
        browser.settle();
        assert_eq!(widget.results()["total"], 10, "the large one is given up");
    });
}

#[test]
fn link_into_a_large_collection_waits_for_its_cards() {
    story(|browser| {
        browser.show_at("#ds.q=fisheries+1999&ds.card=d1500/c2", "");
        browser.js(MAKE);
        browser.js("const el = document.createElement('dialogue-summary'); el.data = collection(2000); document.body.append(el)");
        let widget = browser.widget().ready();
        soon(vec![String::from("d1500/c2"), String::from("d1999/c3")], || widget.cards());
        assert_eq!(widget.results(), json!({ "total": 1, "shown": 1, "ids": ["d1999/c3"] }));
    });
}

/// During typing, remaining cards are not rendered again for their highlights; after the debounce all are.
#[test]
fn matches_are_marked_in_every_card_after_the_debounce() {
    story(|browser| {
        let widget = given(browser, 20);
        let marked = "return [...new Set([...root.querySelectorAll('article')].filter((card) => card.checkVisibility()) \
            .map((card) => [...card.querySelectorAll('mark')].map((mark) => mark.textContent).join(' ')))]";
        widget.search("sp");
        browser.keys(None, "oke");
        soon(json!(["spoke"]), || widget.js(marked));
        // Every card contains this letter, so all of them remain.
        browser.keys(None, " y");
        soon(json!(["y spoke"]), || widget.js(marked));
        browser.keys(None, &Key::Backspace);
        browser.keys(None, &Key::Backspace);
        soon(json!(["spoke"]), || widget.js(marked));
        widget.search("");
        soon(json!([""]), || widget.js(marked));
    });
}

/// The card moves up, since all cards before it are removed.
#[test]
fn value_pressed_on_a_card_keeps_the_focus() {
    story(|browser| {
        let widget = given(browser, 20);
        for (nth, theme) in [(3, 2), (17, 6), (48, 7)] {
            let button =
                format!("[...root.querySelectorAll('article')][{nth}].querySelector('.tags button')");
            widget.js(&format!("window.pressed = {button}; pressed.focus(); pressed.click()"));
            widget.says("20 of 200 cards");
            browser.settle();
            soon(json!(true), || {
                widget.js("return root.activeElement === pressed && pressed.closest('article').checkVisibility({ contentVisibilityAuto: true })")
            });
            assert_eq!(widget.focus(), format!("Theme number {theme}"));
            widget.press("Clear all");
            widget.says("200 cards");
            browser.settle();
        }
    });
}

/// It was among the eight shown options only because it was selected.
#[test]
fn unchecked_option_of_a_long_facet_stays_available() {
    story(|browser| {
        let widget = given(browser, 20);
        widget.js("el.view = { theme: ['t20', 't25'] }");
        let focused = "const at = root.activeElement; return [at.labels[0].textContent, at.checked]";
        for on in [false, true, false] {
            widget.tick("Theme", "Theme number 20");
            soon(json!(["Theme number 20", on]), || widget.js(focused));
        }
        widget.press("Clear all");
        soon(8, || {
            widget.js("return root.querySelectorAll('#--theme [type=checkbox]').length").as_u64().unwrap_or(0)
        });
    });
}

/// Records at every DOM change: the number of visible cards, whether a hidden card is in the viewport, whether "show
/// more" is there, and the count of topics. "Show more" appears once the whole page is rendered. `room` is the number
/// of rows in the viewport before: cards, and the heads of meetings and kinds, which cards may replace.
const NOTE: &str = "window.noted = []; \
    const inWindow = (card) => card.getBoundingClientRect().top < innerHeight; \
    const seen = (card) => card.checkVisibility({ visibilityProperty: true }); \
    const cards = () => [...root.querySelectorAll('article')]; \
    window.room = [...root.querySelectorAll('.card, .meeting-head, .sub')].filter(inWindow).length; \
    new MutationObserver(() => noted.push([cards().filter(seen).length, \
        cards().some((card) => inWindow(card) && !seen(card)), !!root.querySelector('.more'), \
        root.getElementById('--kind-1-n').textContent])) \
    .observe(root, { subtree: true, childList: true, characterData: true });";

#[test]
fn key_press_renders_the_visible_cards_first_and_the_page_later() {
    story(|browser| {
        let mut rooms = Vec::new();
        for (pixels, scrolled) in [
            (1280, "root.querySelector('.results').scrollIntoView()"),
            (1280, "scrollTo(0, 3000)"),
            (500, "root.querySelector('.results').scrollIntoView()"),
        ] {
            browser.wide(1280);
            let widget = given(browser, 100);
            browser.wide(pixels);
            widget.js(&format!(
                "{scrolled}; {NOTE} const box = root.getElementById('--search'); \
                 box.value = 'fisheries'; box.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
            ));
            widget.says("100 of 1,000 cards");
            soon((50, true), || (widget.count(), widget.has("button", "Show 50 more")));
            let (noted, room) = (browser.js("return noted"), browser.js("return room"));
            let noted = noted.as_array().unwrap();
            assert!(
                noted.contains(&json!([room, false, false, "900 cards"])),
                "{pixels}, {scrolled}: no less and no more than the window shows, {room}, the facets as they were: {noted:?}"
            );
            assert_eq!(noted.last(), Some(&json!([50, false, true, "100 cards"])));
            rooms.push(room.as_u64().unwrap());
        }
        assert!(rooms[1] > rooms[0] && rooms[0] > rooms[2] && rooms[2] > 0, "{rooms:?}");
    });
}

/// Options may be reordered by a click, so each click waits for the layout. Chromium exposes only what is laid out.
#[test]
fn cards_have_accessible_names_after_the_debounce() {
    story(|browser| {
        let widget = given(browser, 30);
        let titles = || {
            let names = widget.names("article");
            let named = names.iter().filter(|name| !name.is_empty()).count();
            (names.len(), named, widget.all("heading").len() > 50)
        };
        assert_eq!(titles(), (50, 50, true));
        let is_far = || widget.js("return !!el.shadowRoot.querySelector('.far')");
        widget.search("c");
        soon(json!(true), is_far);
        soon(json!(false), is_far);
        assert_eq!(titles(), (50, 50, true));
    });
}

#[test]
fn click_on_an_option_renders_the_facets_before_the_cards() {
    story(|browser| {
        let widget = given(browser, 200);
        widget.js(&format!(
            "root.querySelector('.results').scrollIntoView(); {NOTE} el.shadowRoot.getElementById('--series-0').click()"
        ));
        widget.says("1,000 of 2,000 cards");
        soon((50, true), || (widget.count(), widget.has("button", "Show 50 more")));
        let noted = browser.js("return noted");
        let room = browser.js("return room");
        assert!(noted.as_array().unwrap().contains(&json!([room, false, false, "900 cards"])), "{noted}");
    });
}

#[test]
fn dataset_set_during_loading_is_the_one_announced() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js(MAKE);
        let told = "el.data = collection(2000); return el.ready.then(() => { el.data = collection(1); return el.ready }).then(() => el.results.total)";
        assert_eq!(widget.js(told), 10);
        soon(10, || widget.count());
    });
}
