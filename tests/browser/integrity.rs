//! A page that checks the files by the build's hashes.

use crate::harness::{Browser, Rule, dist, glue, integrity, record, soon, story};
use serde_json::json;

const SHELL: &str = "/dist/dialogue-summary.js";
const GLUE: &str = "/dist/dialogue_summary.js";

fn open(browser: &Browser) {
    let hashes = integrity();
    let map = json!({ "integrity": { glue(): hashes["dialogue_summary.js"] } });
    let shell = hashes["dialogue-summary.js"].as_str().expect("a hash");
    browser.server().put(
        "/held.html",
        &format!(
            "<!doctype html><html lang='en'><title>A page</title><link rel='icon' href='data:,'>\
             <script type='importmap'>{map}</script>\
             <script type='module' src='{SHELL}' integrity='{shell}'></script>\
             <dialogue-summary><p>In short: they met.</p></dialogue-summary>"
        ),
    );
    browser.open("/held.html");
}

/// Serves a file of the build with an appended comment.
fn change(browser: &Browser, path: &str) {
    let name = path.rsplit('/').next().unwrap_or_default();
    let text = std::fs::read_to_string(dist().join(name)).expect("a file of the build");
    browser.server().put(path, &(text + "\n// and more"));
    browser.allow("integrity");
}

#[test]
fn integrity_hashes_match_the_build() {
    story(|browser| {
        open(browser);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
    });
}

#[test]
fn snippets_of_the_page_have_valid_hashes_and_run() {
    story(|browser| {
        browser.open("/dist/");
        let lines =
            browser.js("return [...document.querySelectorAll('.embed pre')].map((one) => one.textContent)");
        let lines: Vec<String> = serde_json::from_value(lines).expect("texts");
        assert_eq!(lines.iter().filter(|text| text.contains("integrity=\"sha384-")).count(), 2, "{lines:?}");
        let pasted = lines.concat().replace("/dialogue-summary/", "/dist/");
        let page = "<!doctype html><html lang='en'><title>A page</title><link rel='icon' href='data:,'>";
        browser.server().put("/pasted.html", &[page, &pasted].concat());
        // The file that a snippet names as an example.
        browser.server().put("/our-dialogue.json", &record().to_string());
        browser.open("/pasted.html");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        let frame = "return document.querySelector('iframe')?.getBoundingClientRect().height > 1000";
        soon(json!(true), || browser.js(frame));
    });
}

#[test]
fn altered_shell_does_not_run() {
    story(|browser| {
        change(browser, SHELL);
        open(browser);
        browser.settle();
        assert_eq!(browser.js("return customElements.get('dialogue-summary') === undefined"), true);
        let fallback = "return document.querySelector('dialogue-summary p').checkVisibility()";
        assert_eq!(browser.js(fallback), true);
    });
}

#[test]
fn altered_glue_does_not_run_and_the_fallback_stays() {
    story(|browser| {
        change(browser, GLUE);
        open(browser);
        let widget = browser.widget();
        let refusal = widget.refusal();
        assert_eq!(refusal["is"], true, "{refusal}");
        assert!(widget.shows_fallback());
        assert_eq!(widget.count(), 0);
    });
}

/// A server that answers the retry with other bytes than the fetch that was compared.
#[test]
fn retry_of_the_glue_never_runs_other_bytes() {
    story(|browser| {
        let hostile = "globalThis.isHostile = true; export const build = '';";
        browser.server().rule(GLUE, Rule::ToImports(hostile.to_owned()));
        browser.allow("integrity");
        browser.allow("could not be loaded");
        open(browser);
        browser.settle();
        let widget = browser.widget();
        widget.refusal();
        browser.needs_integrity_of_further_imports();
        for _ in 0..3 {
            widget.press("Try again");
            soon(true, || widget.has("button", "Try again") || widget.count() == 18);
        }
        assert_eq!(browser.js("return globalThis.isHostile ?? false"), false);
    });
}

#[test]
fn retry_of_the_glue_runs_where_its_bytes_are_right() {
    story(|browser| {
        browser.server().rule(GLUE, Rule::Missing);
        browser.allow("404");
        browser.allow("integrity");
        open(browser);
        let widget = browser.widget();
        widget.refusal();
        browser.server().lift(GLUE);
        widget.press("Try again");
        widget.ready();
        soon(18, || widget.count());
        // Nothing is left in the page.
        assert_eq!(browser.js("return document.querySelectorAll('link[rel=modulepreload]').length"), 0);
    });
}
