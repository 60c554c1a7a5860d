//! `benches/RESULTS.md`: each bench replaces its own section.

use std::fs;
use std::io;
use std::path::Path;

const HEAD: &str = "\
# Measured

Written by `cargo xtask bench`, which measures all of it anew; nothing here is edited by hand.
";

/// Replaces a section, or appends it.
///
/// # Errors If the file cannot be read or written.
pub fn put(section: &str, text: &str) -> io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/RESULTS.md");
    let old = match fs::read_to_string(&path) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => HEAD.to_owned(),
        read => read?,
    };
    fs::write(&path, with(&old, section, text))
}

fn with(old: &str, section: &str, text: &str) -> String {
    let (begin, end) = (format!("<!-- begin {section} -->\n"), format!("<!-- end {section} -->\n"));
    let new = format!("{begin}\n{}\n\n{end}", text.trim());
    let place = old.find(&begin).and_then(|from| Some((from, from + old[from..].find(&end)? + end.len())));
    match place {
        Some((from, to)) => format!("{}{new}{}", &old[..from], &old[to..]),
        None => format!("{}\n\n{new}", old.trim_end()),
    }
}
