//! The browser of a story.

use super::command::Command;
use super::left_out::leave_out;
use super::make::Make;
use super::pool::Session;
use super::server::{EAR, Rule, Server};
use super::tools;
use super::wait::until;
use fantoccini::Client;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// The timeout of a story, sufficient for a busy machine.
const STORY: Duration = Duration::from_secs(120);

/// A browser.
pub struct Browser {
    pub(super) make: Make,
    session: Session,
    /// The deadline of the story.
    deadline: Cell<Instant>,
    pub(super) server: Rc<Server>,
    /// Console messages that do not fail the story.
    pub(super) allowed: RefCell<Vec<String>>,
    /// URLs of other servers that may be requested.
    pub(super) elsewhere: RefCell<Vec<String>>,
}

/// An event of a widget, received at the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// The id of its target.
    pub on: String,
    /// Whether it bubbles and is composed.
    pub travels: bool,
    /// Its detail.
    pub detail: Value,
}

impl Browser {
    /// Starts a browser for this server.
    pub fn start(server: Rc<Server>, take: impl FnOnce(Make) -> Session) -> Browser {
        let _there = tools::dist();
        let make = Make::of_run();
        let browser = Browser {
            make,
            session: take(make),
            deadline: Cell::new(Instant::now() + STORY),
            server,
            allowed: RefCell::default(),
            elsewhere: RefCell::default(),
        };
        if make == Make::Chromium {
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": EAR }));
            // A new tab has no focus.
            browser.devtools("Page.bringToFront", json!({}));
            // State of the browser that no tab resets.
            browser.devtools("Browser.resetPermissions", json!({}));
            for log in ["browser", "performance"] {
                browser.log(log);
            }
        } else {
            browser.wait(browser.client().set_window_rect(0, 0, 1280, 985));
        }
        browser
    }

    /// The server of the story.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Opens a path of the server, or a URL.
    pub fn open(&self, path: &str) {
        let whole = if path.starts_with("http") { path.to_owned() } else { self.server.origin() + path };
        self.wait(self.client().goto(&whole));
    }

    /// Opens a path of the server and waits only for the start of the page, in an endless story.
    pub fn begin(&self, path: &str) {
        self.open(path);
        let address = json!(self.server.origin() + path);
        let there = || self.try_to(self.client().execute("return location.href", Vec::new()));
        until(&format!("{path} has begun"), || there().as_ref() == Some(&address));
    }

    /// Opens a page with these tags and the widget's script.
    pub fn show(&self, body: &str) {
        self.show_at("", body);
    }

    /// Opens such a page with a query or fragment.
    pub fn show_at(&self, rest: &str, body: &str) {
        self.server.rule("/page.html", Rule::Words(page(body)));
        self.open(&format!("/page.html{rest}"));
    }

    /// The result of a script; promises are awaited.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new())
    }

    /// The result of a script with `arguments`.
    #[track_caller]
    pub fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.client().execute(script, arguments))
    }

    /// The value of an expression in a script of the page. In Firefox WebDriver scripts have other globals and
    /// modules.
    #[track_caller]
    pub fn own_js(&self, expression: &str) -> Value {
        self.js_with("return window.eval(arguments[0])", vec![expression.into()])
    }

    /// Runs a DevTools command. In a browser without DevTools the story ends here.
    #[track_caller]
    pub fn devtools(&self, method: &str, params: Value) -> Value {
        if self.make != Make::Chromium {
            leave_out(method);
        }
        self.wait(self.client().issue_cmd(Command::devtools(method, &params)))
    }

    /// Returns the browser to the pool.
    pub fn give_back(self) {
        self.session.give_back();
    }

    /// Extends the deadline, for the report of a failure.
    pub fn extend(&self, time: Duration) {
        self.deadline.set(Instant::now() + time);
    }

    /// Runs a WebDriver command. Panics if it fails.
    #[track_caller]
    pub fn wait<T, E: Display>(&self, command: impl Future<Output = Result<T, E>>) -> T {
        match self.in_time(command) {
            Ok(done) => done,
            Err(error) => panic!("{error}"),
        }
    }

    /// Runs a WebDriver command that may fail.
    #[track_caller]
    pub fn try_to<T, E>(&self, command: impl Future<Output = Result<T, E>>) -> Option<T> {
        self.in_time(command).ok()
    }

    #[track_caller]
    fn in_time<T>(&self, command: impl Future<Output = T>) -> T {
        let deadline = self.deadline.get();
        let done = self.session.runtime.block_on(async { timeout_at(deadline, command).await });
        done.unwrap_or_else(|_| panic!("the story was ended, as it had not done so within {STORY:?}"))
    }

    /// The WebDriver's client.
    pub fn client(&self) -> &Client {
        &self.session.client
    }

    /// The URL of the page.
    pub fn address(&self) -> String {
        text(&self.js("return location.href"))
    }

    /// The fragment of the URL.
    pub fn fragment(&self) -> String {
        let address = self.address();
        address.split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default()
    }

    /// The number of history entries of the tab.
    pub fn entries(&self) -> u64 {
        self.js("return history.length").as_u64().unwrap_or_default()
    }

    /// One step back in the history.
    pub fn back(&self) {
        self.wait(self.client().back());
    }

    /// One step forward.
    pub fn forward(&self) {
        self.wait(self.client().forward());
    }

    /// Reloads the page.
    pub fn reload(&self) {
        self.wait(self.client().refresh());
    }

    /// Sets the width of the window.
    pub fn wide(&self, pixels: u32) {
        if self.make != Make::Chromium {
            return self.resize(pixels);
        }
        let metrics = json!({ "width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
        self.settle();
    }

    fn resize(&self, pixels: u32) {
        let inner = || self.js("return innerWidth").as_u64().unwrap_or_default();
        let frame = self.js("return outerWidth - innerWidth").as_u64().unwrap_or_default();
        let whole = u32::try_from(frame).unwrap_or_default() + pixels;
        self.wait(self.client().set_window_rect(0, 0, whole, 985));
        self.settle();
        if inner() != u64::from(pixels) {
            leave_out(&format!("a window of {pixels} pixels"));
        }
    }

    /// Emulates a preferred color scheme: `light` or `dark`.
    pub fn prefers(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Sets a permission to `granted` or `denied`.
    pub fn permission(&self, name: &str, setting: &str) {
        let permission = json!({ "permission": { "name": name }, "setting": setting });
        self.devtools("Browser.setPermission", permission);
    }

    /// Waits until pending work has been rendered.
    pub fn settle(&self) {
        self.js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
    }

    /// The widget's events on this page so far.
    pub fn events(&self) -> Vec<Event> {
        let heard = self.js("return heard.events");
        let event = |heard: &Value| Event {
            name: text(&heard["name"]),
            on: text(&heard["on"]),
            travels: heard["travels"] == json!(true),
            detail: heard["detail"].clone(),
        };
        heard.as_array().map(|all| all.iter().map(event).collect()).unwrap_or_default()
    }

    /// The details of all events with this name. A story that asks for errors expects the message about them too.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        if name == "dialogue-error" {
            self.allow(OF_DATASET);
        }
        self.events().into_iter().filter(|event| event.name == name).map(|event| event.detail).collect()
    }

    /// Allows a console message. Chromium writes one for every 404 response.
    pub fn allow(&self, words: &str) {
        self.allowed.borrow_mut().push(words.to_owned());
    }

    /// Allows requests to a URL of another server.
    pub fn expect_elsewhere(&self, address: &str) {
        self.elsewhere.borrow_mut().push(address.to_owned());
    }

    /// The new entries of a WebDriver log.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        if self.make != Make::Chromium {
            return Vec::new();
        }
        let log = self.wait(self.client().issue_cmd(Command::log(kind)));
        log.as_array().cloned().unwrap_or_default()
    }
}

/// How the console message about the problems of a dataset begins. Chromium's log escapes the `<` before it.
pub const OF_DATASET: &str = "dialogue-summary>: the dataset ";

/// The text of a JSON string, or the JSON of any other value.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A page with these tags and the widget's script.
pub fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\
         <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"/dist/dialogue-summary.js\"></script>\
         </head><body>{body}</body></html>"
    )
}
