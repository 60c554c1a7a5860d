//! `schema`: the JSON Schema of the dataset format, made from the types.

use crate::dialogue::{Dialogue, FORMAT};
use schemars::generate::SchemaSettings;

/// The schema (JSON Schema 2020-12) as a file: what a dataset may say, and what each part means.
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Dialogue>();
    let mut value = schema.to_value();
    if let Some(root) = value.as_object_mut() {
        // A dataset is a dialogue with cards, or a collection of dialogues.
        let needs = |key: &str| serde_json::json!({ "required": [key] });
        root.insert("anyOf".into(), [needs("cards"), needs("dialogues")].as_slice().into());
        root.insert("title".into(), format!("A dialogue dataset ({FORMAT})").into());
    }
    // A value of plain JSON always prints.
    serde_json::to_string_pretty(&value).map(|text| text + "\n").unwrap_or_default()
}
