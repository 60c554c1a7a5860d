//! Prerendered cards on a page that arrives in pieces.

use super::{KEEP_STILL, element, is_in_place, keep};
use crate::harness::{Rule, endless_story, glue, page, soon, story, until};
use serde_json::{Value, json};
use std::thread;

/// A browser paints the part of a page that has arrived, wherever it ends.
#[test]
fn streamed_cards_do_not_shift_at_any_cut() {
    for (width, lang) in [(360, "en"), (800, "en"), (1280, "ko"), (1600, "en")] {
        story(|browser| {
            browser.wide(width);
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            let whole = page(&element(&["--lang", lang]));
            browser.server().rule("/page.html", Rule::Slowly(whole, 500));
            browser.open("/page.html");
            keep(browser);
            let widget = browser.widget();
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            let widget = widget.ready();
            browser.settle();
            assert_eq!(is_in_place(&widget), json!([true, true, []]), "{width} {lang}");
        });
    }
}

/// The header has several short lines, each of which may be cut anywhere.
#[test]
fn streamed_header_does_not_shift_at_any_cut() {
    for (width, lang) in [(1050, "en"), (1280, "en"), (1280, "ko")] {
        story(|browser| {
            browser.wide(width);
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            let whole = page(&element(&["--lang", lang]));
            let end = whole.find("</dl>").unwrap();
            browser.server().rule("/page.html", Rule::Slowly(whole[..end].to_owned(), 40));
            browser.open("/page.html");
            browser.js(KEEP_STILL);
            browser.settle();
            assert_eq!(browser.js("return moved"), json!([]), "{width} {lang}");
        });
    }
}

/// The connection breaks; the arrived cards are shown, and the widget works.
#[test]
fn truncated_page_shows_its_cards_and_then_all() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        let whole = page(&element(&[]));
        let end = whole.match_indices("<article").nth(7).map_or(0, |(at, _)| at + 400);
        browser.server().put("/page.html", &whole[..end]);
        browser.open("/page.html");
        let seen = "return [...document.querySelector('dialogue-summary').shadowRoot.querySelectorAll('.head, article')] \
            .filter((node) => node.getClientRects().length).length";
        assert_eq!(browser.js(seen), 9);
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        assert_eq!(browser.widget().ready().count(), 18);
        assert_eq!(browser.heard("dialogue-error"), Vec::<Value>::new());
    });
}

/// The script may run before the parser has created or filled the shadow root.
#[test]
fn script_that_runs_before_the_cards_leaves_the_shadow_root_to_the_parser() {
    let whole = page(&element(&[])).replacen("type=\"module\"", "type=\"module\" async", 1);
    let defined = "<script>customElements.whenDefined('dialogue-summary').then(() => fetch('/defined'))</script></head>";
    let whole = whole.replacen("</head>", defined, 1);
    let behind = |text: &str| whole.find(text).map(|at| at + text.len()).unwrap();
    let tag = behind("<dialogue-summary");
    for cut in [
        tag + whole[tag..].find('>').unwrap() + 1,
        behind("<template shadowrootmode=\"open\">"),
        behind("dialogue-summary.css\">"),
        behind("</template>"),
    ] {
        // It blocks the parser until the class is defined.
        let held = [&whole[..cut], "<script src=\"/held.js\"></script>", &whole[cut..]].concat();
        story(|browser| {
            browser.needs_scripts_while_loading();
            browser.server().put("/page.html", &held);
            browser.server().rule("/held.js", Rule::Held);
            let server = browser.server();
            server.put("/defined", "heard");
            thread::scope(|scope| {
                scope.spawn(|| {
                    until("the element has been defined", || server.times_asked("/defined") > 0);
                    server.put("/held.js", KEEP_STILL);
                });
                browser.open("/page.html");
            });
            let widget = browser.widget().ready();
            soon(18, || widget.count());
            let cards = "return [el.shadowRoot.querySelectorAll('article').length, el.querySelector('template'), moved]";
            assert_eq!(widget.js(cards), json!([18, null, []]), "{}", &held[cut - 40..cut]);
            widget.search("seoul");
            widget.says("1 of 18 cards");
        });
    }
}

/// A page whose parser is blocked forever after this body.
fn held_behind(body: &str) -> String {
    let body = [body, "<script src=\"/held.js\"></script>"].concat();
    page(&body).replacen("type=\"module\"", "type=\"module\" async", 1)
}

/// The user stops a page that never finishes loading.
#[test]
fn widget_works_on_a_page_that_was_stopped_after_its_files_loaded() {
    // Stopping aborts all requests, so the files must have arrived before.
    let stop = "<script>const files = ['dialogue_summary.js', 'dialogue_summary_bg.wasm', 'dialogue-summary.css']; \
        const look = setInterval(() => { \
            const loaded = performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop().split('?')[0]); \
            if (!files.every((file) => loaded.includes(file))) return; \
            clearInterval(look); \
            import('GLUE').then(() => stop()); }, 20)</script>";
    let stop = &stop.replace("GLUE", &glue());
    for tag in [&element(&[]), "<dialogue-summary></dialogue-summary>"] {
        endless_story(|browser| {
            browser.needs_scripts_while_loading();
            browser.server().put("/page.html", &held_behind(&[tag, stop].concat()));
            browser.server().rule("/held.js", Rule::Held);
            browser.begin("/page.html");
            let widget = browser.widget().ready();
            widget.search("seoul");
            widget.says("1 of 18 cards");
        });
    }
}

/// Stopping the page aborts the request for the wasm.
#[test]
fn wasm_is_requested_again_on_a_page_that_was_stopped_before_it_arrived() {
    let stop = "<script>const ask = window.fetch; window.fetch = (url, ...rest) => { \
        if (String(url).includes('.wasm')) { setTimeout(stop, 50); window.fetch = ask; } \
        return ask(url, ...rest); }</script>";
    for tag in [&element(&[]), "<dialogue-summary></dialogue-summary>"] {
        endless_story(|browser| {
            // Stopping aborts the style sheet too, which is fetched again.
            browser.allow("dialogue-summary.css");
            browser.needs_scripts_while_loading();
            browser.server().put("/page.html", &held_behind(&[stop, tag].concat()));
            browser.server().rule("/held.js", Rule::Held);
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.begin("/page.html");
            soon(2, || browser.server().times_asked("/dist/dialogue_summary_bg.wasm"));
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            let widget = browser.widget().ready();
            widget.search("seoul");
            widget.says("1 of 18 cards");
        });
    }
}

/// Stopping the page aborts the import of the glue too.
#[test]
fn glue_is_imported_again_on_a_page_that_was_stopped_before_it_arrived() {
    let glue = "/dist/dialogue_summary.js";
    endless_story(|browser| {
        // The stop may also end the request of the wasm, which Chromium notes.
        browser.allow("Fetch API cannot load");
        // The stop cuts off the glue, and the style sheet, which is fetched again.
        for file in ["dialogue-summary.css", "dialogue_summary.js"] {
            browser.allow(file);
        }
        browser.needs_scripts_while_loading();
        browser.server().put("/page.html", &held_behind("<dialogue-summary></dialogue-summary>"));
        browser.server().rule("/held.js", Rule::Held);
        browser.server().rule(glue, Rule::Held);
        browser.begin("/page.html");
        until("the glue is requested", || browser.server().times_asked(glue) > 0);
        browser.js("window.stop()");
        until("the glue is requested again", || browser.server().times_asked(glue) > 1);
        browser.server().lift(glue);
        let widget = browser.widget().ready();
        widget.search("seoul");
        widget.says("1 of 18 cards");
    });
}
