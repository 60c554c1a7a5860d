//! Writes the inputs that cargo fuzz starts from into a folder, each target's into a folder of its own.

#![allow(clippy::expect_used)]

use fuzz_targets::{TARGETS, corpus};
use std::fs;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("a folder"));
    for (name, _) in TARGETS {
        let folder = folder.join(name);
        fs::create_dir_all(&folder)?;
        for (nth, input) in corpus::of(name).iter().enumerate() {
            fs::write(folder.join(format!("seed-{nth}")), input)?;
        }
    }
    Ok(())
}
