//! The fuzz targets: each takes any bytes, and panics if something that must hold does not.
//!
//! An ordinary test runs each over mutated inputs from a fixed seed. `cargo xtask fuzz TARGET` runs it with coverage.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod corpus;
pub mod mutate;
mod targets;

pub use targets::{check, date, into, json, link, policy};

/// A fuzz target.
pub type Target = fn(&[u8]);

/// Every target by its name.
pub const TARGETS: [(&str, Target); 6] =
    [("json", json), ("check", check), ("link", link), ("policy", policy), ("date", date), ("into", into)];
