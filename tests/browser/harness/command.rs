//! WebDriver commands that the client lacks: Chromium's own, and computed roles and names.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command.
#[derive(Debug)]
pub struct Command {
    path: String,
    /// `None` for a GET request.
    body: Option<Value>,
}

impl Command {
    /// A command of the DevTools protocol.
    pub fn devtools(method: &str, params: &Value) -> Command {
        let body = json!({ "cmd": method, "params": params });
        Command { path: String::from("goog/cdp/execute"), body: Some(body) }
    }

    /// The new entries of a log.
    pub fn log(kind: &str) -> Command {
        Command { path: String::from("se/log"), body: Some(json!({ "type": kind })) }
    }

    /// The `computedrole` or `computedlabel` of an element (<https://www.w3.org/TR/webdriver2/#get-computed-role>).
    pub fn computed(element: &str, what: &str) -> Command {
        Command { path: format!("element/{element}/{what}"), body: None }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
