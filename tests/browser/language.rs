//! The record in the reader's language.

use crate::harness::{Browser, Widget, dataset, soon, story};
use serde_json::json;

const ENGLISH: &str = "Strategies to deter cyber threats";
const KOREAN: &str = "사이버 위협 억지 전략";

fn speaks(widget: Widget<'_>, lang: &str) {
    let title = if lang == "ko" { KOREAN } else { ENGLISH };
    let seen = || {
        widget.js("return [root.querySelector('#deterrence h4')?.textContent, root.querySelector('[part=root]')?.lang]")
    };
    soon(json!([title, lang]), seen);
    assert_eq!(widget.view()["lang"], lang);
}

/// A page in this language.
fn show_in(browser: &Browser, lang: &str, body: &str) {
    let page = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>쪽</title><link rel=\"icon\" href=\"data:,\">\
         <script type=\"module\" src=\"/dist/dialogue-summary.js\"></script><body>{body}</body></html>"
    );
    browser.server().put("/own.html", &page);
    browser.open("/own.html");
}

#[test]
fn language_switch_renders_korean_and_english() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        assert!(widget.the("button", "English").is_on());
        widget.press("한국어");
        speaks(widget, "ko");
        assert!(widget.the("button", "한국어").is_on());
        assert!(widget.has("article", KOREAN));
        assert!(widget.has("group", "국가"));
        assert_eq!(widget.option("국가", "북한").description, "카드 4건");
        widget.says("카드 18건");
        assert!(widget.words().contains("비공식 번역"));
        soon(String::from("ds.lang=ko"), || browser.fragment());
        widget.tick("국가", "북한");
        widget.says("카드 18건 중 4건");
        browser.back();
        browser.back();
        speaks(widget, "en");
        assert!(!widget.words().contains("비공식 번역"));
        browser.forward();
        speaks(widget, "ko");
        browser.reload();
        speaks(browser.widget().ready(), "ko");
    });
}

#[test]
fn lang_attribute_sets_the_language_at_once() {
    story(|browser| {
        browser.show("<dialogue-summary lang='ko-KR'></dialogue-summary>");
        let widget = browser.widget().ready();
        speaks(widget, "ko");
        widget.js("el.setAttribute('lang', 'en')");
        speaks(widget, "en");
        widget.js("el.lang = 'ko'");
        speaks(widget, "ko");
        widget.js("el.removeAttribute('lang')");
        speaks(widget, "en");
        widget.js("el.lang = 'fr'");
        speaks(widget, "en");
    });
}

#[test]
fn nearest_lang_of_ancestors_is_used() {
    story(|browser| {
        browser.show("<div lang='ko'><p><span><dialogue-summary></dialogue-summary></span></p></div>");
        speaks(browser.widget().ready(), "ko");
        show_in(browser, "ko", "<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        speaks(widget, "ko");
        // The widget follows a change of the page's language.
        browser.js("document.documentElement.lang = 'en-GB'");
        speaks(widget, "en");
        show_in(browser, "ko", "<div lang='en'><dialogue-summary></dialogue-summary></div>");
        speaks(browser.widget().ready(), "en");
    });
}

#[test]
fn lang_of_ancestors_is_found_through_shadow_roots() {
    story(|browser| {
        browser.show("<div id='host' lang='ko'></div>");
        let seen = browser.js(
            "const shadow = document.getElementById('host').attachShadow({ mode: 'open' }); \
             const el = document.createElement('dialogue-summary'); shadow.append(el); \
             return el.ready.then(() => [el.view.lang, heard.events.map((event) => [event.name, event.on])])",
        );
        // The event crosses the page's own shadow root too.
        assert_eq!(seen, json!(["ko", [["dialogue-ready", "host"]]]));
        // The language is followed outside the shadow root, inside it, and after a move.
        let set = |script: &str, lang: &str| {
            browser.js(&[
                "const shadow = host.shadowRoot, el = shadow.querySelector('dialogue-summary'); ",
                script,
            ]
            .concat());
            soon(json!(lang), || {
                browser.js("return host.shadowRoot.querySelector('dialogue-summary').view.lang")
            });
        };
        set("host.lang = 'en'", "en");
        set("shadow.innerHTML = '<p lang=ko></p>'; shadow.firstChild.append(el)", "ko");
        set("shadow.firstChild.lang = 'en'", "en");
        set(
            "const deep = document.createElement('div'); shadow.firstChild.append(deep); \
             deep.attachShadow({ mode: 'open' }).innerHTML = '<p></p>'; deep.shadowRoot.firstChild.append(el); \
             shadow.querySelector = () => el; shadow.firstChild.lang = 'ko'",
            "ko",
        );
        set("el.parentNode.lang = 'en'", "en");
    });
}

#[test]
fn url_contains_the_language_only_if_it_differs_from_the_page() {
    story(|browser| {
        browser.show("<dialogue-summary lang='ko'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.press("English");
        speaks(widget, "en");
        soon(String::from("ds.lang=en"), || browser.fragment());
        widget.press("한국어");
        speaks(widget, "ko");
        soon(String::new(), || browser.fragment());
    });
}

#[test]
fn language_in_the_url_overrides_the_page() {
    story(|browser| {
        browser.show_at("#ds.lang=ko", "<dialogue-summary lang='en'></dialogue-summary>");
        speaks(browser.widget().ready(), "ko");
    });
}

#[test]
fn texts_of_another_language_have_a_lang_attribute() {
    story(|browser| {
        // Text that exists only in English has `lang="en"`.
        let mut record = crate::harness::record();
        record["cards"][0]["title"] = json!({ "en": "Only in English" });
        browser.show("<dialogue-summary lang='ko'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", record);
        widget.ready();
        let lang = "return [...root.querySelectorAll('#aim h4 [lang]')].map((e) => [e.lang, e.textContent])";
        soon(json!([["en", "Only in English"]]), || widget.js(lang));
    });
}

/// English sentences in a right-to-left record that start with a number must not be reordered: “3 cards”, “14–15
/// October 2026”.
#[test]
fn text_direction_follows_each_text_in_a_right_to_left_record() {
    story(|browser| {
        let mut data = dataset("T", &["a", "b", "c"]);
        data["languages"] = json!(["ar"]);
        data["title"] = json!({ "ar": "الحوار الرابع" });
        data["date"] = json!("2026-10-14/2026-10-15");
        data["cards"][0]["title"] = json!({ "ar": "العملات المشفرة" });
        data["cards"][0]["details"] = json!([{ "text": { "ar": "غسل الأموال" } }]);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js_with("el.data = given", data);
        widget.ready();
        // The words of an element's text, from left to right.
        let order = |of: &str| {
            widget.js_with(
                "const text = el.shadowRoot.querySelector(given).firstChild; \
                 const starts = [...text.data.matchAll(/[^\\s–]+/g)].map((m) => { \
                     const range = document.createRange(); range.setStart(text, m.index); range.setEnd(text, m.index + m[0].length); \
                     return [range.getBoundingClientRect().left, m[0]] }); \
                 return starts.sort((a, b) => a[0] - b[0]).map((word) => word[1])",
                json!(of),
            )
        };
        assert_eq!(order("[part=status]"), json!(["3", "cards"]));
        assert_eq!(order(".facts time"), json!(["14", "15", "October", "2026"]));
        assert_eq!(order("article h4 [lang=ar]"), json!(["المشفرة", "العملات"]));
        // Each line starts on the side where the record's lines start.
        let ends = "const right = (of) => { const all = document.createRange(); \
                        all.selectNodeContents(el.shadowRoot.querySelector(of)); return Math.round(all.getBoundingClientRect().right) }; \
                    return right('[part=status]') - right('article h4')";
        assert_eq!(widget.js(ends), 0);
        widget.press("More: العملات المشفرة");
        soon(json!(true), || {
            widget.js(
                "return getComputedStyle(el.shadowRoot.querySelector('.is-open')).boxShadow.includes('-3px')",
            )
        });
    });
}

/// The typed text is written as a difference to the page's view at the time of typing.
#[test]
fn language_set_by_the_page_during_typing_is_not_written_to_the_url() {
    story(|browser| {
        browser.show("<dialogue-summary lang=en></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.search("s");
        widget.js("el.lang = 'ko'");
        soon(String::from("ds.q=s"), || browser.fragment());
        soon(json!("ko"), || widget.view()["lang"].clone());
        browser.settle();
        assert_eq!(browser.fragment(), "ds.q=s");
    });
}

#[test]
fn failure_message_is_korean_on_a_korean_page() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", crate::harness::Rule::Missing);
        browser.allow("dialogue_summary_bg.wasm");
        browser.show("<dialogue-summary lang='ko'><p>여기에 요약이 있습니다.</p></dialogue-summary>");
        let widget = browser.widget();
        soon(true, || widget.shell().contains("대화형 보기를 시작하지 못했습니다."));
        assert!(widget.has("button", "다시 시도"));
        assert!(widget.shows_fallback());
    });
}

/// Content management systems write the locale of the system, and XHTML has an attribute of its own.
#[test]
fn locale_with_an_underscore_and_xml_lang_set_the_language() {
    story(|browser| {
        browser.show("<dialogue-summary lang='ko_KR'></dialogue-summary>");
        let widget = browser.widget().ready();
        speaks(widget, "ko");
        browser.show("<div xml:lang='ko_KR'><dialogue-summary></dialogue-summary></div>");
        let widget = browser.widget().ready();
        speaks(widget, "ko");
        browser.js("document.querySelector('div').setAttribute('xml:lang', 'en')");
        speaks(widget, "en");
        widget.js("el.view = { lang: 'ko_KR' }");
        speaks(widget, "ko");
        browser.show_at("#ds.lang=ko_KR", "<dialogue-summary></dialogue-summary>");
        speaks(browser.widget().ready(), "ko");
    });
}

#[test]
fn xml_lang_of_an_xhtml_page_sets_the_language() {
    story(|browser| {
        let page = "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='ko'><head><title>A page</title>\
                    <link rel='icon' href='data:,'/></head><body><dialogue-summary></dialogue-summary>\
                    <script>import('/dist/dialogue-summary.js')</script></body></html>";
        browser.server().put("/page.xhtml", page);
        browser.open("/page.xhtml");
        assert_eq!(browser.js("return document.contentType"), "application/xhtml+xml");
        speaks(browser.widget().ready(), "ko");
    });
}
