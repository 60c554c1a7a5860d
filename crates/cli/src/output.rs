//! Standard output and standard error.

use std::io::{ErrorKind, Write, stderr, stdout};

/// Writes to standard output. A closed pipe (`… | head -1`) is no error, where `print!` would panic.
pub fn print(text: &str) -> Result<(), String> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Writes a line to standard error. If that fails, there is no other place to report it.
pub fn warn(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}
