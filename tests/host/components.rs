//! The page as HTML: how it looks in every state, and what holds of it in all of them.

mod hydration;
mod markup;
mod reading;
mod snapshots;
mod structure;
