//! The page on paper.

use crate::harness::{Browser, dataset, record, soon, story};
use serde_json::json;
use std::process::Command;

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

/// The text of the printed page, with single spaces.
fn printed(browser: &Browser) -> String {
    let pages = browser.print();
    let name = std::thread::current().name().unwrap_or("story").replace("::", "-");
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name + ".pdf");
    std::fs::write(&path, pages).unwrap();
    // Fonts have one sign for letters such as “fi”.
    let script = "import sys, unicodedata; from pypdf import PdfReader; \
        print(unicodedata.normalize('NFKC', '\\n'.join(page.extract_text() for page in PdfReader(sys.argv[1]).pages)))";
    let judges = std::env::var("JUDGES").expect("JUDGES is set by cargo xtask test");
    let output =
        Command::new("python3").env("PYTHONPATH", judges).args(["-c", script]).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn paper_has_the_cards_opened_the_filter_as_a_sentence_and_addresses() {
    story(|browser| {
        browser.needs_print();
        browser.show_at("#ds.country=KP", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let text = printed(browser);
        assert!(text.contains("4 of 18 cards, filtered by Country: North Korea"), "{text}");
        // A statement of a closed card, the address of the card, and that of the source.
        let address = format!("{}/page.html#ds.card=workshop-sanctions", browser.server().origin());
        let flat = text.replace(' ', "");
        assert!(flat.contains(&address), "{text}");
        assert!(flat.contains("<https://thebritisheye.com/?p=6703>"), "{text}");
        let record = record();
        let cards = record["cards"].as_array().unwrap();
        for card in cards
            .iter()
            .filter(|card| ["north-korea", "workshop-sanctions"].iter().any(|id| card["id"] == *id))
        {
            for detail in card["details"].as_array().into_iter().flatten() {
                let words: String = detail["text"]["en"].as_str().unwrap().split_whitespace().collect();
                assert!(flat.contains(&words), "{words} in {text}");
            }
        }
        // No controls.
        for control in ["Share", "Clear all", "Skip to results", "Show", "More", "한국어"] {
            assert!(!text.contains(control), "{control} in {text}");
        }
        // The screen is as before.
        soon(json!(0), || widget.js("return root.querySelectorAll('.is-open, .in-words').length"));
        widget.says("4 of 18 cards");
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
