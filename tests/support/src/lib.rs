//! Helpers of the tests of several packages: datasets, states of the widget, and parsed HTML.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod common;
pub mod random;
pub mod docs;
pub mod page;
pub mod states;
pub mod markup;
pub mod sentences;
