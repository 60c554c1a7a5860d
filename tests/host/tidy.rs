//! The source tree keeps its own rules: layers, size, comments, and what a strict policy forbids.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder whose names end so, each with its path from the root and its text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    let text = |path: &Path| {
        (path.strip_prefix(root()).unwrap().display().to_string(), fs::read_to_string(path).unwrap())
    };
    let found: Vec<_> =
        paths.iter().filter(|path| path.to_str().unwrap().ends_with(ending)).map(|p| text(p)).collect();
    assert!(!found.is_empty(), "no *{ending} in {folder}");
    found
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The lines of a Rust file that are no comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The modules of the library in reading order, each with whether it is for the browser alone.
fn modules() -> Vec<(String, bool)> {
    let lib = read("src/lib.rs");
    let lines: Vec<&str> = lib.lines().collect();
    let named = |at: usize| lines[at].strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';'));
    let browser = |at: usize| at > 0 && lines[at - 1] == "#[cfg(target_arch = \"wasm32\")]";
    (0..lines.len()).filter_map(|at| Some((named(at)?.to_owned(), browser(at)))).collect()
}

/// The top-level module a file of `src` belongs to; none for the library's root and the command line.
fn module_of(path: &str) -> Option<String> {
    let name = path.strip_prefix("src/")?.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    modules().into_iter().map(|(module, _)| module).find(|module| module == name)
}

/// The words behind each `before` in a line: `crate::components` -> `view`.
fn named_behind<'a>(line: &'a str, before: &str) -> Vec<&'a str> {
    let word =
        |rest: &'a str| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    line.split(before).skip(1).map(word).collect()
}

fn says(line: &str, word: &str) -> bool {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
}

#[test]
fn a_module_imports_from_those_above_it_alone() {
    let order: Vec<String> = modules().into_iter().map(|(module, _)| module).collect();
    assert!(
        order.starts_with(
            &["dialogue", "search", "link", "markup", "policy", "state", "i18n"].map(str::to_owned)
        ),
        "{order:?}"
    );
    let mut imports = 0;
    for (path, text) in files("src", ".rs") {
        let Some(module) = module_of(&path) else {
            continue;
        };
        let place = |name: &str| order.iter().position(|module| module == name);
        let depth = path.matches('/').count();
        for (number, line) in code(&text) {
            for name in named_behind(line, "crate::") {
                let Some(used) = place(name) else {
                    panic!("{path}:{number}: crate::{name} is no module");
                };
                assert!(used <= place(&module).unwrap(), "{path}:{number}: {module} stands above {name}");
                assert!(
                    module != "browser" || name == "browser",
                    "{path}:{number}: browser knows nothing of ours"
                );
                imports += 1;
            }
            assert!(!line.contains(&"super::".repeat(depth)), "{path}:{number}: a way around the order");
        }
    }
    assert!(imports > 50, "{imports} imports seen");
}

#[test]
fn what_runs_on_the_host_knows_no_browser() {
    let mut exceptions = 0;
    for (path, text) in files("src", ".rs") {
        let Some((module, browser)) =
            modules().into_iter().find(|(module, _)| module_of(&path).as_ref() == Some(module))
        else {
            continue;
        };
        let drawn = ["components", "app", "element", "cli"].contains(&module.as_str());
        let lines: Vec<&str> = text.lines().collect();
        for (number, line) in code(&text) {
            assert!(drawn || !says(line, "yew"), "{path}:{number}: {module} draws nothing");
            let named =
                ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen", "gloo"];
            if browser || !named.iter().any(|name| says(line, name)) {
                continue;
            }
            // What an event says is read where it lies.
            let gated = lines[number - 3..number].contains(&"#[cfg(target_arch = \"wasm32\")]");
            assert!(path == "src/components/on.rs" && gated, "{path}:{number}: {module} knows the browser");
            exceptions += 1;
        }
    }
    assert!(exceptions <= 2, "{exceptions} exceptions");
}

#[test]
fn every_file_says_what_it_is() {
    for folder in ["src", "xtask/src", "tests", "benches"] {
        for (path, text) in files(folder, ".rs") {
            let first = text.lines().next().unwrap_or_default();
            assert!(first.starts_with("//! ") && first.len() > 6, "{path} starts with {first:?}");
        }
    }
}

#[test]
fn lines_are_tidy() {
    let rust = ["src", "xtask/src", "tests", "benches"].map(|folder| (folder, ".rs"));
    let pages = ["static", "benches"].map(|folder| [(folder, ".css"), (folder, ".js")]);
    let kinds = rust.into_iter().chain(pages.into_iter().flatten());
    for (path, text) in kinds.flat_map(|(folder, ending)| files(folder, ending)) {
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path} ends with one line feed");
        for (at, line) in text.lines().enumerate() {
            assert!(line == line.trim_end() && !line.contains('\t'), "{path}:{}: {line:?}", at + 1);
        }
    }
}

#[test]
fn modules_are_short() {
    for (path, text) in files("src", ".rs") {
        let lines = text.lines().count();
        assert!(lines <= 300, "{path} has {lines} lines");
    }
}

#[test]
fn nothing_is_left_undone_and_nothing_gives_up() {
    let forbidden = [
        "TODO",
        "FIXME",
        "XXX",
        "dbg!",
        "todo!",
        "unimplemented!",
        "unreachable!",
        ".unwrap()",
        ".expect(",
        "panic!",
    ];
    for (path, text) in files("src", ".rs") {
        for (at, line) in text.lines().enumerate() {
            for word in forbidden {
                assert!(!line.contains(word), "{path}:{}: {line}", at + 1);
            }
        }
    }
}

/// The build takes out of Yew what draws them.
#[test]
fn views_hold_no_raw_markup_no_portal_and_no_suspense() {
    for (path, text) in files("src", ".rs") {
        for word in ["from_html_unchecked", "VRaw", "portal", "Portal", "uspens", "html_nested"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}

/// Another origin is never asked for anything.
fn is_foreign(address: &str) -> bool {
    let address = address.trim().trim_matches(['"', '\'']).trim();
    address.starts_with("//") || address.starts_with("http:") || address.starts_with("https:")
}

#[test]
fn sheets_ask_no_other_origin() {
    for (path, text) in files("static", ".css") {
        assert!(!text.contains("@import"), "{path} imports");
        for url in text.split("url(").skip(1) {
            assert!(!is_foreign(url), "{path}: url({}", &url[..url.find(')').unwrap()]);
        }
    }
}

#[test]
fn pages_and_scripts_hold_under_a_strict_policy() {
    let mut pages = vec![("index.html".to_owned(), read("index.html"))];
    let more = fs::read_dir(root().join("static")).unwrap().map(|entry| entry.unwrap().path());
    for path in more.filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        pages.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
    }
    for (path, text) in pages {
        // What stands in the page as code to copy is escaped, so every tag is a tag.
        for tag in text.split('<').skip(1).map(|tag| tag.split('>').next().unwrap()) {
            let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
            assert!(name != "style" && (name != "script" || attributes.contains("src=")), "{path}: <{tag}>");
            for attribute in attributes.split_whitespace().filter(|attribute| attribute.contains('=')) {
                let (key, value) = attribute.split_once('=').unwrap();
                assert!(key != "style" && !key.starts_with("on"), "{path}: <{tag}>");
                let asked = key == "src" || (key == "href" && name == "link");
                assert!(!asked || !is_foreign(value), "{path}: <{tag}>");
            }
        }
    }
    for (path, text) in files("static", ".js") {
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "cssText",
        ] {
            assert!(!text.contains(word), "{path}: {word}");
        }
        assert!(!text.contains("http://") && !text.contains("https://"), "{path} names another origin");
    }
}

#[test]
fn every_dependency_says_what_it_is_for() {
    for path in ["Cargo.toml", "xtask/Cargo.toml"] {
        let text = read(path);
        let (mut among, mut said, mut explained, mut seen) = (false, false, Vec::new(), 0);
        for line in text.lines() {
            if line.starts_with('[') {
                (among, said) = (line.ends_with("dependencies]"), false);
            } else if line.is_empty() {
                said = false;
            } else if line.starts_with('#') {
                said = true;
            } else if among && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let name = line.split([' ', '=', '.']).next().unwrap();
                // A crate that takes another feature on one target is explained once.
                if said || line.contains(" # ") {
                    explained.push(name);
                }
                assert!(explained.contains(&name), "{path}: {line}");
                seen += 1;
            }
        }
        assert!(seen > 0, "{path}: no dependency");
    }
}
