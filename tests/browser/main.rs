//! The widget of the release build in a real browser, story by story.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod harness;

mod accessible;
mod address;
mod attributes;
mod broken;
mod card;
mod collection;
mod copy;
mod data;
mod define;
mod early;
mod engine;
mod examples;
mod foreign_changes;
mod frame;
mod hostile;
mod integrity;
mod intended_record;
mod language;
mod layout;
mod letters;
mod life;
mod limits;
mod mixed_builds;
mod names;
mod nothing;
mod page;
mod panic;
mod path;
mod published_api;
mod size;
mod source;
mod style;
mod twice;
mod two;
mod watch;
mod written;
