//! Datasets with mistakes, and values that are no dataset.

use crate::harness::{Browser, dataset, record, soon, story};
use serde_json::{Value, json};

fn told(browser: &Browser) -> Value {
    soon(1, || browser.heard("dialogue-error").len());
    browser.heard("dialogue-error").remove(0)
}

#[test]
fn invalid_card_is_skipped_and_reported() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut broken = record();
        broken["cards"][3]["kind"] = json!("topik");
        widget.js_with("el.data = given", broken);
        widget.ready();
        soon(17, || widget.count());
        assert!(!widget.cards().contains(&String::from("partnership")));
        let error = told(browser);
        assert_eq!((&error["code"], &error["path"]), (&json!("dataset"), &json!("$.cards[3].kind")));
        let message = error["message"].as_str().unwrap();
        for part in ["$.cards[3].kind", "“topik”", "topic, delegation, announcement", "“topic”?"] {
            assert!(message.contains(part), "{part} in {message:?}");
        }
        assert!(widget.words().contains("1 card could not be read and is left out"));
        browser.js("document.querySelector('dialogue-summary').shadowRoot.querySelector('summary').click()");
        soon(true, || widget.words().contains(message));
        assert_eq!(
            widget.js("return el.data.cards.length"),
            18,
            "what was given comes back, the broken card with it"
        );
    });
}

#[test]
fn each_problem_is_reported_with_its_path() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let mut broken = record();
        broken["cards"][0]["themes"] = json!(["bilateral-cooperation", 7]);
        broken["cards"][5]["id"] = json!("aim");
        broken["cards"][17]["date"] = json!("soon");
        broken["date"] = json!("2024-13-40");
        widget.js_with("el.data = given", broken);
        widget.ready();
        soon(17, || widget.count());
        let error = told(browser);
        let paths: Vec<_> = error["problems"].as_array().unwrap().iter().map(|p| p["path"].clone()).collect();
        for path in ["$.cards[0].themes[1]", "$.cards[5].id", "$.cards[17].date", "$.date"] {
            assert!(paths.contains(&json!(path)), "{path} in {paths:?}");
        }
    });
}

#[test]
fn value_that_is_no_dataset_is_rejected_and_the_fallback_stays() {
    for (nothing, path) in
        [("{ \"hello\": 1 }", "$.cards"), ("[1, 2]", "$"), ("\"dialogue\"", "$"), ("null", "$")]
    {
        story(|browser| {
            browser.show(&format!(
                "<dialogue-summary><script type='application/json'>{nothing}</script><p>In short: they met.</p></dialogue-summary>"
            ));
            let widget = browser.widget();
            let refusal = widget.refusal();
            assert_eq!((&refusal["code"], &refusal["path"]), (&json!("dataset"), &json!(path)), "{nothing}");
            assert_eq!(told(browser)["path"], path);
            assert!(widget.shows_fallback());
            let words = widget.words();
            assert!(
                words.contains("This dialogue cannot be shown.") && !words.contains("expected"),
                "{words}"
            );
            soon(true, || widget.details().contains(path));
            assert_eq!(widget.all("alert").len(), 1);
            assert_eq!(widget.count(), 0);
        });
    }
}

#[test]
fn text_that_is_not_json_is_rejected_with_a_message() {
    story(|browser| {
        browser.show("<dialogue-summary><script type='application/json'>{ oops</script></dialogue-summary>");
        assert_eq!(browser.widget().refusal()["code"], "dataset");
        soon(true, || browser.widget().details().contains("A key is written in straight quotes: \"oops\"."));
        assert_eq!(told(browser)["code"], "dataset");
    });
}

#[test]
fn nonsense_from_the_page_throws_nothing() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let nonsense = [
            "const a = { cards: [] }; a.cards.push(a); a.title = a; a",
            "7",
            "true",
            "''",
            "[]",
            "() => 1",
            "Symbol('x')",
            "10n",
            "new Date()",
            "new Map([['cards', []]])",
            "document.body",
            "({ cards: Array(3) })",
            "({ cards: 'many', title: 10n })",
        ];
        for (nth, value) in nonsense.into_iter().enumerate() {
            let set = format!(
                "const value = (() => {{ return eval({value:?}) }})(); el.data = value; return el.ready.then(() => 'stands', () => 'refused')"
            );
            let outcome = widget.js(&set);
            browser.settle();
            // Some of these are valid empty records. Either outcome is correct.
            assert!(outcome == "refused" || outcome == "stands", "{nth}: {value} {outcome}");
            if outcome == "refused" {
                assert!(
                    widget.words().contains("This dialogue cannot be shown."),
                    "{value}: {}",
                    widget.words()
                );
            }
        }
        widget.js_with("el.data = given", dataset("Good", &["a"]));
        widget.ready();
        soon(vec![String::from("a")], || widget.cards());
        assert!(browser.heard("dialogue-error").iter().all(|error| error["code"] == "dataset"));
    });
}

#[test]
fn cyclic_dataset_is_rejected_with_its_reason() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("const data = el.data; data.cards[0].details = [data]; el.data = data");
        let error = told(browser);
        assert_eq!(error["code"], "dataset");
        assert!(!error["message"].as_str().unwrap().is_empty());
        assert_eq!(widget.refusal()["code"], "dataset");
        widget.js("el.data = null");
        widget.ready();
        soon(18, || widget.count());
    });
}

#[test]
fn dataset_with_throwing_getter_is_rejected_and_other_widgets_work() {
    story(|browser| {
        browser
            .show("<dialogue-summary id='a'></dialogue-summary><dialogue-summary id='b'></dialogue-summary>");
        let (a, b) = (browser.widget_at("#a").ready(), browser.widget_at("#b").ready());
        a.js("el.data = { get cards() { throw new Error('not now') } }");
        assert_eq!(a.refusal()["code"], "dataset");
        soon(true, || a.details().contains("not now"));
        soon(18, || b.count());
        b.tick("Country", "North Korea");
        b.says("4 of 18 cards");
    });
}
