//! The snippets of docs/frameworks.md are parts of pages that tests build and run.

use std::fs;
use std::path::{Path, PathBuf};
use test_support::docs::file;

/// The pages, and the application that checks the package.
const PAGES: [&str; 3] = ["tests/hosts", "examples", "tests/package"];

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_file() {
            into.push(path);
        } else if !path.ends_with("node_modules") && !path.ends_with("dist") {
            files(&path, into);
        }
    }
}

/// The lines without indentation, blank lines and comments behind a command.
fn lines(text: &str) -> String {
    let lines = text.lines().map(|line| line.split("    #").next().unwrap_or_default().trim());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn snippets_for_frameworks_are_parts_of_tested_pages() {
    let mut paths = Vec::new();
    for folder in PAGES {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    }
    let tested: Vec<String> =
        paths.iter().filter_map(|path| fs::read_to_string(path).ok()).map(|text| lines(&text)).collect();
    let document = file("docs/frameworks.md");
    let snippets: Vec<String> = document.split("```").skip(1).step_by(2).map(str::to_owned).collect();
    assert!(snippets.len() >= 10, "{}", snippets.len());
    for snippet in snippets {
        let (_, text) = snippet.split_once('\n').unwrap();
        let text = lines(text);
        let is_task = text.starts_with("cargo xtask package");
        assert!(is_task || tested.iter().any(|page| page.contains(&text)), "{text}");
    }
}

#[test]
fn each_host_pins_its_dependencies_and_has_a_test() {
    let tests = file("tests/browser/hosts.rs");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts");
    for host in fs::read_dir(folder).unwrap().flatten() {
        let name = host.file_name().to_string_lossy().into_owned();
        let test = format!("fn {}() {{", name.replace('-', "_"));
        assert!(tests.contains(&test), "{name}");
        let package = super::json(&format!("tests/hosts/{name}/package.json"));
        for (dependency, version) in package["dependencies"].as_object().unwrap() {
            let is_exact =
                version.as_str().unwrap().bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            assert!(is_exact, "{name}: {dependency} {version}");
        }
    }
}
