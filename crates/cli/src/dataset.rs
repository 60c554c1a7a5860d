//! Reads a dataset from a file.

use dialogue_summary::dialogue::BUILT_IN;
use dialogue_summary::dialogue::limits::MAX_BYTES;
use dialogue_summary::dialogue::value::{Budget, Value, read};
use std::path::Path;

/// The text of a file without its byte order mark, or the built-in record if there is no file.
pub fn read_text(file: Option<&Path>) -> Result<String, String> {
    let Some(file) = file else { return Ok(BUILT_IN.to_owned()) };
    let text = utf8(std::fs::read(file).map_err(|error| error.to_string())?)?;
    if text.len() > MAX_BYTES {
        return Err(format!("{} bytes, at most {MAX_BYTES} are read", text.len()));
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// JSON is exchanged in UTF-8 only (RFC 8259, 8.1).
fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    String::from_utf8(bytes).map_err(|error| {
        let found = if is_utf16 {
            String::from("UTF-16")
        } else {
            format!("at byte {} something else", error.utf8_error().valid_up_to())
        };
        format!("expected UTF-8, found {found}: save the file as UTF-8")
    })
}

/// Parses JSON within the widget's limits.
pub fn parse(text: &str) -> Result<Value<'_>, String> {
    read(text, &mut Budget::default()).map_err(|error| error.to_string())
}
