//! WebDriver commands that the client does not know: Chromium's own.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of Chromium's driver.
#[derive(Debug)]
pub struct Command {
    path: &'static str,
    body: Value,
}

impl Command {
    /// A command of the DevTools protocol.
    pub fn devtools(method: &str, params: &Value) -> Command {
        Command { path: "goog/cdp/execute", body: json!({ "cmd": method, "params": params }) }
    }

    /// What a log has gathered since it was asked last.
    pub fn log(kind: &str) -> Command {
        Command { path: "se/log", body: json!({ "type": kind }) }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
