//! Nothing overflows at any width, and targets are large enough.

use crate::harness::{Rule, none, soon, story};
use serde_json::{Value, json};

/// Elements that overflow the window, except for scrollable and visually hidden ones.
pub const STICKS_OUT: &str = "const out = []; const look = (top) => { for (const e of top.querySelectorAll('*')) { \
      const { right, left, width } = e.getBoundingClientRect(); \
      if (width > 1 && (right > innerWidth + 1 || left < -1) && !e.closest('pre, svg') && e.checkVisibility()) out.push(e.outerHTML.slice(0, 90)); \
      if (e.shadowRoot) look(e.shadowRoot); } }; look(document); \
    const page = document.scrollingElement; if (page.scrollWidth > innerWidth) out.push(`page: ${page.scrollWidth}`); return out";

/// Targets smaller than 24 pixels on a side, except for links within a sentence.
const TOO_SMALL: &str = "const root = document.querySelector('dialogue-summary').shadowRoot; \
    return [...root.querySelectorAll('button, input, summary, .source')].filter((e) => e.checkVisibility() && !e.closest('p > .source, .loc > .source')) \
      .map((e) => [e, (e.type === 'checkbox' ? e.closest('.opt') : e).getBoundingClientRect()]) \
      .filter(([, { width, height }]) => width < 24 || height < 24) \
      .map(([e, { width, height }]) => `${e.outerHTML.slice(0, 80)} ${width} x ${height}`)";

#[test]
fn nothing_overflows_at_any_width_in_both_languages() {
    story(|browser| {
        browser.open("/dist/");
        let widget = browser.widget().ready();
        for lang in ["en", "ko"] {
            widget.js_with("el.lang = given", json!(lang));
            soon(json!(lang), || widget.view()["lang"].clone());
            for view in
                ["{ q: null, card: 'dcm4', kind: null }", "{ q: 'qwerty', card: null, kind: ['topic'] }"]
            {
                widget.js(&format!("el.view = {view}"));
                for width in [320, 375, 768, 1024, 1440, 1600] {
                    browser.wide(width);
                    none(&browser.js(STICKS_OUT), &format!("{lang}, {view}, {width} pixels"));
                }
            }
        }
    });
}

#[test]
fn long_search_word_does_not_overflow() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("el.view = { q: 'x'.repeat(90), kind: ['topic'] }");
        for width in [320, 768, 1440] {
            browser.wide(width);
            none(&browser.js(STICKS_OUT), &format!("{width} pixels"));
        }
    });
}

#[test]
fn long_words_of_a_dataset_do_not_overflow() {
    story(|browser| {
        let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle".repeat(2);
        let mut ours = crate::harness::record();
        ours["title"] = json!(long);
        ours["themes"][0]["name"] = json!(long);
        ours["countries"][0]["name"] = json!(long);
        ours["organizations"][0]["name"] = json!(long);
        ours["timeline"][0]["label"] = json!(long);
        ours["cards"][0]["title"] = json!(long);
        ours["cards"][0]["summary"] = json!(long);
        ours["cards"][17]["place"]["name"] = json!(long);
        browser.show_at("#ds.theme=bilateral-cooperation", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", ours);
        widget.ready();
        for width in [320, 768, 1440] {
            browser.wide(width);
            none(&browser.js(STICKS_OUT), &format!("{width} pixels"));
        }
    });
}

/// A meeting of ten delegations, whose heads are named.
fn many_heads() -> Value {
    let codes = ["CA", "FR", "DE", "IT", "JP", "GB", "US", "EU", "AU", "KR"];
    let mut cards = vec![
        json!({ "id": "s", "kind": "announcement", "title": "Joint statement", "date": "2025-03-14" }),
        json!({ "id": "t", "kind": "topic", "title": "Ports", "themes": ["ports"],
            "countries": [{ "code": "PS", "role": "discussed" }, { "code": "RU", "role": "discussed" }] }),
    ];
    cards.extend(codes.map(|code| {
        json!({ "id": code, "kind": "delegation", "title": code, "country": code,
            "chairs": [{ "person_id": code, "function": "head_of_delegation" }] })
    }));
    let person = |code| json!({ "id": code, "name": format!("Anna Maria {code}-Lindqvist") });
    json!({ "title": "Ministers meet in Charlevoix", "date": "2025-03-14", "languages": ["en", "ko"],
        "persons": codes.map(person), "themes": [{ "id": "ports", "name": "Ports" }], "cards": cards })
}

#[test]
fn answers_of_a_meeting_with_many_heads_are_on_the_first_screen_of_a_phone() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", many_heads());
        widget.ready();
        let below = "return [...el.shadowRoot.querySelectorAll('.answer')].slice(0, 2) \
            .map((of) => of.getBoundingClientRect().bottom - el.getBoundingClientRect().top).filter((end) => end > 568)";
        let shown = "const of = (part) => el.shadowRoot.querySelector(part).checkVisibility(); return [of('.rest'), of('summary')]";
        for lang in ["en", "ko"] {
            widget.js_with("el.lang = given", json!(lang));
            soon(json!(lang), || widget.view()["lang"].clone());
            browser.wide(320);
            none(&widget.js(below), &format!("{lang}, answers below the first screen"));
            none(&browser.js(STICKS_OUT), lang);
            none(&browser.js(TOO_SMALL), lang);
            assert_eq!(widget.js(shown), json!([false, true]), "{lang}");
            for width in [768, 1440] {
                browser.wide(width);
                assert_eq!(widget.js(shown), json!([true, false]), "{lang}, {width} pixels");
                none(&browser.js(STICKS_OUT), &format!("{lang}, {width} pixels"));
            }
        }
        browser.wide(320);
        let last = "const names = el.shadowRoot.querySelectorAll('.all-names .whole'); return names[names.length - 1].checkVisibility()";
        assert_eq!(widget.js(last), json!(false));
        widget.js("el.shadowRoot.querySelector('summary').click()");
        assert_eq!(widget.js(last), json!(true));
        // What a reader has opened stays open while the widget renders.
        widget.js("el.view = { q: 'ports' }");
        widget.ready();
        assert_eq!(widget.js(last), json!(true));
    });
}

#[test]
fn marks_of_a_meeting_stay_in_their_column() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let card = |nth: usize| json!({ "id": format!("c{nth}"), "kind": if nth.is_multiple_of(2) { "topic" } else { "announcement" }, "title": "x" });
        let part = |cards: usize| {
            json!({ "id": format!("m{cards}"), "title": "x", "date": "2024", "participants": ["KR", "GB"],
                "cards": (0..cards).map(card).collect::<Vec<_>>() })
        };
        let data =
            json!({ "title": "All", "languages": ["en", "ko"], "dialogues": [part(9), part(21), part(24)] });
        widget.js_with("el.data = given", data);
        widget.ready();
        let out = "return [...el.shadowRoot.querySelectorAll('.m-cards')] \
            .map((of) => of.lastElementChild.getBoundingClientRect().right - of.getBoundingClientRect().right).filter((by) => by > .5)";
        for width in [320, 640, 768, 960, 1440] {
            browser.wide(width);
            none(&widget.js(out), &format!("{width} pixels"));
        }
    });
}

/// Parents that shrink to fit their content.
const SHRINK_TO_FIT: [(&str, &str); 10] = [
    ("table cell", "<table><tr><td>{}</td></tr></table>"),
    ("float", "<div style='float: left'>{}</div>"),
    ("inline-block", "<div style='display: inline-block'>{}</div>"),
    ("absolutely placed", "<div style='position: absolute'>{}</div>"),
    ("fit-content", "<div style='width: fit-content'>{}</div>"),
    ("inline-flex", "<div style='display: inline-flex'>{}</div>"),
    ("inline-grid", "<div style='display: inline-grid'>{}</div>"),
    (
        "centred flex column",
        "<div style='display: flex; flex-direction: column; align-items: center'>{}</div>",
    ),
    ("centred grid", "<div style='display: grid; justify-items: center'>{}</div>"),
    ("text that may not wrap", "<div style='display: inline-block; white-space: nowrap'>{}</div>"),
];

#[test]
fn shrink_to_fit_parent_is_filled_and_not_widened() {
    story(|browser| {
        for (parent, html) in SHRINK_TO_FIT {
            browser.show(&html.replace("{}", "<dialogue-summary></dialogue-summary>"));
            let widget = browser.widget().ready();
            for room in [320, 768, 1200, 1600] {
                browser.wide(room);
                // The width without the margins of the page and the borders of a table.
                let left = "return document.documentElement.clientWidth - el.getBoundingClientRect().width";
                let left = widget.js(left).as_f64().unwrap_or(f64::MAX);
                assert!((0.0..30.0).contains(&left), "{parent}, {room} pixels: {left} are left");
                none(&browser.js(STICKS_OUT), &format!("{parent}, {room} pixels"));
            }
        }
    });
}

#[test]
fn widget_in_a_flex_row_keeps_a_readable_width() {
    let beside = "A sentence of some length, to be read beside the widget. ".repeat(20);
    story(|browser| {
        for (place, html) in [
            ("table", "<table><tr><td>{text}</td><td>{}</td></tr></table>"),
            ("flex row", "<div style='display: flex'><p>{text}</p>{}</div>"),
            ("grid", "<div style='display: grid; grid-template-columns: auto auto'><p>{text}</p>{}</div>"),
        ] {
            let html = html.replace("{text}", &beside);
            browser.show(&html.replace("{}", "<dialogue-summary></dialogue-summary>"));
            let widget = browser.widget().ready();
            for room in [768, 1200] {
                browser.wide(room);
                let width = widget.js("return el.getBoundingClientRect().width").as_f64().unwrap_or_default();
                assert!(width >= 320.0, "{place}: {width} of {room} pixels");
                none(&browser.js(STICKS_OUT), &format!("{place}, {room} pixels"));
            }
        }
    });
}

#[test]
fn width_placeholder_adds_no_layout_around_the_widget() {
    story(|browser| {
        browser.show(
            "<p id='before' style='margin: 0 0 20px'>Before.</p>\
             <dialogue-summary src='/held.json'><p id='fallback' style='margin: 30px 0'>Fallback.</p></dialogue-summary>\
             <p id='after' style='margin: 20px 0'>After.</p>",
        );
        browser.server().rule("/held.json", Rule::Held);
        let gaps = "const [a, b, c] = ['before', 'fallback', 'after'].map((id) => document.getElementById(id).getBoundingClientRect()); \
            return [b.top - a.bottom, c.top - b.bottom]";
        soon(json!([30, 30]), || browser.js(gaps));
        soon(true, || browser.widget().js("return root.adoptedStyleSheets.length === 1") == json!(true));
        browser.settle();
        assert_eq!(browser.js(gaps), json!([30, 30]));
        browser.server().put("/held.json", &crate::harness::record().to_string());
        let widget = browser.widget().ready();
        let around = "const { top, bottom, left } = el.getBoundingClientRect(); const at = (id) => document.getElementById(id).getBoundingClientRect(); \
            return [top - at('before').bottom, at('after').top - bottom, at('after').left - left]";
        assert_eq!(widget.js(around), json!([20, 20, 0]));
    });
}

#[test]
fn touch_targets_are_large_enough() {
    story(|browser| {
        browser.open("/dist/#ds.card=dcm4&ds.kind=announcement");
        let widget = browser.widget().ready();
        for (lang, width) in [("en", 320), ("en", 640), ("ko", 320), ("ko", 640)] {
            widget.js_with("el.lang = given", json!(lang));
            browser.wide(width);
            none(&browser.js(TOO_SMALL), &format!("{lang}, {width} pixels"));
        }
        browser.wide(320);
        widget.js("root.querySelector('.fold').click()");
        soon(true, || widget.has("checkbox", "의제"));
        none(&browser.js(TOO_SMALL), "an unfolded facet");
    });
}

#[test]
fn text_at_200_percent_fits() {
    story(|browser| {
        browser.open("/dist/");
        browser.widget().ready();
        browser.js("document.documentElement.style.fontSize = '200%'");
        for width in [640, 1280] {
            browser.wide(width);
            none(&browser.js(STICKS_OUT), &format!("{width} pixels"));
        }
    });
}

#[test]
fn markup_has_no_inline_style_and_no_script() {
    story(|browser| {
        browser.open("/dist/#ds.card=dcm4&ds.q=cyber");
        let widget = browser.widget().ready();
        let inline: Value = widget.js(
            "return [...root.querySelectorAll('*')].filter((e) => e.matches('style, script, [style]') \
               || [...e.attributes].some((a) => a.name.startsWith('on'))).map((e) => e.outerHTML.slice(0, 90))",
        );
        none(&inline, "inline style or script");
        let ids = "const ids = [...root.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at)";
        assert_eq!(widget.js(ids), json!([]), "every id is there once");
    });
}
