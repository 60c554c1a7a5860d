//! A dataset from a file, for every command that takes one.

use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::limits::MAX_BYTES;
use dialogue_summary::dialogue::problem::Problem;
use dialogue_summary::dialogue::value::{Room, Value, read};
use dialogue_summary::dialogue::{BUILT_IN, Dialogue};
use std::path::Path;

/// The text of a file, or without one of the built-in record, without the mark that editors hide in front.
pub fn text(file: Option<&Path>) -> Result<String, String> {
    let text = match file {
        None => String::from(BUILT_IN),
        Some(file) => unicode(std::fs::read(file).map_err(|error| error.to_string())?)?,
    };
    if text.len() > MAX_BYTES {
        return Err(format!("{} bytes, at most {MAX_BYTES} are read", text.len()));
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// The text of bytes in UTF-8, the one encoding that JSON is passed on in (RFC 8259, 8.1).
fn unicode(bytes: Vec<u8>) -> Result<String, String> {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    String::from_utf8(bytes).map_err(|error| {
        let found = match wide {
            true => String::from("UTF-16"),
            false => format!("at byte {} something else", error.utf8_error().valid_up_to()),
        };
        format!("expected UTF-8, found {found}: save the file as UTF-8")
    })
}

/// Takes a text; an error where it is no JSON.
pub fn take(text: &str) -> Result<(Dialogue, Vec<Problem>), String> {
    Ok(check(&value(text)?))
}

/// Reads a text; an error where it is no JSON.
pub fn value(text: &str) -> Result<Value<'_>, String> {
    read(text, &mut Room::default()).map_err(|refusal| refusal.to_string())
}
