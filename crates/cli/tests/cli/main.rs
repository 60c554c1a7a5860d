//! Tests of the command line, run as a program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod command;
mod documents;
mod export;
mod hash;
mod merge;
mod render_into;
mod safety;
mod site;
mod slips;
