//! Search, filters, history and URL together, as a reader uses them.

use crate::harness::{soon, story};
use fantoccini::key::Key;
use serde_json::json;

#[test]
fn filters_and_search_keep_the_url_in_sync() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let start = browser.entries();
        let address = |words: &str| soon(words.to_owned(), || browser.fragment());

        widget.search("crypto");
        widget.says("2 of 18 cards");
        soon(2, || widget.count());
        let marked = "return [...root.querySelectorAll('mark')].every((mark) => mark.textContent.toLowerCase() === 'crypto') \
             && root.querySelectorAll('article mark').length > 1";
        assert_eq!(widget.js(marked), true);
        assert_eq!(widget.option("Type", "Topics").description, "2 cards");
        assert_eq!(widget.option("Type", "Delegations").description, "0 cards");
        address("ds.q=crypto");
        assert_eq!(browser.entries(), start, "typing adds nothing to the history");

        widget.search("");
        widget.says("18 cards");
        address("");
        assert_eq!(browser.entries(), start);

        widget.tick("Country", "North Korea");
        widget.says("4 of 18 cards");
        assert_eq!(
            widget.cards(),
            ["north-korea", "north-korea-russia", "workshop-north-korea", "workshop-sanctions"]
        );
        assert_eq!(widget.chips(), ["Remove filter: North Korea"]);
        // The counts of a facet ignore its own selection; other facets apply it.
        assert_eq!(widget.option("Country", "China").description, "1 card");
        assert_eq!(widget.option("Session", "Workshop").description, "2 cards");
        address("ds.country=KP");
        assert_eq!(browser.entries(), start + 1);

        widget.tick("Country", "China");
        widget.says("5 of 18 cards");
        address("ds.country=KP&ds.country=CN");
        widget.tick("Type", "Statements and announcements");
        widget.says("1 of 18 cards");
        assert_eq!(widget.cards(), ["china"]);
        address("ds.kind=announcement&ds.country=KP&ds.country=CN");
        assert_eq!(browser.entries(), start + 3);

        widget.press("Remove filter: Statements and announcements");
        widget.says("5 of 18 cards");
        address("ds.country=KP&ds.country=CN");
        widget.press("Clear all");
        widget.says("18 cards");
        assert_eq!(widget.chips(), [""; 0]);
        address("");
        assert_eq!(browser.entries(), start + 5);
    });
}

#[test]
fn text_typed_right_before_a_click_is_in_the_url() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.search("cyber");
        widget.tick("Type", "Statements and announcements");
        soon(String::from("ds.kind=announcement&ds.q=cyber"), || browser.fragment());
        browser.back();
        soon(json!("cyber"), || widget.view()["q"].clone());
        assert_eq!(widget.view()["kind"], json!([]));
        assert_eq!(browser.fragment(), "ds.q=cyber");
    });
}

#[test]
fn back_and_forward_undo_and_redo_a_filter() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Type", "Statements and announcements");
        widget.tick("Country", "China");
        widget.says("1 of 18 cards");
        browser.back();
        widget.says("4 of 18 cards");
        assert!(!widget.option("Country", "China").is_on());
        assert!(widget.option("Type", "Statements and announcements").is_on());
        browser.back();
        widget.says("18 cards");
        browser.forward();
        widget.says("4 of 18 cards");
        browser.forward();
        widget.says("1 of 18 cards");
        assert!(widget.option("Country", "China").is_on());
        assert_eq!(browser.fragment(), "ds.kind=announcement&ds.country=CN");
    });
}

#[test]
fn shared_url_shows_the_same_cards() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.tick("Type", "Topics");
        widget.tick("Country", "Russia");
        widget.search("war in ukraine");
        widget.says("1 of 18 cards");
        soon(String::from("ds.kind=topic&ds.country=RU&ds.q=war+in+ukraine"), || browser.fragment());
        let (address, results, view) = (browser.address(), widget.results(), widget.view());
        assert_eq!(results["ids"], json!(["russia-ukraine"]));

        browser.reload();
        let widget = browser.widget().ready();
        assert_eq!((widget.results(), widget.view()), (results.clone(), view.clone()));
        browser.elsewhere(|other| {
            other.open(&address);
            let widget = other.widget().ready();
            assert_eq!((widget.results(), widget.view()), (results, view));
            soon(vec![String::from("russia-ukraine")], || widget.cards());
            assert_eq!(widget.js("return root.querySelector('[type=search]').value"), "war in ukraine");
            assert!(widget.option("Country", "Russia").is_on());
            assert_eq!(other.address(), address);
        });
    });
}

#[test]
fn theme_tag_on_a_card_filters_by_it() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        let card = widget
            .the("article", "China: dialogue stressed, evidence of malicious cyber activity highlighted");
        let tags = browser.under(&card, "button");
        browser.click(tags.iter().find(|tag| tag.name == "about China").unwrap());
        widget.says("1 of 18 cards");
        assert!(widget.option("Country", "China").is_on());
        assert_eq!(widget.cards(), ["china"]);
        let card = widget.all("article").remove(0);
        let pressed =
            browser.under(&card, "button").into_iter().filter(|tag| tag.property("pressed") == "true");
        assert_eq!(pressed.map(|tag| tag.name).collect::<Vec<_>>(), ["about China"]);
    });
}

#[test]
fn search_finds_words_not_visible_on_the_card() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        // Another name of North Korea, and Korean words in the English view.
        for words in ["DPRK", "북측"] {
            widget.search(words);
            widget.says("4 of 18 cards");
        }
    });
}

#[test]
fn keyboard_alone_operates_the_widget() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("root.querySelector('[type=search]').focus()");
        browser.keys(None, "\u{e004}");
        soon(String::from("Skip to results"), || widget.focus());
        browser.keys(None, "\u{e004}");
        soon(widget.js("return root.querySelector('[type=checkbox]').id"), || json!(widget.focus()));
        browser.keys(None, " ");
        widget.says("4 of 18 cards");
        browser.keys(None, " ");
        widget.says("18 cards");
    });
}

#[test]
fn enter_in_the_search_box_submits_nothing() {
    story(|browser| {
        browser.show("<form><dialogue-summary></dialogue-summary></form>");
        let widget = browser.widget().ready();
        widget.search("crypto");
        soon(String::from("ds.q=crypto"), || browser.fragment());
        let before = (browser.address(), browser.entries());
        widget.js("window.forms = []; for (const target of [root, window]) \
             for (const name of ['submit', 'click', 'invalid']) \
             target.addEventListener(name, () => forms.push(name), true)");
        browser.keys(None, "\u{e007}");
        // One more key follows it.
        browser.keys(None, "x");
        soon(String::from("ds.q=cryptox"), || browser.fragment());
        assert_eq!(widget.js("return window.forms"), json!([]));
        assert_eq!((browser.address().replace("cryptox", "crypto"), browser.entries()), before);
        assert_eq!(widget.focus(), "--search");
    });
}

#[test]
fn keyboard_skips_from_the_search_to_the_results() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("root.getElementById('--search').focus()");
        browser.keys(None, &Key::Tab);
        soon(String::from("Skip to results"), || widget.focus());
        let height = "return root.activeElement.getBoundingClientRect().height > 20";
        assert_eq!(widget.js(height), true, "the button is seen while it has the focus");
        browser.keys(None, &Key::Enter);
        soon(String::from("--status"), || widget.focus());
    });
}

#[test]
fn number_of_cards_stays_in_sight_while_values_are_ticked_on_a_phone() {
    story(|browser| {
        browser.wide(360);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.click(&widget.naming("button", &["Type"]));
        widget.tick("Type", "Topics");
        let seen = "const button = root.querySelector('.facet.open .to-results'); \
            const { top, bottom } = button.getBoundingClientRect(); \
            return top >= 0 && bottom <= innerHeight ? button.innerText : ''";
        soon(json!("Show 12 cards"), || widget.js(seen));
        widget.press("Show 12 cards");
        soon(String::from("--status"), || widget.focus());
        assert_eq!(widget.js("return root.querySelectorAll('.facet.open').length"), 0);
    });
}

#[test]
fn escape_closes_the_values_on_a_phone_and_returns_to_their_button() {
    story(|browser| {
        browser.wide(360);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.click(&widget.naming("button", &["Theme"]));
        let expanded = || {
            widget.js(
                "return [...root.querySelectorAll('[aria-expanded=true].fold')].map((e) => e.textContent)",
            )
        };
        soon(json!(["Theme"]), expanded);
        // A dialog of the page would close too.
        widget.js(
            "window.escaped = 0; addEventListener('keydown', ({ key }) => { escaped += key === 'Escape' })",
        );
        widget.js("root.querySelector('.facet.open [type=checkbox]').focus()");
        browser.keys(None, &Key::Escape);
        soon(json!([]), expanded);
        soon(String::from("--expand-theme"), || widget.focus());
        assert_eq!(browser.js("return escaped"), 0);
        // Where nothing is open, the key is the page's.
        browser.keys(None, &Key::Escape);
        soon(json!(1), || browser.js("return escaped"));
    });
}

#[test]
fn buttons_of_the_filters_keep_their_places_and_come_before_the_values_in_tab_order() {
    story(|browser| {
        for pixels in [320, 700] {
            browser.wide(pixels);
            browser.show("<dialogue-summary></dialogue-summary>");
            let widget = browser.widget().ready();
            let places = || {
                widget.js("return [...root.querySelectorAll('.fold')].map((button) => { \
                    const { left, top, right } = button.getBoundingClientRect(); return [left, top + scrollY, right] })")
            };
            let before = places();
            for name in ["Theme", "Country"] {
                browser.click(&widget.naming("button", &[name]));
                soon(json!(1), || widget.js("return root.querySelectorAll('.facet.open').length"));
                assert_eq!(places(), before, "{name}, {pixels} px");
            }
            widget.js("[...root.querySelectorAll('.fold')].at(-1).focus()");
            browser.keys(None, &Key::Tab);
            let below = "const { top } = root.activeElement.getBoundingClientRect(); \
                return [root.activeElement.closest('.facet.open') !== null, \
                [...root.querySelectorAll('.fold')].every((button) => button.getBoundingClientRect().bottom <= top)]";
            soon(json!([true, true]), || widget.js(below));
        }
    });
}
