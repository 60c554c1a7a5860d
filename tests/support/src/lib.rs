//! What the tests of several packages share: datasets, states of the widget, and HTML read back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod common;
pub mod random;
pub mod docs;
pub mod page;
pub mod states;
pub mod markup;
pub mod sentences;
