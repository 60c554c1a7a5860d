//! A view without results offers ways on.

use crate::harness::{Widget, soon, story};
use serde_json::json;

fn status_has_the_focus(widget: Widget<'_>) {
    soon(json!(true), || {
        widget
            .js("return !!root.activeElement && root.activeElement === root.querySelector('[part~=status]')")
    });
}

#[test]
fn empty_result_names_the_hiding_filter_and_removes_it_on_click() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Theme", "Cryptocurrency theft");
        widget.tick("Type", "Statements and announcements");
        widget.says("0 of 18 cards");
        assert!(widget.has("heading", "No cards match"));
        widget.naming("button", &["to see 4 cards", "Cryptocurrency theft"]);
        browser.click(&widget.naming("button", &["to see 2 cards", "Statements and announcements"]));
        widget.says("2 of 18 cards");
        assert_eq!(widget.cards(), ["north-korea", "workshop-north-korea"]);
        status_has_the_focus(widget);
        soon(String::from("ds.theme=cryptocurrency"), || browser.fragment());
    });
}

#[test]
fn empty_result_names_the_search_when_it_hides_the_cards() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Country", "Russia");
        widget.search("qwerty");
        widget.says("0 of 18 cards");
        browser.click(&widget.naming("button", &["to see 2 cards", "“qwerty”"]));
        widget.says("2 of 18 cards");
        assert_eq!(widget.js("return root.querySelector('[type=search]').value"), "");
        status_has_the_focus(widget);
    });
}

#[test]
fn empty_result_of_several_filters_offers_to_clear_all() {
    story(|browser| {
        browser.show_at(
            "#ds.q=qwerty&ds.country=CN&ds.theme=sanctions",
            "<dialogue-summary></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        widget.says("0 of 18 cards");
        assert!(widget.words().contains("Removing one filter is not enough"));
        let ways_out =
            widget.js("return [...root.querySelectorAll('[part~=none] button')].map((b) => b.textContent)");
        assert_eq!(ways_out, json!(["Clear all"]));
        widget.press("Clear all");
        widget.says("18 cards");
        status_has_the_focus(widget);
        soon(String::new(), || browser.fragment());
    });
}

#[test]
fn removed_filter_keeps_the_focus_in_the_widget() {
    story(|browser| {
        browser.show_at("#ds.q=cyber&ds.kind=topic", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        for chip in ["Remove filter: Search: “cyber”", "Remove filter: Topics"] {
            browser.ask(&widget.the("button", chip), "(e) => e.focus()");
            browser.keys(None, "\u{e007}");
            soon(false, || widget.has("button", chip));
            browser.settle();
            assert_ne!(widget.focus(), "", "after {chip}");
        }
    });
}
