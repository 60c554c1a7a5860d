//! The release build: `trunk build --release` with its tools on PATH.

use fs_err as fs;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::tools::Bundling;
use crate::{process, project};
use anyhow::{Result, bail};

/// The folder of the build that is compared with dist/.
const PLAIN: &str = "target/plain-trunk";

/// The folder of a second build, for browser tests that mix files of two builds.
const OTHER: &str = "target/other-build";

/// The folder of a build with the languages for tests.
const FURTHER_LANGUAGES: &str = "target/further-languages";

/// Builds the page for release into dist/.
pub fn release(tools: &Bundling) -> Result<()> {
    process::run(tools.trunk().args(["build", "--release", "--offline"]))
}

/// Checks that plain `trunk build --release` writes the same files with the same bytes as `release`.
pub fn compare_with_trunk(tools: &Bundling) -> Result<()> {
    let plain = project::root().join(PLAIN);
    process::run(
        // trunk rejects `NO_COLOR=1`.
        tools.tool("trunk").env_remove("NO_COLOR").args(["build", "--release", "--dist"]).arg(&plain),
    )?;
    let (ours, theirs) = (files(&project::dist())?, files(&plain)?);
    let differing: Vec<String> = ours
        .keys()
        .chain(theirs.keys())
        .filter(|name| ours.get(*name) != theirs.get(*name))
        .map(|name| name.display().to_string())
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    bail!("trunk by itself builds these otherwise: {}", differing.join(", "))
}

/// Makes a second build from dist/: one more custom property in the style sheet, and one more section in the wasm.
/// The build id and the hashes then differ.
pub fn other_build(tools: &Bundling) -> Result<()> {
    let folder = project::root().join(OTHER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for (name, mut bytes) in files(&project::dist())? {
        match name.to_str() {
            Some("dialogue-summary.css") => bytes.extend(b":host{--other-build:1}"),
            // A custom section: id, length, length of the name, name.
            Some("dialogue_summary_bg.wasm") => bytes.extend(b"\x00\x06\x05other"),
            _ => {}
        }
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, bytes)?;
    }
    process::run(
        tools
            .tool("node")
            .arg("web/build.mjs")
            .env("TRUNK_SOURCE_DIR", project::root())
            .env("TRUNK_STAGING_DIR", &folder),
    )
}

/// Builds with the languages in tests/languages too, as a language outside of this repository is built. Renders the dataset there
/// without the widget, and with it.
pub fn further_languages(tools: &Bundling) -> Result<()> {
    let folder = project::root().join(FURTHER_LANGUAGES);
    let (variable, languages) = ("DIALOGUE_SUMMARY_LANGUAGES", "tests/languages");
    let mut trunk = tools.trunk();
    trunk.args(["build", "--release", "--offline", "--dist"]).arg(&folder);
    process::run(trunk.env(variable, languages))?;
    for form in ["page", "element"] {
        let mut render = process::cargo();
        render.args(["dialogue-summary", "render", "tests/languages/dialogue.json", "--lang", "ar"]);
        render.args(["--files", "/further-languages", "--as", form, "--out"]);
        process::run(render.arg(folder.join(form).with_extension("html")).env(variable, languages))?;
    }
    Ok(())
}

/// The files of a folder and its subfolders, by their relative paths.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path)?;
                found.insert(path.strip_prefix(folder).unwrap_or(&path).to_owned(), bytes);
            }
        }
    }
    Ok(found)
}
