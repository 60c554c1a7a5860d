//! The manifest matches the rendered element, and the documents match the manifest.

mod embed;
mod manifest;
mod api_document;
mod rendered;
mod evidence;
mod snippets;

use serde_json::Value;
use std::collections::BTreeSet;
use test_support::docs::{between, file};

/// A set of names.
type Names = BTreeSet<String>;

fn json(path: &str) -> Value {
    serde_json::from_str(&file(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names<'a>(found: impl IntoIterator<Item = &'a str>) -> Names {
    let names: Names = found.into_iter().map(str::to_owned).collect();
    assert!(!names.is_empty(), "nothing was found: the test looks at the wrong place");
    names
}

#[test]
fn manifest_parts_equal_the_rendered_parts() {
    assert_eq!(manifest::named("cssParts"), rendered::parts());
}

#[test]
fn manifest_slots_equal_the_rendered_slots() {
    assert_eq!(manifest::named("slots"), rendered::slots());
}

#[test]
fn manifest_custom_properties_equal_those_of_the_style_sheet() {
    assert_eq!(manifest::named("cssProperties"), rendered::custom_properties());
    for (name, default) in manifest::custom_property_defaults() {
        let asked = format!("var({name}, {default})");
        assert!(file("web/dialogue-summary.css").contains(&asked), "{asked}");
    }
}

#[test]
fn api_document_lists_the_manifest() {
    assert_eq!(api_document::attributes(), manifest::named("attributes"), "attributes");
    assert_eq!(api_document::properties(), manifest::properties(), "properties");
    assert_eq!(api_document::methods(), manifest::methods(), "methods");
    assert_eq!(api_document::events(), manifest::named("events"), "events");
    assert_eq!(api_document::parts(), manifest::named("cssParts"), "parts");
    assert_eq!(api_document::custom_properties(), manifest::named("cssProperties"), "custom properties");
    let mut slots = manifest::named("slots");
    slots.remove("");
    assert_eq!(api_document::slots(), slots, "slots");
    let defaults = manifest::defaults();
    for (attribute, default) in api_document::defaults() {
        let plain = defaults[&attribute].trim_matches('\'');
        assert!(plain.is_empty() || default.contains(plain), "{attribute} is {default}, not {plain}");
    }
}

#[test]
fn template_types_accept_the_property_of_every_attribute() {
    let types = file("web/props.ts");
    let picked = between(&types, "Pick<DialogueSummary, ", ">")[0];
    let picked = names(between(picked, "'", "'").into_iter().filter(|text| *text != " | "));
    // `lang` exists on every element.
    assert_eq!(picked, manifest::properties_of_attributes());
}

#[test]
fn npm_package_has_version_and_licence_of_the_crate() {
    let package = json("web/package.json");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(package["license"], env!("CARGO_PKG_LICENSE"));
    assert_eq!(package["description"], env!("CARGO_PKG_DESCRIPTION"));
}

#[test]
fn examples_pin_dependencies_and_use_the_built_package() {
    let lock = json("examples/package-lock.json");
    let packages = lock["packages"].as_object().expect("packages");
    let ours = &packages["node_modules/dialogue-summary"];
    assert_eq!(ours["version"], env!("CARGO_PKG_VERSION"));
    assert!(ours["integrity"].is_null(), "a hash is that of one build alone");
    let mut pinned = 0;
    for name in ["html", "react", "vue", "svelte"] {
        let package = json(&format!("examples/{name}/package.json"));
        for list in ["dependencies", "devDependencies"] {
            for (dependency, version) in package[list].as_object().into_iter().flatten() {
                if dependency == "dialogue-summary" {
                    assert_eq!(version, "file:../../target/package/dialogue-summary.tgz", "{name}");
                    continue;
                }
                let found = &packages[&format!("node_modules/{dependency}")];
                assert_eq!(&found["version"], version, "{name}: {dependency}");
                pinned += 1;
            }
        }
    }
    assert!(pinned > 5, "{pinned} dependencies seen");
}
