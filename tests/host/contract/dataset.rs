//! What the schema says of a dataset.

use super::{Names, json, names};
use serde_json::Value;
use std::collections::BTreeMap;

fn definitions() -> Vec<(String, Value)> {
    let schema = json("static/schema/dialogue.schema.json");
    let parts = schema["$defs"].as_object().expect("definitions").clone();
    parts.into_iter().chain([(String::from("Dialogue"), schema)]).collect()
}

/// Every object in a dataset with its fields, each with whether it may be absent.
pub fn schema() -> BTreeMap<String, BTreeMap<String, bool>> {
    let fields = |of: &Value| {
        let required = of["required"].as_array().cloned().unwrap_or_default();
        let fields = of["properties"].as_object()?.keys();
        Some(fields.map(|name| (name.clone(), !required.contains(&name.as_str().into()))).collect())
    };
    definitions().iter().filter_map(|(name, of)| Some((name.clone(), fields(of)?))).collect()
}

/// The words of those fields that take words.
pub fn words() -> BTreeMap<String, Names> {
    let listed = |of: &Value| {
        let all = of["oneOf"].as_array()?;
        all.iter().map(|one| one["const"].as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    };
    let found = definitions().into_iter().filter_map(|(name, of)| Some((name.to_lowercase(), listed(&of)?)));
    found.map(|(name, words)| (name, names(words.iter().map(String::as_str)))).collect()
}
