//! A pool of browsers: starting one takes longer than most stories.

use super::driver::Driver;
use super::make::Make;
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// The timeout of page loads and scripts.
const PATIENCE: Duration = Duration::from_secs(60);

/// The timeout for closing the tabs of the last story.
const CLEARING: Duration = Duration::from_secs(20);

/// The idle browsers.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A running browser with its WebDriver.
pub struct Session {
    pub client: Client,
    pub runtime: Runtime,
    waits: bool,
    // Dropped last: the client's connection leads to it.
    _driver: Driver,
}

impl Session {
    /// An idle browser or a new one, with one new tab.
    ///
    /// A new tab has no history and no session storage. All other data of a browser is kept by origin, and each
    /// story's server has its own origin.
    pub fn take(make: Make) -> Session {
        let idle = idle().pop();
        idle.filter(|session| session.clear()).unwrap_or_else(|| Session::start(make, true))
    }

    /// A new browser whose WebDriver does not wait for page loads.
    pub fn without_waiting(make: Make) -> Session {
        Session::start(make, false)
    }

    /// Returns the browser to the pool.
    pub fn give_back(self) {
        if self.waits {
            idle().push(self);
        }
    }

    fn start(make: Make, waits: bool) -> Session {
        let driver = Driver::start(make);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let mut capabilities = make.capabilities();
        capabilities.insert("pageLoadStrategy".into(), if waits { "normal" } else { "none" }.into());
        builder.capabilities(capabilities);
        let client = runtime
            .block_on(builder.connect(&driver.address()))
            .unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        runtime.block_on(client.update_timeouts(patience)).expect("timeouts are understood");
        Session { client, runtime, waits, _driver: driver }
    }

    /// Replaces all tabs by a new one. Returns false if the browser does not respond correctly.
    fn clear(&self) -> bool {
        let cleared = self.runtime.block_on(async { timeout(CLEARING, self.replace_tabs()).await });
        matches!(cleared, Ok(Ok(())))
    }

    async fn replace_tabs(&self) -> Result<(), CmdError> {
        let old = self.client.windows().await?;
        let fresh = self.client.new_window(true).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(fresh).await
    }
}

fn idle() -> MutexGuard<'static, Vec<Session>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
