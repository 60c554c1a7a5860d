//! A record, a view of it or one card, to cite and to download.
//!
//! Every writer is a function from a [`Request`] to text. Equal requests give equal bytes. A module imports only from those above it.

#![deny(missing_docs)]

pub mod export;
pub mod dates;
pub mod words;
pub mod request;
pub mod record_text;
pub mod card_text;
pub mod citation;
pub mod markdown;
pub mod plain;
pub mod table;
pub mod json;
pub mod json_ld;
pub mod calendar;
pub mod format;
pub mod quotation;
pub mod embedding;

// This module is for the browser only.
#[cfg(target_arch = "wasm32")]
pub mod dialog;

pub use dates::{Day, PartialDate};
pub use export::{Export, WidgetPage};
pub use format::{Format, Refusal};
pub use request::Request;
