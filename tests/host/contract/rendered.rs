//! What the page renders, in all of its states, and what the style sheet asks for.

use super::{Names, between, file, names};
use crate::common::html;
use test_support::page::{Element, Page};
use test_support::states::states;

/// The values of an attribute in every state of the rendered page, word by word.
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

/// Where the page's own content is shown. The slot of the fallback has no name; the shell creates it.
pub fn slots() -> Names {
    &rendered("name", |element| element.name == "slot") | &names([""])
}

/// What the sheet leaves to the page to set.
pub fn custom_properties() -> Names {
    let sheet = file("web/dialogue-summary.css");
    let asked = between(&sheet, "var(--ds-", ",");
    names(asked).iter().map(|name| format!("--ds-{name}")).collect()
}
