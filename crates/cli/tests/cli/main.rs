//! Tests of the command line: its commands are run as a publisher runs them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod command;
mod documents;
mod render_into;
