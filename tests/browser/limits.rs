//! Extreme datasets and searches get a result or a message about the limit.

use crate::harness::{OF_DATASET, soon, story, until};
use serde_json::json;

const TAG: &str = "<dialogue-summary></dialogue-summary>";
const CARD: &str = "const card = (n, more) => ({ id: `c${n}`, kind: 'topic', title: `Card ${n}`, ...more });";

#[test]
fn dataset_of_a_million_cards_is_cut_at_the_limit() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js(&format!(
            "{CARD} el.data = {{ title: 'Many', cards: Array.from({{ length: 1e6 }}, (_, n) => card(n)) }}"
        ));
        widget.ready();
        soon(50, || widget.count());
        until("all that are taken are read", || widget.has("checkbox", "Topics"));
        browser.allow(OF_DATASET);
        widget.says("200,000 cards");
        widget.js("el.shadowRoot.querySelector('summary').click()");
        widget.comes_to_say("expected at most 200,000 entries");
    });
}

#[test]
fn ten_megabyte_card_is_skipped_and_others_are_shown() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let huge = "summary: 'x'.repeat(10 << 20)";
        widget.js(&format!("{CARD} el.data = {{ title: 'Large', cards: [card(1, {{ {huge} }}), card(2)] }}"));
        widget.ready();
        browser.allow(OF_DATASET);
        soon(vec![String::from("c2")], || widget.cards());
        widget.js("el.shadowRoot.querySelector('summary').click()");
        widget.comes_to_say("expected at most 20,000 characters");
    });
}

#[test]
fn one_letter_text_with_five_thousand_themes_is_searchable() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js(&format!(
            "{CARD} const themes = Array.from({{ length: 5000 }}, (_, n) => ({{ id: `t${{n}}`, name: `Theme ${{n}}` }})); \
             el.data = {{ title: 'Odd', themes, cards: Array.from({{ length: 2000 }}, (_, n) => \
                card(n, {{ summary: 'a'.repeat(n % 10 ? 9 : 20000), themes: [`t${{n % 5000}}`, `t${{(n * 7 + 1) % 5000}}`] }})) }}"
        ));
        widget.ready();
        until("all cards are read", || widget.has("checkbox", "Topics"));
        widget.search("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
        widget.says("0 of 2,000 cards");
        widget.search("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        widget.says("200 of 2,000 cards");
    });
}

/// One card may have ten megabytes of details. Details far below the viewport are neither laid out nor highlighted.
#[test]
fn card_with_five_thousand_details_opens_and_is_searchable() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.js(&format!(
            "{CARD} el.data = {{ title: 'Long', cards: [card(1, {{ details: Array.from({{ length: 5000 }}, \
             (_, n) => ({{ text: `${{n}} ${{'a sentence about hydrogen. '.repeat(75)}}` }})) }}), card(2)] }}"
        ));
        widget.ready();
        soon(2, || widget.count());
        widget.press("More: Card 1");
        soon(json!(5000), || widget.js("return root.querySelectorAll('.details li').length"));
        // A detail that is not laid out has the estimated height.
        let laid_out = "return [...root.querySelectorAll('.details li')].filter((item) => \
            item.getBoundingClientRect().height > 90).length";
        soon(true, || widget.js(laid_out).as_u64().is_some_and(|items| (20..300).contains(&items)));
        widget.search("hydrogen");
        widget.says("1 of 2 cards");
        soon(json!(100 * 50), || widget.js("return root.querySelectorAll('.details mark').length"));
    });
}

#[test]
fn extreme_search_texts_are_answered() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        for (typed, says) in
            [("   ", "18 cards"), (".*+?[](){}|\\^$", "0 of 18 cards"), ("\"", "18 of 18 cards")]
        {
            widget.js_with("el.view = { q: given }", typed.into());
            widget.says(says);
        }
        let long = "cyber ".repeat(1700);
        widget.js_with("el.view = { q: given }", long.into());
        until("the cards that hold cyber are found", || widget.count() > 5);
        let seen = widget.view()["q"].as_str().unwrap().chars().count();
        assert!(seen <= 200, "{seen} letters in the view, and so in the link");
    });
}
