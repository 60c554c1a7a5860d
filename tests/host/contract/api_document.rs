//! Reads docs/api.md.

use super::{Names, between, file, names};
use std::collections::BTreeMap;
use test_support::docs;

/// The rows of a table of the document.
fn rows(head: &str) -> Vec<Vec<String>> {
    docs::rows("docs/api.md", head)
}

fn code(cell: &str) -> String {
    between(cell, "`", "`").first().map(|word| (*word).to_owned()).expect("something as code")
}

fn column(head: &str, nth: usize) -> Vec<String> {
    rows(head).iter().map(|cells| code(&cells[nth])).collect()
}

const ATTRIBUTES: &str = "| attribute |";
const MEMBERS: &str = "| property, method |";

/// The attributes.
pub fn attributes() -> Names {
    names(column(ATTRIBUTES, 0).iter().map(String::as_str))
}

/// The defaults that are written as code.
pub fn defaults() -> BTreeMap<String, String> {
    let told = |cells: &Vec<String>| (code(&cells[0]), cells[3].clone());
    rows(ATTRIBUTES).iter().filter(|cells| code(&cells[0]) != "lang").map(told).collect()
}

/// The properties, each with whether it is read-only. Promises always are.
pub fn properties() -> BTreeMap<String, bool> {
    let mut found: BTreeMap<_, _> = column(ATTRIBUTES, 1).into_iter().map(|name| (name, false)).collect();
    for cells in rows(MEMBERS).iter().filter(|cells| !cells[0].contains('(')) {
        let read_only = cells[1].starts_with("read-only") || cells[1].starts_with("a promise");
        found.insert(code(&cells[0]), read_only);
    }
    found
}

/// The methods.
pub fn methods() -> Names {
    let all = column(MEMBERS, 0);
    names(all.iter().filter_map(|call| Some(call.split_once('(')?.0)))
}

/// The events.
pub fn events() -> Names {
    names(column("| event ", 0).iter().map(String::as_str))
}

/// The code in the paragraph that starts with `start`.
fn paragraph(start: &str) -> Names {
    let text = file("docs/api.md");
    names(between(between(&text, start, "\n\n")[0], "`", "`"))
}

/// The parts.
pub fn parts() -> Names {
    paragraph("\nParts:")
}

/// The custom properties.
pub fn custom_properties() -> Names {
    paragraph("\nCustom properties:")
}

/// The named slots.
pub fn slots() -> Names {
    names(between(between(&file("docs/api.md"), "## Slots", "\n## ")[0], "`slot=\"", "\"`"))
}
