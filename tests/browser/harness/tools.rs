//! The paths of the build, the browser and axe-core: from the environment, or the usual places.

use serde_json::Value;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The names of Chromium's program on Debian, on Ubuntu and from Google.
pub const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The folder of the release build.
pub fn dist() -> PathBuf {
    let dist = named("DIALOGUE_SUMMARY_DIST").unwrap_or_else(|| manifest().join("dist"));
    let there = dist.join("dialogue-summary.js").is_file();
    assert!(there, "there is no release build in {}; `cargo xtask test` makes one", dist.display());
    dist
}

/// The folder of the second build, which differs only in its build id and hashes.
pub fn other_dist() -> PathBuf {
    let dist = named("DIALOGUE_SUMMARY_OTHER_DIST").unwrap_or_else(|| manifest().join("target/other-build"));
    let there = dist.join("dialogue-summary.js").is_file();
    assert!(there, "there is no other build in {}; `cargo xtask test` makes one", dist.display());
    dist
}

/// The folder of the build with the languages in tests/languages.
pub fn further_languages() -> PathBuf {
    let dist = manifest().join("target/further-languages");
    let there = dist.join("dialogue-summary.js").is_file();
    assert!(there, "there is none in {}; `cargo xtask build --further-languages` makes it", dist.display());
    dist
}

/// The hashes and the id of the build.
pub fn integrity() -> Value {
    let text = fs::read_to_string(dist().join("integrity.json")).expect("the hashes of the build");
    serde_json::from_str(&text).expect("JSON")
}

/// The path of the glue as the shell requests it.
pub fn glue() -> String {
    let integrity = integrity();
    format!("/dist/dialogue_summary.js?v={}", integrity["build"].as_str().expect("the id of the build"))
}

/// The folder of a built example.
pub fn example(name: &str) -> PathBuf {
    let all = named("DIALOGUE_SUMMARY_EXAMPLES").unwrap_or_else(|| manifest().join("target/examples/pages"));
    let dist = all.join(name).join("dist");
    let there = dist.join("index.html").is_file();
    assert!(there, "there is no example in {}; `cargo xtask examples` builds it", dist.display());
    dist
}

/// The folder of a page that other people's tools built.
pub fn host(name: &str) -> PathBuf {
    let folder = manifest().join("target/hosts").join(name);
    let there = folder.join("node_modules/dialogue-summary/package.json").is_file();
    assert!(there, "there is no host in {}; `cargo xtask hosts {name}` builds it", folder.display());
    folder
}

/// The publishers' command line, built by cargo if necessary.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--package", "dialogue-summary-cli", "--"]).current_dir(manifest());
    command
}

/// The folder of the scenario pages.
pub fn pages() -> PathBuf {
    manifest().join("tests/browser/pages")
}

/// A program: from an environment variable, or the first name found on PATH.
pub fn program(variable: &str, names: &[&str]) -> PathBuf {
    named(variable).or_else(|| names.iter().find_map(|name| on_path(name))).unwrap_or_else(|| {
        panic!("the browser tests need one of {names:?} on PATH, or a program named in {variable}")
    })
}

/// The script of axe-core.
pub fn axe_core() -> String {
    let path = named("AXE_CORE").or_else(cached_axe_core).unwrap_or_else(|| {
        panic!("the accessibility tests need axe-core's axe.min.js, named in AXE_CORE; `cargo xtask test` installs it")
    });
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn manifest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// The path in the cache of `cargo xtask`.
fn cached_axe_core() -> Option<PathBuf> {
    let cache = named("XDG_CACHE_HOME").or_else(|| Some(named("HOME")?.join(".cache")))?;
    let folders = fs::read_dir(cache.join("dialogue-summary")).ok()?;
    folders
        .flatten()
        .map(|folder| folder.path().join("node_modules/axe-core/axe.min.js"))
        .find(|file| file.is_file())
}
