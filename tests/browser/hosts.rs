//! The packed widget in pages that other people's frameworks, bundlers and test runners build. `cargo xtask hosts` builds
//! them from tests/hosts; `cargo xtask test` builds the fast ones.

mod server;

use crate::harness::{Browser, Widget, host, soon, story, until};
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

/// Waits for the end of a view transition: the page takes no clicks meanwhile, and routers do not follow a step back.
fn let_transition_end(browser: &Browser) {
    soon(json!(0), || browser.js("return document.getAnimations().length"));
    browser.js("return new Promise((done) => setTimeout(done, 500))");
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
fn served(name: &str, arguments: &[&str], variables: &[(&str, &str)], tell: impl FnOnce(&Browser, &str)) {
    // Next would report its use to its makers.
    let variables = [&[("NEXT_TELEMETRY_DISABLED", "1")], variables].concat();
    let server = Running::start(&host(name), arguments, &variables);
    story(|browser| {
        browser.expect_elsewhere(&server.origin());
        tell(browser, &server.origin());
    });
}

/// A page that the development server of Vite serves.
fn developed(name: &str, root: &str) {
    let arguments = ["node_modules/vite/bin/vite.js", root, "--port", "{port}", "--strictPort"];
    served(name, &arguments, &[], |browser, origin| {
        // Its client tells of the connection, and it reloads the page once dependencies are optimized.
        browser.allow("[vite]");
        browser.expect_elsewhere(&origin.replace("http", "ws"));
        browser.open(origin);
        works(browser);
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

/// The optimizer of Vite 7 moves the script away from the files beside it. In a workspace it is told not to.
#[test]
#[ignore = "cargo xtask hosts"]
fn vite7() {
    for root in [".", "workspace"] {
        developed("vite7", root);
    }
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
        let_transition_end(browser);
        browser.back();
        let widget = browser.widget_at("#record").ready();
        widget.says("2 of 3 cards");
        let_transition_end(browser);
        press("to-korean");
        soon(json!("ko"), || browser.js("return document.documentElement.lang"));
        let widget = shows(browser, "#record");
        let_transition_end(browser);
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

/// Scripts that restyle, mark and listen, and a loader of another kind of modules.
#[test]
#[ignore = "cargo xtask hosts"]
fn scripts() {
    built("scripts", &["amd.html", "mark.html"]);
    story(|browser| {
        browser.open("/hosts/scripts/dark.html");
        works(browser);
        let paper = "return getComputedStyle(root.querySelector('[part~=root]')).color";
        let light = json!("rgb(27, 28, 31)");
        until("Dark Reader changes the colours", || browser.widget().js(paper) != light);
    });
    story(|browser| {
        browser.open("/hosts/scripts/keys.html");
        let widget = shows(browser, "#record");
        widget.search("ports");
        widget.says("1 of 3 cards");
        assert_eq!(said(browser, "pressed"), "");
        widget.js("root.getElementById('--status').focus()");
        browser.keys(None, "s");
        browser.keys(None, "p");
        assert_eq!(said(browser, "pressed"), "sp");
    });
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
    for dist in [".next", ".turbopack"] {
        let arguments = ["node_modules/next/dist/bin/next", "start", "--port", "{port}"];
        served("next", &arguments, &[("NEXT_DIST", dist)], |browser, origin| {
            browser.open(&format!("{origin}/edge"));
            assert_eq!(said(browser, "edge"), "function");
            browser.open(origin);
            works(browser);
        });
    }
}

/// Its development server.
#[test]
#[ignore = "cargo xtask hosts"]
fn kit() {
    developed("kit", ".");
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
        let_transition_end(browser);
        widget.tick("국가", "네덜란드");
        soon(String::from("record.country=NL"), || browser.fragment());
        browser.back();
        browser.widget_at("#record").ready().says("카드 3건");
        let_transition_end(browser);
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
