//! What a reader types: shortcuts of the page, and letters that are composed.

use crate::harness::{page, soon, story};
use serde_json::{Value, json};

/// A page with shortcuts, as libraries for them work: not while somebody types into a field.
const SHORTCUTS: &str = "<input id='site'><dialogue-summary></dialogue-summary><script>\
    window.seen = [];\
    addEventListener('keydown', (event) => {\
      if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;\
      window.seen.push((event.ctrlKey ? 'Ctrl+' : '') + event.key);\
      if (event.key === 's' || event.key === '/') { event.preventDefault(); document.getElementById('site').focus(); }\
    });</script>";

#[test]
fn keys_typed_into_the_search_do_not_reach_the_shortcuts_of_the_page() {
    story(|browser| {
        browser.show(SHORTCUTS);
        let widget = browser.widget().ready();
        widget.search("sanctions/");
        assert_eq!(browser.js("return document.getElementById('site').value"), "");
        assert_eq!(widget.view()["q"], "sanctions/");
        // Shortcuts with Ctrl, keys that type nothing, and keys outside a field are the page's.
        assert_eq!(
            browser.js("return window.seen.filter((key) => !key.endsWith('Control'))"),
            json!(["Ctrl+a"])
        );
        browser.keys(None, "\u{e00c}");
        widget.js("root.getElementById('--status').focus()");
        browser.keys(None, "x");
        assert_eq!(browser.js("return window.seen.slice(-2)"), json!(["Escape", "x"]));
    });
}

#[test]
fn no_step_of_a_composed_word_leaves_out_the_card_that_has_it() {
    story(|browser| {
        let card = |id: &str, title: &str| json!({ "id": id, "kind": "topic", "title": title });
        let data = json!({ "title": "Case", "cards": [card("a", "사이버 규범"), card("b", "제재")] });
        browser.server().put("/data.json", &data.to_string());
        browser.show("<dialogue-summary src='/data.json' lang='ko'></dialogue-summary>");
        let widget = browser.widget().ready();
        widget.js("root.querySelector('[type=search]').focus()");
        let compose = |text: &str| {
            let at = text.chars().count();
            let params = json!({ "text": text, "selectionStart": at, "selectionEnd": at });
            browser.devtools("Input.imeSetComposition", params);
        };
        let ids = || widget.results()["ids"].clone();
        for (committed, steps) in [("사", &["ㅅ", "사", "상"][..]), ("이", &["이", "입"]), ("버", &["버"])]
        {
            for step in steps {
                compose(step);
                soon(json!(true), || json!(ids().as_array().is_some_and(|ids| ids.contains(&json!("a")))));
                assert!(!widget.words().contains("없습니다"), "{step}");
            }
            browser.devtools("Input.insertText", json!({ "text": committed }));
        }
        soon(json!("사이버"), || widget.view()["q"].clone());
        soon(json!(["a"]), ids);
        // The syllable was finished: another word that only begins with it is not found any more.
        widget.js("root.querySelector('[type=search]').select()");
        compose("상");
        soon(json!(["a"]), ids);
        browser.devtools("Input.insertText", json!({ "text": "상" }));
        soon(Value::Array(Vec::new()), ids);
    });
}

#[test]
fn tag_that_is_not_closed_is_named_in_the_console() {
    story(|browser| {
        browser.allow("the tag seems not to be closed");
        let warned = || {
            let script =
                "return (window.warned ?? []).filter((text) => text.includes('not to be closed')).length";
            browser.js(script)
        };
        let listen = "<script>window.warned = []; const { warn } = console; \
            console.warn = (text) => { window.warned.push(text); warn(text); };</script>";
        for (tag, expected) in [
            ("<dialogue-summary />", 1),
            ("<dialogue-summary></dialogue-summary>", 0),
            ("<dialogue-summary><p>Soon.</p>\n</dialogue-summary>", 0),
        ] {
            let html = page(&format!("{listen}{tag}\n<h2>The rest of the page</h2>\n"))
                .replace("</body></html>", "\n</body>\n</html>\n");
            browser.server().put("/unclosed.html", &html);
            browser.open("/unclosed.html");
            browser.widget().ready();
            assert_eq!(warned(), expected, "{tag}");
        }
    });
}

/// Prototype 1.6 makes texts of lists and of strings.
#[test]
fn lists_are_read_where_an_old_library_has_changed_their_json() {
    story(|browser| {
        browser.show(
            "<script>for (const type of [Array, String]) type.prototype.toJSON = function () { return `[${this}]`; };\
             </script><dialogue-summary></dialogue-summary>",
        );
        let widget = browser.widget().ready();
        // Compared in the page: what a driver hands over may be changed in the same way.
        let is_only = |list: &str, word: &str| {
            soon(json!(true), || widget.js(&format!("return {list}.length === 1 && {list}[0] === '{word}'")));
        };
        widget.js("el.view = { kind: ['announcement'] }");
        is_only("el.view.kind", "announcement");
        widget.js(
            "el.data = { title: 'T', cards: [{ id: 'a', kind: 'announcement', title: 'A', themes: ['x'] }] }",
        );
        widget.ready();
        is_only("el.results.ids", "a");
        is_only("el.data.cards[0].themes", "x");
        assert_eq!(browser.own_js("typeof Array.prototype.toJSON === 'function'"), true);
    });
}
