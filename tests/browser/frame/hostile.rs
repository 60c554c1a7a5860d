//! Pages that frame the record to learn or to forge something, and frames and pages with hostile content.

use super::{BY_WORD, files, fits, given, host, stands, tag, within};
use crate::harness::{Browser, Rule, Server, dataset, record, soon, story, texts};
use serde_json::json;

const OWN_SERVER: &str = "Only records from this page’s own server are shown.";
const OWN_FOLDER: &str = "On pages of other sites, only records from this page’s own folder are shown.";

/// Waits until the page in the first frame has this text, besides the link that opens it.
fn refuses(browser: &Browser, sentence: &str) {
    let text = "return document.querySelector('[role=alert]')?.textContent";
    soon(json!(sentence), || within(browser, 0, |_| browser.js(text)));
    let widgets = "return document.querySelectorAll('dialogue-summary').length";
    assert_eq!(within(browser, 0, |_| browser.js(widgets)), 0);
}

/// Records every message that the page receives.
fn listen(browser: &Browser) {
    browser
        .js("window.told = []; addEventListener('message', ({ data }) => told.push(JSON.stringify(data)))");
}

#[test]
fn dataset_that_a_redirect_takes_to_another_server_is_refused() {
    story(|browser| {
        let other = Server::start();
        // The browser reports the request that it then blocks.
        browser.expect_elsewhere(&other.origin());
        other.share();
        other.put("/forged.json", &dataset("Forged", &["a"]).to_string());
        browser.server().rule("/dist/redirect", Rule::Moved(other.origin() + "/forged.json"));
        browser.allow("Content Security Policy");
        browser.allow("Refused to connect");
        browser.allow("net::ERR");
        browser.allow(crate::harness::OF_DATASET);
        browser.open("/dist/embed.html?src=redirect");
        let text = "return document.body.innerText";
        soon(true, || browser.js(text).as_str().is_some_and(|text| text.starts_with(OWN_SERVER)));
        assert_eq!(other.requests(), [""; 0]);
    });
}

#[test]
fn dataset_that_a_redirect_takes_to_the_same_server_is_shown() {
    story(|browser| {
        browser.server().put("/dist/new.json", &dataset("Ours", &["a", "b"]).to_string());
        browser.server().rule("/dist/old.json", Rule::Moved(browser.server().origin() + "/dist/new.json"));
        browser.open("/dist/embed.html?src=old.json");
        soon(2, || browser.widget().ready().count());
    });
}

#[test]
fn dataset_outside_the_folder_is_refused_in_a_foreign_frame() {
    for path in [
        "/private/draft.json",
        "../private/draft.json",
        "..%2fprivate/draft.json",
        "a/..%5cprivate/draft.json",
        "..;/private/draft.json",
        "%252e%252e/private/draft.json",
    ] {
        story(|browser| {
            let files = files(browser);
            files.put("/private/draft.json", &record().to_string());
            let options = format!("data-src='{path}' data-filter='q=seoul'");
            host(browser, &files, "", BY_WORD, &tag(&files, &options));
            soon(json!(true), || browser.js("return document.querySelectorAll('iframe').length === 1"));
            refuses(browser, OWN_FOLDER);
            let asked = files.requests();
            assert!(!asked.iter().any(|asked| asked.contains("draft")), "{path}: {asked:?}");
        });
    }
}

#[test]
fn dataset_outside_the_folder_is_refused_in_a_frame_of_its_own_server_within_a_foreign_page() {
    story(|browser| {
        let files = files(browser);
        files.policy("");
        files.put("/private/draft.json", &record().to_string());
        files.put("/inner.html", "<!doctype html><title>Inner</title><iframe src='/dist/embed.html?src=/private/draft.json'></iframe>");
        host(browser, &files, "", BY_WORD, &format!("<iframe src='{}/inner.html'></iframe>", files.origin()));
        browser.wait(browser.client().clone().enter_frame(0));
        refuses(browser, OWN_FOLDER);
        browser.wait(browser.client().clone().enter_parent_frame());
    });
}

#[test]
fn dataset_outside_the_folder_is_shown_on_the_server_itself_and_one_inside_in_foreign_frames() {
    story(|browser| {
        let files = files(browser);
        files.put("/dist/talks/한국 a.json", &record().to_string());
        files.put("/dist/talks/%ED%95%9C%EA%B5%AD%20a.json", &record().to_string());
        host(browser, &files, "", BY_WORD, &tag(&files, "data-src='talks/한국 a.json'"));
        stands(browser, 0);
        within(browser, 0, |widget| widget.says("18 cards"));

        browser.server().policy("default-src 'self'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
        browser.server().put("/data/ours.json", &record().to_string());
        browser.server().put(
            "/own.html",
            "<!doctype html><html lang='en'><title>Ours</title><link rel='icon' href='/dist/favicon.svg'>\
             <script src='/dist/embed.js' data-src='/data/ours.json' data-filter='kind=delegation'></script>",
        );
        browser.open("/own.html");
        stands(browser, 0);
        within(browser, 0, |widget| widget.says("2 of 18 cards"));
    });
}

#[test]
fn page_that_frames_the_record_without_answering_receives_no_view() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, "");
        browser.server().policy("");
        let frame = format!("{}/dist/embed.html?link-state=parent&link-key=ds", files.origin());
        let page = "<!doctype html><title>A host</title><link rel='icon' href='data:,'><script src='/listen.js'></script>";
        let listens =
            "window.told = []; addEventListener('message', ({ data }) => told.push(JSON.stringify(data)))";
        browser.server().put("/listen.js", listens);
        browser.server().put("/host.html", &format!("{page}<iframe src='{frame}'></iframe>"));
        browser.reload();
        stands(browser, 0);
        let act = "root.getElementById('--kind-1').click(); const box = root.querySelector('[type=search]'); \
            box.value = 'seoul'; box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
        within(browser, 0, |widget| widget.js(act));
        within(browser, 0, |_| soon(true, || browser.fragment().contains("seoul")));
        browser.settle();
        let told = texts(&browser.js("return told"));
        assert!(told.iter().any(|message| message.contains("hello")), "{told:?}");
        assert!(
            !told.iter().any(|message| message.contains("link") || message.contains("seoul")),
            "{told:?}"
        );
        // A page that answers receives it.
        browser.js("frames[0].postMessage({ type: 'dialogue-summary:link', words: '' }, '*')");
        within(browser, 0, |widget| widget.says("18 cards"));
        within(browser, 0, |widget| widget.js("root.getElementById('--kind-1').click()"));
        soon(true, || {
            texts(&browser.js("return told")).iter().any(|message| message.contains("ds.kind=topic"))
        });
    });
}

#[test]
fn frame_fills_neither_the_history_nor_the_url() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, &tag(&files, "data-link-state='fragment'"));
        stands(browser, 0);
        let entries = browser.entries();
        let flood = "for (let n = 0; n < 200; n += 1) \
            parent.postMessage({ type: 'dialogue-summary:link', words: `ds.q=${n}`, push: true }, '*')";
        within(browser, 0, |_| browser.js(flood));
        soon(String::from("ds.q=199"), || browser.fragment());
        let added = browser.entries() - entries;
        assert!((5..=30).contains(&added), "{added} entries");
        let huge = "parent.postMessage({ type: 'dialogue-summary:link', words: 'ds.q=' + 'a'.repeat(3e6), push: true }, '*')";
        within(browser, 0, |_| browser.js(huge));
        browser.settle();
        assert_eq!(browser.fragment(), "ds.q=199");
    });
}

/// Sanitisers of user content often keep `name`.
#[test]
fn images_named_like_properties_of_the_document_change_nothing() {
    story(|browser| {
        let other = Server::start();
        // The browser reports the requests that the policy then blocks.
        browser.expect_elsewhere(&other.origin());
        let files = files(browser);
        let named = |name: &str| format!("<img alt='' name='{name}' src='{}/dist/embed.js'>", other.origin());
        let names = ["currentScript", "baseURI", "activeElement", "referrer"];
        let images: String = names.map(named).concat();
        host(browser, &files, "", BY_WORD, &[&*images, &tag(&files, "")].concat());
        browser.allow("Content Security Policy");
        stands(browser, 0);
        let frame = "return document.querySelector('iframe').src";
        assert!(browser.js(frame).as_str().is_some_and(|src| src.starts_with(&files.origin())));

        browser.server().policy("default-src 'self' 'wasm-unsafe-eval'; img-src data:");
        browser.show(
            &[&*images, "<dialogue-summary src='/dist/dialogues/uk-rok-cyber-4.json'></dialogue-summary>"]
                .concat(),
        );
        let widget = browser.widget().ready();
        widget.says("18 cards");
        widget.tick("Country", "North Korea");
        widget.says("4 of 18 cards");
        soon(String::from("ds.country=KP"), || browser.fragment());
        assert_eq!(other.requests(), [""; 0]);
    });
}

#[test]
fn height_is_the_only_message_to_a_page_that_asks_for_nothing() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, &tag(&files, ""));
        listen(browser);
        stands(browser, 0);
        fits(browser, 0);
        let before = given(browser);
        within(browser, 0, |widget| widget.js("root.getElementById('--kind-1').click()"));
        soon(true, || given(browser) != before);
        let told = texts(&browser.js("return told"));
        let is_plain = |message: &&String| message.contains(":height") || message.contains(":hello");
        assert_eq!(told.iter().filter(is_plain).count(), told.len(), "{told:?}");
    });
}
