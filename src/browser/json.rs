//! The browser's JSON, on values that stay in JavaScript.

use js_sys::{Array, Boolean, JSON, JsString, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Parses a text. Unlike `js_sys::JSON::parse` it does not copy the text into the wasm's memory, which never
    /// shrinks.
    #[wasm_bindgen(js_namespace = JSON, catch)]
    pub fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// A value as JSON.
///
/// # Errors
/// What a getter threw, or that the value contains itself.
pub fn text(value: &JsValue) -> Result<String, JsValue> {
    // `stringify` returns undefined for a function and other values that JSON does not have.
    Ok(replace_lone_surrogates(stringify(value)?.as_string().unwrap_or_else(|| String::from("null"))))
}

/// The JSON of a value. Old libraries give lists and strings a `toJSON` that makes texts of them (Prototype 1.6): it is set aside
/// during the call.
fn stringify(value: &JsValue) -> Result<JsString, JsValue> {
    let key = JsValue::from_str("toJSON");
    let values: [JsValue; 5] = [
        Array::new().into(),
        JsValue::from_str(""),
        Number::from(0).into(),
        Boolean::from(false).into(),
        Object::new().into(),
    ];
    let prototypes = values.map(|value| Object::get_prototype_of(&value));
    let own = prototypes.map(|prototype| {
        let foreign = Object::get_own_property_descriptor(&prototype, &key);
        (prototype, foreign)
    });
    let foreign = || own.iter().filter(|(_, foreign)| !foreign.is_undefined());
    for (prototype, _) in foreign() {
        Reflect::delete_property(prototype, &key)?;
    }
    let text = JSON::stringify(value);
    for (prototype, descriptor) in foreign() {
        Object::define_property(prototype, &key, descriptor.unchecked_ref());
    }
    text
}

/// The JSON with U+FFFD for each lone surrogate, as a cut emoji leaves one. Browsers write lone surrogates, and no other
/// characters, as `\ud…` (ECMA-262, QuoteJSONString).
fn replace_lone_surrogates(text: String) -> String {
    let (mut out, mut done, mut at) = (String::new(), 0, 0);
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        at += 1;
        if *byte == b'\\' {
            if bytes.get(at..at + 2) == Some(b"ud") {
                out.push_str(text.get(done..at).unwrap_or_default());
                out.push_str("ufffd");
                done = at + 5;
            }
            // The next character is part of the escape, even if it is a backslash.
            at += 1;
        }
    }
    if done == 0 {
        return text;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A deep copy of a plain value.
///
/// # Errors
/// As [`text`].
pub fn copy(value: &JsValue) -> Result<JsValue, JsValue> {
    parse(&stringify(value)?.into())
}

/// The value under a key.
///
/// # Errors
/// What a getter threw.
pub fn get(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    if object.is_object() { Reflect::get(object, &JsValue::from_str(key)) } else { Ok(JsValue::UNDEFINED) }
}

/// The length of a list. None if the value is no list.
///
/// # Errors
/// What a getter threw.
pub fn length(list: &JsValue) -> Result<Option<u32>, JsValue> {
    Ok(get(list, "length")?.as_f64().map(|length| length as u32))
}

/// An object as JSON, with empty lists in place of those under `keys`.
///
/// # Errors
/// As [`text`].
pub fn text_without(object: &JsValue, keys: &[&str]) -> Result<String, JsValue> {
    if !object.is_object() || length(object)?.is_some() {
        return text(object);
    }
    let copy = Object::new();
    for key in Reflect::own_keys(object)?.iter().filter(|key| key.is_string()) {
        let value = Reflect::get(object, &key)?;
        let is_left_out = keys.iter().any(|name| key == *name) && length(&value)?.is_some();
        Reflect::set(&copy, &key, &if is_left_out { js_sys::Array::new().into() } else { value })?;
    }
    text(&copy)
}
