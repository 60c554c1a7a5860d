//! What publishers of a record do with it, on their own machine: note slips, export it as HTML, prerender the
//! widget's cards, and find out what a page's policy allows.
//!
//! The modules stand in reading order; each imports only from those above it.

#![deny(missing_docs)]

pub mod policy;
pub mod export;
pub mod lint;
pub mod schema;
pub mod prerender;
pub mod page;
pub mod offline;
