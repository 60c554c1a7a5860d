//! Checks whether the lists are there that make a dataset and a dialogue of a collection.

use super::node::Node;
use super::problems::Problems;
use crate::dialogue::FORMAT;
use crate::dialogue::problem::Expected;
use crate::dialogue::value::Value;

/// Reports a dialogue of a collection that has no cards, or dialogues of its own.
pub fn check_part(part: &Node, problems: &mut Problems) {
    let cards = part.required("cards");
    if !matches!(cards.value, Value::List(_)) {
        problems.add(&cards, Expected::List, None);
    }
    if let Some(inner) = part.get("dialogues") {
        problems.add(&inner, Expected::Key, Some(String::from("cards")));
    }
}

/// Whether the root has a list of cards or of dialogues: without one, it is no dataset.
pub fn check_root(root: &Node, problems: &mut Problems) -> Option<()> {
    root.object(problems)?;
    if let Some(format) = root.get("format") {
        format.one_of(&[(FORMAT, ())], problems)?;
    }
    let parts = root.get("dialogues");
    let cards = if parts.is_some() { root.get("cards") } else { Some(root.required("cards")) };
    for list in [parts, cards].iter().flatten() {
        if !matches!(list.value, Value::List(_)) {
            problems.add(list, Expected::List, None);
            return None;
        }
    }
    Some(())
}
