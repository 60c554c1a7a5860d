//! The browser's side: strings in, results out. Knows nothing of dialogues.

pub mod address;
pub mod json;

use wasm_bindgen::JsValue;

/// What an exception says, in its own words.
pub fn message(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &JsValue::from_str("message"))
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| error.as_string())
        .unwrap_or_default()
}
