//! Files of two builds on one page, as left by a deploy and caches: the widget works or reports the problem, and the
//! content stays readable.

use crate::harness::{Browser, Widget, soon, story, until};
use serde_json::json;

const SHELL: &str = "dialogue-summary.js";
const GLUE: &str = "dialogue_summary.js";
const WASM: &str = "dialogue_summary_bg.wasm";
const SHEET: &str = "dialogue-summary.css";
/// The page with prerendered cards.
const PAGE: &str = "index.html";
const ALL: [&str; 5] = [SHELL, GLUE, WASM, SHEET, PAGE];

const TAG: &str = "<dialogue-summary><p>In short: they met.</p></dialogue-summary>";
const OUTDATED: &str = "A newer version of this view has been published. Reload the page.";
const WEEK: &str = "max-age=604800";

/// Allows console messages about files that do not match.
fn allow(browser: &Browser) {
    browser.allow("integrity");
    browser.allow("is of another build");
}

/// Every subset of these files.
fn sets(files: &[&'static str]) -> Vec<Vec<&'static str>> {
    files.iter().fold(vec![vec![]], |sets, file| {
        let with = sets.iter().map(|set| [&set[..], &[*file]].concat()).collect::<Vec<_>>();
        [sets, with].concat()
    })
}

fn works(widget: Widget<'_>, mix: &[&str]) {
    widget.ready();
    assert_eq!(widget.count(), 18, "{mix:?}");
    assert_eq!(widget.shell(), "", "{mix:?}");
    widget.tick("Country", "North Korea");
    widget.says("4 of 18 cards");
}

fn reports(browser: &Browser, widget: Widget<'_>, mix: &[&str]) {
    let refusal = widget.refusal();
    let message = refusal["message"].as_str().unwrap_or_default();
    assert!(message.contains("is of another build"), "{mix:?}: {refusal}");
    // Each widget of the page reports once.
    let widgets = browser.js("return document.querySelectorAll('dialogue-summary').length");
    let errors = browser.heard("dialogue-error");
    assert_eq!(json!(errors.len()), widgets, "{mix:?}");
    assert!(errors.iter().all(|error| error["code"] == "startup"), "{mix:?}: {errors:?}");
    assert!(widget.shell().starts_with(OUTDATED), "{mix:?}: {}", widget.shell());
    assert!(widget.has("button", "Reload"), "{mix:?}");
}

/// Whether the shell uses the style sheet of the other build.
fn has_sheet_of_other(widget: Widget<'_>) -> bool {
    widget.js("return getComputedStyle(el).getPropertyValue('--other-build')") == json!("1")
}

/// Whether wasm and glue match the shell.
fn fits(mix: &[&str]) -> bool {
    let is_other = |name| mix.contains(&name);
    is_other(SHELL) == is_other(GLUE) && is_other(SHELL) == is_other(WASM)
}

#[test]
fn a_tag_works_or_reports_in_every_mix_of_two_builds() {
    story(|browser| {
        allow(browser);
        for mix in sets(&[SHELL, GLUE, WASM, SHEET]) {
            browser.server().deploy(&mix);
            browser.show(TAG);
            let widget = browser.widget();
            if fits(&mix) {
                works(widget, &mix);
                let both = mix.contains(&SHELL) && mix.contains(&SHEET);
                assert_eq!(has_sheet_of_other(widget), both, "{mix:?}");
            } else {
                reports(browser, widget, &mix);
                assert!(widget.shows_fallback(), "{mix:?}");
            }
        }
    });
}

#[test]
fn prerendered_cards_stay_in_every_mix_of_two_builds() {
    story(|browser| {
        allow(browser);
        for mix in sets(&ALL) {
            browser.server().deploy(&mix);
            browser.open("/dist/");
            let widget = browser.widget();
            if fits(&mix) {
                works(widget, &mix);
            } else {
                reports(browser, widget, &mix);
                assert_eq!(widget.count(), 18, "{mix:?}");
            }
        }
    });
}

#[test]
fn a_script_from_a_cache_whose_files_are_gone_reports_and_a_reload_helps() {
    story(|browser| {
        allow(browser);
        browser.server().keep(SHELL, WEEK);
        browser.server().keep(GLUE, WEEK);
        browser.open("/dist/");
        works(browser.widget(), &[]);
        browser.server().deploy(&ALL);
        browser.open("/dist/");
        reports(browser, browser.widget(), &ALL);
        assert_eq!(browser.widget().count(), 18);
        browser.js("window.isOld = true");
        browser.widget().press("Reload");
        soon(json!("complete"), || browser.js("return window.isOld || document.readyState"));
        works(browser.widget(), &ALL);
    });
}

#[test]
fn files_that_are_all_from_a_cache_work_after_a_deploy() {
    story(|browser| {
        for name in [SHELL, GLUE, WASM, SHEET] {
            browser.server().keep(name, WEEK);
        }
        browser.show(TAG);
        works(browser.widget(), &[]);
        browser.server().deploy(&ALL);
        browser.show(TAG);
        works(browser.widget(), &[]);
        assert!(!has_sheet_of_other(browser.widget()));
        assert_eq!(browser.server().times_asked(&format!("/dist/{WASM}")), 1);
    });
}

#[test]
fn a_new_script_asks_for_new_files_whatever_caches_hold() {
    story(|browser| {
        for name in [GLUE, WASM, SHEET] {
            browser.server().keep(name, "max-age=31536000, immutable");
        }
        browser.show(TAG);
        works(browser.widget(), &[]);
        browser.server().deploy(&ALL);
        browser.show(TAG);
        works(browser.widget(), &ALL);
        assert!(has_sheet_of_other(browser.widget()));
    });
}

/// During a deploy, a cache may store an old file under the URL of the new one.
#[test]
fn a_cache_that_took_an_old_file_for_the_new_one_is_repaired() {
    for stale in [GLUE, WASM, SHEET] {
        story(|browser| {
            allow(browser);
            browser.server().keep(stale, WEEK);
            let new: Vec<&str> = ALL.into_iter().filter(|name| *name != stale).collect();
            browser.server().deploy(&new);
            browser.show(TAG);
            let widget = browser.widget();
            if stale == SHEET {
                works(widget, &new);
                assert!(!has_sheet_of_other(widget));
            } else {
                reports(browser, widget, &new);
            }
            browser.server().deploy(&ALL);
            browser.show(TAG);
            works(browser.widget(), &ALL);
            // Cards do not wait long for the sheet.
            until(&format!("{stale} is repaired"), || has_sheet_of_other(browser.widget()));
        });
    }
}

#[test]
fn a_retry_never_uses_a_wasm_of_another_build() {
    story(|browser| {
        allow(browser);
        browser.server().deploy(&[WASM]);
        browser.server().keep(WASM, WEEK);
        browser.show(TAG);
        let widget = browser.widget();
        reports(browser, widget, &[WASM]);
        browser.server().deploy(&[]);
        // An element that is inserted again starts anew.
        widget.js("window.kept = el; el.remove()");
        browser.settle();
        browser.js("document.body.append(kept)");
        works(browser.widget(), &[]);
    });
}
