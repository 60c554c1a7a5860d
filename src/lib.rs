//! The record of a diplomatic dialogue as filterable cards, in any web page.
//!
//! The modules stand in reading order; each imports only from those above it.

#![deny(missing_docs)]

pub mod dialogue;
pub mod search;
pub mod link;
pub mod state;
pub mod i18n;
pub mod components;

// What follows exists in the browser alone.
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod element;

/// One thread, one heap.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
