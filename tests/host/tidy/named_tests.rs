//! The reports that name tests as their evidence.

use super::{files, root};
use std::collections::HashSet;
use std::fs;

#[test]
fn every_test_that_a_report_names_exists() {
    let sources: Vec<_> = ["tests", "crates"].into_iter().flat_map(|folder| files(folder, ".rs")).collect();
    let functions: HashSet<&str> = sources
        .iter()
        .flat_map(|(_, text)| text.split("\nfn ").skip(1))
        .filter_map(|rest| rest.split('(').next())
        .collect();
    let report = fs::read_to_string(root().join("ACCESSIBILITY.md")).unwrap();
    let words = report.split('`').skip(1).step_by(2);
    let named: Vec<&str> = words.filter(|word| word.matches('_').count() > 2).collect();
    assert!(named.len() > 20, "it names {} tests", named.len());
    let unknown: Vec<&&str> = named.iter().filter(|name| !functions.contains(**name)).collect();
    assert!(unknown.is_empty(), "tests that do not exist: {unknown:?}");
}
