//! Datasets that the widget fetches from `src`.

use crate::harness::{Rule, Widget, dataset, soon, story};
use serde_json::json;

fn shows(widget: Widget<'_>, ids: &[&str]) {
    soon(ids.iter().map(|id| String::from(*id)).collect::<Vec<_>>(), || widget.cards());
}

#[test]
fn src_attribute_fetches_the_dataset() {
    story(|browser| {
        let server = browser.server();
        server.put("/one.json", &dataset("One", &["a"]).to_string());
        server.put("/two.json", &dataset("Two", &["b", "c"]).to_string());
        browser.show("<dialogue-summary src='one.json'></dialogue-summary>");
        let widget = browser.widget().ready();
        shows(widget, &["a"]);
        assert_eq!(browser.heard("dialogue-ready").len(), 1, "the built-in record does not flash up first");
        widget.js("el.src = '/two.json'");
        shows(widget.ready(), &["b", "c"]);
        assert!(widget.has("heading", "Two"));
        widget.js("el.removeAttribute('src')");
        widget.ready();
        soon(18, || widget.count());
    });
}

#[test]
fn src_is_relative_to_the_page() {
    story(|browser| {
        browser.server().put("/below/data/one.json", &dataset("One", &["a"]).to_string());
        let page = |base: &str| {
            format!(
                "<!doctype html><html lang='en'><title>Below</title><link rel='icon' href='data:,'>{base}\
                 <script type='module' src='/dist/dialogue-summary.js'></script>\
                 <dialogue-summary src='data/one.json'></dialogue-summary></html>"
            )
        };
        browser.server().put("/below/page.html", &page(""));
        browser.open("/below/page.html");
        shows(browser.widget().ready(), &["a"]);
        browser.server().put("/page.html", &page("<base href='/below/'>"));
        browser.open("/page.html");
        let widget = browser.widget().ready();
        shows(widget, &["a"]);
        // The page's URL is written, not its base URL.
        widget.search("the a");
        soon(browser.server().origin() + "/page.html#ds.q=the+a", || browser.address());
    });
}

#[test]
fn last_src_wins_when_the_earlier_answers_later() {
    story(|browser| {
        let server = browser.server();
        server.rule("/slow.json", Rule::Held);
        server.put("/fast.json", &dataset("Fast", &["b"]).to_string());
        browser.show("<dialogue-summary src='slow.json'></dialogue-summary>");
        let widget = browser.widget();
        soon(1, || server.times_asked("/slow.json"));
        widget.js("el.src = 'fast.json'");
        shows(widget.ready(), &["b"]);
        server.put("/slow.json", &dataset("Slow", &["a"]).to_string());
        let answered = "return performance.getEntriesByName(new URL('/slow.json', location).href).length > 0";
        soon(json!(true), || browser.js(answered));
        browser.settle();
        shows(widget, &["b"]);
        assert_eq!(widget.js("return el.data.title"), "Fast");
        assert_eq!(browser.heard("dialogue-ready").len(), 1);
    });
}

#[test]
fn fallback_or_loading_message_is_shown_during_fetch() {
    story(|browser| {
        let server = browser.server();
        // Two URLs, since a browser requests the same one only once at a time.
        server.rule("/a.json", Rule::Held);
        server.rule("/b.json", Rule::Held);
        browser.show(
            "<dialogue-summary id='a' src='a.json'><p>In short.</p></dialogue-summary>\
             <dialogue-summary id='b' src='b.json'></dialogue-summary>",
        );
        let (a, b) = (browser.widget_at("#a"), browser.widget_at("#b"));
        soon((1, 1), || (server.times_asked("/a.json"), server.times_asked("/b.json")));
        assert!(a.shows_fallback());
        assert!(!a.words().contains("Loading"));
        b.comes_to_say("Loading the dialogue…");
        server.put("/a.json", &dataset("Slow", &["a"]).to_string());
        server.put("/b.json", &dataset("Slow", &["b"]).to_string());
        shows(a.ready(), &["a"]);
        shows(b.ready(), &["b"]);
        assert!(!a.shows_fallback());
    });
}

#[test]
fn missing_dataset_shows_a_message_and_retry() {
    story(|browser| {
        let server = browser.server();
        server.rule("/ours.json", Rule::Missing);
        browser.allow("/ours.json");
        browser.show("<dialogue-summary src='ours.json'><p>In short: they met.</p></dialogue-summary>");
        let widget = browser.widget();
        let refusal = widget.refusal();
        assert_eq!((&refusal["code"], &refusal["is"]), (&json!("network"), &json!(true)));
        assert!(refusal["message"].as_str().unwrap().contains("/ours.json"), "{refusal}");
        assert!(refusal["message"].as_str().unwrap().contains("404"), "{refusal}");
        let errors = browser.heard("dialogue-error");
        assert_eq!(errors.len(), 1);
        assert_eq!((&errors[0]["code"], &errors[0]["message"]), (&json!("network"), &refusal["message"]));
        assert!(widget.shows_fallback());
        assert!(widget.words().contains("This dialogue cannot be shown."));

        widget.press("Try again");
        soon(2, || browser.heard("dialogue-error").len());
        assert!(widget.shows_fallback());
        assert_eq!(widget.all("button").len(), 1, "there is one way to try again");

        assert_eq!(errors[0]["path"], "", "it is about no place in a dataset");
        assert_eq!(widget.focus(), "Try again", "who pressed it can press it again");

        server.put("/ours.json", &dataset("Ours", &["a"]).to_string());
        browser.keys(None, "\u{e007}");
        shows(widget.ready(), &["a"]);
        soon(String::from("--status"), || widget.focus());
        assert!(!widget.shows_fallback());
        assert_eq!(widget.shell(), "");
        assert!(!widget.has("button", "Try again"));
    });
}

#[test]
fn view_reads_as_set_during_fetch() {
    story(|browser| {
        let server = browser.server();
        server.rule("/a.json", Rule::Held);
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("el.src = 'a.json'");
        soon(1, || server.times_asked("/a.json"));
        assert_eq!(widget.js("return el.results"), json!({ "total": 0, "shown": 0, "ids": [] }));
        widget.js("el.view = { q: 'the b', kind: 'topic' }");
        let view = widget.js("return el.view");
        assert_eq!((&view["q"], &view["kind"]), (&json!("the b"), &json!(["topic"])));
        server.put("/a.json", &dataset("Slow", &["a", "b"]).to_string());
        shows(widget.ready(), &["b"]);
    });
}

#[test]
fn html_instead_of_a_dataset_shows_a_message() {
    story(|browser| {
        browser.server().put("/ours.json", "<!doctype html><title>Log in</title>");
        browser.show("<dialogue-summary src='ours.json'><p>In short: they met.</p></dialogue-summary>");
        let widget = browser.widget();
        let refusal = widget.refusal();
        assert_eq!(refusal["code"], "dataset");
        assert!(refusal["message"].as_str().unwrap().contains("This is a web page"), "{refusal}");
        soon(true, || widget.details().contains("This is a web page"));
        assert!(widget.shows_fallback());
        // Another URL starts another attempt.
        browser.server().put("/right.json", &dataset("Right", &["a"]).to_string());
        widget.js("el.src = 'right.json'");
        shows(widget.ready(), &["a"]);
        assert!(!widget.shows_fallback());
    });
}

#[test]
fn invalid_src_shows_a_message() {
    story(|browser| {
        browser.show("<dialogue-summary src='http://['></dialogue-summary>");
        let refusal = browser.widget().refusal();
        assert_eq!(refusal["code"], "network");
        browser.widget().comes_to_say("This dialogue cannot be shown.");
    });
}

#[test]
fn unreachable_server_shows_a_message() {
    story(|browser| {
        let gone = crate::harness::Server::start();
        let address = gone.origin() + "/ours.json";
        drop(gone);
        browser.allow("ours.json");
        browser.expect_elsewhere(&address);
        browser.show(&format!("<dialogue-summary src='{address}'></dialogue-summary>"));
        assert_eq!(browser.widget().refusal()["code"], "network");
        soon(true, || browser.widget().details().contains(&address));
        assert!(browser.widget().has("button", "Try again"));
    });
}
