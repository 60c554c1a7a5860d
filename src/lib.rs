//! The record of a diplomatic dialogue as filterable cards, in any web page.
//!
//! The modules are in reading order. Each imports only from modules above it, and from `dialogue-summary-core`.

#![deny(missing_docs)]

pub use dialogue_summary_core::{describe, dialogue, i18n, link, search, state};

pub mod components;

// These modules are for the browser only.
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod element;
