//! The clipboard.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, window};

/// Puts a text on the clipboard.
///
/// # Errors
/// Where the page is not served securely, or the browser or the person says no.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = window().ok_or(JsValue::NULL)?.navigator();
    // Not there at all on a page served without TLS, so it is asked for and not assumed.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?;
    if clipboard.is_undefined() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(clipboard.unchecked_into::<Clipboard>().write_text(text)).await?;
    Ok(())
}
