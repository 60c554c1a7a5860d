//! The harness of every story: a server, a browser, and helpers for user actions.

mod accessibility;
mod browser;
mod command;
mod dataset;
mod devtools;
mod driver;
mod hand;
mod lacks;
mod left_out;
mod make;
mod pool;
mod server;
mod story;
mod tools;
mod transcript;
mod wait;
mod webdriver;
mod widget;

pub use browser::{Browser, OF_DATASET, page};
pub use dataset::{dataset, record, shown_order};
pub use make::UNTRUSTED;
pub use server::{Rule, Server};
pub use story::{endless_story, story};
pub use tools::{axe_core, command, dist, further_languages, glue, host, integrity};
pub use wait::{none, soon, until};
pub use widget::{Widget, texts};
