//! What the browser tests stand on too: the server, the WebDriver, Chromium's own commands.

// Each of these serves the tests first; the bench needs a part of them.
#![allow(dead_code)]

#[path = "../../tests/browser/harness/command.rs"]
pub mod command;
#[path = "../../tests/browser/harness/driver.rs"]
pub mod driver;
#[path = "../../tests/browser/harness/make.rs"]
pub mod make;
#[path = "../../tests/browser/harness/server.rs"]
pub mod server;
#[path = "../../tests/browser/harness/tools.rs"]
pub mod tools;
