//! The components rendered as HTML: snapshots, and properties of every state.

mod hydration;
mod escaping;
mod accessibility;
mod attribution;
mod snapshots;
mod structure;
