//! The browser's own JSON, on values that stay where they are.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Parses a text. Unlike `js_sys::JSON::parse` it takes no copy of the text in the memory of the wasm, which
    /// never shrinks.
    #[wasm_bindgen(js_namespace = JSON, catch)]
    pub fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// Writes a value out.
///
/// # Errors
/// What a getter threw, or that the value never ends.
pub fn text(value: &JsValue) -> Result<String, JsValue> {
    // What JSON does not know, such as a function, is as good as nothing.
    Ok(whole(JSON::stringify(value)?.as_string().unwrap_or_else(|| String::from("null"))))
}

/// The text with U+FFFD for half a character, such as a cut emoji leaves: browsers write it as an escape, and no other
/// character so (ECMA-262, QuoteJSONString).
fn whole(text: String) -> String {
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
            // The sign behind it is part of the escape, a backslash too.
            at += 1;
        }
    }
    if done == 0 {
        return text;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// A copy of a plain value.
///
/// # Errors
/// As [`text`].
pub fn copy(value: &JsValue) -> Result<JsValue, JsValue> {
    parse(&JSON::stringify(value)?.into())
}

/// The value under a key.
///
/// # Errors
/// What a getter threw.
pub fn get(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    if object.is_object() { Reflect::get(object, &JsValue::from_str(key)) } else { Ok(JsValue::UNDEFINED) }
}

/// How many entries a list has; none where it is no list.
///
/// # Errors
/// What a getter threw.
pub fn length(list: &JsValue) -> Result<Option<u32>, JsValue> {
    Ok(get(list, "length")?.as_f64().map(|length| length as u32))
}

/// An object written out with its lists under `keys` emptied.
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
        let long = keys.iter().any(|name| key == *name) && length(&value)?.is_some();
        Reflect::set(&copy, &key, &if long { js_sys::Array::new().into() } else { value })?;
    }
    text(&copy)
}
