//! The browser says the same words about a dataset as the publisher's machine.

use crate::harness::{OF_DATASET, Rule, soon, story};
use dialogue_summary::state::Config;
use serde_json::{Value, json};
use test_support::common::{html, visit};

/// Words of every part of a page that names values: header, facets, chips and cards.
const WORDS: &str = "(root) => ['.head', '.opt label', '.chip', 'article'].map((part) => \
    [...root.querySelectorAll(part)].map((node) => node.textContent.replace(/\\s+/g, ' ').trim()))";

fn unlisted_values() -> Value {
    let card = |id: &str, theme: &str| json!({ "id": id, "kind": "topic", "title": id, "themes": [theme], "session": theme });
    json!({ "title": "T", "cards": [card("a", "alpha"), card("no id", "beta"), card("b", "gamma-ray")] })
}

fn parties() -> Value {
    let delegation = |code: &str| json!({ "id": code, "kind": "delegation", "title": code, "country": code });
    let topic = json!({
        "id": "t", "kind": "topic", "title": "t", "stated_by": ["EU", "XK"],
        "countries": [{ "code": "XK", "role": "discussed" }, { "code": "CI", "role": "theatre" }]
    });
    let cards = ["EU", "UN", "HK", "ASEAN"].map(delegation).into_iter().chain([topic]).collect::<Vec<_>>();
    let own = json!([{ "code": "ASEAN", "kind": "organization", "name": { "en": "ASEAN", "ko": "아세안" } }]);
    json!({ "title": { "en": "T", "ko": "ㅌ" }, "countries": own, "date": "2024-12-30/2025-XX", "cards": cards })
}

fn meetings() -> Value {
    let part = |id: &str, nth: u32| {
        let card = json!({ "id": "c", "kind": "topic", "title": id, "themes": ["norms"], "session": "main" });
        json!({ "id": id, "title": id, "series": { "name": "Talks", "ordinal": nth }, "date": "2024", "cards": [card] })
    };
    json!({ "title": "All", "dialogues": [part("one", 1), part("two", 2)] })
}

#[test]
fn values_have_the_same_names_in_the_browser_and_on_the_host() {
    let cases = [
        (unlisted_values(), "ds.theme=gamma-ray"),
        (parties(), "ds.country=EU"),
        (meetings(), "ds.dialogue=two"),
        (meetings(), "ds.theme=norms"),
    ];
    for (data, view) in cases {
        for lang in ["en", "ko"] {
            story(|browser| {
                browser.allow(OF_DATASET);
                browser.server().rule("/ours.json", Rule::Bytes(data.to_string().into_bytes()));
                browser.show_at(
                    &format!("#{view}"),
                    &format!("<dialogue-summary lang='{lang}' src='ours.json'></dialogue-summary>"),
                );
                let widget = browser.widget().ready();
                let config = Config { lang: lang.to_owned(), ..Config::default() };
                let host = html(&visit(&data, config, view));
                let words = format!(
                    "const words = {WORDS}; \
                     const host = new DOMParser().parseFromString(given, 'text/html'); return [words(root), words(host)]"
                );
                soon(true, || {
                    let both = widget.js_with(&words, json!(host));
                    assert!(both[1][3].as_array().is_some_and(|cards| !cards.is_empty()));
                    both[0] == both[1]
                });
            });
        }
    }
}
