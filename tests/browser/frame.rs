//! The record in a frame on another site: the script that inserts it, and its height.

mod frame_page;
mod hostile;
mod messages;
mod placement;
mod url_state;

use crate::harness::{Browser, Server, Widget, soon, story, until};
use serde_json::{Value, json};

/// The strict policy of the files' server.
const INSIDE: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/// Disables the browser's own sizing of frames, so that the frame's messages decide its height.
const BY_WORD: &str = "<link rel='stylesheet' href='/by-word.css'>";

/// Another server with the files of the build and a strict policy.
fn files(browser: &Browser) -> Server {
    let files = Server::start();
    files.policy(INSIDE);
    browser.expect_elsewhere(&files.origin());
    files
}

/// Opens a page of the story's server. Its policy allows scripts and frames of the files' server, and its own style
/// sheets.
fn host(browser: &Browser, files: &Server, rest: &str, head: &str, body: &str) {
    let origin = files.origin();
    browser.server().policy(&format!(
        "default-src 'none'; script-src {origin}; frame-src {origin}; style-src 'self'; img-src data:"
    ));
    browser.server().put("/by-word.css", "iframe { frame-sizing: auto !important }");
    browser.server().put(
        "/host.html",
        &format!(
            "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>A host</title>\
             <link rel='icon' href='data:,'>{head}</head><body><h1>News</h1>{body}<p>More.</p></body></html>"
        ),
    );
    browser.open(&format!("/host.html{rest}"));
}

/// The script tag.
fn tag(files: &Server, attributes: &str) -> String {
    format!("<script src='{}/dist/embed.js' {attributes}></script>", files.origin())
}

/// Runs `look` inside a frame, then returns to the page.
fn within<T>(browser: &Browser, nth: u16, look: impl FnOnce(Widget<'_>) -> T) -> T {
    browser.wait(browser.client().clone().enter_frame(nth));
    let found = look(browser.widget());
    browser.wait(browser.client().clone().enter_parent_frame());
    found
}

/// Waits until the cards in a frame are rendered.
fn stands(browser: &Browser, nth: u16) {
    let frames = format!("return document.querySelectorAll('iframe').length > {nth}");
    soon(json!(true), || browser.js(&frames));
    browser.comes_near(&format!("document.querySelectorAll('iframe')[{nth}]"));
    let defined = "return document.querySelector('dialogue-summary')?.ready !== undefined";
    until("the page in the frame is there", || within(browser, nth, |_| browser.js(defined)) == true);
    within(browser, nth, |widget| {
        widget.ready();
    });
}

/// The height of a frame.
fn height(browser: &Browser, nth: u16) -> u64 {
    let height = format!("return document.querySelectorAll('iframe')[{nth}].getBoundingClientRect().height");
    browser.js(&height).as_f64().unwrap().ceil() as u64
}

/// The height of a frame's content.
fn content(browser: &Browser, nth: u16) -> u64 {
    within(browser, nth, |_| {
        browser.js("return Math.ceil(document.body.getBoundingClientRect().height)").as_u64().unwrap()
    })
}

/// Waits until a frame is as high as its content and does not scroll.
fn fits(browser: &Browser, nth: u16) -> u64 {
    soon(true, || height(browser, nth) == content(browser, nth));
    let scrolls = "return document.documentElement.scrollHeight > innerHeight";
    assert_eq!(within(browser, nth, |_| browser.js(scrolls)), false);
    height(browser, nth)
}

/// The height that the script has set on a frame.
fn given(browser: &Browser) -> Value {
    browser.js("return document.querySelector('iframe').style.minHeight")
}

#[test]
fn frame_height_follows_its_content() {
    for head in ["", BY_WORD] {
        story(|browser| {
            let files = files(browser);
            host(browser, &files, "", head, &tag(&files, "async"));
            stands(browser, 0);
            let whole = fits(browser, 0);
            assert!(whole > 1000, "{whole}");
            within(browser, 0, |widget| widget.js("root.querySelectorAll('[type=checkbox]')[0].click()"));
            within(browser, 0, |widget| widget.says("4 of 18 cards"));
            soon(true, || fits(browser, 0) < whole - 500);
            let few = fits(browser, 0);
            within(browser, 0, |widget| {
                widget.js("root.querySelector('#dcm4 a[href*=\"card=\"]').click()");
            });
            soon(true, || fits(browser, 0) > few + 20);
            browser.wide(400);
            soon(true, || fits(browser, 0) > few + 200);
        });
    }
}

#[test]
fn frame_without_script_resizes_where_supported() {
    story(|browser| {
        browser.needs("CSS.supports('frame-sizing', 'content-height')");
        let files = files(browser);
        let frame = format!("<iframe src='{}/dist/embed.html' title='Record'></iframe>", files.origin());
        browser.server().put("/own.css", "iframe { frame-sizing: content-height; width: 100%; border: 0 }");
        host(browser, &files, "", "<link rel='stylesheet' href='/own.css'>", &frame);
        stands(browser, 0);
        // The browser's own sizing does not round up.
        let follows = || height(browser, 0).abs_diff(content(browser, 0)) <= 1;
        soon(true, follows);
        let whole = height(browser, 0);
        within(browser, 0, |widget| widget.js("root.querySelectorAll('[type=checkbox]')[0].click()"));
        soon(true, || height(browser, 0) < whole - 500 && follows());
    });
}

#[test]
fn two_frames_resize_independently() {
    story(|browser| {
        let files = files(browser);
        let two = [tag(&files, ""), tag(&files, "data-filter='kind=delegation'")].concat();
        host(browser, &files, "", BY_WORD, &two);
        stands(browser, 0);
        stands(browser, 1);
        let (whole, few) = (fits(browser, 0), fits(browser, 1));
        assert!(few > 300 && few + 500 < whole, "{few}, {whole}");
        assert_eq!(within(browser, 1, |widget| widget.count()), 2);
    });
}

#[test]
fn frame_has_an_initial_height() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, "");
        let before = browser.js_with(
            "const made = document.createElement('script'); made.src = arguments[0]; \
             const height = () => document.querySelector('iframe').offsetHeight; \
             return new Promise((done) => { made.onload = () => done(height()); document.body.append(made); })",
            vec![json!(files.origin() + "/dist/embed.js")],
        );
        assert_eq!(before, 480);
        stands(browser, 0);
        fits(browser, 0);
    });
}
