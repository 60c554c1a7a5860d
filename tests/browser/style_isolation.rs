//! The page's styles and the widget's stay apart.

use crate::harness::{Browser, story};
use serde_json::{Value, json};

fn style(browser: &Browser, of: &str, property: &str) -> Value {
    let script = format!(
        "const el = document.querySelector('dialogue-summary'), root = el.shadowRoot; \
         return getComputedStyle({of}).getPropertyValue({property:?})"
    );
    browser.js(&script)
}

#[test]
fn styles_of_page_and_widget_do_not_leak() {
    story(|browser| {
        browser.open("/styled.html");
        browser.widget().ready();
        // The page hides every button and article of its own and colours every heading.
        for (inside, property, never) in [
            ("root.querySelector('article')", "display", "none"),
            ("root.querySelector('button')", "display", "none"),
            ("root.querySelector('h2')", "color", "rgb(255, 0, 0)"),
            ("root.querySelector('[type=search]')", "float", "right"),
        ] {
            assert_ne!(style(browser, inside, property), never, "{inside}");
        }
        assert_eq!(style(browser, "document.querySelector('h1')", "color"), "rgb(255, 0, 0)");
        assert_eq!(style(browser, "document.querySelector('mark')", "background-color"), "rgb(0, 128, 0)");
        assert_eq!(
            browser.js("return [...document.styleSheets].length"),
            1,
            "no sheet was added to the page"
        );
        assert_eq!(browser.js("return document.adoptedStyleSheets.length"), 0);
        // `heard` is the stories' own, `ret_nodes` the WebDriver's.
        let globals = "const frame = document.body.appendChild(document.createElement('iframe')); \
                       const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow)); frame.remove(); \
                       return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !['heard', 'ret_nodes'].includes(name))";
        assert_eq!(browser.js(globals), json!([]), "no global was left on the page");
    });
}

#[test]
fn page_font_custom_properties_and_parts_apply() {
    story(|browser| {
        browser.open("/styled.html");
        browser.widget().ready();
        assert_eq!(style(browser, "root.querySelector('article h4')", "font-family"), "monospace");
        assert_eq!(style(browser, "root.querySelector('[part~=search]')", "border-top-width"), "7px");
        assert_eq!(style(browser, "root.querySelector('[part~=card]')", "opacity"), "0.9");
        browser.js(
            "document.querySelector('dialogue-summary').style.setProperty('--ds-accent', 'rgb(1, 2, 3)')",
        );
        assert_eq!(style(browser, "root.querySelector('.topic .group-title')", "color"), "rgb(1, 2, 3)");
        browser.js("document.querySelector('dialogue-summary').style.setProperty('--ds-font', 'cursive')");
        assert_eq!(style(browser, "root.querySelector('article h4')", "font-family"), "cursive");
    });
}

#[test]
fn hidden_attribute_hides_the_widget() {
    story(|browser| {
        browser.show("<dialogue-summary hidden></dialogue-summary>");
        browser.widget().ready();
        assert_eq!(browser.js("return document.querySelector('dialogue-summary').checkVisibility()"), false);
    });
}

#[test]
fn layout_follows_the_container_width() {
    story(|browser| {
        browser.show("<div style='width: 320px'><dialogue-summary></dialogue-summary></div>");
        let widget = browser.widget().ready();
        // In a narrow window a facet is collapsed behind a button.
        let theme = widget.the("button", "Theme");
        assert_eq!(theme.property("expanded"), "false");
        assert!(!widget.has("checkbox", "Deterrence"));
        browser.click(&theme);
        crate::harness::soon(true, || widget.has("checkbox", "Deterrence"));
        assert_eq!(widget.the("button", "Theme").property("expanded"), "true");
        widget.tick("Theme", "Deterrence");
        widget.says("2 of 18 cards");
        browser.js("document.querySelector('div').style.width = '1000px'");
        crate::harness::soon(true, || widget.has("checkbox", "Topics"));
        assert!(!widget.has("button", "Theme 1"), "where there is room nothing is folded");
    });
}
