//! The record of a diplomatic dialogue as filterable cards, in any web page.
//!
//! The modules are in reading order. Each imports only from modules above it.

#![deny(missing_docs)]

pub mod dialogue;
pub mod i18n;
pub mod search;
pub mod link;
pub mod state;
pub mod describe;
pub mod components;

// These modules are for the browser only.
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod element;
