//! What a dialogue is, and everything that needs neither a browser nor views: its check, search, links, state and words.
//!
//! The modules are in reading order. Each imports only from modules above it. Nothing here does IO.

#![deny(missing_docs)]

pub mod dialogue;
pub mod i18n;
pub mod search;
pub mod link;
pub mod state;
pub mod describe;
