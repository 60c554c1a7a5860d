//! The hashes of what a page loads, written beside it.

use std::path::Path;
use std::process::Command;

use crate::failure::Done;
use crate::{process, project};

/// Writes them, once nothing changes any more.
pub fn write(dist: &Path) -> Done {
    let script = project::root().join("xtask/src/bundle/integrity.mjs");
    process::run(Command::new("node").current_dir(dist).arg(script))
}
