//! Standard output, standard error, and files that are written whole.

use crate::dataset::is_standard_input;
use crate::terminal::escaped;
use same_file::Handle;
use std::fs::{self, Permissions};
use std::io::{ErrorKind, Write, stderr, stdout};
use std::path::{Path, PathBuf};

/// Writes to standard output. A closed pipe (`… | head -1`) is no error, where `print!` would panic.
pub fn print(text: &str) -> Result<(), String> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// Writes the lines of a report to standard output.
pub fn print_lines(lines: &[String]) -> Result<(), String> {
    print(&lines.iter().map(|line| escaped(line) + "\n").collect::<String>())
}

/// Writes a line to standard error. If that fails, there is no other place to report it.
pub fn warn(line: &str) {
    let _ = writeln!(stderr(), "{}", escaped(line));
}

/// Writes a text into a file, or to standard output without one.
pub fn write(path: Option<&Path>, text: &str) -> Result<(), String> {
    path.map_or_else(|| print(text), |path| write_file(path, text))
}

/// Writes a file whole or not at all: a full disk or a stopped program leaves what was there.
pub fn write_file(path: &Path, text: &str) -> Result<(), String> {
    write_whole(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn write_whole(path: &Path, text: &str) -> std::io::Result<()> {
    let present = fs::metadata(path).ok();
    // A device or a pipe cannot be replaced.
    if present.as_ref().is_some_and(|file| !file.is_file()) {
        return fs::write(path, text);
    }
    // A link to a file stays, and leads to the new text.
    let path = if present.is_some() { path.canonicalize()? } else { path.to_owned() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let permissions = present.map_or_else(usual_permissions, |file| Some(file.permissions()));
    let mut builder = tempfile::Builder::new();
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// Those of a new file, which the system restricts further.
#[cfg(unix)]
fn usual_permissions() -> Option<Permissions> {
    Some(std::os::unix::fs::PermissionsExt::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}

/// Whether a path leads to one of the files, also by another way, such as a link or a redirected standard input.
pub fn is_one_of(path: &Path, files: &[PathBuf]) -> bool {
    let is_input = || {
        let handles = Handle::stdin().and_then(|input| Ok((input, Handle::from_path(path)?)));
        handles.is_ok_and(|(input, out)| input == out)
    };
    files.iter().any(|file| match is_standard_input(file) {
        true => is_input(),
        false => same_file::is_same_file(path, file).unwrap_or(false),
    })
}
