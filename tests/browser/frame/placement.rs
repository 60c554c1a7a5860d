//! Where the script puts its frame, and the link that replaces a blocked one.

use super::{BY_WORD, INSIDE, files, fits, host, stands, tag, within};
use crate::harness::{Browser, Rule, soon, story, texts};
use serde_json::{Value, json};

/// The tag before a frame, or the element around it.
const PLACE: &str = "const frame = document.querySelector('iframe'); const before = frame?.previousElementSibling; \
    return before?.localName === 'script' ? 'behind its tag' : frame?.parentElement.id || frame?.parentElement.localName";

/// Opens a page with the files on its own server, since modules of another origin need CORS.
fn own(browser: &Browser, body: &str) {
    browser.server().put(
        "/host.html",
        &format!("<!doctype html><html lang='en'><title>A host</title><link rel='icon' href='data:,'>{body}"),
    );
    browser.open("/host.html");
}

#[test]
fn frame_replaces_the_tag_in_every_markup_form() {
    story(|browser| {
        for form in ["", "async", "defer", "type='module'", "type='module' async"] {
            own(browser, &format!("<div id='a'><script src='/dist/embed.js?v=2' {form}></script></div>"));
            stands(browser, 0);
            fits(browser, 0);
            assert_eq!(browser.js(PLACE), "behind its tag", "{form}");
            assert_eq!(browser.js("return document.querySelectorAll('iframe').length"), 1);
        }
    });
}

/// A browser runs a module once, however many tags name it.
#[test]
fn each_tag_gets_a_frame_from_a_module_script() {
    story(|browser| {
        let module = |path: &str, more: &str| format!("<script type='module' src='{path}' {more}></script>");
        let ours = "/dist/embed.js";
        browser.server().put("/embed.js", "");
        let tags = [module(ours, ""), module("/embed.js", ""), module(ours, "data-filter='kind=delegation'")];
        own(browser, &tags.concat());
        stands(browser, 0);
        stands(browser, 1);
        within(browser, 0, |widget| widget.says("18 cards"));
        within(browser, 1, |widget| widget.says("2 of 18 cards"));
        assert_eq!(browser.js("return document.querySelectorAll('iframe').length"), 2);
    });
}

#[test]
fn frame_is_put_into_its_target_or_behind_its_tag() {
    story(|browser| {
        let files = files(browser);
        let place = "<section id='place'><h2>The record</h2></section>";
        let named = tag(&files, "data-target='place'");
        for (head, body, expected) in [
            (named.clone(), place.to_owned(), "place"),
            (String::new(), format!("{place}<footer>{named}</footer>"), "place"),
            (
                String::new(),
                format!("<footer>{}</footer>", tag(&files, "data-target='none'")),
                "behind its tag",
            ),
            (tag(&files, ""), String::new(), "body"),
        ] {
            host(browser, &files, "", &(BY_WORD.to_owned() + &head), &body);
            stands(browser, 0);
            fits(browser, 0);
            assert_eq!(browser.js(PLACE), expected, "{head} {body}");
        }
    });
}

#[test]
fn moved_frame_keeps_resizing_and_restored_page_has_one_frame() {
    story(|browser| {
        let files = files(browser);
        host(
            browser,
            &files,
            "",
            BY_WORD,
            &format!("<div id='a'>{}</div><div id='b'></div>", tag(&files, "")),
        );
        stands(browser, 0);
        let whole = fits(browser, 0);
        browser.js("document.querySelector('iframe').style.minHeight = '200px'; b.append(...a.childNodes)");
        stands(browser, 0);
        soon(whole, || fits(browser, 0));
        // As page caches of frameworks do: markup restored, scripts created anew.
        browser.js(
            "const markup = b.cloneNode(true); b.replaceWith(markup); const old = markup.querySelector('script'); \
             const made = document.createElement('script'); made.src = old.src; old.replaceWith(made)",
        );
        stands(browser, 0);
        soon(whole, || fits(browser, 0));
        soon(json!(1), || browser.js("return document.querySelectorAll('iframe').length"));
    });
}

#[test]
fn page_is_unchanged_except_for_the_frame() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", "", "");
        let names = "return Object.getOwnPropertyNames(window).filter((name) => isNaN(name)).sort()";
        let before = texts(&browser.js(names));
        browser.js_with(
            "const made = document.createElement('script'); made.src = arguments[0]; document.body.append(made)",
            vec![json!(files.origin() + "/dist/embed.js")],
        );
        stands(browser, 0);
        let mut more = texts(&browser.js(names));
        // The last one belongs to the WebDriver.
        more.retain(|name| !before.contains(name) && name != "ret_nodes");
        assert_eq!(more, [""; 0]);
        assert_eq!(browser.js("return document.styleSheets.length + document.adoptedStyleSheets.length"), 0);
        let frame = browser.js("const frame = document.querySelector('iframe'); \
             return [frame.loading, frame.allow.split(';')[0], frame.offsetWidth === document.body.clientWidth]");
        assert_eq!(frame, json!(["lazy", "clipboard-write", true]));
    });
}

#[test]
fn link_replaces_a_blocked_frame() {
    story(|browser| {
        let files = files(browser);
        // Its page then opens in its own tab, with an icon.
        files.policy(&(INSIDE.to_owned() + "; img-src 'self'"));
        browser.allow("frame-src");
        browser.allow("Framing");
        host(browser, &files, "", "", "");
        browser.server().policy(&format!("script-src {}; frame-src 'none'", files.origin()));
        let page = format!(
            "<!doctype html><html lang='ko'><title>A host</title><link rel='icon' href='data:,'>{}",
            tag(&files, "data-filter='kind=topic'")
        );
        browser.server().put("/host.html", &page);
        browser.reload();
        let link =
            "const a = document.querySelector('p > a'); return a && [a.textContent, a.checkVisibility()]";
        soon(json!(["외교 대화 기록 열기", true]), || browser.js(link));
        assert_eq!(browser.js("return document.querySelector('iframe').checkVisibility()"), false);
        browser.js("document.querySelector('p > a').click()");
        soon(true, || browser.address().starts_with(&(files.origin() + "/dist/embed.html?")));
        browser.widget().ready().says("카드 18건 중 12건");
    });
}

#[test]
fn link_is_added_beside_a_silent_frame() {
    story(|browser| {
        let files = files(browser);
        files.rule("/dist/embed.html", Rule::Missing);
        browser.allow("404");
        host(browser, &files, "", "", &tag(&files, ""));
        let link = "return document.querySelector('p > a')?.textContent";
        soon(json!("Open the record of the dialogue"), || browser.js(link));
        assert_eq!(browser.js("return document.querySelector('iframe').offsetHeight"), 480);
        files.lift("/dist/embed.html");
        browser.js("const frame = document.querySelector('iframe'); frame.src = frame.src");
        stands(browser, 0);
        soon(Value::Null, || browser.js(link));
    });
}

/// A classic script without a charset is read in the encoding of its page.
#[test]
fn frame_has_its_korean_title_in_a_page_in_euc_kr() {
    story(|browser| {
        browser.server().put(
            "/host.htm",
            "<!doctype html><html lang='ko'><meta charset='euc-kr'><title>A host</title><link rel='icon' href='data:,'>\
             <script src='/dist/embed.js' data-lang='ko'></script>",
        );
        browser.open("/host.htm");
        assert_eq!(browser.js("return document.characterSet"), "EUC-KR");
        stands(browser, 0);
        assert_eq!(browser.js("return document.querySelector('iframe').title"), "외교 대화 기록");
    });
}

/// Without an origin of its own, a frame may load no module from a server that does not allow it.
#[test]
fn sandboxed_frame_has_a_link_to_the_record_where_its_scripts_are_blocked() {
    story(|browser| {
        browser.allow("blocked by CORS policy");
        browser.allow("net::ERR_FAILED");
        own(
            browser,
            "<iframe sandbox='allow-scripts' src='/dist/embed.html?lang=en' width='100%' height='400'></iframe>",
        );
        browser.wait(browser.client().clone().enter_frame(0));
        let link = "const link = document.querySelector('.open a'); \
            return link && link.checkVisibility({ visibilityProperty: true }) ? [link.textContent, link.href] : null";
        let address = format!("{}/dist/embed.html?lang=en", browser.server().origin());
        soon(json!(["Open the record of the dialogue", address]), || browser.js(link));
        browser.wait(browser.client().clone().enter_parent_frame());
    });
}

#[test]
fn link_to_the_record_is_hidden_once_the_frame_has_its_element() {
    story(|browser| {
        own(browser, "<script src='/dist/embed.js'></script>");
        stands(browser, 0);
        let display = "return getComputedStyle(document.querySelector('.open')).display";
        assert_eq!(within(browser, 0, |_| browser.js(display)), "none");
    });
}

/// A frame as high as its content is higher than the screen, and its middle may be out of sight.
#[test]
fn dialog_to_share_opens_beside_the_button_that_was_pressed() {
    story(|browser| {
        own(browser, "<script src='/dist/embed.js'></script>");
        stands(browser, 0);
        fits(browser, 0);
        within(browser, 0, |widget| {
            let last = widget.js("return el.results.ids.at(-1)");
            widget.js_with("el.openCard(given)", last.clone());
            soon(last, || widget.view()["card"].clone());
            widget.js("root.querySelector('.is-open .acts .btn').click()");
            let distance = "const boxes = [root.querySelector('dialog'), root.querySelector('.is-open .acts .btn')]; \
                const [a, b] = boxes.map((e) => e.getBoundingClientRect()); return Math.max(a.top - b.bottom, b.top - a.bottom, 0)";
            soon(json!(4), || widget.js("return root.querySelectorAll('.share-part').length"));
            soon(true, || widget.js(distance).as_f64().is_some_and(|distance| distance < 50.0));
            let inside = "const box = root.querySelector('dialog').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
            soon(json!(true), || widget.js(inside));
        });
    });
}
