//! The early end of a story, in a browser that lacks a feature.

use std::panic::resume_unwind;

/// The payload that ends a story early: the missing feature.
pub struct LeftOut(pub String);

/// Ends a story early. Not allowed in Chromium.
pub fn leave_out(what: &str) -> ! {
    resume_unwind(Box::new(LeftOut(what.to_owned())))
}
