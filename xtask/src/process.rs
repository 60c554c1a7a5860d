//! Finds and runs other programs.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::project;
use anyhow::{Context, Result, bail};

/// The cargo that runs this program, started at the root of the checkout.
pub fn cargo() -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The file of a program on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// The standard output of a program. `None` if it is missing, fails, or prints no UTF-8.
pub fn answer(program: impl AsRef<OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8(output.stdout).ok()
}

/// Whether `--version` of the program prints exactly this version.
pub fn has_version(program: &Path, version: &str) -> bool {
    answer(program, &["--version"]).is_some_and(|said| said.split_whitespace().any(|word| word == version))
}

/// Runs a program with inherited input and output. Fails if it does not start, or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} does not start", spelled(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} ended with {status}", spelled(command))
}

fn spelled(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words: Vec<_> =
        program.file_stem().into_iter().chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    format!("`{}`", words.join(" "))
}
