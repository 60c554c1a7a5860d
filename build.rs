//! Tells the code what its views are made of, in one number: markup that was written beforehand is taken
//! over in place only by a widget that would draw the very same. And takes the white space out of the
//! built-in record, which every reader loads.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The built-in record.
const RECORD: &str = "static/dialogues/uk-rok-cyber-4.json";
/// What decides how a page is drawn; the lock file says with which Yew.
const SOURCES: [&str; 5] = ["Cargo.lock", "src/components.rs", "src/components", "src/i18n.rs", "src/i18n"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add(Path::new(source), &mut files)?;
    }
    files.sort();
    // FNV-1a; line ends are those of the platform a checkout was made on.
    let mut sum: u32 = 0x811c_9dc5;
    for file in files {
        let text = fs::read(&file)?;
        for byte in text.into_iter().filter(|byte| *byte != b'\r') {
            sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    println!("cargo::rustc-env=DIALOGUE_SUMMARY_VIEWS={sum}");
    println!("cargo::rerun-if-changed={RECORD}");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("record.json"), compact(&fs::read_to_string(RECORD)?))
}

/// JSON without the white space between its tokens.
fn compact(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let keeps = |c: &char| {
        if quoted {
            quoted = escaped || *c != '"';
            escaped = !escaped && *c == '\\';
        } else {
            quoted = *c == '"';
            return !c.is_ascii_whitespace();
        }
        true
    };
    json.chars().filter(keeps).collect()
}

fn add(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        add(&entry?.path(), files)?;
    }
    Ok(())
}
