//! The record of a diplomatic dialogue as filterable cards, in any web page.
//!
//! The modules stand in reading order; each imports only from those above it.

#![deny(missing_docs)]

pub mod dialogue;
pub mod search;
pub mod link;
#[cfg(feature = "publish")]
pub mod markup;
#[cfg(feature = "publish")]
pub mod policy;
pub mod state;
pub mod i18n;
#[cfg(feature = "publish")]
pub mod export;
pub mod components;

// What follows exists in the browser alone.
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod element;

// And this on the publisher's machine alone.
#[cfg(feature = "cli")]
pub mod cli;

/// One thread, one heap.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
