//! Room: nothing sticks out, nothing is too small to hit.

use crate::harness::{none, soon, story};
use serde_json::{Value, json};

/// What reaches past the right edge of the window, unless it scrolls by itself or is for voices only.
const STICKS_OUT: &str = "const out = []; const look = (top) => { for (const e of top.querySelectorAll('*')) { \
      const { right, left, width } = e.getBoundingClientRect(); \
      if (width > 1 && (right > innerWidth + 1 || left < -1) && !e.closest('pre, svg') && e.checkVisibility()) out.push(e.outerHTML.slice(0, 90)); \
      if (e.shadowRoot) look(e.shadowRoot); } }; look(document); \
    const page = document.scrollingElement; if (page.scrollWidth > innerWidth) out.push(`page: ${page.scrollWidth}`); return out";

/// What a finger cannot hit: less than 24 pixels on a side, links within a sentence excepted.
const TOO_SMALL: &str = "const root = document.querySelector('dialogue-summary').shadowRoot; \
    return [...root.querySelectorAll('button, input, summary, .source')].filter((e) => e.checkVisibility() && !e.closest('li > .source')) \
      .map((e) => [e, (e.type === 'checkbox' ? e.closest('.opt') : e).getBoundingClientRect()]) \
      .filter(([, { width, height }]) => width < 24 || height < 24) \
      .map(([e, { width, height }]) => `${e.outerHTML.slice(0, 80)} ${width} x ${height}`)";

#[test]
fn nothing_sticks_out_in_any_room_in_either_language() {
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
fn a_long_word_that_is_searched_for_does_not_stick_out() {
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
fn long_words_of_a_dataset_do_not_stick_out() {
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
        ours["cards"][19]["place"]["name"] = json!(long);
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

#[test]
fn everything_to_press_is_large_enough_for_a_finger() {
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
fn text_twice_as_large_still_fits() {
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
fn no_style_and_no_script_stands_in_the_markup() {
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
