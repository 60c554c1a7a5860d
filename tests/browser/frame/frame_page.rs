//! The page inside the frame, and in a tab of its own.

use super::{BY_WORD, files, fits, host, stands, tag, within};
use crate::harness::{Server, dataset, record, soon, story};
use serde_json::json;

#[test]
fn attributes_of_the_tag_reach_the_frame() {
    story(|browser| {
        let files = files(browser);
        let mut own = record();
        own["title"] = json!({ "en": "Our talks", "ko": "우리의 대화" });
        files.put("/dist/our.json", &own.to_string());
        let asked = "data-src='our.json' data-lang='ko' data-filter='kind=announcement' data-theme='dark' \
                     data-heading-level='4' data-page-size='3' data-title='Talks of ours'";
        host(browser, &files, "", BY_WORD, &tag(&files, asked));
        stands(browser, 0);
        assert_eq!(browser.js("return document.querySelector('iframe').title"), "Talks of ours");
        within(browser, 0, |widget| {
            widget.says("카드 18건 중 4건");
            assert_eq!(widget.count(), 3);
            assert_eq!(widget.js("return root.querySelector('h4').textContent"), "우리의 대화");
            soon(json!("우리의 대화"), || browser.js("return document.title"));
            assert_eq!(browser.js("return document.documentElement.lang"), "ko");
            let scheme = "return getComputedStyle(document.documentElement).colorScheme";
            assert_eq!(browser.js(scheme), "dark");
            widget
                .js("[...root.querySelectorAll('button')].find((b) => b.textContent === 'English').click()");
            soon(json!("Our talks"), || browser.js("return document.title"));
            assert_eq!(browser.js("return document.documentElement.lang"), "en");
        });
        fits(browser, 0);
    });
}

#[test]
fn frame_title_defaults_to_the_page_language() {
    story(|browser| {
        let files = files(browser);
        let body = format!("{}<div lang='ko-KR'>{}</div>", tag(&files, ""), tag(&files, "async"));
        host(browser, &files, "", BY_WORD, &body);
        stands(browser, 0);
        stands(browser, 1);
        let titles = "return [...document.querySelectorAll('iframe')].map((frame) => frame.title).sort()";
        assert_eq!(browser.js(titles), json!(["Record of a diplomatic dialogue", "외교 대화 기록"]));
        within(browser, 1, |widget| widget.says("카드 18건"));
    });
}

#[test]
fn frame_follows_the_color_scheme_of_the_page() {
    story(|browser| {
        let files = files(browser);
        browser.server().put("/both.css", ":root { color-scheme: light dark }");
        browser.server().put("/dark.css", ":root { color-scheme: dark }");
        let sheet = |name: &str| format!("<link rel='stylesheet' href='/{name}.css'>");
        let background = "return getComputedStyle(root.querySelector('.ds')).backgroundColor";
        let (light, dark) = ("rgb(255, 253, 249)", "rgb(20, 22, 26)");
        for (system, head, expected) in [
            ("dark", String::new(), light),
            ("dark", sheet("both"), dark),
            ("light", sheet("both"), light),
            ("light", sheet("dark"), dark),
        ] {
            browser.prefers(system);
            host(browser, &files, "", &head, &tag(&files, ""));
            stands(browser, 0);
            assert_eq!(within(browser, 0, |widget| widget.js(background)), expected, "{system} {head}");
        }
    });
}

#[test]
fn invalid_url_values_are_ignored() {
    story(|browser| {
        browser.server().policy(&(super::INSIDE.to_owned() + "; img-src 'self'"));
        browser.open(
            "/dist/embed.html?src=&lang=no_such&theme=pink&heading-level=9&page-size=none&x=1&filter=%E0%A4",
        );
        let widget = browser.widget().ready();
        widget.says("18 cards");
        assert_eq!(browser.js("return document.documentElement.lang"), "en");
        assert_eq!(widget.js("return [el.theme, el.headingLevel, el.pageSize]"), json!(["auto", 2, 50]));
        assert_eq!(browser.js("return getComputedStyle(document.body).margin"), "0px");
        // In its own tab, the page has its view in its URL.
        widget.tick("Country", "North Korea");
        soon(String::from("ds.country=KP"), || browser.fragment());
    });
}

#[test]
fn dataset_of_another_origin_is_refused() {
    story(|browser| {
        let other = Server::start();
        other.put("/forged.json", &dataset("Forged", &["a"]).to_string());
        for src in [&*format!("{}/forged.json", other.origin()), "data:,{}", "//a.example/b.json", "http://["]
        {
            browser.open(&format!("/dist/embed.html?src={src}&lang=ko"));
            let words = "return document.body.innerText.trim()";
            soon(json!("이 페이지와 같은 서버에 있는 기록만 표시합니다."), || {
                browser.js(words)
            });
        }
        assert_eq!(other.requests(), [""; 0]);
    });
}

#[test]
fn dataset_url_is_relative_to_the_frame_page() {
    story(|browser| {
        browser.server().put("/far/dist/our.json", &dataset("Ours", &["a", "b"]).to_string());
        browser.open("/far/dist/embed.html?src=our.json");
        let widget = browser.widget().ready();
        soon(2, || widget.count());
        soon(json!("Ours"), || browser.js("return document.title"));
    });
}

#[test]
fn card_links_stay_in_the_frame_and_others_open_outside() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, &tag(&files, ""));
        stands(browser, 0);
        within(browser, 0, |widget| {
            widget.js("root.querySelector('#dcm4 a[href*=\"card=\"]').click()");
            soon(json!("dcm4"), || widget.view()["card"].clone());
            soon(String::from("ds.card=dcm4"), || browser.fragment());
            let leaving = "return [...root.querySelectorAll('a')].filter((a) => !a.href.startsWith(location.origin)) \
                 .map((a) => a.target || document.querySelector('base').target)";
            let targets = widget.js(leaving);
            let targets = targets.as_array().unwrap();
            assert!(targets.len() > 1 && targets.iter().all(|target| target == "_blank"), "{targets:?}");
        });
        assert_eq!(browser.wait(browser.client().windows()).len(), 1);
    });
}
