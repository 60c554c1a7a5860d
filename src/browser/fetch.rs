//! Fetches a text.

use gloo::net::http::Request;

/// Fetches the text at `url`.
///
/// # Errors
/// What the network or the server said, in words.
pub async fn text(url: &str) -> Result<String, String> {
    let answer = Request::get(url).send().await.map_err(|error| error.to_string())?;
    if !answer.ok() {
        return Err(format!("{} {}", answer.status(), answer.status_text()).trim_end().to_owned());
    }
    answer.text().await.map_err(|error| error.to_string())
}
