//! Tests of citations and downloads without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar;
mod citation;
mod json;
mod markdown;
mod parts;
mod table;
