//! Writes the built-in record without white space, because every reader downloads it.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// The built-in record.
const RECORD: &str = "static/dialogues/uk-rok-cyber-4.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={RECORD}");
    let record: serde_json::Value = serde_json::from_str(&fs::read_to_string(RECORD)?)?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("record.json"), record.to_string())?;
    Ok(())
}
