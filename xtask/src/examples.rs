//! Builds the examples with the packed npm package, and tests them in a browser.
//!
//! Their dependencies are installed into the cache once per lock file. The package changes with every build, so it is
//! installed beside the examples, where Node looks first.

use fs_err as fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::report::Steps;
use crate::tools;
use crate::{bundle, package, process, project};
use anyhow::{Result, bail};

/// The sources.
const SOURCES: &str = "examples";

/// The folder of the build: a copy of the sources in `pages`, and a link to the installed dependencies.
const FOLDER: &str = "target/examples";

/// The examples, one folder each.
const EXAMPLES: [&str; 4] = ["html", "react", "vue", "svelte"];

/// Builds the widget, the package and the examples, and tests the examples.
pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    let (bundling, browser) = steps.take("tools", "finds or installs what is needed", || {
        Ok((tools::for_bundling()?, tools::for_browser_tests(tools::Engine::default())?))
    })?;
    steps.take("release build", "builds the page into dist/", || bundle::release(&bundling))?;
    steps.take("examples", "builds them with the package", || build(&package::pack()?))?;
    let does = "clicks through them in headless Chromium";
    steps.finish("browser tests", does, || browser.run(&["examples::".into()]))
}

/// Builds the examples with the package in `tarball`.
pub fn build(tarball: &Path) -> Result<()> {
    let folder = project::root().join(FOLDER);
    let pages = folder.join("pages");
    if pages.exists() {
        fs::remove_dir_all(&pages)?;
    }
    copy(&project::root().join(SOURCES), &pages)?;
    // Replaces the package.json of the sources, whose dependencies npm would install again.
    let description = pages.join("package.json");
    fs::write(&description, "{ \"private\": true }\n")?;
    tools::install(&pages, tarball)?;
    link(&modules(tarball)?, &folder.join("node_modules"))?;
    for name in EXAMPLES {
        let example = pages.join(name);
        // The arguments after the dashes are for Vite.
        let build = ["run", "build", "--silent", "--", "--logLevel", "warn"];
        process::run(tools::npm()?.current_dir(&example).args(build))?;
        if !example.join("dist/index.html").is_file() {
            bail!("the example {name} has been built without a page");
        }
    }
    Ok(())
}

/// The `node_modules` folder of the examples, installed if missing.
fn modules(tarball: &Path) -> Result<PathBuf> {
    let sources = project::root().join(SOURCES);
    let mut described = vec![PathBuf::from("package-lock.json"), PathBuf::from("package.json")];
    described.extend(EXAMPLES.map(|name| Path::new(name).join("package.json")));
    let mut hasher = DefaultHasher::new();
    for name in &described {
        let path = sources.join(name);
        fs::read(&path)?.hash(&mut hasher);
    }
    let installed = Path::new(SOURCES).join("node_modules");
    let folder = tools::cached(
        &format!("examples-{:016x}", hasher.finish()),
        // npm writes this file last.
        |root| root.join(&installed).join(".package-lock.json").is_file(),
        |root| {
            for name in &described {
                let to = root.join(SOURCES).join(name);
                copy(&sources.join(name), &to)?;
            }
            // The lock file names the package by its path in a checkout.
            let place = tarball.strip_prefix(project::root()).unwrap_or(tarball);
            copy(tarball, &root.join(place))?;
            process::run(tools::npm()?.current_dir(root.join(SOURCES)).arg("ci"))
        },
    )?;
    Ok(folder.join(installed))
}

/// Copies a file or a folder, without installed and built files.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(from, to)?;
        return Ok(());
    }
    for entry in fs::read_dir(from)?.flatten() {
        let name = entry.file_name();
        if name != "node_modules" && name != "dist" {
            copy(&entry.path(), &to.join(name))?;
        }
    }
    Ok(())
}

/// Links a folder, in place of an older link.
fn link(folder: &Path, at: &Path) -> Result<()> {
    #[cfg(unix)]
    use fs_err::os::unix::fs::symlink;
    #[cfg(windows)]
    use fs_err::os::windows::fs::symlink_dir as symlink;

    if at.is_symlink() {
        fs::remove_file(at)?;
    }
    Ok(symlink(folder, at)?)
}
