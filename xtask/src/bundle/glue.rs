//! The glue without what nobody calls: the shell starts the wasm by itself, and has no use for the glue's own way.

use std::fs;

use crate::failure::{Done, Failure};
use crate::tools::Bundling;
use crate::{process, project};

/// The glue, as wasm-bindgen names it.
const GLUE: &str = "dialogue_summary.js";

/// What the shell takes of it.
const TAKEN: &str = "export { initSync, onPanic, Widget } from './dialogue_summary.js';\n";

/// Writes the glue anew with what is taken of it alone.
pub fn prune(tools: &Bundling) -> Done {
    let entry = project::dist().join("glue-entry.js");
    fs::write(&entry, TAKEN).map_err(Failure::io("write", &entry))?;
    let bundled = process::run(tools.minifier().args([
        "--bundle",
        "--format=esm",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
        // Yew alone asks `Date.now`: where a drawing took 16 ms, it lets the browser lay out and paint before
        // what is left, which for us is the second drawing of cards that came with the page, or the focus. Told
        // that no time passes, it does all at once.
        "--define:Date.now=Number",
        &format!("--outfile={GLUE}"),
        "glue-entry.js",
    ]));
    fs::remove_file(&entry).map_err(Failure::io("remove", &entry))?;
    bundled
}
