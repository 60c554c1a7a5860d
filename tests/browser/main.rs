//! Browser tests of the release build, as stories.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod harness;

mod accessibility;
mod accessible_names;
mod attributes;
mod before_upgrade;
mod built_page;
mod card;
mod collection;
mod custom_definition;
mod duplicate_script;
mod empty_results;
mod examples;
mod fetched_dataset;
mod first_visit_size;
mod foreign_changes;
mod frame;
mod harness_selftest;
mod host_page;
mod hosts;
mod integrity;
mod intended_record;
mod invalid_dataset;
mod labels;
mod language;
mod layout;
mod letters;
mod lifecycle;
mod link_to_card;
mod limits;
mod mixed_builds;
mod multiple_instances;
mod overview;
mod page_dataset;
mod panic;
mod prerendered;
mod printing;
mod published_api;
mod rendering;
mod right_to_left;
mod share_dialog;
mod share_link;
mod style_isolation;
mod touch;
mod transcript;
mod url_state;
mod unreadable_dataset;
mod user_journey;
mod wasm_loading;
