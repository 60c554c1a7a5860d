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
