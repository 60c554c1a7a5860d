//! The browser of the run: Chromium, or the one in `DIALOGUE_SUMMARY_BROWSER`.

use super::tools;
use serde_json::{Map, Value, json};
use std::env;
use std::path::PathBuf;

/// A host name that resolves to the server. Without TLS it is no secure context.
pub const UNTRUSTED: &str = "untrusted.test";

/// A browser, by its engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Make {
    /// Blink. With its DevTools every story can run.
    Chromium,
    /// Gecko.
    Firefox,
    /// WebKit, in MiniBrowser.
    WebKit,
}

impl Make {
    /// The browser of this run.
    pub fn of_run() -> Make {
        match env::var("DIALOGUE_SUMMARY_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Make::Chromium,
            Ok("firefox") => Make::Firefox,
            Ok("webkit") => Make::WebKit,
            Ok(other) => panic!("DIALOGUE_SUMMARY_BROWSER is chromium, firefox or webkit, not {other:?}"),
        }
    }

    /// Its WebDriver's program.
    pub fn driver(self) -> PathBuf {
        match self {
            Make::Chromium => tools::program("CHROMEDRIVER", &["chromedriver"]),
            Make::Firefox => tools::program("GECKODRIVER", &["geckodriver"]),
            Make::WebKit => tools::program("WEBKIT_DRIVER", &["WebKitWebDriver"]),
        }
    }

    /// The requested capabilities.
    pub fn capabilities(self) -> Map<String, Value> {
        let wanted = match self {
            Make::Chromium => chromium(),
            Make::Firefox => firefox(),
            Make::WebKit => webkit(),
        };
        wanted.as_object().cloned().unwrap_or_default()
    }
}

fn chromium() -> Value {
    let others = format!("--host-resolver-rules=MAP {UNTRUSTED} 127.0.0.1");
    json!({
        "goog:chromeOptions": {
            "binary": tools::program("CHROMIUM", &tools::CHROMIUM),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900", others,
            ],
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox() -> Value {
    json!({
        "moz:firefoxOptions": {
            "binary": tools::program("FIREFOX", &["firefox-esr", "firefox"]),
            "args": ["-headless", "--width=1280", "--height=985"],
            "prefs": { "network.dns.localDomains": UNTRUSTED },
        },
    })
}

fn webkit() -> Value {
    let browser = tools::program("MINI_BROWSER", &[]);
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation", "--geometry=1280x985"] } })
}
