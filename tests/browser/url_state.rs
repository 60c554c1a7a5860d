//! The view in the page's URL, which the page and other scripts use too.

use crate::harness::{Browser, dataset, page, soon, story};
use serde_json::json;

const TAG: &str = "<dialogue-summary></dialogue-summary>";

fn changes(browser: &Browser) -> usize {
    browser.heard("dialogue-change").len()
}

#[test]
fn url_and_change_event_stay_silent_before_the_user_acts() {
    story(|browser| {
        browser.show_at("?page=3#chapter", TAG);
        let widget = browser.widget().ready();
        let (address, entries) = (browser.address(), browser.entries());
        for deed in [
            "el.view = { q: 'cyber', kind: ['announcement'] }",
            "el.openCard('dcm4')",
            "el.clear()",
            "el.filter = 'theme=sanctions'",
            "el.lang = 'ko'",
            "el.pageSize = 3",
            "el.linkKey = 'other'",
            "el.data = el.data",
        ] {
            widget.js(deed);
            browser.settle();
        }
        widget.ready();
        browser.settle();
        assert_eq!((browser.address(), browser.entries()), (address, entries));
        assert_eq!(changes(browser), 0);
    });
}

#[test]
fn change_event_of_each_user_action_carries_view_and_results() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let deeds: [&dyn Fn(); 6] = [
            &|| widget.tick("Country", "North Korea"),
            &|| widget.press("Remove filter: North Korea"),
            &|| widget.press("한국어"),
            &|| widget.press("English"),
            &|| widget.follow("Strategies to deter cyber threats"),
            &|| browser.back(),
        ];
        for (before, deed) in deeds.iter().enumerate() {
            deed();
            soon(before + 1, || changes(browser));
            let told = browser.heard("dialogue-change").pop().unwrap();
            assert_eq!(told, json!({ "view": widget.view(), "results": widget.results() }));
        }
        widget.search("c");
        soon(deeds.len() + 1, || changes(browser));
        assert!(browser.events().iter().all(|event| event.travels));
    });
}

#[test]
fn foreign_url_parameters_keep_bytes_and_order() {
    story(|browser| {
        browser.show_at("#foo=bar%20x&ds.q=crypto&&ds.unknown=%7E&z", TAG);
        let widget = browser.widget().ready();
        assert_eq!(widget.view()["q"], "crypto");
        let address = |words: &str| soon(words.to_owned(), || browser.fragment());
        widget.tick("Country", "North Korea");
        address("foo=bar%20x&ds.country=KP&ds.q=crypto&&ds.unknown=%7E&z");
        widget.press("Clear all");
        address("foo=bar%20x&&ds.unknown=%7E&z");
        widget.tick("Session", "Workshop");
        address("foo=bar%20x&&ds.unknown=%7E&z&ds.session=workshop");
    });
}

#[test]
fn edited_url_is_applied() {
    story(|browser| {
        browser.show(&format!("{TAG}<a href='#ds.country=KP'>About North Korea</a>"));
        let widget = browser.widget().ready();
        browser.js("location.hash = '#ds.country=CN'");
        widget.says("1 of 18 cards");
        browser.click(
            &browser.of_role("body", "link").into_iter().find(|a| a.name == "About North Korea").unwrap(),
        );
        widget.says("4 of 18 cards");
        browser.js("location.hash = '#x=1'; location.hash = '#x=1&ds.q=korea'");
        widget.says("17 of 18 cards");
        browser.js("location.hash = '#ds.q=%EC%84%9C%EC%9A%B8'");
        widget.says("1 of 18 cards");
        assert_eq!(widget.view()["q"], "서울");
    });
}

#[test]
fn invalid_url_values_are_ignored() {
    story(|browser| {
        browser
            .show_at("#ds.kind=nonsense&ds.country=XX&ds.theme=sanctions&ds.card=nope&ds.lang=xx&ds.%", TAG);
        let widget = browser.widget().ready();
        let expected = json!({
            "q": "", "kind": [], "theme": ["sanctions"], "country": [], "session": [], "card": null, "lang": "en",
        });
        assert_eq!(widget.view(), expected);
        widget.says("1 of 18 cards");
    });
}

#[test]
fn opened_link_restores_the_view() {
    const FAR: &str = "<p style='height: 3000px'>Above.</p><dialogue-summary></dialogue-summary><p style='height: 3000px'></p>";
    let top = "return Math.round(document.querySelector('dialogue-summary').getBoundingClientRect().top)";
    story(|browser| {
        browser.show(FAR);
        browser.widget().ready();
        browser.settle();
        assert_eq!(browser.js("return scrollY"), 0, "no link, no way");
        browser.show_at("#ds.kind=topic", FAR);
        browser.reload();
        browser.widget().ready();
        soon(serde_json::json!(0), || browser.js(top));
        // An anchor of the page scrolls to its target.
        browser.show_at("#top&ds.kind=topic", FAR);
        // Some browsers restore the scroll position.
        browser.js("scrollTo(0, 0)");
        browser.reload();
        browser.widget().says("12 of 18 cards");
        browser.settle();
        assert_ne!(browser.js(top), 0);
    });
}

#[test]
fn link_to_missing_card_shows_a_notice() {
    const STALE: &str = "Some items in this link are not in this record.";
    story(|browser| {
        browser.show_at("#ds.kind=topic&ds.theme=gone", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.says("12 of 18 cards");
        assert!(widget.words().contains(STALE), "{}", widget.words());
        widget.tick("Country", "China");
        soon(false, || widget.words().contains(STALE));
        browser.js("location.hash = 'ds.card=nobody'");
        soon(true, || widget.words().contains(STALE));
        browser.js("location.hash = 'ds.card=dcm4'");
        soon(false, || widget.words().contains(STALE));
    });
}

#[test]
fn focus_moves_to_result_count_when_the_focused_card_disappears() {
    story(|browser| {
        browser.show_at("#ds.kind=delegation&ds.card=dcm4", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.press("Less: Seoul confirmed as host of Defence Cyber Marvel (DCM4)");
        soon(String::from("--status"), || widget.focus());
        assert_eq!(widget.count(), 2);
    });
}

#[test]
fn equal_views_write_equal_urls() {
    story(|browser| {
        browser.show_at("#ds.country=CN&ds.country=kp&ds.country=CN", TAG);
        let widget = browser.widget().ready();
        assert_eq!(widget.view()["country"], json!(["KP", "CN"]));
        widget.tick("Type", "Topics");
        widget.tick("Type", "Topics");
        soon(String::from("ds.country=KP&ds.country=CN"), || browser.fragment());
    });
}

#[test]
fn history_state_of_the_page_is_kept() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js("history.replaceState({ own: 7 }, '')");
        widget.tick("Type", "Topics");
        soon(String::from("ds.kind=topic"), || browser.fragment());
        assert_eq!(browser.js("return history.state"), json!({ "own": 7 }));
        widget.search("crypto");
        soon(String::from("ds.kind=topic&ds.q=crypto"), || browser.fragment());
        assert_eq!(browser.js("return history.state"), json!({ "own": 7 }));
    });
}

#[test]
fn back_right_after_typing_discards_the_typed_text() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.tick("Type", "Topics");
        soon(String::from("ds.kind=topic"), || browser.fragment());
        widget.search("crypto");
        browser.back();
        widget.says("18 cards");
        // Longer than the debounce before the URL is written.
        browser.js("return new Promise((done) => setTimeout(done, 600))");
        assert_eq!(browser.fragment(), "");
        assert_eq!(widget.view()["q"], "");
    });
}

#[test]
fn unknown_values_set_by_the_page_change_nothing() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("el.view = { theme: ['sanctions'] }");
        let before = widget.view();
        widget.js("el.view = { theme: ['nope'], kind: 5, card: 'none', lang: 'xx' }");
        assert_eq!(widget.view(), before);
        widget.js("el.view = { theme: ['nope', 'ransomware'] }");
        assert_eq!(widget.view()["theme"], serde_json::json!(["ransomware"]));
        widget.js("el.view = { theme: [] }");
        widget.says("18 cards");
    });
}

#[test]
fn view_patch_changes_only_its_own_keys() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let set = |patch: &str, expected: serde_json::Value| {
            widget.js(&format!("el.view = {patch}"));
            assert_eq!(widget.view(), expected, "after {patch}");
        };
        let view = |q: &str, kind: &[&str], country: &[&str], card: Option<&str>| json!({ "q": q, "kind": kind, "theme": [], "country": country, "session": [], "card": card, "lang": "en" });
        set("{ q: 'cyber', kind: ['topic'] }", view("cyber", &["topic"], &[], None));
        set("{ country: 'KP' }", view("cyber", &["topic"], &["KP"], None));
        set("{ q: null }", view("", &["topic"], &["KP"], None));
        set("{ q: undefined, kind: undefined, card: 'aim' }", view("", &["topic"], &["KP"], Some("aim")));
        set("{ kind: ['topic', 'nonsense', 7], more: 1 }", view("", &["topic"], &["KP"], Some("aim")));
        set(
            "{ kind: ['announcement', 'topic', 'topic'] }",
            view("", &["announcement", "topic"], &["KP"], Some("aim")),
        );
        set("{ kind: null, country: [], card: null }", view("", &[], &[], None));
        set("{ card: 'nope', lang: 'xx' }", view("", &[], &[], None));
        set("{ q: 'x'.repeat(3), lang: 'ko' }", {
            let mut korean = view("xxx", &[], &[], None);
            korean["lang"] = json!("ko");
            korean
        });
        for nothing in ["null", "undefined", "'topic'", "7"] {
            widget.js(&format!("el.view = {nothing}"));
        }
        assert_eq!(widget.view()["q"], "xxx");
        assert_eq!(widget.results(), json!({ "total": 0, "shown": 0, "ids": [] }));
    });
}

#[test]
fn refused_history_writes_lose_no_click() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        // Chromium accepts 200 history entries in ten seconds and ignores the rest.
        browser.allow("Throttling navigation");
        widget.js("for (let n = 0; n < 301; n += 1) root.getElementById('--kind-1').click()");
        widget.says("12 of 18 cards");
        assert_eq!(widget.view()["kind"], json!(["topic"]));
        soon(301, || changes(browser));
        widget.search("crypto");
        widget.says("2 of 18 cards");
    });
}

/// A page that the browser has not kept is loaded anew by Back.
#[test]
fn back_restores_the_number_of_cards_and_the_scroll_position() {
    story(|browser| {
        let ids: Vec<String> = (0..160).map(|nth| format!("card-{nth}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        browser.server().put("/data.json", &dataset("Long", &ids).to_string());
        browser.server().put("/other.html", &page("<p>Elsewhere</p>"));
        browser.show("<dialogue-summary src='/data.json'></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(50, || widget.count());
        widget.press("Show 50 more");
        soon(100, || widget.count());
        browser.js("scrollTo(0, 3000)");
        soon(json!(3000), || browser.js("return Math.round(scrollY)"));
        browser.js("location.href = '/other.html'");
        soon(json!("Elsewhere"), || browser.js("return document.querySelector('p')?.textContent ?? ''"));
        browser.back();
        let widget = browser.widget().ready();
        // Otherwise the browser itself has kept all of it.
        browser.needs("performance.getEntriesByType('navigation')[0].type === 'back_forward'");
        soon(100, || widget.count());
        soon(json!(3000), || browser.js("return Math.round(scrollY)"));
        // A new visit begins at the top, with the first cards.
        browser.show("<dialogue-summary src='/data.json'></dialogue-summary>");
        let widget = browser.widget().ready();
        browser.settle();
        assert_eq!((widget.count(), browser.js("return scrollY")), (50, json!(0)));
    });
}
