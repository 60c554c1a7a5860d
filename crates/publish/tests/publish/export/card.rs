//! The card that links to the record.

use super::filter::refused;
use super::laws::{filter, picks, record};
use super::parsed::fragment;
use super::{view, written};
use dialogue_summary::link;
use dialogue_summary::search::view::View;
use dialogue_summary_publish::export::{Export, WidgetPage, html};
use expect_test::expect_file;
use proptest::prelude::*;
use proptest::sample::select;
use test_support::common::{built_in, cases};
use test_support::markup::{MARKUP, bad};
use test_support::page::Page;
use test_support::states::{arabic, collection, short};

const BASE: Option<&str> = Some("https://www.example.org/dialogue?x=1&y=2#top");

/// `UPDATE_EXPECT=1` rewrites the files.
#[test]
fn link_card_equals_its_snapshot() {
    for (name, json, filter, lang) in [
        ("card-en", built_in(), "", "en"),
        ("card-announcements-ko", built_in(), "kind=announcement", "ko"),
        ("card-nothing-en", built_in(), "q=nowhere at all", "en"),
        ("card-short-fr", short(), "", "fr"),
        ("card-right-to-left", arabic(), "", "ar"),
        ("card-collection", collection(), "country=CA", "en"),
    ] {
        let card = written(&json, filter, lang, BASE, html::link_card);
        expect_file![format!("./{name}.html")].assert_eq(&card);
    }
}

#[test]
fn link_card_counts_the_cards_of_each_kind() {
    let inside = |filter: &str, lang: &str| {
        let page = Page::read(&written(&built_in(), filter, lang, BASE, html::link_card));
        page.text(page.elements.iter().find(|e| e.has_class("ds-inside")).unwrap())
    };
    assert_eq!(inside("", "en"), "4 statements and announcements, 12 topics, 2 delegations");
    assert_eq!(inside("", "ko"), "입장·발표 4건, 의제 12건, 대표단 2개");
    assert_eq!(inside("theme=sanctions", "en"), "1 topic");
    assert_eq!(inside("q=nowhere at all", "en"), "No cards match");
}

#[test]
fn markup_in_a_dataset_is_written_as_text() {
    let (clean, bad) = (
        written(&built_in(), "", "en", BASE, html::link_card),
        written(&bad(), "", "en", BASE, html::link_card),
    );
    let names = |page: &Page| page.elements.iter().map(|e| e.name.clone()).collect::<Vec<_>>();
    let (clean, bad) = (Page::read(&clean), Page::read(&bad));
    assert_eq!(names(&clean), names(&bad));
    assert!(bad.all_text().contains(MARKUP));
}

proptest! {
    #![proptest_config(cases(300))]

    /// It needs no permission of a content security policy.
    #[test]
    fn link_card_is_well_formed_and_survives_sanitizing(
        loaded in record(),
        picks in picks(),
        lang in select(vec!["en", "ko", "ar"]),
        base in select(vec!["https://a.org/?x=\"'<b>&c", "http://a.org#top"]),
    ) {
        let view = view(&loaded, &filter(&loaded, &picks), lang);
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: Some(WidgetPage::at(base)) };
        let html = html::link_card(&export);
        let (strict, parsed) = (Page::read(&html), fragment(&html));
        prop_assert_eq!(strict.elements.len(), parsed.len(), "{}", html);
        for (ours, theirs) in strict.elements.iter().zip(&parsed) {
            prop_assert_eq!(&ours.name, &theirs.name);
            prop_assert_eq!(&ours.attributes, &theirs.attributes);
            prop_assert_eq!(strict.text(ours), theirs.text.as_str());
            prop_assert_eq!(refused(theirs), None, "{}", html);
            prop_assert!(!theirs.name.starts_with('h'), "no heading: {}", html);
        }
        prop_assert_eq!(html::link_card(&export), html);
    }

    /// The counts on the card add up to that view.
    #[test]
    fn link_opens_the_view_of_the_card(loaded in record(), picks in picks()) {
        let view = view(&loaded, &filter(&loaded, &picks), "en");
        let export = Export { dialogue: &loaded.dialogue, index: &loaded.index, view: &view, page: Some(WidgetPage::at("https://a.org/b#c")) };
        let page = Page::read(&html::link_card(&export));
        let links: Vec<&str> = page.named("a").filter_map(|a| a.get("href")).collect();
        prop_assert_eq!(links.len(), 1);
        let words = match links[0].split_once('#') {
            Some((page, words)) => {
                prop_assert_eq!(page, "https://a.org/b");
                words
            }
            None => {
                prop_assert_eq!(links[0], "https://a.org/b");
                ""
            }
        };
        let plain = View { lang: view.lang.clone(), ..View::default() };
        let read = plain.patched(link::parse(words, "ds."), &plain);
        prop_assert_eq!(&read.fitted(&loaded.dialogue, &loaded.index, &view.lang), &view);
        let inside = page.elements.iter().find(|e| e.has_class("ds-inside")).map(|e| page.text(e)).unwrap();
        let numbers: Vec<usize> = inside.split(", ").filter_map(|part| part.split(' ').next()?.parse().ok()).collect();
        let cards: usize = export.cards().iter().map(Vec::len).sum();
        let dialogues = usize::from(export.shown().is_collection()).min(numbers.len());
        prop_assert_eq!(numbers[dialogues..].iter().sum::<usize>(), cards, "{}", inside);
    }
}
