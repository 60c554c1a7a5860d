//! Generates types, manifest and editor data from the shell's source.

use std::process::Command;

use crate::{process, project, tools};
use anyhow::Result;

/// Writes the files into web/, or with `only_check` compares them with the source. Either checks the shell's types.
/// Fails if types are wrong, or a compared file differs.
pub fn run(only_check: bool) -> Result<()> {
    let mut command = Command::new("node");
    command.current_dir(project::root()).arg("web/generate.mjs").envs(tools::api()?);
    if only_check {
        command.arg("--check");
    }
    process::run(&mut command)
}
