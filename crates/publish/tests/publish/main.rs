//! Tests of the publishers' library: exports, policies, the schema, and pages with inserted cards.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod contradictions;
mod export;
mod keys;
mod lint;
mod merge;
mod mojibake;
mod page;
mod phrases;
mod policy;
mod reference;
mod schema;
mod schema_slips;
