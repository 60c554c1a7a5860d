//! Messages of frames: which ones the script accepts.

use super::{BY_WORD, files, fits, given, height, host, stands, tag, within};
use crate::harness::{Server, soon, story, until};
use serde_json::json;

#[test]
fn messages_of_other_senders_are_ignored() {
    story(|browser| {
        let files = files(browser);
        let other = format!("<iframe src='{}/dist/other.html'></iframe>", files.origin());
        files.put("/dist/other.html", "<!doctype html><title>Other</title>");
        host(browser, &files, "", BY_WORD, &[tag(&files, ""), other].concat());
        stands(browser, 0);
        fits(browser, 0);
        let before = given(browser);
        let word = "{ type: 'dialogue-summary:height', height: 333 }";
        // Messages of the page itself, and of another frame of the same origin.
        browser.js(&format!("window.postMessage({word}, '*')"));
        within(browser, 1, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
        // Messages of the frame without a valid height.
        for shape in ["'333px'", "NaN", "Infinity", "null", "undefined", "{}", "[333]", "true", "10n"] {
            let word = word.replace("333", shape);
            within(browser, 0, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
        }
        for word in
            ["333", "null", "{ height: 333 }", "{ type: 'height', height: 333 }", "'dialogue-summary:height'"]
        {
            within(browser, 0, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
        }
        browser.settle();
        assert_eq!(given(browser), before);
        // A valid message of the frame is accepted.
        within(browser, 0, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
        soon(json!("333px"), || given(browser));
    });
}

#[test]
fn messages_of_a_navigated_frame_are_ignored() {
    story(|browser| {
        let (files, elsewhere) = (files(browser), Server::start());
        browser.expect_elsewhere(&elsewhere.origin());
        elsewhere.put("/liar.html", "<!doctype html><title>Liar</title>");
        host(browser, &files, "", BY_WORD, "");
        browser.server().policy("style-src 'self'");
        browser.server().put(
            "/host.html",
            &format!(
                "<!doctype html><title>A host</title><link rel='icon' href='data:,'>{BY_WORD}{}",
                tag(&files, "")
            ),
        );
        browser.reload();
        stands(browser, 0);
        fits(browser, 0);
        let before = given(browser);
        browser.js(&format!("document.querySelector('iframe').src = '{}/liar.html'", elsewhere.origin()));
        until("it is led there", || within(browser, 0, |_| browser.js("return document.title")) == "Liar");
        let word = "{ type: 'dialogue-summary:height', height: 333 }";
        within(browser, 0, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
        browser.settle();
        assert_eq!(given(browser), before);
    });
}

#[test]
fn reported_height_is_clamped() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", BY_WORD, &tag(&files, ""));
        stands(browser, 0);
        fits(browser, 0);
        for (said, taken) in
            [("1e9", "20000px"), ("-5", "150px"), ("0", "150px"), ("700.2", "701px"), ("20000.5", "20000px")]
        {
            let word =
                format!("parent.postMessage({{ type: 'dialogue-summary:height', height: {said} }}, '*')");
            within(browser, 0, |_| browser.js(&word));
            soon(json!(taken), || given(browser));
        }
        assert_eq!(height(browser, 0), 20000);
    });
}

#[test]
fn resize_messages_come_to_an_end() {
    story(|browser| {
        let files = files(browser);
        let count = "<script src='/count.js'></script>";
        browser.server().put(
            "/count.js",
            "window.told = []; addEventListener('message', ({ data }) => told.push(data.height ?? data.type))",
        );
        host(browser, &files, "", BY_WORD, "");
        browser.server().policy("");
        let page =
            format!("<!doctype html><title>A host</title><link rel='icon' href='data:,'>{BY_WORD}{count}");
        browser.server().put("/host.html", &(page + &tag(&files, "")));
        browser.reload();
        stands(browser, 0);
        let whole = fits(browser, 0);
        (0..20).for_each(|_| browser.settle());
        let told = browser.js("return told");
        let told = told.as_array().unwrap();
        assert_eq!(
            (told.first(), told.last()),
            (Some(&json!("dialogue-summary:hello")), Some(&json!(whole)))
        );
        assert!(told.len() < 8, "{told:?}");
        // Nor does a frame with a greater minimum height report more.
        browser.js("document.querySelector('iframe').style.minHeight = '9000px'");
        (0..20).for_each(|_| browser.settle());
        assert_eq!(browser.js("return told.length"), told.len());
    });
}
