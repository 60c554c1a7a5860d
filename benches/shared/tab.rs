//! A tab of a fresh browser, and Chromium's own commands for it.

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

/// How long a page may take over one thing: what takes longer does not do the job.
const PATIENCE: Duration = Duration::from_secs(180);

/// A tab.
pub struct Tab {
    client: Client,
    runtime: Runtime,
}

/// What a command answers, or the words of whoever could not carry it out.
pub type Answer<T = Value> = Result<T, String>;

impl Tab {
    /// Opens one in a browser of its own, which remembers nothing of the one before.
    pub fn open(driver: &Driver, address: &str) -> Answer<Tab> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(words)?;
        let mut wanted = Make::Chromium.capabilities();
        // Logs of every request and line would be work of the browser that nobody reads here.
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

    /// Goes to an address.
    pub fn go(&self, address: &str) -> Answer<()> {
        self.runtime.block_on(self.client.goto(address)).map_err(words)
    }

    /// What a script returns; a promise is waited for.
    pub fn js(&self, script: &str) -> Answer {
        self.runtime.block_on(self.client.execute(script, Vec::new())).map_err(words)
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, method: &str, params: &Value) -> Answer {
        self.runtime.block_on(self.client.issue_cmd(Command::devtools(method, params))).map_err(words)
    }

    /// Waits until whatever is under way by itself has been drawn.
    pub fn settle(&self) -> Answer {
        self.js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))")
    }

    /// Has everything collected that nothing holds any more.
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

/// The first line: what follows are the driver's own addresses.
fn words(error: impl Display) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}
