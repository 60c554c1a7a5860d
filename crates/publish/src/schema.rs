//! The JSON Schema of the dataset format, generated from the Rust types.

use dialogue_summary::dialogue::check::codes::countries;
use dialogue_summary::dialogue::check::language_codes::assigned;
use dialogue_summary::dialogue::limits::{MAX_ID, MAX_LIST, MAX_TEXT, max_entries};
use dialogue_summary::dialogue::{Dialogue, FORMAT, Voice};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The pattern of a BCP 47 tag, as far as `check` reads it. Patterns cannot ignore case, so each letter is a class.
fn language() -> String {
    let either = |letter: char| [letter.to_ascii_uppercase(), letter].iter().collect::<String>();
    let mut by_first: BTreeMap<char, String> = BTreeMap::new();
    for code in assigned() {
        let mut letters = code.chars();
        if let (Some(first), Some(second)) = (letters.next(), letters.next()) {
            *by_first.entry(first).or_default() += &either(second);
        }
    }
    let codes: Vec<String> =
        by_first.iter().map(|(first, seconds)| format!("[{}][{seconds}]", either(*first))).collect();
    format!("^(({}|[A-Za-z]{{3}})(-[A-Za-z0-9]{{1,8}})*|x(-[A-Za-z0-9]{{1,8}})+)$", codes.join("|"))
}

/// The schema (JSON Schema 2020-12) as the text of a file.
pub fn schema() -> String {
    // Printing JSON values cannot fail.
    serde_json::to_string_pretty(&value()).map(|text| text + "\n").unwrap_or_default()
}

/// The schema as a value.
pub fn value() -> Value {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Dialogue>();
    let mut value = schema.to_value();
    refine(&mut value);
    // A dataset is a dialogue with cards, or a collection of dialogues.
    let needs = |key: &str| json!({ "required": [key], "properties": { key: { "type": "array" } } });
    put(&mut value, "", "anyOf", [needs("cards"), needs("dialogues")].as_slice().into());
    put(&mut value, "", "title", format!("A dialogue dataset ({FORMAT})").into());
    put(&mut value, "/properties/format", "const", FORMAT.into());
    let code = json!({
        "description": "A code of ISO 3166-1 alpha-2, EU, UN, XK, or the id of an organization in the list `countries`.",
        "anyOf": [codes(), id()],
    });
    put(&mut value, "/$defs", "CountryCode", code);
    let side = json!({ "$ref": "#/$defs/CountryCode" });
    // An id that is no code belongs to an organization, which needs a name.
    let own = json!({ "required": ["kind", "name"], "properties": { "kind": { "const": "organization" } } });
    put(&mut value, "/$defs/Country", "anyOf", json!([{ "properties": { "code": codes() } }, own]));
    put(&mut value, "/$defs/Country", "required", json!(["code"]));
    let short = json!({ "description": "Short for `sources` with one entry.", "$ref": "#/$defs/Source" });
    put(&mut value, "/properties", "source", short);
    put(&mut value, "/properties/participants", "uniqueItems", true.into());
    let filled = |key: &str, schema: Value| json!({ "required": [key], "properties": { key: schema } });
    let counted = [
        filled("total", json!({ "type": "integer" })),
        filled("by_country", json!({ "type": "array", "minItems": 1 })),
        filled("note", json!({ "$ref": "#/$defs/Text" })),
    ];
    put(&mut value, "/$defs/Attendance", "anyOf", json!(counted));
    let words: Vec<&str> = Voice::WORDS.iter().map(|(word, _)| *word).collect();
    let voices = json!([{ "enum": words }, side, { "type": "array", "items": side, "uniqueItems": true, "maxItems": MAX_LIST }]);
    put(&mut value, "/$defs/Voice", "anyOf", voices);
    put(&mut value, "/$defs/Text/anyOf/1", "propertyNames", json!({ "pattern": language() }));
    // The standard's own name of the selector, which may be omitted.
    put(
        &mut value,
        "/$defs/TextQuoteSelector/properties",
        "type",
        json!({ "enum": ["TextQuoteSelector", null] }),
    );
    // `check` refuses a card whose title is empty in every language.
    let blank = json!({ "additionalProperties": { "pattern": r"^\s*$" } });
    let not_blank = json!([{ "type": "string", "pattern": r"\S" }, { "type": "object", "not": blank }]);
    put(&mut value, "/$defs/Card/properties/title", "anyOf", not_blank);
    put_collection(&mut value);
    limit(&mut value);
    for dialogue in ["", "/$defs/DialogueOfCollection"] {
        put(&mut value, &format!("{dialogue}/properties/id"), "pattern", json!(r"^(?!--)[^\s/]+$"));
    }
    allow_null(&mut value);
    value
}

/// Adds what holds for a dialogue of a collection, and for the whole.
fn put_collection(schema: &mut Value) {
    let mut part = json!({ "type": "object", "required": ["id", "title", "cards"] });
    let mut properties = schema["properties"].clone();
    if let Some(properties) = properties.as_object_mut() {
        properties.insert("dialogues".into(), json!({ "type": "null" }));
        // Only that of the whole is checked.
        properties.insert("format".into(), json!({}));
    }
    put(&mut part, "", "properties", properties);
    put(schema, "/$defs", "DialogueOfCollection", part);
    let items = json!({ "$ref": "#/$defs/DialogueOfCollection" });
    put(schema, "/properties/dialogues", "items", items);
    put(schema, "", "if", json!({ "not": has_own_organization() }));
    put(schema, "", "then", json!({ "$ref": "#/$defs/OnlyCodes" }));
    put(schema, "/$defs", "OnlyCodes", only_codes());
}

/// The codes of countries, which may be written in lower case.
fn codes() -> Value {
    let all = countries().flat_map(|code| [code.to_owned(), code.to_ascii_lowercase()]);
    json!({ "enum": all.collect::<Vec<_>>() })
}

/// Whether a dataset, or one of its dialogues, declares an organization with an id of its own.
fn has_own_organization() -> Value {
    let own = json!({ "required": ["kind"], "properties": { "kind": { "const": "organization" } } });
    let dialogue = json!({ "required": ["countries"], "properties": { "countries": { "contains": own } } });
    let collection =
        json!({ "required": ["dialogues"], "properties": { "dialogues": { "contains": dialogue } } });
    json!({ "anyOf": [dialogue, collection] })
}

/// What a dataset without such an organization is: every country is a code.
fn only_codes() -> Value {
    let object = |key: &str, value: Value| json!({ "properties": { key: value } });
    let list = |of: Value| json!({ "items": of });
    let or_null = |of: Value| json!({ "anyOf": [of, { "type": "null" }] });
    let words: Vec<&str> = Voice::WORDS.iter().map(|(word, _)| *word).collect();
    let voice = json!({ "anyOf": [{ "enum": words }, codes(), { "type": "array", "items": codes() }, { "type": "null" }] });
    // Cards of other kinds do not have these keys, and `check` ignores them there.
    let of_kind =
        |kind: &str, rule: Value| json!({ "if": object("kind", json!({ "const": kind })), "then": rule });
    let card = json!({
        "properties": {
            "countries": list(object("code", codes())),
            "stated_by": voice,
            "details": list(object("stated_by", voice.clone())),
        },
        "allOf": [
            of_kind("delegation", object("country", codes())),
            of_kind("announcement", object("place", object("country", or_null(codes())))),
        ]
    });
    json!({ "properties": {
        "participants": list(codes()),
        "place": object("country", or_null(codes())),
        "attendance": object("by_country", list(object("code", codes()))),
        "organizations": list(object("country", or_null(codes()))),
        "cards": list(card),
        "dialogues": list(json!({ "$ref": "#/$defs/OnlyCodes" })),
    } })
}

/// An id in links.
fn id() -> Value {
    json!({ "type": "string", "pattern": r"^(?!--)\S+$", "maxLength": MAX_ID })
}

/// Adds the limits of texts and lists, at any depth.
fn limit(schema: &mut Value) {
    if let Value::Array(parts) = schema {
        parts.iter_mut().for_each(limit);
    }
    let Value::Object(parts) = schema else { return };
    let properties = parts.get_mut("properties").and_then(Value::as_object_mut);
    for (key, part) in properties.into_iter().flatten() {
        if is_of(part.get("type"), "array") {
            let most = match key.as_str() {
                // The cards of a change are ids.
                "cards" if part["items"]["$ref"].is_null() => MAX_LIST,
                key => max_entries(key),
            };
            put(part, "", "maxItems", most.into());
        }
    }
    if is_of(parts.get("type"), "string") && !parts.contains_key("maxLength") {
        parts.insert("maxLength".into(), MAX_TEXT.into());
    }
    parts.values_mut().for_each(limit);
}

/// Whether the types of a schema have one of this name.
fn is_of(types: Option<&Value>, name: &str) -> bool {
    types.is_some_and(|types| {
        types == name || types.as_array().is_some_and(|types| types.iter().any(|each| each == name))
    })
}

/// Lets every value that is not required be `null`, which counts as absent.
fn allow_null(schema: &mut Value) {
    if let Value::Array(parts) = schema {
        parts.iter_mut().for_each(allow_null);
    }
    let Value::Object(parts) = schema else { return };
    let required = parts.get("required").cloned().unwrap_or_default();
    let is_required = |key: &str| required.as_array().is_some_and(|all| all.iter().any(|each| each == key));
    let properties = parts.get_mut("properties").and_then(Value::as_object_mut);
    for (_, part) in properties.into_iter().flatten().filter(|(key, _)| !is_required(key)) {
        let Value::Object(part) = part else { continue };
        if let Some(types @ Value::String(_)) = part.get_mut("type").filter(|types| *types != "null") {
            *types = json!([types, "null"]);
        }
        if let Some(word) = part.remove("const") {
            part.insert("enum".into(), json!([word, null]));
        }
        if let Some(reference) = part.remove("$ref") {
            part.insert("anyOf".into(), json!([{ "$ref": reference }, { "type": "null" }]));
        }
    }
    parts.values_mut().for_each(allow_null);
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
        | "organizations" | "cards" | "source" => {
            schema.extend(
                id().as_object().cloned().unwrap_or_default().into_iter().filter(|(key, _)| key != "type"),
            );
        }
        "aliases" => {
            schema.insert("additionalProperties".into(), id());
            schema.insert("maxProperties".into(), json!(MAX_LIST));
        }
        "country" | "code" | "participants" => {
            let code = json!({ "$ref": "#/$defs/CountryCode" });
            let or_none = schema.remove("type").is_some_and(|types| types.is_array());
            let any = if or_none { vec![code, json!({ "type": "null" })] } else { vec![code] };
            schema.insert("anyOf".into(), json!(any));
        }
        "language" | "languages" | "translations" => _ = schema.insert("pattern".into(), json!(language())),
        "exact" => _ = schema.insert("pattern".into(), json!(r"\S")),
        "url" => {
            _ = schema
                .insert("pattern".into(), json!(r"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\@\s]+([/?#\\][\s\S]*)?$"))
        }
        "ordinal" | "paragraph" | "total" => {
            schema.insert("minimum".into(), json!(1));
            schema.insert("maximum".into(), json!(u32::MAX));
        }
        _ => {}
    }
}
