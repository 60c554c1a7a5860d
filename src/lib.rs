//! The record of a diplomatic dialogue as filterable cards, in any web page.
//!
//! The modules are in reading order. Each imports only from modules above it.

#![deny(missing_docs)]

pub mod dialogue;
pub mod search;
pub mod link;
pub mod state;
pub mod i18n;
pub mod components;

// These modules are for the browser only.
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod element;

/// A wasm instance has one thread, so an allocator without locks is enough.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
