//! Twenty widgets on one page, and their link keys.

use crate::harness::{Browser, soon, story};
use serde_json::json;
use std::collections::BTreeSet;

fn keys(browser: &Browser) -> Vec<String> {
    let keys =
        browser.js("return [...document.querySelectorAll('dialogue-summary')].map((el) => el.linkKey)");
    keys.as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_owned()).collect()
}

fn all_stand(browser: &Browser, count: usize) {
    let stand = browser.js(
        "return Promise.all([...document.querySelectorAll('dialogue-summary')].map((el) => el.ready.then(() => el.results.total)))",
    );
    assert_eq!(stand, json!(vec![18; count]));
}

#[test]
fn twenty_widgets_share_one_wasm_and_have_unique_link_keys() {
    story(|browser| {
        browser.show(&"<dialogue-summary></dialogue-summary>".repeat(20));
        all_stand(browser, 20);
        let keys = keys(browser);
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), 20, "{keys:?}");
        for file in ["dialogue_summary_bg.wasm", "dialogue_summary.js", "dialogue-summary.css"] {
            assert_eq!(browser.server().times_asked(&format!("/dist/{file}")), 1, "{file}");
        }
        // A selection in one widget does not affect others.
        let last = browser.widget_at("dialogue-summary:last-of-type");
        last.tick("Country", "North Korea");
        soon(format!("{}.country=KP", keys[19]), || browser.fragment());
        last.says("4 of 18 cards");
        let totals = browser
            .js("return [...document.querySelectorAll('dialogue-summary')].map((el) => el.results.total)");
        assert_eq!(totals, json!([vec![18; 19], vec![4]].concat()));
    });
}

#[test]
fn numbered_link_key_never_collides_with_an_explicit_one() {
    story(|browser| {
        browser.show(
            "<dialogue-summary></dialogue-summary><dialogue-summary></dialogue-summary>\
             <dialogue-summary id='ds2'></dialogue-summary><dialogue-summary link-key='ds3'></dialogue-summary>",
        );
        all_stand(browser, 4);
        assert_eq!(keys(browser), ["ds", "ds4", "ds2", "ds3"]);
        browser.widget_at("#ds2").tick("Country", "North Korea");
        soon(String::from("ds2.country=KP"), || browser.fragment());
    });
}

#[test]
fn link_key_property_returns_the_effective_key() {
    story(|browser| {
        browser.show(
            "<dialogue-summary link-key='uk'></dialogue-summary><dialogue-summary link-key='uk'></dialogue-summary>",
        );
        all_stand(browser, 2);
        assert_eq!(keys(browser), ["uk", "uk2"]);
        let second = browser.widget_at("dialogue-summary:last-of-type");
        second.js("el.linkKey = 'kr'");
        assert_eq!(keys(browser), ["uk", "kr"]);
    });
}

/// Thousands of widgets that start in one task would freeze the page for minutes.
#[test]
fn each_widget_starts_in_a_task_of_its_own_and_those_in_the_window_first() {
    story(|browser| {
        browser.server().put(
            "/turns.js",
            "window.turns = 0; window.started = []; const { port1, port2 } = new MessageChannel(); \
             port1.onmessage = () => { turns += 1; port2.postMessage(null) }; port2.postMessage(null); \
             addEventListener('dialogue-ready', ({ target }) => started.push([target.id, turns]))",
        );
        let far: String =
            (0..20).map(|nth| format!("<dialogue-summary id='far-{nth}'></dialogue-summary>")).collect();
        browser.show(&format!(
            "<script src='/turns.js'></script><div style='position: absolute; top: 30000px'>{far}</div>\
             <dialogue-summary id='near'></dialogue-summary>"
        ));
        all_stand(browser, 21);
        let started = browser.js("return started");
        let started: Vec<(String, u64)> = serde_json::from_value(started).unwrap();
        // The first one in the page has started before the others were known.
        assert!(started.iter().take(2).any(|(id, _)| id == "near"), "{started:?}");
        let turns: BTreeSet<u64> = started.iter().map(|(_, turn)| *turn).collect();
        assert!(turns.len() > 15, "{started:?}");
    });
}
