//! One card and its link.

use crate::harness::{Widget, soon, story};
use fantoccini::key::Key;
use serde_json::json;

const DCM4: &str = "Seoul confirmed as host of Defence Cyber Marvel (DCM4)";
const HIDDEN: &str = "Open card";

fn open_cards(widget: Widget<'_>) -> serde_json::Value {
    widget.js("return [...root.querySelectorAll('article')].filter((card) => card.querySelector('.details')).map((card) => card.id)")
}

/// Whether the heading of a card is in the viewport.
fn is_in_sight(widget: Widget<'_>, id: &str) -> bool {
    let box_of = "const { top, bottom } = root.getElementById(given).querySelector('h4').getBoundingClientRect(); \
                  return top >= 0 && bottom <= innerHeight";
    widget.js_with(box_of, json!(id)) == json!(true)
}

#[test]
fn link_to_a_card_opens_it_and_scrolls_to_it() {
    story(|browser| {
        browser.show_at(
            "#ds.card=dcm4",
            "<p style='height: 200vh'>Above</p><dialogue-summary></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        soon(json!(["dcm4"]), || open_cards(widget));
        soon(true, || is_in_sight(widget, "dcm4"));
        widget.says("18 cards");
        soon(18, || widget.count());
        let card = widget.the("article", DCM4);
        assert!(browser.under(&card, "button").iter().any(|button| button.property("expanded") == "true"));
    });
}

#[test]
fn linked_card_hidden_by_filters_is_shown_with_a_notice() {
    story(|browser| {
        browser.show_at("#ds.kind=delegation&ds.card=dcm4", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(json!(["dcm4"]), || open_cards(widget));
        assert!(widget.words().contains(HIDDEN));
        widget.says("2 of 18 cards");
        assert_eq!(widget.results()["ids"], json!(["delegation-gb", "delegation-kr"]));
        assert_eq!(widget.cards(), ["dcm4", "delegation-gb", "delegation-kr"]);
        soon(true, || is_in_sight(widget, "dcm4"));
        widget.tick("Type", "Statements and announcements");
        soon(false, || widget.words().contains(HIDDEN));
        assert_eq!(open_cards(widget), json!(["dcm4"]));
        assert_eq!(widget.cards().iter().filter(|id| *id == "dcm4").count(), 1);
    });
}

#[test]
fn click_on_title_opens_the_card_and_back_closes_it() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let before = browser.entries();
        widget.follow(DCM4);
        soon(json!(["dcm4"]), || open_cards(widget));
        soon(String::from("ds.card=dcm4"), || browser.fragment());
        assert_eq!(browser.entries(), before + 1);
        // Only one card is open at a time.
        widget.follow("Holding cyber attackers to account, deterring irresponsible conduct");
        soon(json!(["accountability"]), || open_cards(widget));
        browser.back();
        soon(json!(["dcm4"]), || open_cards(widget));
        browser.back();
        soon(json!([]), || open_cards(widget));
        assert_eq!(widget.view()["card"], json!(null));
        assert_eq!(browser.fragment(), "");
    });
}

#[test]
fn more_button_opens_a_card_and_less_closes_it() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let button = |name: &str| {
            let card = widget.the("article", DCM4);
            let found = browser.under(&card, "button").into_iter().find(|button| button.name.contains(name));
            found.unwrap_or_else(|| panic!("no button {name:?}"))
        };
        assert_eq!(button("More").property("expanded"), "false");
        browser.click(&button("More"));
        soon(json!(["dcm4"]), || open_cards(widget));
        assert_eq!(button("Less").property("expanded"), "true");
        soon(String::from("ds.card=dcm4"), || browser.fragment());
        browser.click(&button("Less"));
        soon(json!([]), || open_cards(widget));
        soon(String::new(), || browser.fragment());
    });
}

#[test]
fn click_with_control_opens_a_new_tab() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Country", "China");
        let (address, view) = (browser.address(), widget.view());
        browser.needs_windows();
        browser.click_holding(
            &widget.the("link", "China: dialogue stressed, evidence of malicious cyber activity highlighted"),
            Some(Key::Control.into()),
        );
        soon(2, || browser.wait(browser.client().windows()).len());
        browser.settle();
        assert_eq!((browser.address(), widget.view()), (address, view));
        let other = browser.wait(browser.client().windows()).pop().unwrap();
        browser.wait(browser.client().switch_to_window(other));
        soon(browser.server().origin() + "/page.html#ds.card=china", || browser.address());
        // The link opens the card among all others.
        soon(json!(["china"]), || open_cards(browser.widget().ready()));
        browser.widget().says("18 cards");
    });
}

#[test]
fn open_card_method_writes_no_url() {
    story(|browser| {
        browser.show("<p style='height: 200vh'>Above</p><dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("el.openCard('dcm4')");
        soon(json!(["dcm4"]), || open_cards(widget));
        soon(true, || is_in_sight(widget, "dcm4"));
        assert_eq!(widget.view()["card"], "dcm4");
        assert_eq!(browser.fragment(), "");
        assert_eq!(browser.heard("dialogue-change").len(), 0);
        widget.js("el.openCard('no such card')");
        browser.settle();
        assert_eq!(widget.count(), 18);
    });
}

#[test]
fn source_link_of_a_card_targets_its_sentence() {
    story(|browser| {
        browser.show_at("#ds.card=deterrence", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let card = widget.the("article", "Strategies to deter cyber threats");
        let hrefs = browser
            .under(&card, "link")
            .into_iter()
            .filter(|link| ["paragraph 3", "¶ 3"].iter().any(|place| link.name.contains(place)));
        let hrefs: Vec<_> = hrefs.map(|link| browser.ask(&link, "(e) => [e.href, e.rel]")).collect();
        // One in the open card, one for its detail: that behind the summary is no further link for screen readers.
        assert_eq!(hrefs.len(), 2, "{hrefs:?}");
        for href in hrefs {
            assert!(
                href[0].as_str().unwrap().starts_with("https://thebritisheye.com/?p=6703#:~:text="),
                "{href}"
            );
            assert_eq!(href[1], "noopener", "a text fragment is followed only without an opener");
        }
    });
}

#[test]
fn second_press_on_the_title_closes_the_card_and_no_source_link_is_a_tab_stop_twice() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let expanded = || {
            let links = browser.under(&widget.the("article", DCM4), "link");
            links
                .into_iter()
                .find(|link| link.name == DCM4)
                .expect("the title is a link")
                .property("expanded")
        };
        assert_eq!(expanded(), "false");
        let press = || {
            let links = browser.under(&widget.the("article", DCM4), "link");
            browser.click(links.iter().find(|link| link.name == DCM4).expect("the title is a link"));
        };
        press();
        soon(String::from("true"), expanded);
        let twice = widget.js(
            "const links = [...root.querySelectorAll('#dcm4 a.ref')].filter((link) => link.tabIndex >= 0); \
             const targets = links.map((link) => link.href); return targets.length - new Set(targets).size",
        );
        assert_eq!(twice, json!(0));
        press();
        soon(json!([]), || open_cards(widget));
    });
}

#[test]
fn back_from_inside_an_open_card_leaves_the_focus_at_the_card() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.click(&widget.naming("button", &["More", DCM4]));
        soon(json!(["dcm4"]), || open_cards(widget));
        widget.js("root.querySelector('#dcm4 .acts button').focus()");
        browser.back();
        soon(json!([]), || open_cards(widget));
        soon(String::from("dcm4"), || widget.focus());
    });
}

#[test]
fn back_to_a_view_without_the_focused_card_leaves_the_focus_at_the_result_count() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.search("seoul");
        widget.says("1 of 18 cards");
        widget.press("Clear all");
        widget.says("18 cards");
        widget.js("root.querySelector('#delegation-gb .expand').focus()");
        browser.back();
        widget.says("1 of 18 cards");
        soon(String::from("--status"), || widget.focus());
    });
}
