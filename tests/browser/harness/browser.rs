//! The browser of a story.

use super::command::Command;
use super::lacks::leave_out;
use super::make::Make;
use super::pool::Session;
use super::server::{EAR, Rule, Server};
use super::tools;
use super::wait::until;
use super::widget::Widget;
use fantoccini::Client;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::rc::Rc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a story may take, on a busy machine too.
const STORY: Duration = Duration::from_secs(120);

/// A browser.
pub struct Browser {
    pub(super) make: Make,
    session: Session,
    /// When the story must have ended.
    deadline: Cell<Instant>,
    pub(super) server: Rc<Server>,
    /// What the console may say.
    pub(super) allowed: RefCell<Vec<String>>,
    /// The addresses on other servers that may be asked for.
    pub(super) elsewhere: RefCell<Vec<String>>,
}

/// An event of a widget, as the window heard it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// The id of the element it came from.
    pub on: String,
    /// Whether it bubbles, and leaves shadow roots.
    pub travels: bool,
    /// Its detail.
    pub detail: Value,
}

impl Browser {
    /// One that visits this server.
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
            // A new tab has no focus yet.
            browser.devtools("Page.bringToFront", json!({}));
            // What belongs to the whole browser and not to a tab.
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

    /// Opens a path of the server, or a whole address.
    pub fn open(&self, path: &str) {
        let whole = if path.starts_with("http") { path.to_owned() } else { self.server.origin() + path };
        self.wait(self.client().goto(&whole));
    }

    /// Opens a path of the server and waits for the page's beginning, in an endless story.
    pub fn begin(&self, path: &str) {
        self.open(path);
        let address = json!(self.server.origin() + path);
        let there = || self.try_to(self.client().execute("return location.href", Vec::new()));
        until(&format!("{path} has begun"), || there().as_ref() == Some(&address));
    }

    /// Opens a page that holds these tags and the widget's script.
    pub fn show(&self, body: &str) {
        self.show_at("", body);
    }

    /// Opens such a page with something behind its path.
    pub fn show_at(&self, rest: &str, body: &str) {
        self.server.rule("/page.html", Rule::Words(page(body)));
        self.open(&format!("/page.html{rest}"));
    }

    /// The only widget of the page, or the first.
    pub fn widget(&self) -> Widget<'_> {
        self.widget_at("dialogue-summary")
    }

    /// The widget that a CSS selector finds.
    pub fn widget_at<'a>(&'a self, selector: &'a str) -> Widget<'a> {
        Widget::new(self, selector)
    }

    /// What a script returns; a promise is waited for.
    #[track_caller]
    pub fn js(&self, script: &str) -> Value {
        self.js_with(script, Vec::new())
    }

    /// What a script returns that is given `arguments`.
    #[track_caller]
    pub fn js_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.wait(self.client().execute(script, arguments))
    }

    /// What an expression says that is a script of the page's own: in Firefox the driver's have other globals and modules.
    #[track_caller]
    pub fn own_js(&self, expression: &str) -> Value {
        self.js_with("return window.eval(arguments[0])", vec![expression.into()])
    }

    /// A command of the DevTools protocol; a browser that has none leaves the rest of the story out.
    #[track_caller]
    pub fn devtools(&self, method: &str, params: Value) -> Value {
        if self.make != Make::Chromium {
            leave_out(method);
        }
        self.wait(self.client().issue_cmd(Command::devtools(method, &params)))
    }

    /// Keeps it for the next story.
    pub fn give_back(self) {
        self.session.give_back();
    }

    /// Gives a story that has failed this long to tell why.
    pub fn extend(&self, time: Duration) {
        self.deadline.set(Instant::now() + time);
    }

    /// Runs a command of the WebDriver.
    #[track_caller]
    pub fn wait<T, E: Display>(&self, command: impl Future<Output = Result<T, E>>) -> T {
        match self.in_time(command) {
            Ok(done) => done,
            Err(error) => panic!("{error}"),
        }
    }

    /// Runs a command of the WebDriver that may fail.
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

    /// What stands in the address bar.
    pub fn address(&self) -> String {
        text(&self.js("return location.href"))
    }

    /// What stands behind the `#` of the address.
    pub fn fragment(&self) -> String {
        let address = self.address();
        address.split_once('#').map(|(_, fragment)| fragment.to_owned()).unwrap_or_default()
    }

    /// How many entries the history of this tab has.
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

    /// Loads the page anew.
    pub fn reload(&self) {
        self.wait(self.client().refresh());
    }

    /// Gives the window this width.
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

    /// The person prefers `light` or `dark`.
    pub fn prefers(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// The person has `granted` or `denied` something.
    pub fn permission(&self, name: &str, setting: &str) {
        let permission = json!({ "permission": { "name": name }, "setting": setting });
        self.devtools("Browser.setPermission", permission);
    }

    /// Waits until whatever is under way by itself has been drawn.
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

    /// The details of those of one name.
    pub fn heard(&self, name: &str) -> Vec<Value> {
        self.events().into_iter().filter(|event| event.name == name).map(|event| event.detail).collect()
    }

    /// The console may say this: Chromium itself writes a line for every answer of 404.
    pub fn allow(&self, words: &str) {
        self.allowed.borrow_mut().push(words.to_owned());
    }

    /// The page itself names an address on another server.
    pub fn expect_elsewhere(&self, address: &str) {
        self.elsewhere.borrow_mut().push(address.to_owned());
    }

    /// What a log of the WebDriver has gathered since it was asked last.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        if self.make != Make::Chromium {
            return Vec::new();
        }
        let log = self.wait(self.client().issue_cmd(Command::log(kind)));
        log.as_array().cloned().unwrap_or_default()
    }
}

/// The text of a JSON string; of anything else its JSON.
pub fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A page that holds these tags and the widget's script.
pub fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>\
         <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"/dist/dialogue-summary.js\"></script>\
         </head><body>{body}</body></html>"
    )
}
