//! The release build: trunk with our settings, then wasm, scripts and sheets made smaller.

mod constants;
mod engine;
mod glue;
mod integrity;
mod lean;
mod names;
mod order;
mod readme;
mod shell;

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Done, Failure};
use crate::tools::Bundling;
use crate::{process, project};

/// Builds the page for release into dist/.
pub fn release(tools: &Bundling) -> Done {
    process::run(tools.trunk().args(["build", "--release", "--offline", "--dist", "dist"]))?;
    let constants = engine::write(tools)?;
    glue::prune(tools, &constants)?;
    shell::without_definition(tools)?;
    // A module is read as UTF-8 whatever the page is in; a sheet that its server names no encoding for is read in
    // the page's own.
    for (kind, charset) in [("js", "--charset=utf8"), ("css", "--charset=ascii")] {
        process::run(
            tools
                .minifier()
                .args(["--minify", charset, "--log-level=warning", "--allow-overwrite", "--outdir=."])
                .args(texts(kind)?),
        )?;
    }
    shell::mark_import(&project::dist())?;
    readme::write(&project::dist())?;
    names::shorten(&project::dist())?;
    integrity::write(&project::dist())
}

/// The files of a kind at the top of dist/.
fn texts(kind: &str) -> Done<Vec<PathBuf>> {
    let dist = project::dist();
    let entries = fs::read_dir(&dist).map_err(Failure::io("read", &dist))?;
    let mut names: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.file_name().into())).collect();
    names.retain(|name| name.extension().and_then(OsStr::to_str) == Some(kind));
    names.sort();
    Ok(names)
}

/// A place in a file, which wasmparser counts in 64 bits on every machine.
fn at(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
