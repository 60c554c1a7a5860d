//! Packs the release build for npm, and checks the package as it is after installation.

use fs_err as fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report::{Steps, say};
use crate::tools::{self, PackageChecks};
use crate::{bundle, process, project};
use anyhow::{Result, bail};

/// The folder of the package, and of an application that installs it.
const FOLDER: &str = "target/package";

/// The name has no version, so that the examples need not change with it.
const TARBALL: &str = "dialogue-summary.tgz";

/// The files of that application. Types are resolved as by Node and as by bundlers.
const CONSUMER: [&str; 3] = ["consumer.ts", "server.js", "manifest.cjs"];
const RESOLUTIONS: [[&str; 4]; 2] = [
    ["--module", "nodenext", "--moduleResolution", "nodenext"],
    ["--module", "preserve", "--moduleResolution", "bundler"],
];

/// Builds, packs and checks.
pub fn run() -> Result<()> {
    let mut steps = Steps::default();
    let (bundling, checks) = steps.take("tools", "finds or installs what is needed", || {
        Ok((tools::for_bundling()?, tools::package_checks()?))
    })?;
    steps.take("release build", "builds the page into dist/", || bundle::release(&bundling))?;
    steps.finish("package", "packs dist/ and looks over the package", || {
        let tarball = pack()?;
        check(&checks, &tarball)?;
        say(&format!("{} can be installed or published", tarball.display()));
        Ok(())
    })
}

/// Packs dist/. Returns the path of the package. Fails if npm fails or a file cannot be written.
pub fn pack() -> Result<PathBuf> {
    let folder = project::root().join(FOLDER);
    // An older package may be named after another version.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    process::run(
        tools::npm()?
            .current_dir(project::dist())
            .args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
            .arg(&folder),
    )?;
    let entries = fs::read_dir(&folder)?;
    let Some(packed) = entries.filter_map(|entry| Some(entry.ok()?.path())).next() else {
        bail!("npm has packed nothing");
    };
    let tarball = folder.join(TARBALL);
    fs::rename(&packed, &tarball)?;
    Ok(tarball)
}

/// Checks the package with publint, attw, Node and TypeScript. Fails if a check fails.
pub fn check(checks: &PackageChecks, tarball: &Path) -> Result<()> {
    process::run(
        Command::new(&checks.publint).arg("run").arg(tarball).args(["--strict", "--level", "warning"]),
    )?;
    let attw = |options: &[&str]| {
        process::run(
            Command::new(&checks.attw)
                .arg(tarball)
                .args(["--profile", "esm-only", "--format", "ascii"])
                .args(options)
                // These files are not imported by name: bundlers, pages and test runners load them.
                .args(["--exclude-entrypoints", "dialogue_summary.js", "dialogue_summary_bg.wasm"])
                .args(["dialogue-summary-share.js", "dialogue-summary-share_bg.wasm"])
                .args(["dialogue-summary.css", "dialogue-summary.css.txt", "stub.cjs"]),
        )
    };
    // Its output is long if all is well, and `--quiet` hides what is wrong.
    attw(&["--quiet"]).or_else(|_| attw(&[]))?;
    let folder = project::root().join(FOLDER).join("consumer");
    let modules = install(&folder, tarball)?;
    process::run(
        Command::new("node")
            .current_dir(&folder)
            .arg("manifest.cjs")
            .arg(&checks.manifest_schema)
            .arg(modules.join("custom-elements.json"))
            .env("NODE_PATH", &checks.ajv),
    )?;
    process::run(Command::new("node").current_dir(&folder).arg("server.js"))?;
    for resolution in RESOLUTIONS {
        process::run(
            Command::new(&checks.tsc)
                .current_dir(&folder)
                .args(["--noEmit", "--strict", "--target", "esnext", "--resolveJsonModule", "--types", ""])
                .args(resolution)
                .arg("consumer.ts"),
        )?;
    }
    Ok(())
}

/// Installs the package into an application. Returns the folder of the installed package.
fn install(folder: &Path, tarball: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let description = folder.join("package.json");
    fs::write(&description, "{ \"private\": true, \"type\": \"module\" }\n")?;
    for name in CONSUMER {
        let from = project::root().join("tests/package").join(name);
        fs::copy(&from, folder.join(name))?;
    }
    tools::install(folder, tarball)?;
    Ok(folder.join("node_modules/dialogue-summary"))
}
