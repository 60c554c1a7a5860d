//! Accessibility: languages of texts, accessible names, uncertain dates.

use super::structure::pages;
use crate::common::{html, visit};
use dialogue_summary::i18n::phrases;
use dialogue_summary::state::Config;
use serde_json::json;
use test_support::page::{Element, Page};

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap()
}

/// Screen readers choose the voice by `lang`.
#[test]
fn lang_attributes_match_the_language_of_the_text() {
    for (name, state, page) in pages() {
        let phrases = phrases(&state.view.current.lang);
        let ours = |e: &&Element| {
            e.has_class("find-label") || e.has_class("status") || e.name == "legend" || e.is("part", "share")
        };
        for element in page.elements.iter().filter(ours) {
            assert_eq!(primary(page.lang_of(element)), phrases.lang, "{name}: “{}”", page.text(element));
        }
        let dialogue = &state.loaded().unwrap().dialogue;
        let titles = dialogue.cards.iter().map(|card| &card.title).chain([&dialogue.title]);
        for (title, of) in titles.filter_map(|title| {
            let (title, of) = title.pick(&state.view.current.lang);
            Some((title, of?))
        }) {
            // The innermost element with exactly this title.
            for element in page.elements.iter().filter(|e| e.has_class("title") || e.has_class("card-title"))
            {
                if page.text(element) == title {
                    let innermost = page.inside(element).last().unwrap_or(element);
                    assert_eq!(primary(page.lang_of(innermost)), primary(of), "{name}: “{title}”");
                }
            }
        }
    }
}

#[test]
fn only_text_in_another_language_has_a_lang_attribute() {
    let lang = |wanted: &str, words: &str| {
        let (_, state, page) = pages().into_iter().find(|(name, ..)| *name == wanted).unwrap();
        let holds = |e: &&Element| page.text(e) == words;
        let innermost = page.elements.iter().rfind(holds).map(|e| page.lang_of(e).to_owned());
        (innermost.unwrap(), state.view.current.lang)
    };
    let both = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(lang("short", "On en a parlé."), both("fr", "en"));
    assert_eq!(lang("short-fr", "On en a parlé."), both("fr", "fr"));
    assert_eq!(lang("short-fr", "Trade"), both("en", "fr"));
    assert_eq!(lang("right-to-left", "Commerce"), both("fr", "ar"));
}

#[test]
fn regional_variant_is_no_other_language() {
    let data = json!({ "title": { "en-GB": "a" }, "languages": ["en-GB"], "cards": [] });
    let page = Page::read(&html(&visit(&data, Config { lang: "en-GB".to_owned(), ..Config::default() }, "")));
    let title = page.elements.iter().find(|e| e.has_class("title")).unwrap();
    let tagged = page.inside(title).filter(|e| e.get("lang").is_some()).count();
    assert_eq!((tagged, primary(page.lang_of(title))), (0, "en"));
}

/// The interface has no Japanese, and the record does not say that it is Japanese; the page does.
#[test]
fn plain_text_is_in_the_language_of_the_page() {
    let data = json!({ "title": "対話", "cards": [] });
    for (asked, interface) in [("ja", "en"), ("ko", "ko"), ("en", "en")] {
        let config = Config { lang: asked.to_owned(), ..Config::default() };
        let page = Page::read(&html(&visit(&data, config, "")));
        let title = page.inside(page.elements.iter().find(|e| e.has_class("title")).unwrap()).last().unwrap();
        assert_eq!((page.lang_of(title), page.elements[0].get("lang")), (asked, Some(interface)));
    }
}

#[test]
fn text_direction_follows_the_language() {
    for (name, state, page) in pages() {
        let root = &page.elements[0];
        assert!(root.is("dir", if state.view.current.lang == "ar" { "rtl" } else { "ltr" }), "{name}");
        let languages = &state.loaded().unwrap().dialogue.languages;
        let pressed: Vec<_> = page
            .named("button")
            .filter(|b| b.is("aria-pressed", "true") && b.get("lang").is_some())
            .collect();
        assert_eq!(pressed.len(), usize::from(languages.len() > 1), "{name}");
        assert!(pressed.iter().all(|button| button.is("lang", &state.view.current.lang)), "{name}");
    }
}

/// WCAG 2.5.3: voice control users say the visible text.
#[test]
fn accessible_names_contain_the_visible_text() {
    let plain = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
    };
    for (name, _, page) in pages() {
        for element in page.elements.iter().filter(|e| e.name == "button" || e.name == "a") {
            let (seen, called) = (page.text(element), element.get("aria-label").map(str::to_owned));
            let called = called.unwrap_or_else(|| seen.clone());
            assert!(plain(&called).contains(&plain(&seen)), "{name}: seen “{seen}”, called “{called}”");
        }
    }
}

/// HTML has no uncertain dates and no intervals.
#[test]
fn datetime_attributes_are_valid_html() {
    for (name, _, page) in pages() {
        for time in page.named("time") {
            let Some(date) = time.get("datetime") else {
                continue;
            };
            let parts: Vec<usize> = date.split('-').map(str::len).collect();
            let digits = date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            assert!(digits && [4, 2, 2].starts_with(&parts), "{name}: {date}");
        }
    }
}

#[test]
fn uncertain_date_is_qualified_wherever_it_is_shown() {
    let milestone = |date: &str| json!({ "date": date, "label": "x", "phase": "due" });
    let doubtful = json!({
        "title": "x",
        "date": "2024?-11",
        "timeline": [milestone("2024"), milestone("2025~-02")],
        "cards": [{ "id": "a", "title": "x", "kind": "announcement", "date": "2025-02?" }]
    });
    for lang in ["en", "ko"] {
        let mut data = doubtful.clone();
        data["languages"] = json!(["en", "ko"]);
        let state = visit(&data, Config { lang: lang.to_owned(), ..Config::default() }, "");
        let page = Page::read(&html(&state));
        let said = |class: &str, doubt: usize| {
            let part = page.elements.iter().find(|e| e.has_class(class)).unwrap();
            page.text(part).contains(phrases(lang).date_qualifiers[doubt])
        };
        assert!(said("date", 0) && said("time", 1) && said("facts", 0), "{lang}");
    }
}
