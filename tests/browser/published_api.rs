//! The element behaves as published in manifest, types and package.

use crate::harness::{Browser, Widget, dataset, dist, none, soon, story};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

type Names = BTreeSet<String>;

const TAG: &str = "<dialogue-summary></dialogue-summary>";

fn built(name: &str) -> String {
    fs::read_to_string(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn declaration() -> Value {
    let manifest: Value = serde_json::from_str(&built("custom-elements.json")).expect("the manifest is JSON");
    manifest["modules"][0]["declarations"][0].clone()
}

/// The fields of a published interface, with `all` including optional ones.
fn fields(interface: &str, all: bool) -> Names {
    let types = built("types.d.ts");
    let (_, rest) = types.split_once(&format!("interface {interface} {{\n")).expect("an interface");
    let (body, _) = rest.split_once("\n}").expect("its end");
    let named = body.lines().filter_map(|line| line.trim().split_once(": "));
    let named = named.filter(|(name, _)| !name.starts_with(['*', '/']) && (all || !name.ends_with('?')));
    named.map(|(name, _)| name.trim_end_matches('?').trim_matches('\'').to_owned()).collect()
}

fn keys(object: &Value) -> Names {
    object.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
}

fn complaints(script: &str) {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        let script = format!(
            "const out = []; const made = document.createElement('dialogue-summary'); {script} return out"
        );
        none(&widget.js_with(&script, declaration()), "the manifest");
    });
}

#[test]
fn every_attribute_is_observed_and_is_the_property_that_the_manifest_says() {
    complaints(
        "for (const { name, fieldName, default: usual, type } of given.attributes) { \
           if (!made.constructor.observedAttributes.includes(name)) out.push(`${name} is not observed`); \
           const expected = JSON.parse((usual ?? \"''\").replaceAll(\"'\", '\"')); \
           if (made[fieldName ?? name] !== expected) out.push(`${fieldName} is ${made[fieldName]}`); \
           made[fieldName ?? name] = 3; \
           if (made.getAttribute(name) !== '3') out.push(`${fieldName} does not set ${name}`); \
           made.removeAttribute(name); \
           const words = type.text.split(' | ').map((word) => word.match(/^'(.*)'$/)?.[1]); \
           for (const word of words.filter(Boolean)) { \
             made.setAttribute(name, word); \
             if (made[fieldName] !== word) out.push(`${name} does not take ${word}`); \
             made.setAttribute(name, `${word}s`); \
             if (made[fieldName] !== expected) out.push(`${name} takes ${word}s`); \
           } \
         }",
    );
}

#[test]
fn the_element_has_the_members_that_the_manifest_names_and_no_others() {
    complaints(
        "const own = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(made)); \
         for (const [name, { get, set, value }] of Object.entries(own)) { \
           if (name === 'constructor' || name.endsWith('Callback')) continue; \
           const member = given.members.find((member) => member.name === name && !member.static); \
           if (!member) out.push(`${name} is not named`); \
           else if ((member.kind === 'method') !== (typeof value === 'function')) out.push(`${name} is a ${member.kind}`); \
           else if (get && (member.readonly === true) !== !set) out.push(`${name} is read-only, or is not`); \
         } \
         for (const { name, static: ofClass } of given.members) \
           if (!(name in (ofClass ? made.constructor : own))) out.push(`there is no ${name}`);",
    );
}

#[test]
fn the_events_of_the_manifest_are_fired_with_the_published_details() {
    story(|browser| {
        browser.show(TAG);
        browser.permission("clipboard-write", "granted");
        let widget = browser.widget().ready();
        widget.tick("Country", "North Korea");
        soon(1, || browser.heard("dialogue-change").len());
        widget.press("Share");
        widget.press("Copy link");
        soon(1, || browser.heard("dialogue-share").len());
        widget.press("Close");
        // The first dataset has an invalid card, the second is no valid JSON.
        let mut flawed = dataset("Ours", &["a", "b"]);
        flawed["cards"][0]["kind"] = json!("none");
        for (before, data) in [flawed, json!("{")].into_iter().enumerate() {
            widget.js_with("el.data = given", data);
            soon(before + 1, || browser.heard("dialogue-error").len());
        }
        let fired: Names = browser.events().into_iter().map(|event| event.name).collect();
        let published = declaration()["events"].clone();
        let published = published.as_array().expect("events").iter();
        let published: Vec<(String, String)> = published
            .map(|event| {
                [&event["name"], &event["type"]["text"]]
                    .map(|text| text.as_str().unwrap_or_default().to_owned())
            })
            .map(|[name, detail]| {
                (name, detail.trim_start_matches("CustomEvent<").trim_end_matches('>').to_owned())
            })
            .collect();
        assert_eq!(fired, published.iter().map(|(name, _)| name.clone()).collect());
        for (name, detail) in published {
            let told: Names = browser.heard(&name).iter().flat_map(keys).collect();
            assert_eq!(told, fields(&detail, true), "{name}");
        }
        let errors = browser.heard("dialogue-error");
        assert_eq!(keys(&errors[0]["problems"][0]), fields("DialogueProblem", true));
    });
}

fn has_published_keys(browser: &Browser, widget: Widget<'_>, of_collection: bool) {
    assert_eq!(keys(&widget.view()), fields("DialogueView", of_collection));
    assert_eq!(keys(&widget.results()), fields("DialogueResults", true));
    let ready = browser.heard("dialogue-ready");
    assert_eq!(keys(&ready[ready.len() - 1]["view"]), fields("DialogueView", of_collection));
}

#[test]
fn view_and_results_have_the_keys_that_their_types_name() {
    story(|browser| {
        browser.show(TAG);
        let widget = browser.widget().ready();
        has_published_keys(browser, widget, false);
        let mut parts = [dataset("One", &["a"]), dataset("Two", &["b"])];
        (parts[0]["id"], parts[1]["id"]) = (json!("one"), json!("two"));
        let whole = json!({ "title": "All", "dialogues": parts });
        widget.js_with("el.data = given", whole);
        has_published_keys(browser, widget.ready(), true);
    });
}

#[test]
fn every_file_that_the_package_names_is_in_the_build() {
    let package: Value =
        serde_json::from_str(&built("package.json")).expect("the package's description is JSON");
    let named = package["files"].as_array().expect("files").iter().filter_map(Value::as_str);
    let missing: Vec<&str> =
        named.filter(|name| !name.contains('*') && !dist().join(name).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The relative targets of the links in a Markdown text, without their fragments.
fn targets(text: &str) -> Vec<&str> {
    let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    links.filter(|link| !link.is_empty() && !link.contains(':')).collect()
}

#[test]
fn documents_of_the_build_link_only_to_its_files() {
    let mut folders = vec![dist().join("docs")];
    let mut texts = vec![dist().join("README.md")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the build").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|end| end == "md") => texts.push(path),
                _ => {}
            }
        }
    }
    let mut seen = 0;
    for path in texts {
        let text = fs::read_to_string(&path).expect("a document of the build");
        for target in targets(&text) {
            assert!(path.with_file_name(target).exists(), "{}: {target}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen} links");
}
