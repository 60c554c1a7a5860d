//! Parts and slots of the rendered states, and custom properties of the style sheet.

use super::{Names, between, file, names};
use crate::common::html;
use test_support::page::{Element, Page};
use test_support::states::states;

/// The words in an attribute's values in every state.
fn rendered(attribute: &str, counts: impl Fn(&Element) -> bool) -> Names {
    let elements = states().into_iter().flat_map(|(_, state)| Page::read(&html(&state)).elements);
    let values: Vec<String> = elements
        .filter(|element| counts(element))
        .filter_map(|element| element.get(attribute).map(str::to_owned))
        .collect();
    names(values.iter().flat_map(|value| value.split_whitespace()))
}

/// The parts.
pub fn parts() -> Names {
    rendered("part", |_| true)
}

/// The slots. That of the fallback has no name; the shell creates it.
pub fn slots() -> Names {
    &rendered("name", |element| element.name == "slot") | &names([""])
}

/// The custom properties of the style sheet.
pub fn custom_properties() -> Names {
    let sheet = file("web/dialogue-summary.css");
    let asked = between(&sheet, "var(--ds-", ",");
    names(asked).iter().map(|name| format!("--ds-{name}")).collect()
}
