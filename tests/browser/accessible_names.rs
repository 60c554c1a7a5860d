//! Roles, names and descriptions, which assistive technology and tests rely on.

use crate::harness::{record, shown_order, soon, story};
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn search_box_has_role_searchbox_and_a_name() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        assert_eq!(widget.names("searchbox"), ["Search this dialogue"]);
    });
}

#[test]
fn facets_are_groups_of_checkboxes_described_by_counts() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let expected = [
            ("Type", 3, "Topics", "12 cards"),
            ("Theme", 4, "Cryptocurrency theft", "2 cards"),
            ("Country", 6, "North Korea", "4 cards"),
            ("Session", 2, "Workshop", "2 cards"),
        ];
        for (group, options, name, count) in expected {
            let found = browser.under(&widget.the("group", group), "checkbox");
            assert_eq!(found.len(), options, "{group}");
            assert!(found.iter().all(|option| !option.name.is_empty() && !option.is_on()), "{found:?}");
            let described = |words: &str| words.ends_with(" card") || words.ends_with(" cards");
            assert!(found.iter().all(|option| described(&option.description)), "{found:?}");
            assert_eq!(widget.option(group, name).description, count);
        }
        // Those with the most cards, and all of them at a press.
        let names = || {
            let themes = browser.under(&widget.the("group", "Theme"), "checkbox");
            themes.into_iter().map(|option| option.name).collect::<BTreeSet<_>>()
        };
        let buttons = browser.under(&widget.the("group", "Theme"), "button");
        let rest = buttons.iter().find(|button| button.name.ends_with("more, one card each"));
        browser.click(rest.expect("a button for the others"));
        let record = record();
        let themes = record["themes"].as_array().unwrap().iter();
        let all: BTreeSet<_> = themes.map(|theme| theme["name"]["en"].as_str().unwrap().to_owned()).collect();
        soon(all, names);
    });
}

#[test]
fn result_count_is_a_polite_status() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let said = |sentence: &str| {
            let all = widget.all("status");
            let of = all.iter().filter(|status| browser.ask(status, "(e) => e.textContent") == sentence);
            of.map(|status| status.property("live")).collect::<Vec<_>>()
        };
        soon(vec![String::from("polite")], || said("18 cards"));
        widget.tick("Type", "Delegations");
        soon(vec![String::from("polite")], || said("2 of 18 cards"));
    });
}

#[test]
fn cards_are_articles_with_ids_named_by_titles() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let articles = widget.all("article");
        let mut found: Vec<_> =
            articles.iter().map(|card| (browser.ask(card, "(e) => e.id"), json!(card.name))).collect();
        let record = record();
        let cards = record["cards"].as_array().unwrap();
        let mut expected: Vec<_> =
            cards.iter().map(|card| (card["id"].clone(), card["title"]["en"].clone())).collect();
        // The order of kinds is tested elsewhere.
        found.sort_by_key(|(id, _)| id.to_string());
        expected.sort_by_key(|(id, _)| id.to_string());
        assert_eq!(found, expected);
    });
}

#[test]
fn cards_are_grouped_by_kind_and_dated_announcements_come_first() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        assert_eq!(widget.cards(), shown_order());
    });
}

#[test]
fn active_filters_are_buttons_that_remove_them() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        assert_eq!(widget.chips(), [""; 0]);
        assert!(!widget.has("button", "Clear all"));
        widget.js("el.view = { q: 'crypto', country: ['KP'], theme: ['cryptocurrency', 'state-threats'] }");
        let expected =
            ["Search: “crypto”", "Country-related cyber threats", "Cryptocurrency theft", "North Korea"];
        soon(expected.map(|words| format!("Remove filter: {words}")).to_vec(), || widget.chips());
        assert!(widget.has("button", "Clear all"));
    });
}

#[test]
fn headings_fit_the_outline_of_the_page() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let levels = |names: &[&str]| {
            let all = widget.all("heading");
            let of = all.iter().filter(|heading| names.iter().any(|name| heading.name.starts_with(name)));
            of.map(|heading| heading.property("level")).collect::<Vec<_>>()
        };
        let three = [
            "UK and South Korea hold fourth cyber dialogue in London",
            "Topics",
            "Strategies to deter cyber threats",
        ];
        assert_eq!(levels(&three), ["2", "3", "4"]);
        widget.js("el.setAttribute('heading-level', '4')");
        soon(["4", "5", "6"].map(String::from).to_vec(), || levels(&three));
        // HTML has six heading levels; the seventh needs `aria-level`.
        widget.js("el.headingLevel = 5");
        soon(["5", "6", "7"].map(String::from).to_vec(), || levels(&three));
    });
}
