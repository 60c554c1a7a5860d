//! Checks that headers and cards have in common.

use super::node::Node;
use super::problems::Problems;
use crate::dialogue::problem::Expected;
use crate::dialogue::{Id, Place};

/// Checks a place. `own` finds the ids of organisations that take part as countries do.
pub fn place(node: &Node, own: impl Fn(&str) -> Option<Id>, problems: &mut Problems) -> Option<Place> {
    node.fields(&["name", "country"], problems)?;
    Some(Place {
        name: node.required("name").text(problems)?,
        country: node.get("country").and_then(|n| n.country(own, problems)),
    })
}

/// The names for search of an entry.
pub fn other_names(node: &Node, problems: &mut Problems) -> Vec<String> {
    node.list("other_names", problems, |n, p| n.string(Expected::Text, p).map(str::to_owned))
}
