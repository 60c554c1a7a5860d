//! Page styles that hit the widget unintentionally.

use crate::harness::{Browser, Widget, none, soon, story};
use serde_json::{Value, json};

const PAGE: &str = "<style></style><main><dialogue-summary></dialogue-summary></main>";

/// The computed style of every element of the widget, without properties that depend on the available space.
const LOOK: &str = "const properties = ['display', 'visibility', 'position', 'float', 'direction', \
    'font-weight', 'font-style', 'font-variant-caps', 'word-spacing', 'text-transform', \
    'text-indent', 'text-shadow', 'text-align', 'white-space', 'cursor', 'user-select', 'color', \
    'background-color', '-webkit-text-fill-color', 'opacity']; \
    return [...root.querySelectorAll('.ds, .ds *')].map((node) => { \
      const style = getComputedStyle(node); \
      const ems = (length) => (parseFloat(length) / parseFloat(style.fontSize) || 0).toFixed(2); \
      return `${node.localName}.${node.getAttribute('class')}: ` + \
        [...properties.map((name) => `${name} ${style.getPropertyValue(name)}`), `lines ${ems(style.lineHeight)}`, `letters ${ems(style.letterSpacing)}`].join('; '); })";

fn set(browser: &Browser, rules: &str) {
    browser.js_with("document.querySelector('style').textContent = arguments[0]", vec![json!(rules)]);
    browser.settle();
}

fn look(widget: Widget<'_>) -> Vec<Value> {
    widget.js(LOOK).as_array().cloned().unwrap()
}

fn is_as_before(rules: &str, before: &[Value], now: &[Value]) {
    assert_eq!(before.len(), now.len());
    for (before, now) in before.iter().zip(now) {
        assert_eq!(before, now, "under {rules}");
    }
}

#[test]
fn universal_page_rules_change_nothing_inside() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        // Wide enough for the largest font size.
        browser.wide(2600);
        let before = look(widget);
        assert!(before.len() > 300, "{} elements", before.len());
        for rules in [
            "* { all: unset !important }",
            "* { direction: rtl !important }",
            "div, p, h2, article, input, button { display: none !important }",
            "* { position: relative !important; text-align: center !important; opacity: 0.5 !important }",
            "* { font-size: 40px !important }",
            "* { margin: 40px !important; padding: 40px !important; border: 9px solid red !important }",
        ] {
            set(browser, rules);
            is_as_before(rules, &before, &look(widget));
            assert!(widget.js("return el.checkVisibility()") == true, "{rules}");
        }
    });
}

#[test]
fn inherited_page_styles_stop_at_the_widget() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        // Wide enough for the largest font size.
        browser.wide(2600);
        let before = look(widget);
        for rules in [
            "font: italic small-caps 700 1em/3 serif",
            "text-indent: 3em",
            "text-transform: uppercase; text-align: center; text-shadow: 0 0 9px red",
            "white-space: pre; cursor: wait",
            "user-select: none",
            "color: red; -webkit-text-fill-color: red",
        ] {
            set(browser, &format!("dialogue-summary {{ {rules} }}"));
            is_as_before(rules, &before, &look(widget));
        }
    });
}

/// The values of WCAG 1.4.12. A reader's own sheet cannot name elements inside.
#[test]
fn text_spacing_of_a_reader_applies_to_all_text_which_still_fits() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        set(
            browser,
            "* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }",
        );
        let closer = "return [...root.querySelectorAll('.ds *')].filter((e) => e.innerText) \
            .filter((e) => !(parseFloat(getComputedStyle(e).letterSpacing) > 1) || !(parseFloat(getComputedStyle(e).wordSpacing) > 2)) \
            .map((e) => `${e.localName}.${e.getAttribute('class')}`)";
        none(&widget.js(closer), "without the spacing");
        for pixels in [320, 768, 1440] {
            browser.wide(pixels);
            let out = "const edge = el.getBoundingClientRect().right + 1; \
                return [...root.querySelectorAll('.ds *')] \
                  .filter((e) => e.checkVisibility() && !e.closest('legend, .vh') && e.getBoundingClientRect().right > edge) \
                  .map((e) => `${e.localName}.${e.getAttribute('class')} ${e.textContent.slice(0, 30)}`)";
            none(&widget.js(out), &format!("sticking out at {pixels} pixels"));
        }
    });
}

#[test]
fn page_rules_for_the_element_apply() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        let of_summary = |property: &str| {
            widget.js_with(
                "return getComputedStyle(root.querySelector('.summary')).getPropertyValue(given)",
                json!(property),
            )
        };
        set(browser, "dialogue-summary { font: 25px cursive; color-scheme: dark; pointer-events: none }");
        assert_eq!(of_summary("font-size"), "25px");
        assert_eq!(of_summary("font-family"), "cursive");
        assert_eq!(of_summary("pointer-events"), "none");
        assert_eq!(of_summary("color"), "rgb(233, 231, 226)", "dark");
        set(browser, "dialogue-summary { visibility: hidden }");
        assert_eq!(of_summary("visibility"), "hidden");
        set(browser, "dialogue-summary { display: none }");
        assert!(widget.js("return el.checkVisibility()") == false);
    });
}

#[test]
fn large_inherited_font_stays_inside_the_widget() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        set(browser, "* { font-size: 40px !important }");
        for pixels in [480, 1280] {
            browser.wide(pixels);
            let out = "const edge = el.getBoundingClientRect().right + 1; \
                return [...root.querySelectorAll('.ds *')] \
                  .filter((e) => e.checkVisibility() && !e.closest('legend') && e.getBoundingClientRect().right > edge) \
                  .map((e) => `${e.localName}.${e.getAttribute('class')} ${e.textContent.slice(0, 30)}`)";
            none(&widget.js(out), &format!("sticking out at {pixels} pixels"));
        }
    });
}

#[test]
fn widget_in_the_body_adds_no_page_landmarks() {
    story(|browser| {
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        assert_eq!((widget.all("banner").len(), widget.all("contentinfo").len()), (0, 0));
    });
}

#[test]
fn selected_language_is_visible_in_forced_colors() {
    story(|browser| {
        browser.show(PAGE);
        let widget = browser.widget().ready();
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
        let colours = "return [...root.querySelectorAll('.lang button')].map((e) => getComputedStyle(e).backgroundColor)";
        soon(true, || widget.js(colours)[0] != widget.js(colours)[1]);
    });
}

#[test]
fn print_is_dark_on_light_in_every_theme() {
    story(|browser| {
        browser.show("<style>dialogue-summary { color-scheme: dark }</style><dialogue-summary theme='dark'></dialogue-summary>");
        let widget = browser.widget().ready();
        let ink = "return getComputedStyle(root.querySelector('.summary')).color";
        assert_eq!(widget.js(ink), "rgb(233, 231, 226)");
        browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        soon(json!("rgb(27, 28, 31)"), || widget.js(ink));
    });
}

#[test]
fn page_overlay_covers_the_checkboxes() {
    story(|browser| {
        browser.show(
            "<style>#over { position: fixed; inset: 0; background: white }</style>\
             <dialogue-summary></dialogue-summary><div id=over></div>",
        );
        let widget = browser.widget().ready();
        let hit = "const box = root.querySelector('[type=checkbox]'); box.scrollIntoView({ block: 'center' }); \
            const { x, y, width, height } = box.getBoundingClientRect(); \
            return document.elementFromPoint(x + width / 2, y + height / 2).id";
        assert_eq!(widget.js(hit), json!("over"));
    });
}
