//! A tab of a new browser, with DevTools commands.

use super::harness::command::Command;
use super::harness::driver::Driver;
use super::harness::make::Make;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fmt::Display;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// The timeout for one command. A contestant that takes longer has failed.
const PATIENCE: Duration = Duration::from_secs(180);

/// A tab.
pub struct Tab {
    client: Client,
    runtime: Runtime,
}

/// The result of a command, or the message of its failure.
pub type Answer<T = Value> = Result<T, String>;

impl Tab {
    /// Opens a tab in a new browser with an empty profile.
    pub fn open(driver: &Driver, address: &str) -> Answer<Tab> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(words)?;
        let mut wanted = Make::Chromium.capabilities();
        // Logging of requests and console lines would add work to the browser.
        wanted.remove("goog:loggingPrefs");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = runtime.block_on(builder.connect(&driver.address())).map_err(words)?;
        let tab = Tab { client, runtime };
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        tab.runtime.block_on(tab.client.update_timeouts(patience)).map_err(words)?;
        tab.go(address)?;
        Ok(tab)
    }

    /// Navigates to a URL.
    pub fn go(&self, address: &str) -> Answer<()> {
        self.runtime.block_on(self.client.goto(address)).map_err(words)
    }

    /// The value of a script; promises are awaited.
    pub fn js(&self, script: &str) -> Answer {
        self.runtime.block_on(self.client.execute(script, Vec::new())).map_err(words)
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, method: &str, params: &Value) -> Answer {
        self.runtime.block_on(self.client.issue_cmd(Command::devtools(method, params))).map_err(words)
    }

    /// Waits until pending work has been rendered.
    pub fn settle(&self) -> Answer {
        self.js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))")
    }

    /// Runs the garbage collector.
    pub fn collect(&self) -> Answer<()> {
        for _what_the_first_sets_free in 0..2 {
            self.devtools("HeapProfiler.collectGarbage", &json!({}))?;
        }
        Ok(())
    }

    /// Closes the browser.
    pub fn close(self) {
        let _gone = self.runtime.block_on(self.client.close());
    }
}

/// The first line of an error. The rest is the driver's stack trace.
fn words(error: impl Display) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}
