//! Scripts that write the URL are followed; only user actions fire a change event.

use crate::harness::{Browser, soon, story};

const TAG: &str = "<dialogue-summary></dialogue-summary>";

fn changes(browser: &Browser) -> usize {
    browser.settle();
    browser.heard("dialogue-change").len()
}

#[test]
fn url_written_by_script_fires_no_change_event() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        browser.js("location.hash = '#ds.country=CN'");
        widget.says("1 of 18 cards");
        browser.js("location.hash = '#ds.country=KP'");
        widget.says("4 of 18 cards");
        assert_eq!(changes(browser), 0);
        // Going back is a user action.
        browser.needs_entries_of_scripts();
        browser.back();
        widget.says("1 of 18 cards");
        soon(1, || changes(browser));
    });
}

#[test]
fn page_link_clicked_by_the_user_fires_a_change_event() {
    story(|browser| {
        browser.show(&format!("<p><a href='#ds.country=KP'>About North Korea</a></p>{TAG}"));
        let widget = browser.widget().ready();
        browser.click(&browser.of_role("p", "link")[0]);
        widget.says("4 of 18 cards");
        soon(1, || changes(browser));
    });
}

#[test]
fn typed_space_fires_no_change_event() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        widget.search("seoul");
        soon(String::from("ds.q=seoul"), || browser.fragment());
        let before = changes(browser);
        browser.keys(None, " ");
        soon(true, || widget.js("return root.querySelector('[type=search]').value") == "seoul ");
        assert_eq!(changes(browser), before);
        browser.keys(None, "c");
        soon(before + 1, || changes(browser));
    });
}
