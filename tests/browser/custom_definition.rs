//! The exported class under another name, and files at other places.

use crate::harness::{soon, story};
use serde_json::json;

/// A module script that imports the class.
fn own(script: &str) -> String {
    format!("import('/dist/element.js').then(({{ DialogueSummary }}) => {{ {script} }})")
}

/// A page with a tag and without the widget's script.
const PAGE: &str = "<!doctype html><html lang='en'><title>A page</title><link rel='icon' href='data:,'>";

#[test]
fn exported_class_can_be_defined_under_another_name() {
    story(|browser| {
        browser.server().put("/own.html", &format!("{PAGE}<our-record id='r'></our-record>"));
        browser.open("/own.html");
        browser.own_js(&own(""));
        assert_eq!(browser.js("return customElements.get('dialogue-summary') === undefined"), true);
        assert_eq!(browser.server().times_asked("/dist/dialogue_summary_bg.wasm"), 0);
        browser.own_js(&own("customElements.define('our-record', DialogueSummary)"));
        let widget = browser.widget_at("our-record").ready();
        soon(18, || widget.count());
        widget.tick("Country", "North Korea");
        widget.says("4 of 18 cards");
        soon(String::from("r.country=KP"), || browser.fragment());
    });
}

#[test]
fn package_entry_defines_the_element_once() {
    story(|browser| {
        browser.server().put("/own.html", &format!("{PAGE}<dialogue-summary></dialogue-summary>"));
        browser.open("/own.html");
        let same = browser.own_js(
            "Promise.all([import('/dist/define.js'), import('/dist/define.js?again')]) \
               .then(([first]) => first.DialogueSummary === customElements.get('dialogue-summary'))",
        );
        assert_eq!(same, true);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert_eq!(browser.server().times_asked("/dist/element.js"), 1);
    });
}

#[test]
fn files_can_be_loaded_from_another_place() {
    story(|browser| {
        for (path, name) in [
            ("/assets/a.js", "dialogue_summary.js"),
            ("/assets/b.wasm", "dialogue_summary_bg.wasm"),
            ("/assets/c.css", "dialogue-summary.css"),
        ] {
            browser.server().copy(path, name);
        }
        browser.server().put("/own.html", &format!("{PAGE}<dialogue-summary></dialogue-summary>"));
        browser.open("/own.html");
        browser.own_js(&own("Object.assign(DialogueSummary.files, \
             { glue: '/assets/a.js', wasm: '/assets/b.wasm', sheet: '/assets/c.css' }); \
             customElements.define('dialogue-summary', DialogueSummary)"));
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert_eq!(widget.js("return root.adoptedStyleSheets[0].cssRules.length > 100"), json!(true));
        let asked = browser.server().requests();
        for path in ["/assets/a.js", "/assets/b.wasm", "/assets/c.css"] {
            assert_eq!(asked.iter().filter(|asked| *asked == path).count(), 1, "{path}");
        }
        assert!(!asked.iter().any(|path| path.starts_with("/dist/dialogue")), "{asked:?}");
    });
}

#[test]
fn style_sheet_request_accepts_css() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        browser.widget().ready();
        assert_eq!(browser.server().accepted("/dist/dialogue-summary.css"), ["text/css"]);
    });
}

/// `import` resolves a relative URL against the script, `fetch` against the page.
#[test]
fn relative_files_are_those_of_the_page() {
    story(|browser| {
        for (path, name) in [
            ("/deep/files/glue.js", "dialogue_summary.js"),
            ("/deep/files/a.wasm", "dialogue_summary_bg.wasm"),
            ("/deep/files/a.css", "dialogue-summary.css"),
        ] {
            browser.server().copy(path, name);
        }
        browser.server().put("/deep/own.html", &format!("{PAGE}<dialogue-summary></dialogue-summary>"));
        browser.open("/deep/own.html");
        browser.own_js(&own("Object.assign(DialogueSummary.files, \
             { glue: 'files/glue.js', wasm: './files/a.wasm', sheet: 'files/a.css' }); \
             customElements.define('dialogue-summary', DialogueSummary)"));
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert_eq!(widget.js("return root.adoptedStyleSheets[0].cssRules.length > 100"), json!(true));
        for path in ["/deep/files/glue.js", "/deep/files/a.wasm", "/deep/files/a.css"] {
            assert_eq!(browser.server().times_asked(path), 1, "{path}");
        }
    });
}
