//! What a screen reader receives, and a visit with the keyboard alone, as text.
//!
//! `UPDATE_EXPECT=1` writes the files anew; read them before you commit them.

use crate::harness::{Browser, Widget, soon, story, until};
use expect_test::expect_file;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// A small record, so that its transcripts can be read.
fn record() -> Value {
    json!({
        "format": "dialogue-summary/1", "id": "talks", "languages": ["en", "ko"],
        "title": { "en": "Talks on cyber policy", "ko": "사이버 정책 회의" },
        "date": "2025-03-04", "place": { "name": { "en": "Geneva", "ko": "제네바" } },
        "participants": ["CH", "KR"],
        "source": { "publisher": { "en": "The ministry", "ko": "외교부" }, "url": "https://example.org/talks" },
        "themes": [
            { "id": "norms", "name": { "en": "Norms", "ko": "규범" } },
            { "id": "crime", "name": { "en": "Cybercrime", "ko": "사이버 범죄" } }
        ],
        "cards": [
            { "id": "next", "kind": "announcement", "form": "meeting", "date": "2026",
              "title": { "en": "Next round in Seoul", "ko": "다음 회의는 서울에서" },
              "summary": { "en": "The next round is planned for Seoul.", "ko": "다음 회의는 서울에서 열릴 예정입니다." },
              "stated_by": "joint" },
            { "id": "rules", "kind": "topic", "themes": ["norms"],
              "title": { "en": "Rules for states", "ko": "국가의 규범" },
              "summary": { "en": "The sides compared their views.", "ko": "양측은 의견을 나누었습니다." } },
            { "id": "fraud", "kind": "topic", "themes": ["crime", "norms"],
              "title": { "en": "Fraud", "ko": "사기" },
              "summary": { "en": "Cases of the past year were discussed.", "ko": "지난해의 사례를 논의했습니다." } }
        ]
    })
}

fn shown(browser: &Browser) -> Widget<'_> {
    browser.needs("'chrome' in window");
    browser.server().put("/talks.json", &record().to_string());
    browser.show("<dialogue-summary src='/talks.json'></dialogue-summary>");
    browser.permission("clipboard-write", "granted");
    browser.widget().ready()
}

/// Runs a step, and adds what was said and where the focus is.
struct Journey<'a> {
    browser: &'a Browser,
    widget: Widget<'a>,
    lines: Vec<String>,
}

impl Journey<'_> {
    fn step(&mut self, deed: &str, act: impl FnOnce(&Browser)) {
        act(self.browser);
        self.browser.settle();
        self.lines.push(format!("{deed}\n    focus: {}", self.browser.focused()));
        self.lines.extend(self.widget.spoken().into_iter().map(|said| format!("    said: {said}")));
    }

    /// Presses Tab until the focus is where it is expected.
    fn tab_to(&mut self, expected: &str) {
        for presses in 1..40 {
            self.browser.keys(None, &Key::Tab);
            let focused = self.browser.focused();
            if focused.contains(expected) {
                self.lines.push(format!("Tab, {presses} times\n    focus: {focused}"));
                return;
            }
        }
        panic!("no Tab stop {expected:?}; {}", self.lines.join("\n"));
    }
}

#[test]
fn screen_reader_receives_the_expected_words_in_each_state() {
    story(|browser| {
        let widget = shown(browser);
        expect_file!["transcripts/first-view.txt"].assert_eq(&browser.transcript());
        widget.js("el.view = { q: 'fraud', theme: ['norms'] }");
        widget.says("1 of 3 cards");
        expect_file!["transcripts/filtered.txt"].assert_eq(&browser.transcript());
        widget.js("el.view = { q: 'nowhere' }");
        widget.says("0 of 3 cards");
        expect_file!["transcripts/no-results.txt"].assert_eq(&browser.transcript());
        widget.js("el.clear(); el.view = { card: 'next' }");
        soon(json!(1), || widget.js("return root.querySelectorAll('.is-open').length"));
        expect_file!["transcripts/open-card.txt"].assert_eq(&browser.transcript());
        widget.js("el.view = { card: null, lang: 'ko' }");
        widget.says("카드 3건");
        expect_file!["transcripts/korean.txt"].assert_eq(&browser.transcript());
    });
}

#[test]
fn visit_with_the_keyboard_alone_reaches_everything_and_is_told_each_result() {
    story(|browser| {
        let widget = shown(browser);
        widget.listen();
        let mut journey = Journey { browser, widget, lines: Vec::new() };
        journey.tab_to("searchbox");
        journey.step("Types “fraud”", |browser| {
            browser.keys(None, "fraud");
            widget.says("1 of 3 cards");
        });
        journey.step("Escape", |browser| {
            browser.keys(None, &Key::Escape);
            widget.says("3 cards");
        });
        journey.tab_to("checkbox, not checked: Cybercrime");
        journey.step("Space", |browser| {
            browser.keys(None, " ");
            widget.says("1 of 3 cards");
        });
        journey.tab_to("Clear all");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            widget.says("3 cards");
        });
        journey.tab_to("button, collapsed: More: Next round in Seoul");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            soon(json!(1), || widget.js("return root.querySelectorAll('.is-open').length"));
        });
        journey.tab_to("button: Share “");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        });
        journey.step("Enter on Copy link, which has the focus", |browser| {
            browser.keys(None, &Key::Enter);
            until("the link is copied", || widget.words().contains("Link copied"));
        });
        journey.step("Escape", |browser| {
            browser.keys(None, &Key::Escape);
            soon(json!(0), || widget.js("return root.querySelectorAll('dialog').length"));
        });
        journey.step("Back", |browser| {
            browser.back();
            soon(json!(0), || widget.js("return root.querySelectorAll('.is-open').length"));
        });
        journey.step("Searches for nothing there is", |browser| {
            widget.js("root.getElementById('--search').focus()");
            browser.keys(None, "nowhere");
            widget.says("0 of 3 cards");
        });
        journey.tab_to("button: Remove the search");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            widget.says("3 cards");
        });
        widget.js("root.activeElement.blur()");
        journey.tab_to("한국어");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            widget.says("카드 3건");
        });
        journey.tab_to("공유");
        journey.step("Enter", |browser| {
            browser.keys(None, &Key::Enter);
            soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
        });
        expect_file!["transcripts/keyboard.txt"].assert_eq(&(journey.lines.join("\n") + "\n"));
    });
}
