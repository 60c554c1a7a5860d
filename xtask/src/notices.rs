//! Writes THIRD-PARTY-NOTICES.txt: the licences of the crates in the wasm, most of which require that their text goes with it.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::process::cargo;
use crate::{project, tools};

/// The file, which is checked in and copied into dist/.
const FILE: &str = "THIRD-PARTY-NOTICES.txt";
/// The packages whose libraries are the wasms.
const WASMS: [&str; 2] = ["dialogue_summary", "dialogue-summary-share"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

/// Writes the file, or with `only_check` compares it with the crates of Cargo.lock. Fails if it differs.
pub fn run(only_check: bool) -> Result<()> {
    let text = notices(&metadata()?)?;
    let path = project::root().join(FILE);
    if !only_check {
        return Ok(fs::write(&path, text)?);
    }
    if fs::read_to_string(&path)?.replace("\r\n", "\n") != text {
        bail!("{FILE} is not that of Cargo.lock: run `cargo xtask notices`");
    }
    Ok(())
}

fn metadata() -> Result<Metadata> {
    let mut command = cargo();
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", tools::WASM_TARGET]);
    let output = command.output().context("cargo metadata does not start")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The crates in the wasm: all that the library depends on, but what only runs while it is built.
fn linked(metadata: &Metadata) -> Vec<&Package> {
    let packages: HashMap<&str, &Package> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let nodes: HashMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let is_macro = |package: &Package| {
        package.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    };
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&str> = metadata
        .packages
        .iter()
        .filter(|package| WASMS.contains(&package.name.as_str()))
        .map(|package| &*package.id)
        .collect();
    while let Some(node) = open.pop().and_then(|id| nodes.get(id)) {
        for dependency in &node.deps {
            let is_normal = dependency.dep_kinds.iter().any(|of| of.kind.is_none());
            let package = packages.get(dependency.pkg.as_str());
            if is_normal && package.is_some_and(|package| !is_macro(package)) && found.insert(&dependency.pkg)
            {
                open.push(&dependency.pkg);
            }
        }
    }
    let mut linked: Vec<&Package> = found.into_iter().filter_map(|id| packages.get(id).copied()).collect();
    linked.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    linked
}

/// The text of the file: each licence text once, below the crates that it is of.
fn notices(metadata: &Metadata) -> Result<String> {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in linked(metadata) {
        let license = package.license.as_deref().unwrap_or("no licence named");
        let name = format!("{} {} ({license})", package.name, package.version);
        let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
        let texts = license_texts(folder, license)?;
        if texts.is_empty() {
            // Some crates name their licence without its text.
            let authors = package.authors.join(", ");
            let origin = package.repository.as_deref().unwrap_or("crates.io");
            let text = fs::read_to_string(project::root().join("LICENSE-MIT"))?;
            let terms = text.split_once("Permission is").map_or("", |(_, terms)| terms);
            if !license.contains("MIT") {
                bail!("{name} has no file with its licence");
            }
            let holder =
                if authors.is_empty() { format!("the authors of {}", package.name) } else { authors };
            let text = format!("MIT License\n\nCopyright (c) {holder}\n{origin}\n\nPermission is{terms}");
            by_text.entry(tidy(&text)).or_default().push(name);
            continue;
        }
        for text in texts {
            by_text.entry(text).or_default().push(name.clone());
        }
    }
    let mut sections: Vec<(Vec<String>, String)> =
        by_text.into_iter().map(|(text, names)| (names, text)).collect();
    sections.sort();
    let mut out = String::from(
        "The two wasms of <dialogue-summary> contain these crates and parts of the Rust standard library\n\
         (https://www.rust-lang.org, MIT OR Apache-2.0). Names of countries are those of the Unicode CLDR (Unicode-3.0).\n",
    );
    for (names, text) in sections {
        out += &format!("\n{}\n{}\n\n{text}\n", "=".repeat(80), names.join("\n"));
    }
    Ok(out)
}

/// The texts that come with a crate. Of several licences that one may choose from, MIT is the shortest.
fn license_texts(folder: &Path, license: &str) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_uppercase();
        if path.is_file() && (name.starts_with("LICENSE") || name.starts_with("LICENCE")) {
            files.push(path);
        }
    }
    files.sort();
    let is_named = |path: &PathBuf, word: &str| path.to_string_lossy().to_ascii_uppercase().ends_with(word);
    let has_choice = license.contains("OR") || license.contains('/');
    if has_choice && files.iter().any(|path| is_named(path, "-MIT")) {
        let is_needed = |path: &PathBuf| is_named(path, "-MIT") || is_named(path, "-UNICODE");
        files.retain(is_needed);
    }
    files.iter().map(|path| Ok(tidy(&fs::read_to_string(path)?))).collect()
}

/// A text without carriage returns and without spaces at the ends of its lines.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn notices_are_those_of_the_crates_in_the_lock_file() -> anyhow::Result<()> {
        super::run(true)
    }
}
