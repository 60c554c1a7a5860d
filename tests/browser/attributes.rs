//! Attributes and the properties that reflect them.

use crate::harness::{Widget, soon, story};
use serde_json::json;

#[test]
fn filter_attribute_sets_the_initial_view() {
    story(|browser| {
        browser.show(
            "<dialogue-summary filter='kind=announcement&amp;theme=partners&amp;q=hold'></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        widget.says("1 of 18 cards");
        assert_eq!(widget.cards(), ["accountability"]);
        assert_eq!(browser.fragment(), "", "it is the default and not written");
        widget.press("Clear all");
        widget.says("18 cards");
        // An empty selection differs from the default here, so the link states it.
        soon(true, || !browser.fragment().is_empty());
        browser.reload();
        browser.widget().ready();
        browser.widget().says("18 cards");
        browser.widget().js("el.view = { q: null, kind: null, theme: null }");
        browser.widget().says("1 of 18 cards");
    });
}

#[test]
fn changed_filter_attribute_is_applied_at_once() {
    story(|browser| {
        browser.show("<dialogue-summary filter='theme=sanctions'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.says("1 of 18 cards");
        widget.js("el.filter = '?country=CN&kind=announcement'");
        widget.says("1 of 18 cards");
        soon(vec![String::from("china")], || widget.cards());
        widget.js("el.removeAttribute('filter')");
        widget.says("18 cards");
    });
}

#[test]
fn link_state_query_stores_the_view_in_the_query() {
    story(|browser| {
        browser.show_at(
            "?page=2&ds.country=KP#chapter",
            "<dialogue-summary link-state='query'></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        widget.says("4 of 18 cards");
        widget.tick("Session", "Workshop");
        widget.says("2 of 18 cards");
        let address =
            |rest: &str| soon(format!("{}/page.html{rest}", browser.server().origin()), || browser.address());
        address("?page=2&ds.country=KP&ds.session=workshop#chapter");
        widget.press("Clear all");
        address("?page=2#chapter");
        browser.back();
        widget.says("2 of 18 cards");
        browser.reload();
        browser.widget().ready();
        browser.widget().says("2 of 18 cards");
        let pages = browser.server().requests().iter().filter(|path| *path == "/page.html").count();
        assert_eq!(pages, 2, "the page was loaded once and once anew");
    });
}

#[test]
fn link_state_none_writes_no_url() {
    story(|browser| {
        browser.show_at("#ds.kind=topic", "<dialogue-summary link-state='none'></dialogue-summary>");
        let widget = browser.widget().ready();
        let (address, entries) = (browser.address(), browser.entries());
        widget.says("18 cards");
        widget.tick("Type", "Statements and announcements");
        widget.says("4 of 18 cards");
        widget.search("seoul");
        widget.says("1 of 18 cards");
        browser.settle();
        assert_eq!((browser.address(), browser.entries()), (address, entries));
        assert!(
            !widget.has("link", "Seoul confirmed as host of Defence Cyber Marvel (DCM4)"),
            "there is no link to a card"
        );
        assert!(!widget.has("button", "Share"), "nor one of the view to share");
        assert!(!widget.words().contains("Link"), "{}", widget.words());
    });
}

#[test]
fn changed_link_state_keeps_the_view() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Type", "Topics");
        widget.says("12 of 18 cards");
        for change in [
            "el.linkState = 'query'",
            "el.linkKey = 'talks'",
            "el.linkState = 'none'",
            "el.linkState = 'fragment'",
        ] {
            widget.js(change);
            browser.settle();
            assert_eq!(widget.view()["kind"], serde_json::json!(["topic"]), "{change}");
            widget.says("12 of 18 cards");
        }
        // The URL under the new key takes precedence.
        browser.js("location.hash = 'other.kind=delegation'");
        widget.js("el.linkKey = 'other'");
        widget.says("2 of 18 cards");
    });
}

#[test]
fn link_key_attribute_overrides_the_id_as_url_prefix() {
    story(|browser| {
        browser.show_at("#uk.country=RU", "<dialogue-summary id='uk'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.says("2 of 18 cards");
        widget.tick("Type", "Topics");
        soon(String::from("uk.kind=topic&uk.country=RU"), || browser.fragment());
        browser.show_at(
            "#talks+2.country=RU",
            "<dialogue-summary id='uk' link-key='talks 2'></dialogue-summary>",
        );
        browser.reload();
        let widget = browser.widget().ready();
        widget.says("2 of 18 cards");
        widget.tick("Type", "Topics");
        soon(String::from("talks+2.kind=topic&talks+2.country=RU"), || browser.fragment());
    });
}

#[test]
fn page_size_limits_cards_until_more_are_requested() {
    story(|browser| {
        browser.show("<dialogue-summary page-size='7'></dialogue-summary>");
        let widget = browser.widget().ready();
        let all = crate::harness::shown_order();
        let stand = |count: usize, left: &str| {
            soon(count, || widget.count());
            assert_eq!(widget.results(), json!({ "total": 18, "shown": count, "ids": all[..count] }));
            assert_eq!(widget.words().contains(" left"), !left.is_empty());
            assert!(widget.words().contains(left));
            widget.says("18 cards");
        };
        stand(7, "11 left");
        widget.press("Show 7 more");
        stand(14, "4 left");
        soon(all[7].clone(), || widget.focus());
        widget.press("Show 4 more");
        stand(18, "");
        soon(all[14].clone(), || widget.focus());
        assert_eq!(browser.fragment(), "");
        // A new view starts with one page again.
        widget.tick("Country", "United Kingdom");
        soon(7, || widget.count());
    });
}

#[test]
fn linked_card_beyond_page_size_is_shown() {
    story(|browser| {
        browser.show_at("#ds.card=delegation-kr", "<dialogue-summary page-size='2'></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(true, || widget.cards().contains(&String::from("delegation-kr")));
        assert_eq!(widget.count(), 3);
    });
}

fn paper(widget: Widget<'_>) -> serde_json::Value {
    widget.js("return getComputedStyle(root.querySelector('[part=root]')).backgroundColor")
}

#[test]
fn theme_attribute_overrides_the_preferred_color_scheme() {
    story(|browser| {
        browser.prefers("light");
        browser.open("/dist/");
        let widget = browser.widget().ready();
        let light = paper(widget);
        browser.prefers("dark");
        soon(true, || paper(widget) != light);
        let dark = paper(widget);
        widget.js("el.theme = 'light'");
        soon(light.clone(), || paper(widget));
        browser.prefers("light");
        widget.js("el.theme = 'dark'");
        soon(dark, || paper(widget));
        widget.js("el.theme = 'auto'");
        soon(light, || paper(widget));
    });
}

#[test]
fn each_attribute_reflects_a_property_with_a_default() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let properties = "return [el.src, el.filter, el.linkState, el.linkKey, el.pageSize, el.theme, el.headingLevel, el.lang]";
        assert_eq!(widget.js(properties), json!(["", "", "fragment", "ds", 50, "auto", 2, ""]));
        widget.js("el.id = 'uk'");
        assert_eq!(widget.js("return el.linkKey"), "uk");
        widget.js(
            "Object.assign(el, { filter: 'kind=topic', linkState: 'none', linkKey: 'k', pageSize: 7, theme: 'dark', \
             headingLevel: 3, lang: 'ko' })",
        );
        let attributes = "return Object.fromEntries([...el.attributes].map((a) => [a.name, a.value]))";
        let expected = json!({
            "id": "uk", "filter": "kind=topic", "link-state": "none", "link-key": "k", "page-size": "7",
            "theme": "dark", "heading-level": "3", "lang": "ko",
        });
        assert_eq!(widget.js(attributes), expected);
        assert_eq!(widget.js(properties), json!(["", "kind=topic", "none", "k", 7, "dark", 3, "ko"]));
        widget.js("for (const name of ['filter', 'linkState', 'linkKey', 'pageSize', 'theme', 'headingLevel']) el[name] = null");
        assert_eq!(widget.js(attributes), json!({ "id": "uk", "lang": "ko" }));
        widget.ready();
    });
}

#[test]
fn invalid_attribute_values_act_like_defaults() {
    story(|browser| {
        browser.show(
            "<dialogue-summary page-size='-3' heading-level='9' link-state='banana' theme='pink' filter='&amp;%&amp;=' \
             lang='' link-key=' '></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert!(widget.all("heading").iter().any(|heading| heading.property("level") == "2"));
        widget.tick("Type", "Topics");
        soon(String::from("ds.kind=topic"), || browser.fragment());
    });
}

#[test]
fn property_of_an_invalid_attribute_reads_as_the_default() {
    story(|browser| {
        browser.show("<dialogue-summary page-size='-3' heading-level='9' link-state='banana' theme='pink'></dialogue-summary>");
        let widget = browser.widget().ready();
        let properties = "return [el.pageSize, el.headingLevel, el.linkState, el.theme]";
        assert_eq!(widget.js(properties), json!([50, 2, "fragment", "auto"]));
        // White space around a number is allowed, other notations and too large numbers are not.
        for (size, held) in [("1e2", 50), ("0x10", 50), ("10.0", 50), ("99999999999", 50), (" 7 ", 7)] {
            widget.js(&format!("el.setAttribute('page-size', '{size}')"));
            let shown = held.min(18);
            soon(json!([held, shown]), || widget.js("return [el.pageSize, el.results.shown]"));
        }
        widget.js("el.setAttribute('link-state', ' none ')");
        assert_eq!(widget.js("return el.linkState"), "none");
    });
}

/// HTML has no capitals, so that React 18 and server-side React write these names for `pageSize` and the like.
#[test]
fn names_of_properties_in_lower_case_are_attributes_too() {
    story(|browser| {
        browser.show(
            "<dialogue-summary pagesize='5' headinglevel='4' linkstate='query' linkkey='own'></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        soon(5, || widget.count());
        let title = widget.all("heading").into_iter().next().expect("a heading");
        assert_eq!(title.property("level"), "4");
        let read = "return [el.pageSize, el.headingLevel, el.linkState, el.linkKey]";
        assert_eq!(widget.js(read), json!([5, 4, "query", "own"]));
        widget.tick("Country", "North Korea");
        soon(json!("?own.country=KP"), || browser.js("return location.search"));
        // They are followed, the name with a hyphen takes precedence, and null removes both.
        widget.js("el.setAttribute('pagesize', '2')");
        soon(2, || widget.count());
        widget.js("el.setAttribute('page-size', '3')");
        soon(3, || widget.count());
        widget.js("el.pageSize = null");
        soon(4, || widget.count());
    });
}
