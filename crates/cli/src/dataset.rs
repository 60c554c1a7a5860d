//! Reads a dataset from a file.

use dialogue_summary::dialogue::BUILT_IN;
use dialogue_summary::dialogue::encoding::decode;
use dialogue_summary::dialogue::limits::MAX_BYTES;
use dialogue_summary::dialogue::position::Position;
use dialogue_summary::dialogue::problem::{Expected, Problem};
use dialogue_summary::dialogue::value::{Budget, Value, read};
use dialogue_summary::i18n::{Phrases, problem};
use std::io::Read;
use std::path::Path;

/// The text of a file without its byte order mark, or the built-in record if there is no file.
///
/// # Errors
/// The message for the publisher, with the name of the file.
pub fn read_text(file: Option<&Path>, phrases: &Phrases) -> Result<String, String> {
    let Some(file) = file else { return Ok(BUILT_IN.to_owned()) };
    let name = name_of(file);
    let bytes = read_bytes(file, phrases)?;
    let text = decode(&bytes).map_err(|problem| in_file(&name, &problem, phrases))?;
    Ok(text.to_owned())
}

/// The text of a file that is no dataset.
///
/// # Errors
/// The message for the publisher, with the name of the file.
pub fn read_limited(file: &Path, phrases: &Phrases) -> Result<String, String> {
    String::from_utf8(read_bytes(file, phrases)?).map_err(|error| format!("{}: {error}", name_of(file)))
}

/// The name of a file for messages.
pub fn name_of(file: &Path) -> String {
    if is_standard_input(file) { String::from("standard input") } else { file.display().to_string() }
}

/// Whether a name means standard input.
pub fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// So many bytes show that a file is one of another program.
const HEAD: u64 = 64 << 10;

/// The bytes of a file, never more than a dataset may have: the file may be a device, a pipe, or one of many gigabytes.
fn read_bytes(file: &Path, phrases: &Phrases) -> Result<Vec<u8>, String> {
    let name = name_of(file);
    let failed = |error: std::io::Error| format!("{name}: {error}");
    let mut input: Box<dyn Read> = match is_standard_input(file) {
        true => Box::new(std::io::stdin().lock()),
        false => Box::new(std::fs::File::open(file).map_err(failed)?),
    };
    let mut bytes = Vec::new();
    (&mut input).take(HEAD).read_to_end(&mut bytes).map_err(failed)?;
    // A letter may be cut off at the end.
    let head = match str::from_utf8(&bytes) {
        Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or_default(),
        _ => &bytes,
    };
    if let Err(problem) = decode(head)
        && matches!(problem.expected, Expected::Json(_))
    {
        return Err(in_file(&name, &problem, phrases));
    }
    input.take((MAX_BYTES as u64 + 1).saturating_sub(HEAD)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > MAX_BYTES {
        return Err(in_file(&name, &Problem::refused(Expected::Bytes(MAX_BYTES), None), phrases));
    }
    Ok(bytes)
}

/// Parses JSON within the widget's limits.
///
/// # Errors
/// The message for the publisher, with the name of the file.
pub fn parse<'t>(text: &'t str, name: &str, phrases: &Phrases) -> Result<Value<'t>, String> {
    read(text, &mut Budget::default()).map_err(|refusal| in_file(name, &refusal.problem(), phrases))
}

/// A problem of a file, as compilers print it: name, line, column, sentence.
pub fn in_file(name: &str, found: &Problem, phrases: &Phrases) -> String {
    format!("{}: {}", place(name, found.position), problem(phrases, found))
}

/// A file, and a place in it, if there is one.
pub fn place(name: &str, position: Option<Position>) -> String {
    match position {
        Some(Position { line, column }) => format!("{name}:{line}:{column}"),
        None => name.to_owned(),
    }
}
