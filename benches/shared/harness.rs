//! The parts of the browser tests' harness that the benches use: server, WebDriver, DevTools commands.

// The benches need only a part of each module.
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
