//! Reads the custom elements manifest.

use super::{Names, json, names};
use serde_json::Value;
use std::collections::BTreeMap;

fn declaration() -> Value {
    let manifest = json("web/generated/custom-elements.json");
    manifest["modules"][0]["declarations"][0].clone()
}

fn list(of: &Value) -> &[Value] {
    of.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn name(of: &Value) -> &str {
    of["name"].as_str().expect("a name")
}

/// The names in one of its lists.
pub fn named(key: &str) -> Names {
    names(list(&declaration()[key]).iter().map(name))
}

fn members(kind: &str) -> Vec<Value> {
    let all = list(&declaration()["members"]).to_vec();
    // Static members are no properties of an element.
    all.into_iter().filter(|member| member["kind"] == kind && member["static"] != true).collect()
}

/// The properties, each with whether it is read-only; `lang` is inherited.
pub fn properties() -> BTreeMap<String, bool> {
    let own = members("field");
    let own = own.iter().map(|field| (name(field).to_owned(), field["readonly"] == true));
    own.chain([(String::from("lang"), false)]).collect()
}

/// The methods.
pub fn methods() -> Names {
    names(members("method").iter().map(name))
}

/// The properties that attributes set.
pub fn properties_of_attributes() -> Names {
    names(list(&declaration()["attributes"]).iter().filter_map(|attribute| attribute["fieldName"].as_str()))
}

/// The defaults of attributes that reflect a property.
pub fn defaults() -> BTreeMap<String, String> {
    let told =
        |attribute: &Value| Some((name(attribute).to_owned(), attribute["default"].as_str()?.to_owned()));
    list(&declaration()["attributes"]).iter().filter_map(told).collect()
}

/// The custom properties with their defaults.
pub fn custom_property_defaults() -> BTreeMap<String, String> {
    let told = |property: &Value| {
        (name(property).to_owned(), property["default"].as_str().expect("a default").to_owned())
    };
    list(&declaration()["cssProperties"]).iter().map(told).collect()
}
