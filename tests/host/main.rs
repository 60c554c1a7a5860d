//! Host tests: laws, tables and snapshots of everything that runs without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
mod check;
mod command;
mod contract;
mod date;
mod export;
mod search;
mod fold;
mod into;
mod link;
mod locator;
mod order;
mod policy;
mod random;
mod record;
mod schema;
mod state;
mod text;
mod tidy;
mod components;
mod i18n;
