//! What is published about the element (manifest, types, editors' data, README, package) is what there is.

mod code;
mod dataset;
mod embed;
mod manifest;
mod readme;
mod types;

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use test_support::docs::{between, file};

/// Names, in no order.
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
fn attributes_are_those_of_the_shell() {
    let shell = code::attributes();
    assert_eq!(manifest::attributes(), shell, "manifest");
    assert_eq!(manifest::editor_attributes().into_keys().collect::<Names>(), shell, "editors' data");
    assert_eq!(readme::attributes(), shell, "docs/api.md");
}

#[test]
fn properties_are_those_of_the_shell_with_the_same_ones_read_only() {
    let shell = code::properties();
    assert_eq!(manifest::properties(), shell, "manifest");
    assert_eq!(types::properties(), shell, "types");
    assert_eq!(readme::properties(), shell, "docs/api.md");
}

#[test]
fn templates_may_give_what_an_attribute_takes() {
    // `lang` is there for every element.
    let own = code::attributes().into_iter().filter(|name| name != "lang");
    assert_eq!(types::picked(), own.map(|name| code::camel(&name)).collect());
}

#[test]
fn an_attribute_goes_by_the_name_of_its_property() {
    for (attribute, property) in manifest::attributes_of_properties() {
        assert_eq!(property, code::camel(&attribute));
    }
}

#[test]
fn defaults_are_those_of_the_shell() {
    let shell = code::defaults();
    assert_eq!(manifest::defaults(), shell);
    for (attribute, default) in readme::defaults() {
        let plain = shell[&attribute].trim_matches('\'').to_owned();
        assert!(
            plain.is_empty() || default.contains(&plain),
            "docs/api.md: {attribute} is {default}, not {plain}"
        );
    }
}

#[test]
fn the_words_that_an_attribute_takes_are_those_of_the_shell() {
    let shell = code::words_taken();
    assert_eq!(manifest::words_taken(), shell, "manifest");
    assert_eq!(types::words_taken(), shell, "types");
    let mut editors = manifest::editor_attributes();
    editors.retain(|name, _| shell.contains_key(name));
    assert_eq!(editors, shell, "editors' data");
}

#[test]
fn methods_are_those_of_the_shell() {
    let shell = code::methods();
    assert_eq!(manifest::methods(), shell, "manifest");
    assert_eq!(types::methods(), shell, "types");
    assert_eq!(readme::methods(), shell, "docs/api.md");
}

#[test]
fn events_are_those_that_are_fired_with_the_same_details() {
    let fired = code::events();
    assert_eq!(manifest::events().into_keys().collect::<Names>(), fired, "manifest");
    assert_eq!(readme::events(), fired, "docs/api.md");
    assert_eq!(types::events(), manifest::events(), "types and manifest");
    let told: Names = ["DialogueViewDetail", "DialogueShareDetail", "DialogueErrorDetail", "DialogueProblem"]
        .iter()
        .flat_map(|name| types::fields(name).into_keys())
        .collect();
    assert_eq!(told, code::keys("src/element/events.rs"), "types");
}

#[test]
fn view_and_results_have_the_keys_that_are_written() {
    let told: Names =
        ["DialogueView", "DialogueResults"].iter().flat_map(|name| types::fields(name).into_keys()).collect();
    let facets = dialogue_summary::search::facet::Facet::ALL.map(|facet| facet.name());
    let written: Names =
        code::keys("src/element/convert.rs").into_iter().chain(facets.map(str::to_owned)).collect();
    assert_eq!(told, written);
    for facet in dialogue_summary::search::facet::Facet::ALL {
        assert_eq!(types::fields("DialogueView")[facet.name()], facet.is_of_collections(), "{facet:?}");
    }
}

#[test]
fn parts_are_those_that_are_drawn() {
    assert_eq!(manifest::named("cssParts"), code::parts(), "manifest");
    assert_eq!(readme::parts(), code::parts(), "docs/api.md");
}

#[test]
fn slots_are_those_that_are_drawn() {
    let drawn = code::slots();
    assert_eq!(manifest::named("slots"), drawn, "manifest");
    let named: Names = drawn.into_iter().filter(|name| !name.is_empty()).collect();
    assert_eq!(readme::slots(), named, "docs/api.md");
    for name in named {
        assert!(
            file("static/dialogue-summary.d.ts").contains(&format!("`slot=\"{name}\"`")),
            "types: {name}"
        );
    }
}

#[test]
fn custom_properties_are_those_that_the_sheet_asks_for() {
    let sheet = code::custom_properties();
    assert_eq!(manifest::named("cssProperties"), sheet, "manifest");
    assert_eq!(readme::custom_properties(), sheet, "docs/api.md");
    // The sheet says what holds where a page sets none.
    for (name, default) in manifest::custom_property_defaults() {
        let asked = format!("var({name}, {default})");
        assert!(file("web/dialogue-summary.css").contains(&asked), "{asked}");
    }
}

#[test]
fn files_that_may_be_elsewhere_are_those_that_are_loaded() {
    let shell = code::files();
    assert_eq!(types::fields("DialogueFiles").into_keys().collect::<Names>(), shell);
}

#[test]
fn the_dataset_has_the_fields_of_its_schema() {
    let schema = dataset::schema();
    assert!(schema.len() > 15, "{:?}", schema.keys());
    for (name, fields) in schema {
        let mut told = types::fields(&name);
        // A word for editors, which the widget does not read.
        told.remove("$schema");
        assert_eq!(told, fields, "{name}");
    }
    assert_eq!(types::words_of_fields(), dataset::words());
}

#[test]
fn the_package_is_of_the_version_and_licence_of_the_crate() {
    let package = json("web/package.json");
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(package["license"], env!("CARGO_PKG_LICENSE"));
    assert_eq!(package["description"], env!("CARGO_PKG_DESCRIPTION"));
    assert!(file("web/define.ts").contains(manifest::tag().as_str()));
    let element = &json("static/vscode.html-custom-data.json")["tags"][0]["name"];
    assert_eq!(element.as_str(), Some(manifest::tag().as_str()));
    assert!(types::text().contains(&format!("'{}': DialogueSummary;", manifest::tag())));
}

#[test]
fn every_file_of_the_package_is_put_into_the_build() {
    let page = file("index.html");
    let copied: BTreeMap<_, _> = between(&page, "rel=\"copy-file\" href=\"", "\"")
        .iter()
        .filter_map(|path| path.rsplit_once('/'))
        .map(|(a, b)| (b, a))
        .collect();
    for (folder, names) in [
        ("web", &["package.json", "embed.html", "embed.css"][..]),
        ("static", &["custom-elements.json", "vscode.html-custom-data.json", "dialogue-summary.d.ts"][..]),
    ] {
        for name in names {
            assert_eq!(copied.get(name), Some(&folder), "{name} is not copied by index.html");
        }
    }
    let bundling = file("web/build.mjs");
    for name in ["dialogue-summary", "element", "define", "server", "embed", "embed-page"] {
        assert!(bundling.contains(&format!("'{name}.ts'")), "{name} is not bundled by web/build.mjs");
    }
}

#[test]
fn the_examples_pin_what_they_need_and_take_the_package_as_it_is_built() {
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
