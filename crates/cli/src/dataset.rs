//! Reads a dataset from a file.

use dialogue_summary::dialogue::BUILT_IN;
use dialogue_summary::dialogue::encoding::decode;
use dialogue_summary::dialogue::limits::MAX_BYTES;
use dialogue_summary::dialogue::position::Position;
use dialogue_summary::dialogue::problem::{Expected, Problem};
use dialogue_summary::dialogue::value::{Budget, Value, read};
use dialogue_summary::i18n::{Phrases, problem};
use std::path::Path;

/// The text of a file without its byte order mark, or the built-in record if there is no file.
///
/// # Errors
/// The message for the publisher, with the name of the file.
pub fn read_text(file: Option<&Path>, phrases: &Phrases) -> Result<String, String> {
    let Some(file) = file else { return Ok(BUILT_IN.to_owned()) };
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() > MAX_BYTES {
        return Err(in_file(&name, &Problem::refused(Expected::Bytes(MAX_BYTES), None), phrases));
    }
    let text = decode(&bytes).map_err(|problem| in_file(&name, &problem, phrases))?;
    Ok(text.to_owned())
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
