//! The page as HTML: how it looks in every state, and what holds of it in all of them.

mod hydration;
mod escaping;
mod accessibility;
mod snapshots;
mod structure;
