//! Runs a fuzz target by cargo fuzz, which finds inputs by the code that they reach.

use std::process::Command;

use crate::args::Fuzz;
use crate::process::{cargo, run as start};
use crate::project;
use crate::tools;
use anyhow::Result;

/// Runs the target. Fails if an input is found for which something does not hold; cargo fuzz keeps it in fuzz/artifacts/.
pub fn run(fuzz: &Fuzz) -> Result<()> {
    let path = tools::for_fuzzing()?;
    let corpus = project::root().join("fuzz/corpus");
    start(cargo().args(["run", "--quiet", "--package", "fuzz-targets", "--bin", "seeds", "--"]).arg(corpus))?;
    let seconds = fuzz.minutes * 60;
    let mut command = Command::new("cargo");
    // The cargo that runs this program would choose its own toolchain.
    command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").env("PATH", path);
    command.current_dir(project::root()).args(["+nightly", "fuzz", "run", fuzz.target.name(), "--"]);
    start(command.args([format!("-max_total_time={seconds}"), String::from("-max_len=65536")]))
}
