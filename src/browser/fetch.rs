//! Fetches a text, which stays where the browser has it.

use super::message;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// Fetches the text at `url`.
///
/// # Errors
/// What the network or the server said, in words.
pub async fn text(url: &str) -> Result<JsValue, String> {
    let window = window().ok_or_else(String::new)?;
    let said = |error| message(&error);
    let answer = JsFuture::from(window.fetch_with_str(url)).await.map_err(said)?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        let words = [answer.status().to_string().as_str(), " ", &answer.status_text()].concat();
        return Err(words.trim_end().to_owned());
    }
    JsFuture::from(answer.text().map_err(said)?).await.map_err(said)
}
