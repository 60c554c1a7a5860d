//! Reads documents, pages and scripts of the checkout.

use std::fs;
use std::path::Path;

/// The text of a file, by its path from the root of the checkout.
pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All texts between `before` and the next `after`.
pub fn between<'a>(mut text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    while let Some((inside, rest)) = text.split_once(before).and_then(|(_, rest)| rest.split_once(after)) {
        found.push(inside);
        text = rest;
    }
    found
}

/// The rows of the table in a document whose head starts with `head`, as cells.
pub fn rows(document: &str, head: &str) -> Vec<Vec<String>> {
    let text = file(document);
    let mut lines = text.lines().skip_while(|line| !line.starts_with(head));
    assert!(lines.next().is_some(), "no table {head}");
    let row = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    lines.skip(1).take_while(|line| line.starts_with('|')).map(row).collect()
}
