//! The packed widget in pages that other people's frameworks, bundlers and test runners build. `cargo xtask hosts` builds
//! them from tests/hosts; `cargo xtask test` builds the fast ones.

mod server;

use crate::harness::{Browser, Widget, host, soon, story};
use serde_json::json;
use server::{Running, run};

/// The text of an `output` element of the page.
fn said(browser: &Browser, id: &str) -> String {
    let words = browser.js(&format!("return document.getElementById('{id}')?.textContent"));
    words.as_str().unwrap_or_default().to_owned()
}

/// The widget shows the page's own record and no other, with style.
fn shows<'a>(browser: &'a Browser, selector: &'a str) -> Widget<'a> {
    let widget = browser.widget_at(selector).ready();
    soon(String::from("next ports norms"), || widget.cards().join(" "));
    let rules = "return root.adoptedStyleSheets[0]?.cssRules.length > 100";
    soon(json!(true), || widget.js(rules));
    widget
}

/// The widget shows the page's own record from the beginning, and its events reach the page.
fn works(browser: &Browser) {
    let widget = shows(browser, "#record");
    let ready: Vec<_> =
        browser.heard("dialogue-ready").iter().map(|all| all["results"]["total"].clone()).collect();
    assert!(ready.iter().all(|total| total == 3), "{ready:?}");
    widget.tick("Country", "Netherlands");
    soon(String::from("next ports"), || said(browser, "shown"));
    widget.says("2 of 3 cards");
}

/// A page that is built into files.
fn built(name: &str, pages: &[&str]) {
    story(|browser| {
        for page in pages {
            browser.open(&format!("/hosts/{name}/{page}"));
            works(browser);
        }
    });
}

/// A page with its own server. `{port}` in the arguments of Node is its port.
fn served(name: &str, arguments: &[&str], tell: impl FnOnce(&Browser, &str)) {
    let server = Running::start(&host(name), arguments);
    story(|browser| {
        browser.expect_elsewhere(&server.origin());
        tell(browser, &server.origin());
    });
}

/// React 18 writes `data="[object Object]"` on the server, and React 19 loses `data` when it hydrates.
fn hydrated(name: &str) {
    story(|browser| {
        browser.allow("is a property, and no attribute");
        browser.open(&format!("/hosts/{name}/"));
        let bare = browser.widget_at("#bare").ready();
        soon(2, || bare.count());
        assert_eq!(
            bare.js("return [el.pageSize, el.linkState, el.data.title]"),
            json!([2, "none", "A dialogue of our own"])
        );
        works(browser);
        soon(String::from("record.country=NL"), || browser.fragment());
    });
}

#[test]
#[ignore = "cargo xtask hosts"]
fn react18() {
    hydrated("react18");
}

#[test]
fn react19() {
    hydrated("react19");
}

/// The optimizer of Vite 7 moves the script away from the files beside it.
#[test]
#[ignore = "cargo xtask hosts"]
fn vite7() {
    served(
        "vite7",
        &["node_modules/vite/bin/vite.js", "--port", "{port}", "--strictPort"],
        |browser, origin| {
            // Its client tells of the connection, and it reloads the page once dependencies are optimized.
            browser.allow("[vite]");
            browser.expect_elsewhere(&origin.replace("http", "ws"));
            browser.open(origin);
            works(browser);
        },
    );
}

/// css-loader makes a script of each style sheet.
#[test]
fn webpack() {
    built("webpack", &[""]);
}

/// A classic script has no `import.meta.url`.
#[test]
fn esbuild() {
    built("esbuild", &["", "module.html"]);
}

#[test]
#[ignore = "cargo xtask hosts"]
fn rollup() {
    built("rollup", &[""]);
}

#[test]
#[ignore = "cargo xtask hosts"]
fn parcel() {
    built("parcel", &[""]);
}

/// The router rewrites the entry of the history that it leaves, so that the page stores the view in the router.
#[test]
#[ignore = "cargo xtask hosts"]
fn vue_router() {
    story(|browser| {
        browser.open("/hosts/vue-router/");
        works(browser);
        soon(json!("?country=NL"), || browser.js("return location.search"));
        let widget = browser.widget();
        widget.tick("Type", "Topics");
        soon(json!("?kind=topic&country=NL"), || browser.js("return location.search"));
        browser.js("document.getElementById('to-other').click()");
        soon(json!(true), || browser.js("return document.getElementById('other') !== null"));
        browser.back();
        let widget = browser.widget().ready();
        widget.says("1 of 3 cards");
        assert_eq!(browser.js("return location.search"), "?kind=topic&country=NL");
        browser.back();
        widget.says("2 of 3 cards");
        browser.back();
        widget.says("3 cards");
        browser.forward();
        widget.says("2 of 3 cards");
        // A link of the router to the bare page removes the filter with the query.
        browser.js("document.getElementById('to-record').click()");
        widget.says("3 cards");
    });
}

#[test]
#[ignore = "cargo xtask hosts"]
fn lit() {
    story(|browser| {
        browser.open("/hosts/lit/");
        works(browser);
        assert_eq!(said(browser, "times"), "1");
    });
}

/// Turbo keeps the page and replaces its body, with a view transition.
#[test]
#[ignore = "cargo xtask hosts"]
fn turbo() {
    story(|browser| {
        browser.open("/hosts/turbo/index.html");
        browser.js("window.stays = true");
        let widget = shows(browser, "#record");
        widget.tick("Country", "Netherlands");
        soon(String::from("record.country=NL"), || browser.fragment());
        let press = |id: &str| browser.js(&format!("document.getElementById('{id}').click()"));
        press("to-other");
        // Turbo does not follow a step back during a visit.
        let visited = "return document.getElementById('other') !== null && !document.documentElement.matches('[aria-busy], [data-turbo-visit-direction]')";
        soon(json!(true), || browser.js(visited));
        browser.js("return new Promise((done) => setTimeout(done, 500))");
        browser.back();
        let widget = browser.widget_at("#record").ready();
        widget.says("2 of 3 cards");
        press("to-korean");
        soon(json!("ko"), || browser.js("return document.documentElement.lang"));
        let widget = shows(browser, "#record");
        widget.tick("국가", "네덜란드");
        soon(String::from("record.country=NL"), || browser.fragment());
        assert_eq!(browser.js("return window.stays"), true);
        assert_eq!(browser.server().times_asked("/hosts/turbo/dialogue_summary_bg.wasm"), 1);
    });
}

#[test]
#[ignore = "cargo xtask hosts"]
fn htmx() {
    story(|browser| {
        browser.open("/hosts/htmx/");
        let load = || browser.js("document.getElementById('load').click()");
        load();
        let widget = shows(browser, "#record");
        widget.tick("Country", "Netherlands");
        soon(String::from("record.country=NL"), || browser.fragment());
        // Loaded again: another element with the same id.
        widget.js("window.before = el");
        load();
        soon(json!(true), || browser.js("return !before.isConnected"));
        let widget = browser.widget_at("#record").ready();
        widget.says("2 of 3 cards");
        assert_eq!(widget.js("return el.linkKey"), "record");
    });
}

#[test]
#[ignore = "cargo xtask hosts"]
fn polyfills() {
    built("polyfills", &["core-js.html", "zone.html", "webcomponents.html", "registry.html"]);
}

#[test]
#[ignore = "cargo xtask hosts"]
fn jest() {
    run(&host("jest"), &["test"]);
}

#[test]
#[ignore = "cargo xtask hosts"]
fn vitest() {
    run(&host("vitest"), &["test"]);
}

#[test]
fn tsc() {
    run(&host("tsc"), &["test"]);
}

/// A rule for style sheets in Next's webpack, server rendering, and a page of the edge runtime.
#[test]
#[ignore = "cargo xtask hosts"]
fn next() {
    served("next", &["node_modules/next/dist/bin/next", "start", "--port", "{port}"], |browser, origin| {
        browser.open(&format!("{origin}/edge"));
        assert_eq!(said(browser, "edge"), "function");
        browser.open(origin);
        works(browser);
    });
}

/// Its development server.
#[test]
#[ignore = "cargo xtask hosts"]
fn kit() {
    served(
        "kit",
        &["node_modules/vite/bin/vite.js", "--port", "{port}", "--strictPort"],
        |browser, origin| {
            browser.allow("[vite]");
            browser.expect_elsewhere(&origin.replace("http", "ws"));
            browser.open(origin);
            works(browser);
        },
    );
}

/// Its client router replaces the element while the language of the page changes.
#[test]
#[ignore = "cargo xtask hosts"]
fn astro() {
    story(|browser| {
        browser.open("/hosts/astro/index.html");
        browser.js("window.stays = true");
        let widget = shows(browser, "#record");
        widget.tick("Country", "Netherlands");
        soon(String::from("record.country=NL"), || browser.fragment());
        browser.js("document.getElementById('to-other').click()");
        soon(json!("ko"), || browser.js("return document.documentElement.lang"));
        let widget = shows(browser, "#record");
        assert_eq!(widget.js("return el.linkKey"), "record");
        // A page takes no clicks during a view transition, and Astro's is reported as an error if another one interrupts it.
        let transition = || {
            soon(json!(0), || browser.js("return document.getAnimations().length"));
            browser.js("return new Promise((done) => setTimeout(done, 500))");
        };
        transition();
        widget.tick("국가", "네덜란드");
        soon(String::from("record.country=NL"), || browser.fragment());
        browser.back();
        browser.widget_at("#record").ready().says("카드 3건");
        transition();
        browser.back();
        soon(json!("en"), || browser.js("return document.documentElement.lang"));
        browser.widget_at("#record").ready().says("2 of 3 cards");
        assert_eq!(browser.js("return window.stays"), true);
    });
}

#[test]
#[ignore = "cargo xtask hosts"]
fn angular() {
    built("angular", &[""]);
}
