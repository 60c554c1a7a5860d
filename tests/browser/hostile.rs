//! The page around the widget: its style, its scripts, its anchors and its policies do as they like.

mod anchors;
mod diff;
mod links;
mod many;
mod policy;
mod scripts;
mod sheet;
mod slots;
mod style;
mod traces;
