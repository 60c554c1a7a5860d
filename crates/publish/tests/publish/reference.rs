//! The reference in docs/dataset.md equals the types, and the examples in it are valid.

use dialogue_summary_publish::schema::schema;
use expect_test::expect_file;
use serde_json::Value;
use test_support::common::checked;
use test_support::docs;

const BEGIN: &str = "<!-- Generated from the Rust types: UPDATE_EXPECT=1 cargo test -p dialogue-summary-publish reference -->\n";
const END: &str = "<!-- End of the generated part -->\n";

#[test]
fn reference_in_the_documents_equals_the_types() {
    let document = docs::file("docs/dataset.md");
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let generated = format!("{before}{BEGIN}\n{}\n{END}{after}", reference(&schema));
    expect_file!["../../../../docs/dataset.md"].assert_eq(&generated);
}

#[test]
fn examples_in_the_documents_are_valid_datasets() {
    let document = docs::file("docs/dataset.md");
    let examples = docs::between(&document, "```json\n", "```");
    let datasets: Vec<Value> = examples.iter().filter_map(|text| serde_json::from_str(text).ok()).collect();
    let datasets: Vec<&Value> = datasets.iter().filter(|data| data.get("title").is_some()).collect();
    assert!(datasets.len() >= 6, "{}", datasets.len());
    for data in datasets {
        assert_eq!(checked(data).1, [], "{data}");
    }
}

/// One section per type, in alphabetical order behind the dialogue itself.
fn reference(schema: &Value) -> String {
    let mut out = section("Dialogue", schema);
    for (name, of) in schema["$defs"].as_object().unwrap() {
        // These only restate rules of others for validators.
        if !["OnlyCodes", "DialogueOfCollection"].contains(&name.as_str()) {
            out += "\n";
            out += &section(name, of);
        }
    }
    out
}

fn section(name: &str, schema: &Value) -> String {
    let mut out = format!("### {name}\n\n{}\n", sentence(schema));
    if let Some(kinds) = schema["oneOf"].as_array() {
        out += "\n| value | |\n|---|---|\n";
        for kind in kinds {
            let word = kind["const"].as_str().or(kind["properties"]["kind"]["const"].as_str()).unwrap();
            let more = kind["$ref"]
                .as_str()
                .map(|of| format!(" Adds the fields of {}.", link(of)))
                .unwrap_or_default();
            let key = if kind["const"].is_string() { "" } else { "kind: " };
            out += &format!("| `{key}{word}` | {}{more} |\n", sentence(kind));
        }
    } else if let Some(words) = schema["enum"].as_array() {
        let words: Vec<String> = words.iter().map(|word| format!("`{}`", word.as_str().unwrap())).collect();
        out += &format!("\nOne of: {}.\n", words.join(", "));
    }
    if let Some(fields) = schema["properties"].as_object() {
        out += "\n| field | value | |\n|---|---|---|\n";
        let is_required = |name: &str| {
            schema["required"].as_array().is_some_and(|required| required.iter().any(|key| key == name))
        };
        let mut fields: Vec<_> =
            fields.iter().filter(|(name, _)| *name != "kind" || name_is_field(schema)).collect();
        fields.sort_by_key(|(name, _)| (!is_required(name), *name != "id"));
        for (name, field) in fields {
            let must = if is_required(name) { ", required" } else { "" };
            out += &format!("| `{name}` | {}{must} | {} |\n", value(field), sentence(field));
        }
    }
    out
}

/// `kind` of a country is a field; `kind` of a card is in the table above.
fn name_is_field(schema: &Value) -> bool {
    schema["oneOf"].is_null()
}

fn sentence(schema: &Value) -> String {
    schema["description"].as_str().unwrap_or_default().replace('\n', " ").replace('|', "\\|")
}

fn link(reference: &str) -> String {
    match reference.rsplit('/').next().unwrap() {
        "#" => "[Dialogue](#dialogue)".to_owned(),
        "DialogueOfCollection" => "[Dialogue](#dialogue) with an `id`".to_owned(),
        name => format!("[{name}](#{})", name.to_lowercase()),
    }
}

/// The values of a field in words.
fn value(field: &Value) -> String {
    if let Some(reference) = field["$ref"].as_str() {
        return link(reference);
    }
    if let Some(word) = field["const"].as_str().or(field["enum"][0].as_str()) {
        return format!("`{word}`");
    }
    let any = field["anyOf"].as_array().and_then(|any| any.iter().find(|one| one["$ref"].is_string()));
    if let Some(one) = any {
        return value(one);
    }
    let kind = match &field["type"] {
        Value::Array(kinds) => kinds[0].as_str(),
        kind => kind.as_str(),
    };
    match kind {
        Some("array") => format!("list: {}", value(&field["items"])),
        Some("string") if field["maxLength"] == 200 => "id".to_owned(),
        Some("string") if field["pattern"].as_str().is_some_and(|rule| rule.starts_with("^https")) => {
            "URL".to_owned()
        }
        Some("string") if field["pattern"].as_str().is_some_and(|rule| rule.starts_with("^([A-Z")) => {
            "language tag".to_owned()
        }
        Some("integer") => "whole number from 1".to_owned(),
        Some("boolean") => "`true` or `false`".to_owned(),
        Some("object") => "object: id, id".to_owned(),
        Some(kind) => kind.to_owned(),
        // A title is a text that is not blank.
        None => "[Text](#text)".to_owned(),
    }
}
