//! The release build: trunk with our settings, then scripts and sheets made smaller.

mod integrity;
mod readme;
mod shell;

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Done, Failure};
use crate::tools::Bundling;
use crate::{process, project};

/// The glue, as wasm-bindgen names it.
const GLUE: &str = "dialogue_summary.js";

/// What the shell takes of it.
const TAKEN: &str = "export { initSync, onPanic, Widget } from './dialogue_summary.js';\n";

/// Builds the page for release into dist/.
pub fn release(tools: &Bundling) -> Done {
    process::run(tools.trunk().args(["build", "--release", "--offline", "--dist", "dist"]))?;
    bundle_glue(tools)?;
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
    integrity::write(&project::dist())
}

/// Bundles the glue down to what the shell takes of it.
fn bundle_glue(tools: &Bundling) -> Done {
    let entry = project::dist().join("glue-entry.js");
    fs::write(&entry, TAKEN).map_err(Failure::io("write", &entry))?;
    let bundled = process::run(tools.minifier().args([
        "--bundle",
        "--format=esm",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
        &format!("--outfile={GLUE}"),
        "glue-entry.js",
    ]));
    fs::remove_file(&entry).map_err(Failure::io("remove", &entry))?;
    bundled
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
