//! Permanent pages of dialogue records, as files: a page for each dialogue, card and series, with its preview, a feed, a site map
//! and oEmbed answers.
//!
//! Everything is a function from datasets to a plan of files. Nothing here reads or writes a file. The modules are in reading order;
//! each imports only from those above it.

#![deny(missing_docs)]

pub mod phrases;
pub mod address;
pub mod records;
pub mod picture;
pub mod page;
pub mod pages;
pub mod former;
pub mod feed;
pub mod oembed;
pub mod manifest;
pub mod plan;

pub use plan::{Content, Plan, Problem, plan};
