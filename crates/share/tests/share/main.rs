//! Tests of citations and downloads without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar;
mod citation;
mod embedding;
mod json;
mod markdown;
mod parts;
mod quotation;
mod table;
