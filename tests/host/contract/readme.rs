//! What the README says.

use super::{Names, between, file, names};
use std::collections::BTreeMap;
use test_support::docs::rows;

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

/// The defaults of those that are written as code.
pub fn defaults() -> BTreeMap<String, String> {
    let told = |cells: &Vec<String>| (code(&cells[0]), cells[3].clone());
    rows(ATTRIBUTES).iter().filter(|cells| code(&cells[0]) != "lang").map(told).collect()
}

/// The properties, each with whether it is read-only; a promise always is.
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

/// What stands between two words in the paragraph on looks, as code.
fn looks(from: &str, to: &str) -> Names {
    let readme = file("README.md");
    let paragraph = between(&readme, "**Looks.**", "\n\n")[0].to_owned() + "\n\n";
    names(between(between(&paragraph, from, to)[0], "`", "`"))
}

/// The parts.
pub fn parts() -> Names {
    looks("Parts:", "\n\n")
}

/// The custom properties.
pub fn custom_properties() -> Names {
    looks("To set:", "Parts:")
}

/// The slots that have a name.
pub fn slots() -> Names {
    names(between(between(&file("README.md"), "**Slots.**", "\n\n")[0], "`slot=\"", "\"`"))
}
