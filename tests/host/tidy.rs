//! Rules of the source tree: layers, size, comments, strict policy.

mod cycles;

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and its subfolders with this ending: path from the root, and text.
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

/// The modules of the shell, without the generated types of a dataset.
fn shell() -> Vec<(String, String)> {
    files("web", ".ts").into_iter().filter(|(path, _)| path != "web/dataset.ts").collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The lines of a Rust file that are not comments, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The source folders of the widget, the publishers' packages and xtask.
fn shipped() -> Vec<String> {
    let crates = fs::read_dir(root().join("crates")).unwrap();
    let crates = crates.map(|entry| format!("crates/{}/src", entry.unwrap().file_name().to_str().unwrap()));
    let mut folders: Vec<String> = crates.collect();
    folders.sort();
    assert!(folders.len() >= 2, "{folders:?}");
    folders.extend(["src", "xtask/src"].map(str::to_owned));
    folders
}

/// The folders of all Rust code.
fn all() -> Vec<String> {
    let mut folders = shipped();
    folders.extend(["tests", "benches"].map(str::to_owned));
    folders.extend(shipped().iter().filter_map(|folder| {
        let tests = folder.strip_suffix("src")?.to_owned() + "tests";
        (folder.starts_with("crates/") && root().join(&tests).is_dir()).then_some(tests)
    }));
    folders
}

/// The modules of a library in order, each with whether it is compiled only for the browser.
fn modules(folder: &str) -> Vec<(String, bool)> {
    let lib = read(&format!("{folder}/lib.rs"));
    let lines: Vec<&str> = lib.lines().collect();
    let named = |at: usize| lines[at].strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';'));
    let browser = |at: usize| at > 0 && lines[at - 1] == "#[cfg(target_arch = \"wasm32\")]";
    (0..lines.len()).filter_map(|at| Some((named(at)?.to_owned(), browser(at)))).collect()
}

/// The top-level module of a file of a library. `None` for the root.
fn module_of(folder: &str, path: &str) -> Option<String> {
    let name = path.strip_prefix(folder)?.strip_prefix('/')?.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    modules(folder).into_iter().map(|(module, _)| module).find(|module| module == name)
}

/// The word after each `before` in a line: `components` in `crate::components`.
fn named_behind<'a>(line: &'a str, before: &str) -> Vec<&'a str> {
    let word =
        |rest: &'a str| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    line.split(before).skip(1).map(word).collect()
}

fn says(line: &str, word: &str) -> bool {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
}

#[test]
fn modules_import_only_from_modules_above_them() {
    imports_go_up("crates/core/src", &["dialogue", "i18n", "search", "link", "state", "describe"], 50);
    imports_go_up("src", &["components"], 20);
    imports_go_up("crates/share/src", &["export", "dates", "words", "request"], 20);
    imports_go_up("crates/site/src", &["phrases", "address", "records", "picture"], 10);
    imports_go_up("crates/publish/src", &["policy", "export", "schema"], 5);
}

/// Checks a library whose first modules are `first`, and which has more than `least` imports from `crate`.
fn imports_go_up(folder: &str, first: &[&str], least: usize) {
    let order: Vec<String> = modules(folder).into_iter().map(|(module, _)| module).collect();
    assert!(order.iter().zip(first).all(|(a, b)| a == b) && order.len() >= first.len(), "{order:?}");
    let mut imports = 0;
    for (path, text) in files(folder, ".rs") {
        let Some(module) = module_of(folder, &path) else {
            continue;
        };
        let place = |name: &str| order.iter().position(|module| module == name);
        let depth = path[folder.len()..].matches('/').count();
        for (number, line) in code(&text) {
            // What the root of the widget exports of its core stands above all of its modules.
            let core = ["dialogue", "i18n", "search", "link", "state", "describe"];
            for name in named_behind(line, "crate::")
                .into_iter()
                .filter(|name| folder != "src" || !core.contains(name))
            {
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
    assert!(imports > least, "{imports} imports seen");
}

#[test]
fn host_modules_use_no_browser_api() {
    for (folder, (path, text)) in ["crates/core/src", "src"]
        .into_iter()
        .flat_map(|folder| files(folder, ".rs").into_iter().map(move |file| (folder, file)))
    {
        let Some((module, browser)) =
            modules(folder).into_iter().find(|(module, _)| module_of(folder, &path).as_ref() == Some(module))
        else {
            continue;
        };
        let drawn = ["components", "app", "element"].contains(&module.as_str());
        for (number, line) in code(&text) {
            assert!(drawn || !says(line, "yew"), "{path}:{number}: {module} draws nothing");
            let named =
                ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen", "gloo"];
            if browser || !named.iter().any(|name| says(line, name)) {
                continue;
            }
            // The listener of the search box needs the type of its target.
            let is_field = line == "use web_sys::HtmlInputElement;";
            assert!(
                path == "src/components/events.rs" && is_field,
                "{path}:{number}: {module} knows the browser"
            );
        }
    }
}

#[test]
fn every_file_starts_with_its_purpose() {
    for folder in all() {
        for (path, text) in files(&folder, ".rs") {
            let first = text.lines().next().unwrap_or_default();
            assert!(first.starts_with("//! ") && first.len() > 6, "{path} starts with {first:?}");
        }
    }
}

#[test]
fn lines_have_no_trailing_whitespace_or_tabs() {
    let rust = all().into_iter().map(|folder| (folder, ".rs"));
    let pages = [("web", ".css"), ("web", ".ts"), ("web", ".mjs"), ("benches", ".css"), ("benches", ".js")]
        .map(|(folder, ending)| (folder.to_owned(), ending));
    let kinds = rust.chain(pages);
    for (path, text) in kinds.flat_map(|(folder, ending)| files(&folder, ending)) {
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path} ends with one line feed");
        for (at, line) in text.lines().enumerate() {
            assert!(line == line.trim_end() && !line.contains('\t'), "{path}:{}: {line:?}", at + 1);
        }
    }
}

#[test]
fn source_files_have_at_most_330_lines() {
    let rust = shipped().into_iter().flat_map(|folder| files(&folder, ".rs"));
    let written = rust.chain(shell()).filter(|(path, text)| {
        !path.contains("/generated/") && !text.starts_with("// The types of a dataset. Generated")
    });
    for (path, text) in written {
        let lines = text.lines().count();
        assert!(lines <= 330, "{path} has {lines} lines");
    }
}

#[test]
fn shipped_code_has_no_todo_and_cannot_panic() {
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
    for (path, text) in shipped().iter().flat_map(|folder| files(folder, ".rs")) {
        // Unit tests may panic.
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (at, line) in code.lines().enumerate().filter(|_| !path.ends_with("tests.rs")) {
            for word in forbidden {
                assert!(!line.contains(word), "{path}:{}: {line}", at + 1);
            }
        }
    }
}

/// Data is rendered as text; Trusted Types would reject markup.
#[test]
fn components_render_no_raw_markup() {
    for (path, text) in files("src", ".rs") {
        for word in ["from_html_unchecked", "VRaw"] {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}

/// Whether a URL leads to another origin.
fn is_foreign(address: &str) -> bool {
    let address = address.trim().trim_matches(['"', '\'']).trim();
    address.starts_with("//") || address.starts_with("http:") || address.starts_with("https:")
}

#[test]
fn style_sheets_request_no_other_origin() {
    for (path, text) in files("web", ".css") {
        assert!(!text.contains("@import"), "{path} imports");
        for url in text.split("url(").skip(1) {
            assert!(!is_foreign(url), "{path}: url({}", &url[..url.find(')').unwrap()]);
        }
    }
}

#[test]
fn pages_and_scripts_obey_a_strict_policy() {
    let mut pages = vec![("index.html".to_owned(), read("index.html"))];
    let more = fs::read_dir(root().join("web")).unwrap().map(|entry| entry.unwrap().path());
    for path in more.filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        pages.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
    }
    for (path, text) in pages {
        // Code samples in the page are escaped, so every `<` starts a tag.
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
    for (path, text) in shell() {
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
        // Comments may contain URLs.
        let is_comment =
            |line: &str| ["//", "/*", "*"].iter().any(|start| line.trim_start().starts_with(start));
        let mut code = text.lines().filter(|line| !is_comment(line));
        assert!(
            !code.any(|line| line.contains("http://") || line.contains("https://")),
            "{path} names another origin"
        );
    }
}

#[test]
fn every_dependency_has_a_comment() {
    for path in [
        "Cargo.toml",
        "crates/cli/Cargo.toml",
        "crates/core/Cargo.toml",
        "crates/publish/Cargo.toml",
        "crates/share/Cargo.toml",
        "crates/site/Cargo.toml",
        "tests/support/Cargo.toml",
        "xtask/Cargo.toml",
    ] {
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
                // A crate that is listed again for one target is explained once.
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

/// Sides of a box that differ are named by the direction of writing, so that the layout is mirrored from right to left.
#[test]
fn style_sheets_name_no_left_or_right() {
    const PHYSICAL: [&str; 16] = [
        "left",
        "right",
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "border-left-width",
        "border-right-width",
        "border-top-left-radius",
        "border-top-right-radius",
        "border-bottom-left-radius",
        "border-bottom-right-radius",
        "scroll-margin-left",
        "scroll-margin-right",
    ];
    let mut seen = 0;
    for (path, text) in files("web", ".css") {
        for declaration in text.split(['{', '}', ';']) {
            let Some((name, value)) = declaration.split_once(": ") else { continue };
            let (name, value) = (name.trim(), value.trim());
            seen += 1;
            assert!(!PHYSICAL.contains(&name), "{path}: {declaration}");
            // In a record from right to left, lines have directions of their own, and are aligned with the record.
            let is_aligned =
                (name, value) == ("text-align", "right") && path.ends_with("dialogue-summary.css");
            assert!(is_aligned || !["left", "right"].contains(&value), "{path}: {declaration}");
            let sides: Vec<&str> = value.split_whitespace().collect();
            if let ("margin" | "padding" | "inset" | "border-width", [_, right, _, left]) =
                (name, sides.as_slice())
            {
                // A border of a shape that is turned is part of the drawing.
                let is_drawn = name == "border-width" && value == "0 1.5px 1.5px 0";
                assert!(left == right || is_drawn, "{path}: {declaration}");
            }
        }
    }
    assert!(seen > 500, "{seen} declarations");
}
