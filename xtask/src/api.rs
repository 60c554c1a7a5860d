//! What is published about the element, written from the shell's source: types, manifest, data for editors.

use std::process::Command;

use crate::{process, project, tools};
use anyhow::Result;

/// Writes it into web/, or only checks that it is what the source says. The shell's types are checked along the way.
pub fn run(only_check: bool) -> Result<()> {
    let mut command = Command::new("node");
    command.current_dir(project::root()).arg("web/generate.mjs").envs(tools::api()?);
    if only_check {
        command.arg("--check");
    }
    process::run(&mut command)
}
