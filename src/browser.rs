//! The browser's side: strings in, results out. Knows nothing of dialogues.

pub mod address;
pub mod json;
pub mod text;

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;

/// What an exception says, in its own words.
pub fn message(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &JsValue::from_str("message"))
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| error.as_string())
        .unwrap_or_default()
}

/// Does something in so many milliseconds, unless what is returned is dropped. Boxed, so that all of it is
/// compiled once.
pub fn later(milliseconds: u32, then: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, then)
}

/// Does something after the script that runs now, before the browser does anything else.
pub fn soon(then: Box<dyn FnOnce()>) {
    if let Some(window) = web_sys::window() {
        window.queue_microtask(Closure::once_into_js(then).unchecked_ref());
    }
}
