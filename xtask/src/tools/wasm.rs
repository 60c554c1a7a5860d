//! The standard library for WebAssembly.

use fs_err as fs;
use std::process::Command;

use crate::process;
use crate::report::say;
use anyhow::{Result, bail};

/// The compilation target.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Finds or installs the target. Fails if rustc does not have it and rustup cannot add it.
pub fn ensure() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    let Some(rustup) = process::find("rustup") else {
        bail!(
            "this rustc cannot compile for {TARGET} and there is no rustup to add it; install \
             Rust with rustup, or the target from where rustc came from"
        );
    };
    say(&format!("adding {TARGET}, rustc's library for the browser; a few seconds"));
    // A rust-toolchain.toml would not do: rustup may be configured not to install by itself.
    process::run(Command::new(rustup).args(["target", "add", TARGET]))?;
    if is_there() {
        return Ok(());
    }
    bail!("rustup has added {TARGET}, but to another toolchain than the rustc on PATH")
}

/// Asks rustc, since a rustc without rustup may have the target.
fn is_there() -> bool {
    let Some(folder) = process::answer("rustc", &["--print", "target-libdir", "--target", TARGET]) else {
        return false;
    };
    let Ok(files) = fs::read_dir(folder.trim_end()) else {
        return false;
    };
    files.flatten().any(|file| file.path().extension().is_some_and(|end| end == "rlib"))
}
