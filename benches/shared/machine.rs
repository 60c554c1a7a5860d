//! A description of the machine.

use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

/// Processor, cores, memory and system as Linux reports them; "unknown" where it does not.
pub fn machine() -> String {
    let cpu = line_of("/proc/cpuinfo", "model name", ':').unwrap_or_else(unknown);
    let cores = available_parallelism().map_or(0, usize::from);
    let memory = line_of("/proc/meminfo", "MemTotal", ':');
    let kib = memory.and_then(|said| said.split_whitespace().next()?.parse::<f64>().ok());
    let memory = kib.map_or_else(unknown, |kib| format!("{:.0} GB", kib * 1024.0 / 1e9));
    let system = line_of("/etc/os-release", "PRETTY_NAME", '=').unwrap_or_else(unknown);
    format!("{cpu}, {cores} cores, {memory} of memory, {}", system.trim_matches('"'))
}

/// The output of `--version` of a program, in one line.
pub fn version_of(program: &str) -> String {
    let output = Command::new(program).arg("--version").output().ok();
    let said = output.and_then(|output| String::from_utf8(output.stdout).ok());
    said.and_then(|said| Some(said.lines().next()?.trim().to_owned())).unwrap_or_else(unknown)
}

fn line_of(file: &str, key: &str, sign: char) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(key))?;
    Some(line.split_once(sign)?.1.trim().to_owned())
}

fn unknown() -> String {
    String::from("unknown")
}
