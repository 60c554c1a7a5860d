//! What the manifest and the data for editors say.

use super::{Names, json, names};
use serde_json::Value;
use std::collections::BTreeMap;

fn declaration() -> Value {
    let manifest = json("static/custom-elements.json");
    manifest["modules"][0]["declarations"][0].clone()
}

fn list(of: &Value) -> &[Value] {
    of.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn name(of: &Value) -> &str {
    of["name"].as_str().expect("a name")
}

/// The tag.
pub fn tag() -> String {
    declaration()["tagName"].as_str().expect("a tag").to_owned()
}

/// The names in one of its lists.
pub fn named(key: &str) -> Names {
    names(list(&declaration()[key]).iter().map(name))
}

/// The attributes.
pub fn attributes() -> Names {
    named("attributes")
}

/// Each attribute with the property it goes by, as both lists tell it.
pub fn attributes_of_properties() -> BTreeMap<String, String> {
    let declaration = declaration();
    let one = |of: &Value, attribute: &str, field: &str| {
        Some((of[attribute].as_str()?.to_owned(), of[field].as_str()?.to_owned()))
    };
    let told: BTreeMap<_, _> =
        list(&declaration["attributes"]).iter().filter_map(|a| one(a, "name", "fieldName")).collect();
    let again: BTreeMap<_, _> =
        list(&declaration["members"]).iter().filter_map(|member| one(member, "attribute", "name")).collect();
    assert_eq!(told, again, "attributes and members");
    told
}

fn members(kind: &str) -> Vec<Value> {
    let all = list(&declaration()["members"]).to_vec();
    // What stands on the class is no property of an element.
    all.into_iter().filter(|member| member["kind"] == kind && member["static"] != true).collect()
}

/// The properties, each with whether it is read-only.
pub fn properties() -> BTreeMap<String, bool> {
    members("field").iter().map(|field| (name(field).to_owned(), field["readonly"] == true)).collect()
}

/// The methods.
pub fn methods() -> Names {
    names(members("method").iter().map(name))
}

/// What the properties of attributes read as where nothing is set.
pub fn defaults() -> BTreeMap<String, String> {
    let told = |field: &Value| {
        Some((field["attribute"].as_str()?.to_owned(), field["default"].as_str()?.to_owned()))
    };
    let all: BTreeMap<_, _> = members("field").iter().filter_map(told).collect();
    for attribute in list(&declaration()["attributes"]) {
        let default = attribute["default"].as_str().unwrap_or("''");
        let property = all.get(name(attribute)).map_or("''", String::as_str);
        assert_eq!(default, property, "attribute and property {}", name(attribute));
    }
    all
}

/// The words of attributes that take words.
pub fn words_taken() -> BTreeMap<String, Names> {
    let declaration = declaration();
    let words = |attribute: &Value| {
        let words = super::types::words_in(attribute["type"]["text"].as_str()?)?;
        Some((name(attribute).to_owned(), words))
    };
    list(&declaration["attributes"]).iter().filter_map(words).collect()
}

/// The events, each with the type of its detail.
pub fn events() -> BTreeMap<String, String> {
    let text = |event: &Value| event["type"]["text"].as_str().expect("a type").to_owned();
    list(&declaration()["events"]).iter().map(|event| (name(event).to_owned(), text(event))).collect()
}

/// The custom properties, each with what holds where a page sets none.
pub fn custom_property_defaults() -> BTreeMap<String, String> {
    let told = |property: &Value| {
        (name(property).to_owned(), property["default"].as_str().expect("a default").to_owned())
    };
    list(&declaration()["cssProperties"]).iter().map(told).collect()
}

/// The attributes that editors complete, each with the values they offer.
pub fn editor_attributes() -> BTreeMap<String, Names> {
    let data = json("static/vscode.html-custom-data.json");
    let values = |of: &Value| list(&of["values"]).iter().map(|value| name(value).to_owned()).collect();
    list(&data["tags"][0]["attributes"]).iter().map(|a| (name(a).to_owned(), values(a))).collect()
}
