//! Cards that `dialogue-summary render --as element` put into the page: visible before any script, then hydrated.

mod scheduling;
mod streaming;
mod unhydrated;

use crate::harness::{Browser, Rule, Widget, command, dataset, dist, soon, story, until};
use serde_json::{Value, json};

/// The output of the command.
fn rendered(arguments: &[&str]) -> String {
    let output = command().arg("render").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The tag with prerendered cards.
pub fn element(arguments: &[&str]) -> String {
    rendered(&[&["--as", "element", "--files", "/dist"], arguments].concat())
}

/// Records layout shifts from the start of the page.
const KEEP_STILL: &str = "window.moved = []; new PerformanceObserver((list) => list.getEntries().forEach((entry) => \
    moved.push(entry.startTime + entry.sources.map(({ node, previousRect, currentRect }) => \
    ` ${node?.className ?? node?.nodeName} ${JSON.stringify([previousRect, currentRect])}`)))) \
    .observe({ type: 'layout-shift', buffered: true });";

/// Keeps the first prerendered card, and records changes of elements, except for the attribute with the hydration
/// key.
const KEEP_CARDS: &str = "window.first = document.querySelector('dialogue-summary').shadowRoot.querySelector('article'); \
    window.changed = []; const elements = (nodes) => [...nodes].filter((node) => node.localName); \
    new MutationObserver((list) => list.forEach(({ target, attributeName, oldValue, addedNodes, removedNodes }) => { \
    if (attributeName && attributeName !== 'data-made') changed.push(`${attributeName} of ${target.outerHTML}`); \
    if (target.data && target.data === oldValue) changed.push(`${oldValue}, the same as before`); \
    changed.push(...elements([...addedNodes, ...removedNodes]).map((node) => node.outerHTML)); })) \
    .observe(first.getRootNode(), \
    { subtree: true, childList: true, attributes: true, characterData: true, characterDataOldValue: true });";

/// Records both.
fn keep(browser: &Browser) {
    browser.js(KEEP_CARDS);
    browser.js(KEEP_STILL);
}

fn is_in_place(widget: &Widget) -> Value {
    widget.js("return [first.isConnected, first === el.shadowRoot.querySelector('article'), moved]")
}

#[test]
fn prerendered_cards_are_rendered_anew_when_links_are_off() {
    story(|browser| {
        browser.show(&element(&[]).replacen("<dialogue-summary ", "<dialogue-summary link-state=none ", 1));
        let widget = browser.widget().ready();
        widget.says("18 cards");
        assert_eq!(widget.js("return root.querySelectorAll('article h3 a').length"), 0);
        assert_eq!(browser.heard("dialogue-error").len(), 0);
    });
}

/// Document order decides, not the order of hydration.
#[test]
fn first_prerendered_widget_in_the_page_has_the_first_link_key() {
    story(|browser| {
        browser.show(&[&element(&[]), "<dialogue-summary id=plain link-key=ds></dialogue-summary>"].concat());
        browser.widget_at("#plain").ready().says("18 cards");
        browser.widget().ready().says("18 cards");
        assert_eq!(
            browser.js("return [...document.querySelectorAll('dialogue-summary')].map((el) => el.linkKey)"),
            json!(["ds", "ds2"])
        );
    });
}

#[test]
fn prerendered_cards_are_visible_at_once_and_hydrated_in_place() {
    for arguments in
        [&[][..], &["--lang", "ko"], &["--filter", "kind=announcement&q=cyber"], &["--heading-level", "4"]]
    {
        story(|browser| {
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show(&element(arguments));
            let widget = browser.widget();
            let cards = widget.cards();
            let words = widget.words();
            assert!(cards.len() == if arguments.contains(&"--filter") { 4 } else { 18 }, "{cards:?}");
            keep(browser);
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            widget.ready();
            browser.settle();
            assert_eq!(is_in_place(&widget), json!([true, true, []]), "{arguments:?}");
            assert_eq!(browser.js("return changed"), json!([]), "{arguments:?}");
            assert_eq!((widget.cards(), widget.words()), (cards, words));
            assert_eq!(widget.results()["shown"], widget.count());
            assert_eq!(browser.heard("dialogue-ready").len(), 1);
            assert_eq!(browser.heard("dialogue-change"), Vec::<Value>::new());
            // It is interactive.
            widget.search("seoul");
            widget.says(if arguments.contains(&"ko") { "카드 18건 중 1건" } else { "1 of 18 cards" });
        });
    }
}

#[test]
fn prerendered_inline_and_fetched_datasets_are_hydrated() {
    let file = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("written.json");
    let mut own = dataset("</script><b>Own</b>", &["first", "second"]);
    own["cards"][0]["summary"] = json!("<!-- <script> & \u{2028} \"");
    std::fs::write(&file, own.to_string()).unwrap();
    let file = file.to_str().unwrap();
    for arguments in [&[file][..], &[file, "--src", "/own.json"]] {
        story(|browser| {
            browser.server().put("/own.json", &own.to_string());
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show(&element(arguments));
            keep(browser);
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            let widget = browser.widget().ready();
            browser.settle();
            assert_eq!(is_in_place(&widget), json!([true, true, []]), "{arguments:?}");
            assert_eq!(widget.js("return el.data"), own);
            assert!(widget.words().contains("<!-- <script> & "));
        });
    }
}

/// Browsers read a style sheet in the page's encoding if the server names none. Some pages use EUC-KR.
#[test]
fn style_sheet_is_the_same_in_every_page_encoding() {
    for name in ["dialogue-summary.css", "page.css", "embed.css"] {
        let sheet = std::fs::read(crate::harness::dist().join(name)).unwrap();
        assert!(sheet.is_ascii() && !sheet.is_empty(), "{name}");
    }
}

#[test]
fn url_overrides_the_prerendered_view() {
    story(|browser| {
        browser.show_at("#ds.kind=announcement&ds.lang=ko&ds.card=dcm4", &element(&[]));
        let widget = browser.widget().ready();
        soon(4, || widget.count());
        assert_eq!(widget.view()["kind"], json!(["announcement"]));
        assert_eq!(widget.view()["lang"], "ko");
        assert_eq!(browser.heard("dialogue-change"), Vec::<Value>::new());
        assert_eq!(browser.heard("dialogue-error"), Vec::<Value>::new());
    });
}

/// The tag without any comment.
fn without_marks(tag: &str) -> String {
    let mut pieces = tag.split("<!--");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |all, piece| all + piece.split_once("-->").unwrap().1)
}

/// Until the replacement, the prerendered cards stay visible.
#[test]
fn prerendered_cards_of_another_record_are_replaced() {
    let tag = element(&[]);
    for other in [
        tag.replacen("lang=\"en\"", "lang=\"ko\"", 1),
        tag.replacen("lang=\"en\"", "lang=\"en\" filter=\"kind=topic\"", 1),
        tag.replacen("data-made=\"", "data-made=\"1", 1),
        // As minifiers leave it.
        without_marks(&tag),
        tag.replacen("<!--<[]>-->", "", 1),
        tag.replacen("<!--<[]>-->", "<!-- <[]> -->", 1),
        tag.replacen("<article", "<!--[if IE]><![endif]--><article", 1),
        // As a translator leaves it.
        tag.replacen("London", "<font>Londres</font>", 1),
        tag.replacen("<article", "<article></article><article", 1).replacen(
            "data-made=\"",
            "data-made=\"2",
            1,
        ),
    ] {
        story(|browser| {
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show(&other);
            let widget = browser.widget();
            assert!(widget.count() >= 18);
            keep(browser);
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            widget.ready();
            browser.settle();
            assert_eq!(is_in_place(&widget)[0], false);
            assert_eq!(widget.results()["shown"], widget.count());
            assert_eq!(browser.heard("dialogue-error"), Vec::<Value>::new());
        });
    }
}

#[test]
fn prerendered_element_inserted_as_html_text_is_hydrated() {
    story(|browser| {
        browser.allow("declarative Shadow DOM is not being parsed");
        browser.show("<main></main>");
        browser.js_with("document.querySelector('main').innerHTML = arguments[0]", vec![json!(element(&[]))]);
        let widget = browser.widget().ready();
        assert_eq!(widget.count(), 18);
        assert_eq!(widget.js("return el.shadowRoot.querySelectorAll('link').length"), 1);
        // It can be removed and inserted again.
        widget.search("seoul");
        widget.says("1 of 18 cards");
        browser.js(
            "const el = document.querySelector('dialogue-summary'); const parent = el.parentNode; el.remove(); \
             return new Promise((done) => setTimeout(() => { parent.append(el); done() }, 50))",
        );
        soon(1, || widget.count());
        assert_eq!(widget.view()["q"], "seoul");
    });
}

#[test]
fn prerendered_element_inserted_as_html_text_shows_cards_without_wasm() {
    story(|browser| {
        browser.allow("declarative Shadow DOM is not being parsed");
        browser.allow("404");
        browser.allow("integrity");
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Missing);
        browser.show("<main></main>");
        browser.js_with("document.querySelector('main').innerHTML = arguments[0]", vec![json!(element(&[]))]);
        soon(1, || browser.heard("dialogue-error").len());
        let widget = browser.widget();
        assert_eq!(widget.count(), 18);
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.press("Try again");
        widget.ready().says("18 cards");
        assert_eq!(widget.count(), 18);
    });
}

#[test]
fn text_typed_before_hydration_is_searched() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
        browser.show(&element(&[]));
        let widget = browser.widget();
        widget.js("const box = el.shadowRoot.getElementById('--search'); box.focus(); box.value = 'seoul'");
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.ready();
        widget.says("1 of 18 cards");
        assert_eq!(widget.js("return el.shadowRoot.activeElement.id"), "--search");
        soon(String::from("ds.q=seoul"), || browser.fragment());
    });
}

/// Browsers restore checkboxes when they return to a page.
#[test]
fn option_checked_before_hydration_is_selected() {
    for (fragment, markup, link) in [
        ("", element(&[]), "ds.kind=announcement&ds.country=KP&ds.q=exercise"),
        ("#ds.kind=announcement", element(&[]), "ds.kind=announcement&ds.country=KP&ds.q=exercise"),
        // If the cards are rendered anew.
        (
            "",
            element(&[]).replacen("data-made=\"", "data-made=\"1", 1),
            "ds.kind=announcement&ds.country=KP&ds.q=exercise",
        ),
    ] {
        story(|browser| {
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show_at(fragment, &markup);
            let widget = browser.widget();
            widget.tick("Type", "Statements and announcements");
            widget.tick("Country", "North Korea");
            widget.js("el.shadowRoot.getElementById('--search').value = 'exercise'");
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            widget.ready();
            soon(json!([["announcement"], ["KP"], "exercise"]), || {
                let view = widget.view();
                json!([view["kind"], view["country"], view["q"]])
            });
            soon(String::from(link), || browser.fragment());
            assert!(widget.option("Type", "Statements and announcements").is_on());
        });
    }
}

#[test]
fn data_property_replaces_prerendered_cards() {
    story(|browser| {
        browser.show(&element(&[]));
        let widget = browser.widget().ready();
        browser.js_with(
            "document.querySelector('dialogue-summary').data = arguments[0]",
            vec![dataset("Late", &["late"])],
        );
        soon(vec![String::from("late")], || widget.cards());
    });
}

#[test]
fn prerendered_cards_without_javascript_have_no_controls() {
    story(|browser| {
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        browser.server().put("/favicon.ico", "");
        browser.server().put("/plain.html", &format!("<!doctype html><title>Plain</title>{}", element(&[])));
        browser.open("/plain.html");
        let tree = browser.devtools("Accessibility.getFullAXTree", json!({}));
        browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        let is_focusable = |node: &Value| {
            let mut properties = node["properties"].as_array().into_iter().flatten();
            properties.any(|property| property["name"] == "focusable" && property["value"]["value"] == true)
        };
        let controls = tree["nodes"].as_array().unwrap().iter().filter(|node| is_focusable(node));
        let controls: Vec<_> = controls
            .map(|node| [&node["role"]["value"], &node["name"]["value"]].map(|value| value.as_str().unwrap()))
            // A script could focus the others.
            .filter(|[role, name]| {
                !["RootWebArea", "article", "generic", "status"].contains(role) && !name.starts_with('¶')
            })
            .collect();
        // In the header and in the footer.
        assert_eq!(controls, [["link", "The British Eye"]; 2]);
        let seen = "const root = document.querySelector('dialogue-summary').shadowRoot; \
            const seen = (name) => [...root.querySelectorAll(name)].filter((node) => node.getClientRects().length).length; \
            return [seen('article'), seen('input'), customElements.get('dialogue-summary') === undefined]";
        assert_eq!(browser.js(seen)[0], 18);
        assert_eq!(browser.js(seen)[2], true);
    });
}

/// The cards need no WebAssembly.
#[test]
fn prerendered_cards_stay_when_wasm_is_forbidden() {
    story(|browser| {
        browser.server().policy(
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; connect-src 'self'; img-src data:",
        );
        browser.allow("WebAssembly");
        browser.allow("wasm-eval");
        browser.show(&element(&[]));
        let widget = browser.widget();
        soon(1, || browser.heard("dialogue-error").len());
        assert_eq!(widget.count(), 18);
        assert_eq!(widget.js(TAB_STOPS), json!([]));
        assert_eq!(widget.shell(), "");
    });
}

/// What a reader could stop at with Tab, links to the source aside. In WebKit a script can also focus what is no longer
/// displayed.
const TAB_STOPS: &str = "const stops = [...root.querySelectorAll('a[href], button, input, [tabindex=\"0\"]')]; \
    const isStop = (node) => { node.focus(); return node.checkVisibility() && root.activeElement === node }; \
    return stops.filter((node) => !/^https?:/.test(node.getAttribute('href') ?? '') && isStop(node)) \
        .map((node) => node.textContent)";

#[test]
fn failed_start_is_said_above_prerendered_cards_whose_controls_return_with_a_retry() {
    story(|browser| {
        browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Missing);
        browser.allow("404");
        browser.allow("dialogue_summary_bg.wasm");
        browser.show(&element(&[]));
        let widget = browser.widget();
        until("the failure is shown", || !widget.shell().is_empty());
        let is_above = "const top = (part) => root.querySelector(part).getBoundingClientRect().top; \
            return top('.shell') < top('.head')";
        assert_eq!(widget.js(is_above), true);
        assert_eq!(widget.js(TAB_STOPS), json!(["Try again"]));
        browser.server().lift("/dist/dialogue_summary_bg.wasm");
        widget.press("Try again");
        let widget = widget.ready();
        assert_eq!(widget.count(), 18);
        assert_eq!(widget.shell(), "");
        widget.search("seoul");
        widget.says("1 of 18 cards");
    });
}

#[test]
fn button_pressed_before_the_widget_listens_is_answered_later() {
    for (button, answer) in [
        ("#dcm4 .expand", "return root.querySelectorAll('#dcm4.is-open').length === 1"),
        (".lang [aria-pressed=false]", "return el.view.lang === 'ko'"),
        (".cell", "return el.view.theme.length === 1"),
    ] {
        story(|browser| {
            browser.server().rule("/dist/dialogue_summary_bg.wasm", Rule::Held);
            browser.show(&element(&[]));
            let widget = browser.widget();
            until("the script listens", || {
                browser.js("return customElements.get('dialogue-summary') !== undefined") == json!(true)
            });
            browser.settle();
            widget.js_with("root.querySelector(given).click()", json!(button));
            browser.server().lift("/dist/dialogue_summary_bg.wasm");
            let widget = widget.ready();
            soon(json!(true), || widget.js(answer));
        });
    }
}

#[test]
fn single_file_page_works_offline() {
    story(|browser| {
        let dist = dist();
        let page = rendered(&["--as", "offline", "--dist", &dist.to_string_lossy(), "--lang", "ko"]);
        browser.server().put("/favicon.ico", "");
        browser.server().put("/offline.html", &page);
        browser.open("/offline.html");
        browser.js("return customElements.whenDefined('dialogue-summary').then(() => document.querySelector('dialogue-summary').ready).then(() => true)");
        let widget = browser.widget();
        assert_eq!(widget.count(), 18);
        widget.search("서울");
        widget.says("카드 18건 중 1건");
        let asked = browser.server().requests();
        assert!(asked.iter().all(|path| !path.starts_with("/dist")), "{asked:?}");
    });
}

/// A link in a declarative shadow root cannot have the nonce of each response.
#[test]
fn prerendered_cards_get_their_style_under_a_policy_with_a_nonce() {
    for wasm in ["'wasm-unsafe-eval'", ""] {
        story(|browser| {
            browser.server().policy(&format!(
                "default-src 'none'; script-src 'self' {wasm}; style-src 'nonce-abc'; connect-src 'self'; img-src data:"
            ));
            browser.allow("style-src");
            browser.allow("WebAssembly");
            browser.allow("wasm-eval");
            browser.show(&element(&[]));
            let widget = browser.widget();
            let name = "return getComputedStyle(root.querySelector('.ds')).containerName";
            soon(json!("ds"), || widget.js(name));
            assert_eq!(widget.count(), 18);
        });
    }
}
