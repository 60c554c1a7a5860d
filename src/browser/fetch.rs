//! Fetches a text.

use super::message;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// Fetches the text at `url`.
///
/// # Errors
/// What the network or the server said, in words.
pub async fn text(url: &str) -> Result<String, String> {
    let window = window().ok_or_else(String::new)?;
    let said = |error| message(&error);
    let answer = JsFuture::from(window.fetch_with_str(url)).await.map_err(said)?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        let words = [answer.status().to_string(), answer.status_text()].join(" ");
        return Err(words.trim_end().to_owned());
    }
    let text = JsFuture::from(answer.text().map_err(said)?).await.map_err(said)?;
    Ok(text.as_string().unwrap_or_default())
}
