//! SECURITY.md and ACCESSIBILITY.md name the tests that show what they say.

use super::{Names, between};
use std::path::Path;
use test_support::docs::file;

/// The tests of all packages: functions below `#[test]`, also inside `proptest!`.
fn tests() -> Names {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = ["tests", "crates", "xtask"].map(|name| root.join(name)).into();
    let mut found = Names::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(path).unwrap();
                let bodies = text.split("#[test]").skip(1);
                let names = bodies.filter_map(|body| body.split_once("fn ")?.1.split_once('('));
                found.extend(names.map(|(name, _)| name.to_owned()));
            }
        }
    }
    found
}

#[test]
fn each_guarantee_names_tests_that_exist() {
    let text = file("SECURITY.md");
    let tests = tests();
    let guarantees = rows_of_all_tables(&text);
    assert!(guarantees.len() > 15, "{}", guarantees.len());
    for (guarantee, cell) in guarantees {
        let named = between(&cell, "`", "`");
        let named: Vec<&&str> = named.iter().filter(|name| **name != ", ").collect();
        assert!(!named.is_empty(), "no test shows: {guarantee}");
        for name in named {
            assert!(tests.contains(*name), "there is no test {name}");
        }
    }
}

#[test]
fn each_line_of_the_accessibility_report_names_tests_that_exist_or_says_that_there_is_none() {
    let text = file("ACCESSIBILITY.md");
    let tests = tests();
    let lines: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| ") && line.matches(" | ").count() > 1)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .filter(|cells: &Vec<&str>| !["criterion", "subject"].contains(&cells[0]))
        .collect();
    assert!(lines.len() > 50, "{}", lines.len());
    for cells in lines {
        let shown_by = cells.last().copied().unwrap_or_default();
        let named: Vec<&str> = shown_by.split('`').skip(1).step_by(2).collect();
        let is_said = shown_by == "no test" || cells.contains(&"Not applicable");
        assert!(!named.is_empty() || is_said, "{cells:?}");
        for name in named {
            assert!(tests.contains(name), "there is no test {name}");
        }
    }
}

fn rows_of_all_tables(text: &str) -> Vec<(String, String)> {
    let is_row = |line: &&str| line.starts_with("| ") && !line.starts_with("| guarantee");
    let lines = text.lines().filter(is_row);
    lines
        .map(|line| {
            let (guarantee, tests) = line.trim_matches(['|', ' ']).rsplit_once(" | ").expect("two cells");
            (guarantee.to_owned(), tests.to_owned())
        })
        .collect()
}
