//! Reports a panic to the shell. See docs/decisions/0003-panic-recovery.md.

use js_sys::Function;
use std::cell::Cell;
use wasm_bindgen::prelude::*;

thread_local! {
    static PANIC_CALLBACK: Cell<Option<Function>> = const { Cell::new(None) };
}

/// Calls `callback(message)` once, when a panic has stopped this instance.
///
/// A panic during a render freezes every Yew app of the instance without an error. So the shell gives all of them up
/// together, and starts a fresh instance.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: Function) {
    PANIC_CALLBACK.set(Some(callback));
    yew::set_custom_panic_hook(Box::new(|info| {
        // Into the console, with file and line.
        console_error_panic_hook::hook(info);
        // The state of the instance is unknown, so nothing else is called from here on.
        if let Some(callback) = PANIC_CALLBACK.take() {
            let _thrown = callback.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
        }
    }));
}
