//! The package for npm: packed from the release build, and looked over as whoever installs it would find it.

use fs_err as fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::report::{Steps, say};
use crate::tools::{self, PackageChecks};
use crate::{bundle, process, project};
use anyhow::{Result, bail};

/// The package, and an application that installs it.
const FOLDER: &str = "target/package";

/// Not named by its version, so that whoever installs it from here need not know that.
const TARBALL: &str = "dialogue-summary.tgz";

/// What such an application holds; the types are looked up as Node and as bundlers do it.
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

/// Packs the build.
pub fn pack() -> Result<PathBuf> {
    let folder = project::root().join(FOLDER);
    // What was packed before may be of another version, and then of another name.
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

/// Checks what was packed.
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
                // Files for bundlers and pages, which are not imported for what they export.
                .args(["--exclude-entrypoints", "dialogue_summary.js", "dialogue_summary_bg.wasm"])
                .arg("dialogue-summary.css"),
        )
    };
    // It has much to say of what is right, and where it is quiet, nothing of what is wrong.
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

/// Installs the package into an application; where it then is.
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
