//! The page on paper.

use crate::harness::{dataset, soon, story};
use serde_json::json;

const LONG: &str = "<dialogue-summary src='/data.json'></dialogue-summary>";

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|nth| format!("card-{nth}")).collect()
}

#[test]
fn all_cards_of_the_view_are_printed() {
    story(|browser| {
        let ids = ids(160);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        browser.server().put("/data.json", &dataset("Long", &ids).to_string());
        browser.show(LONG);
        let widget = browser.widget().ready();
        soon(50, || widget.count());
        // A page that is printed by a script is laid out before the script goes on.
        let printed =
            "dispatchEvent(new Event('beforeprint')); return root.querySelectorAll('article').length";
        assert_eq!(widget.js(printed), 160);
        assert_eq!(widget.js("return root.querySelectorAll('.results .on-paper').length"), 0);
    });
}

#[test]
fn browser_prints_all_cards_of_its_own_accord() {
    story(|browser| {
        browser.needs("'chrome' in window");
        browser.show("<dialogue-summary page-size='5'></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(5, || widget.count());
        let pdf = browser.devtools("Page.printToPDF", json!({}));
        assert!(pdf["data"].as_str().is_some_and(|data| data.len() > 10_000));
        assert_eq!(widget.count(), 18);
    });
}

#[test]
fn paper_says_how_many_of_very_many_cards_it_has() {
    story(|browser| {
        let ids = ids(1_050);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        browser.server().put("/data.json", &dataset("Very long", &ids).to_string());
        browser.show(LONG);
        let widget = browser.widget().ready();
        widget.js("dispatchEvent(new Event('beforeprint'))");
        assert_eq!(widget.count(), 1_000);
        let note = widget.js("return root.querySelector('.results > .on-paper').textContent");
        assert_eq!(note, "1,000 of 1,050 cards");
    });
}
