//! Writing for whoever reads: the next command, which may have seen enough, or a person.

use std::io::{ErrorKind, Write, stderr, stdout};

/// Writes to standard output. A reader that has gone (`… | head -1`) has all it wants: that is no failure, where
/// `println!` would panic.
pub fn put(text: &str) -> Result<(), String> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != ErrorKind::BrokenPipe => Err(why.to_string()),
        _ => Ok(()),
    }
}

/// Writes a line to standard error; where nobody hears that, there is nobody to tell.
pub fn complain(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}
