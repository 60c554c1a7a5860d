//! Builds pages with other people's frameworks, bundlers and test runners, and tests that the packed widget works in them.
//!
//! Each folder of tests/hosts is one of them, with its dependencies in exact versions. They are installed into the cache once
//! per package.json. A test of the same name in tests/browser/hosts.rs clicks through the page, or runs the test runner.

use fs_err as fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::examples::copy;
use crate::report::{Steps, say};
use crate::tools::{self, BrowserTests, Engine};
use crate::{bundle, package, process, project};
use anyhow::{Context, Result, bail};

const SOURCES: &str = "tests/hosts";

/// The dataset that the pages show.
const RECORD: &str = "examples/record.json";

/// The folder of the builds.
const FOLDER: &str = "target/hosts";

/// Those that `cargo xtask test` builds, because they install and build within seconds.
pub const FAST: [&str; 4] = ["esbuild", "react19", "tsc", "webpack"];

/// Builds the widget, the package and the hosts with these names, or all, and tests each. Fails if one does not work.
pub fn run(is_built: bool, names: &[String]) -> Result<()> {
    let known = known()?;
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        bail!("there is no host {unknown}; there are {}", known.join(", "));
    }
    let chosen = if names.is_empty() { &known } else { names };
    let mut steps = Steps::default();
    let (bundling, browser) = steps.take("tools", "finds or installs what is needed", || {
        Ok((tools::for_bundling()?, tools::for_browser_tests(Engine::default())?))
    })?;
    if !is_built {
        steps.take("release build", "builds the page into dist/", || bundle::release(&bundling))?;
    }
    let package =
        steps.take("package", "packs dist/ for npm and unpacks it", || unpack(&package::pack()?))?;
    let does = "builds each with the package and tests it";
    steps.finish("hosts", does, || test_all(&browser, &package, chosen))
}

/// Builds those for `cargo xtask test`.
pub fn build_fast(tarball: &Path) -> Result<()> {
    let package = unpack(tarball)?;
    FAST.iter().try_for_each(|name| build(&package, name))
}

fn test_all(browser: &BrowserTests, package: &Path, names: &[String]) -> Result<()> {
    let outcomes: Vec<(&String, Result<()>)> = names
        .iter()
        .map(|name| {
            let test = format!("hosts::{}", name.replace('-', "_"));
            let arguments = ["--include-ignored".into(), "--exact".into(), test.into()];
            (name, build(package, name).and_then(|()| browser.run(&arguments)))
        })
        .collect();
    for (name, outcome) in &outcomes {
        let said = outcome.as_ref().err().map_or_else(|| "works".to_owned(), |why| format!("FAILS: {why:#}"));
        say(&format!("{name:14} {said}"));
    }
    match outcomes.iter().filter(|(_, outcome)| outcome.is_err()).count() {
        0 => Ok(()),
        failed => bail!("{failed} of {} hosts do not work", outcomes.len()),
    }
}

/// The names of the hosts, in alphabetical order.
fn known() -> Result<Vec<String>> {
    let entries = fs::read_dir(project::root().join(SOURCES))?.flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// The unpacked package.
fn unpack(tarball: &Path) -> Result<PathBuf> {
    let folder = project::root().join(FOLDER).join("package");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("package.json"), "{ \"private\": true }\n")?;
    tools::install(&folder, tarball)?;
    Ok(folder.join("node_modules/dialogue-summary"))
}

/// A folder with the sources, the installed dependencies and a copy of the package. Built, if it has a build.
fn build(package: &Path, name: &str) -> Result<()> {
    let folder = project::root().join(FOLDER).join(name);
    let sources = project::root().join(SOURCES).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&sources, &folder)?;
    fs::copy(project::root().join(RECORD), folder.join("record.json"))?;
    let modules = folder.join("node_modules");
    mirror(&installed(&sources, name)?, &modules)?;
    copy(package, &modules.join("dialogue-summary"))?;
    process::run(tools::npm()?.current_dir(&folder).args(["run", "build", "--if-present", "--silent"]))
        .with_context(|| format!("the host {name} is not built"))
}

/// The dependencies of a host, installed if missing.
fn installed(sources: &Path, name: &str) -> Result<PathBuf> {
    let description = fs::read(sources.join("package.json"))?;
    let mut hasher = DefaultHasher::new();
    description.hash(&mut hasher);
    let modules = |root: &Path| root.join("node_modules");
    let folder = tools::cached(
        &format!("host-{name}-{:016x}", hasher.finish()),
        // npm writes this file last.
        |root| modules(root).join(".package-lock.json").is_file(),
        |root| {
            fs::write(root.join("package.json"), &description)?;
            process::run(tools::npm()?.current_dir(root).arg("install"))
        },
    )?;
    Ok(modules(&folder))
}

/// Copies a folder without its bytes: files are further names of the same files. Some bundlers do not follow links out of the
/// folder that they build.
fn mirror(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() {
            mirror(&from, &to)?;
        } else if kind.is_symlink() {
            // npm links programs, relative to their folder.
            #[cfg(unix)]
            fs_err::os::unix::fs::symlink(fs::read_link(&from)?, &to)?;
        } else if fs::hard_link(&from, &to).is_err() {
            // The cache may be on another disk.
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}
