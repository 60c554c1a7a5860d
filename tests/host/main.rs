//! Host tests: property tests, tables and snapshots of everything that runs without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod check;
mod compare;
mod contract;
mod date;
mod search;
mod normalize;
mod link;
mod locator;
mod record;
mod state;
mod text;
mod tidy;
mod components;
mod i18n;
mod version_hash;

use test_support::{common, random};
