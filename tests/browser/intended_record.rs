//! The record shown is the one that the page means, even if a CMS altered its markup.

use crate::harness::{Browser, dataset, soon, story};
use serde_json::{Value, json};

const ALTERED: &str = "the JSON inside the tag was altered";

fn own() -> String {
    dataset("Our own", &["a"]).to_string()
}

fn shows_own(browser: &Browser, what: &str) {
    let widget = browser.widget().ready();
    soon(vec![String::from("a")], || widget.cards());
    let mut events = browser.events();
    events.retain(|event| event.name == "dialogue-ready" && event.on.is_empty());
    assert_eq!(events.len(), 1, "{what}");
    assert!(!widget.shows_fallback(), "{what}");
}

/// Checks that only the fallback is visible until the record arrives.
fn waits(browser: &Browser, what: &str) {
    let engine = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('_bg.wasm') && responseEnd)";
    soon(json!(true), || browser.js(engine));
    let widget = browser.widget();
    soon(true, || widget.shows_fallback() || widget.words().contains("Loading the dialogue…"));
    let later = "return new Promise((done) => setTimeout(done, 300))";
    browser.js(later);
    assert_eq!(widget.count(), 0, "{what}");
    assert_eq!(browser.heard("dialogue-ready"), [Value::Null; 0], "{what}");
    let ready = "return Promise.race([el.ready.then(() => 'ready', () => 'rejected'), 'pending'])";
    assert_eq!(widget.js(ready), "pending", "{what}");
}

#[test]
fn json_in_the_tag_is_found_whatever_an_editor_puts_around_it() {
    let own = own();
    let script = format!("<script type='application/json'>{own}</script>");
    story(|browser| {
        for inside in [
            format!("<p>{script}</p>"),
            format!("<div><p>In short.</p><figure>{script}</figure></div>"),
            format!("<script type='application/json; charset=utf-8'>{own}</script>"),
            format!("<script type=' Application/JSON '>{own}</script>"),
            format!("<script type='text/json'>{own}</script>"),
            format!("<script type='application/ld+json'>{{}}</script>{script}"),
            format!("<script type='text/plain'>{own}</script>"),
            format!(
                "<dialogue-summary hidden id='nested'>{}</dialogue-summary>{script}",
                script.replace("Our own", "Nested")
            ),
        ] {
            browser.show(&format!("<dialogue-summary>{inside}</dialogue-summary>"));
            shows_own(browser, &inside);
        }
    });
}

#[test]
fn json_whose_script_tags_were_taken_out_is_read_from_the_text() {
    let own = own();
    story(|browser| {
        browser.allow(ALTERED);
        for inside in
            [own.clone(), format!("<p>{own}</p>"), own.replace(",\"", ",<br />\n\"").replace('"', "”")]
        {
            browser.show(&format!("<dialogue-summary>{inside}</dialogue-summary>"));
            let widget = browser.widget().ready();
            soon(vec![String::from("a")], || widget.cards());
        }
        // Braces in a fallback are no dataset.
        browser.show("<dialogue-summary>{{ fallback }}</dialogue-summary>");
        soon(18, || browser.widget().ready().count());
    });
}

#[test]
fn json_that_was_altered_is_read_and_the_page_is_warned() {
    let own = own();
    let own = own.as_str();
    let curly = own.replace("{\"", "{“").replace("\":", "”:").replace("\":\"", "”:“");
    story(|browser| {
        browser.allow(ALTERED);
        for text in [
            format!("<!-- {own} -->"),
            format!("//<![CDATA[\n{own}\n//]]>"),
            format!("/*<![CDATA[*/{own}/*]]>*/"),
            format!("<![CDATA[{own}]]>"),
            format!("<!--//--><![CDATA[//><!--\n{own}\n//--><!]]>"),
            own.replace(",\"", ",<br />\n\""),
            format!("<p>{own}</p>"),
            own.replace(',', ",\u{a0}"),
            own.replace('"', "&quot;"),
            own.replace('"', "&#034;").replace(',', ",&nbsp;"),
            curly,
            own.replace('"', "&#8221;"),
            own.replace('"', "«"),
        ] {
            browser.show(&format!(
                "<dialogue-summary><script type='application/json'>{text}</script><p>In short.</p></dialogue-summary>"
            ));
            shows_own(browser, &text);
            assert!(browser.console().iter().any(|line| line.contains(ALTERED)), "{text}");
        }
    });
}

#[test]
fn json_that_is_right_is_read_as_it_is() {
    let mut ours = dataset("<br> &amp; “Our\u{a0}own”</p>", &["a"]);
    ours["cards"][0]["title"] = json!("<!-- &quot;A&quot; -->");
    story(|browser| {
        browser.show(&format!(
            "<dialogue-summary><script type='application/json'>\n{ours}\n</script></dialogue-summary>"
        ));
        let widget = browser.widget().ready();
        assert_eq!(widget.js("return el.data"), ours);
    });
}

#[test]
fn json_that_cannot_be_read_is_reported_and_the_built_in_record_is_not_shown() {
    story(|browser| {
        for inside in [
            "<p><script type='application/json'>{“title”: “An “own” record”, “cards”: []}</script></p>",
            "<p><script type='application/json'></script></p>",
            "<p><script type='application/json; charset=utf-8'>{\"title\": \"Cut</script></p>",
            "<p>{&#8220;title&#8221;: &#8220;An “own” record&#8221;, “cards”: []}</p>",
        ] {
            browser.show(&format!("<dialogue-summary>{inside}<p>In short.</p></dialogue-summary>"));
            let widget = browser.widget();
            assert_eq!(widget.refusal()["code"], "dataset", "{inside}");
            widget.comes_to_say("This dialogue cannot be shown.");
            assert!(widget.shows_fallback(), "{inside}");
            assert_eq!(browser.heard("dialogue-ready").len(), 0, "{inside}");
        }
    });
}

#[test]
fn json_behind_a_tag_that_a_paragraph_closed_is_the_tags() {
    let own = own();
    let script = format!("<script type=\"application/json\">{own}</script>");
    story(|browser| {
        browser.show(&format!(
            "<p><dialogue-summary lang=\"en\"></p>\n<p>{script}</p>\n<p></dialogue-summary></p>"
        ));
        let around =
            "return [el.childNodes.length, el.parentElement.nextElementSibling.firstChild.localName]";
        assert_eq!(browser.widget().js(around), json!([0, "script"]));
        shows_own(browser, "a paragraph");
        let behind = format!("<div><dialogue-summary>\n</dialogue-summary></div>\n<p><br>{script}</p>");
        browser.show(&behind);
        shows_own(browser, &behind);
        // A script that is no dataset, or not the first child, is ignored.
        for other in [
            "<script type='application/json' id='__NEXT_DATA__'>{\"props\":{}}</script>".to_owned(),
            format!("<p>Words.</p>{script}"),
            format!("<img alt=''>{script}"),
        ] {
            browser.show(&format!("<dialogue-summary></dialogue-summary>{other}"));
            soon(18, || browser.widget().ready().count());
        }
    });
}

#[test]
fn an_attribute_in_the_place_of_a_property_waits_for_the_record_and_is_warned_of() {
    story(|browser| {
        browser.allow("is a property, and no attribute");
        for attribute in ["data='[object Object]'", "data", "view='[object Object]'"] {
            for fallback in ["<p>In short.</p>", ""] {
                browser.show(&format!("<dialogue-summary {attribute}>{fallback}</dialogue-summary>"));
                waits(browser, attribute);
                let warned = browser.console();
                assert_eq!(warned.len(), 1, "{attribute}: {warned:?}");
            }
        }
        let widget = browser.widget();
        widget.js_with("el.data = given", dataset("Our own", &["a"]));
        shows_own(browser, "the property");
        // A record named by another attribute takes precedence.
        browser.server().put("/own.json", &own());
        browser.show("<dialogue-summary data='[object Object]' src='own.json'></dialogue-summary>");
        shows_own(browser, "src");
    });
}

#[test]
fn an_attribute_that_comes_late_takes_the_built_in_record_away() {
    story(|browser| {
        browser.allow("is a property, and no attribute");
        browser.show("<dialogue-summary></dialogue-summary>");
        let widget = browser.widget().ready();
        soon(18, || widget.count());
        widget.js("el.setAttribute('data', '[object Object]')");
        soon(0, || widget.count());
        widget.comes_to_say("Loading the dialogue…");
    });
}

#[test]
fn data_that_has_not_come_yet_shows_no_other_record() {
    story(|browser| {
        for nothing in ["undefined", "null", "''"] {
            // Before insertion, before the class is defined, and before the record is rendered.
            for early in [
                format!(
                    "const el = document.createElement('dialogue-summary'); el.data = {nothing}; document.body.append(el)"
                ),
                format!(
                    "const el = document.createElement('dialogue-summary'); document.body.append(el); el.data = {nothing}"
                ),
            ] {
                browser.show("");
                browser.js(&early);
                waits(browser, &early);
            }
        }
        let widget = browser.widget();
        widget.js_with("el.data = given", dataset("Our own", &["a"]));
        shows_own(browser, "the data, once they have come");
        // While others are fetched.
        widget.js("el.data = null");
        soon(0, || widget.count());
        widget.comes_to_say("Loading the dialogue…");
        widget.js_with("el.data = given", dataset("Our own", &["b"]));
        soon(vec![String::from("b")], || widget.ready().cards());
    });
}

#[test]
fn data_that_were_taken_back_leave_what_the_page_named() {
    story(|browser| {
        browser.server().put("/own.json", &own());
        browser.show("<dialogue-summary src='own.json'></dialogue-summary>");
        let widget = browser.widget().ready();
        for nothing in ["null", "undefined"] {
            widget.js_with("el.data = given", dataset("Other", &["b"]));
            soon(vec![String::from("b")], || widget.ready().cards());
            widget.js(&format!("el.data = {nothing}"));
            soon(vec![String::from("a")], || widget.ready().cards());
        }
    });
}

/// React 19 does not set properties of elements that it hydrates; it keeps them in its own field of the element.
#[test]
fn data_that_react_did_not_set_are_shown_all_the_same() {
    story(|browser| {
        browser.show("");
        browser.js_with(
            "const el = document.createElement('dialogue-summary'); document.body.append(el); \
             el.__reactProps$x26g4t09bd = { data: arguments[0] }",
            vec![dataset("Our own", &["a"])],
        );
        shows_own(browser, "lost data");
        browser.show("");
        browser.js("const el = document.createElement('dialogue-summary'); document.body.append(el); \
             el.__reactProps$x26g4t09bd = { data: null }");
        waits(browser, "data that are being fetched");
    });
}
