//! Runs a story, and checks at its end that nothing went wrong.

use super::browser::{Browser, text};
use super::left_out::LeftOut;
use super::make::{Make, UNTRUSTED};
use super::pool::Session;
use super::server::Server;
use super::widget::texts;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

/// Runs a story in a new tab. At its end there are no console messages, no uncaught errors, and no requests to other
/// servers.
pub fn story(tell: impl FnOnce(&Browser)) {
    told(Browser::start(Rc::new(Server::start()), Session::take), tell);
}

/// Runs a story with a page that never finishes loading. In other stories WebDriver waits for page loads.
pub fn endless_story(tell: impl FnOnce(&Browser)) {
    told(Browser::start(Rc::new(Server::start()), Session::without_waiting), tell);
}

fn told(browser: Browser, tell: impl FnOnce(&Browser)) {
    let ending = catch_unwind(AssertUnwindSafe(|| {
        tell(&browser);
        browser.left_clean();
    }));
    match &ending {
        // The browser is not reused.
        Err(cause) if !cause.is::<LeftOut>() => browser.leave_traces(),
        _ => browser.give_back(),
    }
    match ending.map_err(|cause| cause.downcast::<LeftOut>()) {
        Ok(()) => {}
        Err(Ok(left)) => eprintln!("left out from here on, for want of {}", left.0),
        Err(Err(cause)) => resume_unwind(cause),
    }
}

impl Browser {
    /// Continues the story in a second browser with another profile.
    pub fn elsewhere(&self, tell: impl FnOnce(&Browser)) {
        told(Browser::start(Rc::clone(&self.server), Session::take), tell);
    }

    /// What the page has written to the console: since the last call in Chromium, since it was loaded in the others.
    pub fn console(&self) -> Vec<String> {
        match self.make {
            Make::Chromium => self.log("browser").iter().map(|line| text(&line["message"])).collect(),
            Make::Firefox | Make::WebKit => texts(&self.js("return window.heard?.said ?? []")),
        }
    }

    fn left_clean(&self) {
        self.settle();
        assert_eq!(self.complaints(self.console()), [""; 0], "in the console");
        let uncaught = self.js("return window.heard?.uncaught ?? []");
        assert_eq!(self.complaints(texts(&uncaught)), [""; 0], "thrown and not caught");
        let mut ours = self.elsewhere.borrow().clone();
        ours.extend([self.server.origin(), format!("http://{UNTRUSTED}:{}", self.server.port())]);
        let mut others = self.requests();
        others.retain(|url| !ours.iter().any(|address| url.starts_with(address.as_str())));
        assert_eq!(others, [""; 0], "requests to others");
    }

    fn complaints(&self, mut lines: Vec<String>) -> Vec<String> {
        let allowed = self.allowed.borrow();
        lines.retain(|line| !allowed.iter().any(|words| line.contains(words.as_str())));
        lines
    }

    /// The URLs requested since the last call.
    fn requests(&self) -> Vec<String> {
        if self.make != Make::Chromium {
            // The requests of the current page.
            let of_page = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
            let mut asked = texts(&self.js(of_page));
            asked.retain(|url| url.starts_with("http"));
            return asked;
        }
        let events = self.log("performance");
        let events =
            events.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
        events
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .map(|event| text(&event["message"]["params"]["request"]["url"]))
            .filter(|url| url.starts_with("http"))
            .collect()
    }

    /// Prints what helps to understand a failure.
    fn leave_traces(&self) {
        self.extend(Duration::from_secs(10));
        let said = catch_unwind(AssertUnwindSafe(|| {
            eprintln!("at {}", self.address());
            for line in self.log("browser") {
                eprintln!("console: {}", text(&line["message"]));
            }
            for event in self.js("return window.heard?.events ?? []").as_array().into_iter().flatten() {
                eprintln!("event: {event}");
            }
            eprintln!("asked for: {:?}", self.server.requests());
            let name = std::thread::current().name().unwrap_or("story").replace("::", "-");
            let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name + ".png");
            if std::fs::write(&picture, self.wait(self.client().screenshot())).is_ok() {
                eprintln!("picture: {}", picture.display());
            }
        }));
        if said.is_err() {
            eprintln!("the browser answers no more");
        }
    }
}
