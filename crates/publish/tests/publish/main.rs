//! Tests of the publisher's library: exports, policies, the schema, and pages that cards are put into.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod export;
mod page;
mod phrases;
mod policy;
mod schema;
