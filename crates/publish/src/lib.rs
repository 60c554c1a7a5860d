//! Tools for publishers of a record, on their own machine: notes on a dataset and its JSON Schema, a
//! collection of several datasets, export as HTML,
//! prerendering, and advice on a page's Content-Security-Policy.
//!
//! The modules are in reading order. Each imports only from those above it.

#![deny(missing_docs)]

pub mod policy;
pub mod export;
pub mod schema;
pub mod lint;
pub mod merge;
pub mod prerender;
pub mod page;
pub mod offline;
