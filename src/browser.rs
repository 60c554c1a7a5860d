//! The browser's interfaces: strings in, results out. Knows nothing of dialogues.

pub mod json;
pub mod text;
pub mod url;

use wasm_bindgen::prelude::*;

/// The message of an exception.
pub fn message(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &JsValue::from_str("message"))
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| error.as_string())
        .unwrap_or_default()
}

/// Calls a function after the running script, before the browser does anything else.
pub fn queue_microtask(task: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        window.queue_microtask(Closure::once_into_js(task).unchecked_ref());
    }
}

/// Whether the user has just pressed something on the page. True where the browser does not say.
pub fn has_user_activation() -> bool {
    let is_active = || {
        let activation = json::get(&web_sys::window()?.navigator(), "userActivation").ok()?;
        json::get(&activation, "isActive").ok()?.as_bool()
    };
    is_active() != Some(false)
}
