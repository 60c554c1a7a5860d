//! The components rendered as HTML: snapshots, and properties of every state.

mod hydration;
mod escaping;
mod accessibility;
mod answers;
mod attribution;
mod collection;
mod snapshots;
mod structure;
mod overview;
mod dates;
mod facets;
