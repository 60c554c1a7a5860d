//! The view of a framed record in the URL of the page around it.

use super::{BY_WORD, files, fits, host, stands, tag, within};
use crate::harness::{Browser, soon, story};
use serde_json::json;

/// Ticks topics, the second kind.
fn tick(browser: &Browser, nth: u16) {
    within(browser, nth, |widget| widget.js("root.getElementById('--kind-1').click()"));
}

fn says(browser: &Browser, nth: u16, sentence: &str) {
    within(browser, nth, |widget| widget.says(sentence));
}

/// Waits until the URL has this fragment.
fn fragment(browser: &Browser, words: &str) {
    soon(words.to_owned(), || browser.fragment());
}

fn tell(browser: &Browser, word: &str) {
    within(browser, 0, |_| browser.js(&format!("parent.postMessage({word}, '*')")));
}

#[test]
fn page_url_stays_untouched_by_default() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "?a=1#chapter&ds.kind=announcement", BY_WORD, &tag(&files, ""));
        stands(browser, 0);
        says(browser, 0, "18 cards");
        let address = browser.address();
        tick(browser, 0);
        says(browser, 0, "12 of 18 cards");
        // The view is in the frame's own URL too, for its link.
        within(browser, 0, |_| fragment(browser, "ds.kind=topic"));
        let link = within(browser, 0, |widget| widget.js("return el.shareLink()"));
        assert!(
            link.as_str().unwrap().starts_with(&format!("{}/dist/embed.html?", files.origin())),
            "{link}"
        );
        // A message of the frame that asks for it is ignored.
        tell(browser, "{ type: 'dialogue-summary:link', words: 'ds.kind=topic', push: true }");
        tell(browser, "{ type: 'dialogue-summary:link', words: '.kind=topic', push: true }");
        browser.settle();
        assert_eq!(browser.address(), address);
    });
}

#[test]
fn page_url_carries_the_view_when_requested() {
    story(|browser| {
        let files = files(browser);
        let rest = "?a=%7E#x=%7E&ds.kind=announcement&&ds.more=1&y";
        host(browser, &files, rest, BY_WORD, &tag(&files, "async data-link-state='fragment'"));
        stands(browser, 0);
        says(browser, 0, "4 of 18 cards");
        let entries = browser.entries();
        tick(browser, 0);
        says(browser, 0, "16 of 18 cards");
        fragment(browser, "x=%7E&ds.kind=announcement&ds.kind=topic&ds.more=1&&y");
        assert!(browser.address().contains("/host.html?a=%7E#"));
        assert_eq!(browser.entries(), entries + 1, "a click is an entry, and one alone");
        // Typing replaces the entry.
        within(browser, 0, |widget| {
            widget.js("const box = root.querySelector('[type=search]'); box.value = 'seoul'; \
                 box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))")
        });
        fragment(browser, "x=%7E&ds.kind=announcement&ds.kind=topic&ds.q=seoul&ds.more=1&&y");
        assert_eq!(browser.entries(), entries + 1);
        browser.needs_entries_of_scripts();
        browser.back();
        says(browser, 0, "4 of 18 cards");
        fragment(browser, "x=%7E&ds.kind=announcement&&ds.more=1&y");
        browser.forward();
        within(browser, 0, |widget| soon(json!("seoul"), || widget.view()["q"].clone()));
        browser.reload();
        stands(browser, 0);
        within(browser, 0, |widget| soon(json!("seoul"), || widget.view()["q"].clone()));
        // As by hand, or by a link of the page.
        browser.js("location.hash = 'ds.country=KP'");
        says(browser, 0, "4 of 18 cards");
        browser.js("location.hash = ''");
        says(browser, 0, "18 cards");
        fits(browser, 0);
    });
}

#[test]
fn history_state_is_kept_and_base_element_ignored() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "", "<base href='/elsewhere/'>", &tag(&files, "data-link-state='fragment'"));
        stands(browser, 0);
        browser.js("history.replaceState({ own: 7 }, '')");
        tick(browser, 0);
        fragment(browser, "ds.kind=topic");
        assert_eq!(browser.address(), browser.server().origin() + "/host.html#ds.kind=topic");
        assert_eq!(browser.js("return history.state"), json!({ "own": 7 }));
        tick(browser, 0);
        soon(browser.server().origin() + "/host.html", || browser.address());
    });
}

#[test]
fn two_frames_share_the_page_url_without_interference() {
    story(|browser| {
        let files = files(browser);
        let one = tag(&files, "data-link-state='fragment'");
        let named = tag(&files, "data-link-state='fragment' data-link-key='talks'");
        let odd = tag(&files, "data-link-state='fragment' data-link-key='a b'");
        host(browser, &files, "#talks.country=KP", BY_WORD, &[one, named, odd].concat());
        (0..3).for_each(|nth| stands(browser, nth));
        says(browser, 0, "18 cards");
        says(browser, 1, "4 of 18 cards");
        tick(browser, 0);
        fragment(browser, "talks.country=KP&ds.kind=topic");
        tick(browser, 2);
        fragment(browser, "talks.country=KP&ds.kind=topic&ds2.kind=topic");
        says(browser, 1, "4 of 18 cards");
        browser.needs_entries_of_scripts();
        browser.back();
        says(browser, 2, "18 cards");
        says(browser, 0, "12 of 18 cards");
    });
}

#[test]
fn frame_writes_only_its_own_parameters() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "#x=1", BY_WORD, &tag(&files, "data-link-state='fragment'"));
        stands(browser, 0);
        for words in
            ["'x=2'", "'ds.q=a&x=2'", "'ds.q=a#b'", "'ds.q=a b'", "7", "null", "['ds.q=a']", "'dsq=1'"]
        {
            tell(browser, &format!("{{ type: 'dialogue-summary:link', words: {words}, push: true }}"));
        }
        browser.js("window.postMessage({ type: 'dialogue-summary:link', words: 'ds.q=a', push: true }, '*')");
        browser.settle();
        assert_eq!(browser.fragment(), "x=1");
        tell(browser, "{ type: 'dialogue-summary:link', words: 'ds.q=a', push: 'yes' }");
        fragment(browser, "x=1&ds.q=a");
    });
}

#[test]
fn link_to_a_distant_card_scrolls_the_page() {
    story(|browser| {
        let files = files(browser);
        let far = "<br>".repeat(900) + &tag(&files, "data-link-state='fragment'");
        host(browser, &files, "#ds.card=dcm4", BY_WORD, &far);
        stands(browser, 0);
        within(browser, 0, |widget| soon(json!("dcm4"), || widget.view()["card"].clone()));
        let top = || {
            let card = within(browser, 0, |widget| {
                widget.js("return root.querySelector('#dcm4').getBoundingClientRect().top")
            });
            let frame = browser.js("return document.querySelector('iframe').getBoundingClientRect().top");
            card.as_f64().unwrap() + frame.as_f64().unwrap()
        };
        soon(true, || (0.0..900.0).contains(&top()));
        assert!(browser.js("return scrollY").as_f64().unwrap() > 10_000.0);
    });
}

#[test]
fn link_to_a_card_in_a_frame_focuses_its_heading() {
    story(|browser| {
        let files = files(browser);
        host(browser, &files, "#ds.card=china", BY_WORD, &tag(&files, "async data-link-state='fragment'"));
        stands(browser, 0);
        within(browser, 0, |widget| {
            let focused = "const card = root.activeElement?.closest('article'); return card?.id ?? null";
            soon(json!("china"), || widget.js(focused));
        });
    });
}
