//! The JSON Schema of the dataset format, generated from the Rust types.

use dialogue_summary::dialogue::check::codes::countries;
use dialogue_summary::dialogue::{Dialogue, FORMAT, Voice};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// A BCP 47 tag, as far as `check` reads it.
const LANGUAGE: &str = "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|x(-[A-Za-z0-9]{1,8})+)$";

/// The schema (JSON Schema 2020-12) as the text of a file.
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Dialogue>();
    let mut value = schema.to_value();
    refine(&mut value);
    // A dataset is a dialogue with cards, or a collection of dialogues.
    let needs = |key: &str| json!({ "required": [key] });
    put(&mut value, "", "anyOf", [needs("cards"), needs("dialogues")].as_slice().into());
    put(&mut value, "", "title", format!("A dialogue dataset ({FORMAT})").into());
    put(&mut value, "/properties/format", "const", FORMAT.into());
    let codes: Vec<&str> = countries().collect();
    let code = json!({ "description": "An ISO 3166-1 alpha-2 code.", "type": "string", "enum": codes });
    put(&mut value, "/$defs", "CountryCode", code);
    let side = json!({ "$ref": "#/$defs/CountryCode" });
    let words: Vec<&str> = Voice::WORDS.iter().map(|(word, _)| *word).collect();
    let voices = json!([{ "enum": words }, side, { "type": "array", "items": side, "minItems": 1 }]);
    put(&mut value, "/$defs/Voice", "anyOf", voices);
    put(&mut value, "/$defs/Text/anyOf/1", "propertyNames", json!({ "pattern": LANGUAGE }));
    // The standard's own name of the selector, which may be omitted.
    put(&mut value, "/$defs/TextQuoteSelector/properties", "type", json!({ "const": "TextQuoteSelector" }));
    // `check` refuses a card whose title is empty in every language.
    let blank = json!({ "additionalProperties": { "pattern": r"^\s*$" } });
    let not_blank = json!([{ "type": "string", "pattern": r"\S" }, { "type": "object", "not": blank }]);
    put(&mut value, "/$defs/Card/properties/title", "anyOf", not_blank);
    // Printing JSON values cannot fail.
    serde_json::to_string_pretty(&value).map(|text| text + "\n").unwrap_or_default()
}

/// Sets a key of a part of the schema.
fn put(schema: &mut Value, part: &str, key: &str, value: Value) {
    if let Some(part) = schema.pointer_mut(part).and_then(Value::as_object_mut) {
        part.insert(key.into(), value);
    }
}

/// Adds the rules of `check` for names, codes, tags, URLs and numbers, which are only strings and numbers in the types.
/// The rule depends on the key, at any depth.
fn refine(schema: &mut Value) {
    match schema {
        Value::Object(parts) => {
            for (key, part) in
                parts.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
            {
                let entries = part.get("items").is_some();
                let at = if entries { part.get_mut("items") } else { Some(part) };
                if let Some(plain) =
                    at.and_then(Value::as_object_mut).filter(|part| part.contains_key("type"))
                {
                    add_rule(key, plain);
                }
            }
            parts.values_mut().for_each(refine);
        }
        Value::Array(parts) => parts.iter_mut().for_each(refine),
        _ => {}
    }
}

/// Adds the rule for a key to the schema of its values.
fn add_rule(key: &str, schema: &mut Map<String, Value>) {
    match key {
        "id" | "person_id" | "organization_id" | "session" | "organizer" | "shown_with" | "themes"
        | "organizations" => {
            schema.insert("pattern".into(), json!(r"^\S+$"));
            schema.insert("maxLength".into(), json!(200));
        }
        "country" | "code" => {
            let code = json!({ "$ref": "#/$defs/CountryCode" });
            let or_none = schema.remove("type").is_some_and(|types| types.is_array());
            let any = if or_none { vec![code, json!({ "type": "null" })] } else { vec![code] };
            schema.insert("anyOf".into(), json!(any));
        }
        "language" | "languages" | "translations" => _ = schema.insert("pattern".into(), json!(LANGUAGE)),
        "exact" => _ = schema.insert("pattern".into(), json!(r"\S")),
        "url" => _ = schema.insert("pattern".into(), json!("^https?://")),
        "ordinal" | "paragraph" | "total" => _ = schema.insert("minimum".into(), json!(1)),
        _ => {}
    }
}
