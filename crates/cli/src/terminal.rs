//! Messages as they are written to a terminal or a log: words of a dataset cannot act there.

use std::fmt::Write;

/// Several lines for the publisher.
#[derive(Debug)]
pub struct Messages(pub Vec<String>);

impl From<String> for Messages {
    fn from(message: String) -> Messages {
        Messages(vec![message])
    }
}

/// One line: control characters and those that turn the direction of writing are written as escapes, and so is a line break, which
/// could begin a line that looks like one of ours or like a command of a build server.
pub fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for sign in line.chars() {
        match sign {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if is_unsafe(sign) => _ = write!(out, "\\u{{{:x}}}", u32::from(sign)),
            _ => out.push(sign),
        }
    }
    out
}

/// JSON with the same values, in which these characters are escapes of JSON.
pub fn escaped_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        match sign {
            // They can only be inside texts.
            _ if is_unsafe(sign) && sign != '\n' => _ = write!(out, "\\u{:04x}", u32::from(sign)),
            _ => out.push(sign),
        }
    }
    out
}

/// Whether a terminal may take a character for something else than a letter: C0, DEL, C1, separators of lines, and bidi controls.
fn is_unsafe(sign: char) -> bool {
    let is_bidi = matches!(
        sign,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    sign.is_control() || is_bidi || matches!(sign, '\u{2028}' | '\u{2029}')
}
