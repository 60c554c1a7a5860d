//! Names what a text is that is not JSON, or the slip that makes it invalid.

mod format;
mod signs;

use super::position::Position;
pub use format::file_format;
use format::other_format;
use signs::of_a_sign;

/// What is wrong with a text that is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonSlip {
    /// The text is empty.
    Empty,
    /// It is HTML.
    WebPage,
    /// It is XML.
    Xml,
    /// It is a file of a spreadsheet program.
    Spreadsheet,
    /// It is a file of a word processor.
    Document,
    /// It is a PDF.
    Pdf,
    /// A picture.
    Image,
    /// It is a compressed file, such as ZIP.
    Archive,
    /// It is a file of another program that has no text.
    Binary,
    /// It is Markdown.
    Markdown,
    /// It is YAML.
    Yaml,
    /// It is JSON Lines: several values, each in its own lines.
    JsonLines,
    /// It is a table, such as CSV. The first row as a card, if that is clear.
    Table(Option<String>),
    /// A quotation mark that is not straight.
    CurlyQuote(char),
    /// A comma before this bracket.
    TrailingComma(char),
    /// A comma without a value before it.
    ExtraComma,
    /// No comma between two values.
    MissingComma,
    /// A quotation mark inside a text.
    QuoteInText,
    /// A line break, tab or other control character in a text.
    ControlInText,
    /// A backslash inside a text.
    BackslashInText,
    /// A comment.
    Comment,
    /// A key without quotation marks.
    BareKey(String),
    /// A word that is neither in quotation marks, nor a number, true, false or null.
    BareWord(String),
    /// A number with separators, without them.
    Separators(String),
    /// A number that begins with 0, without it.
    LeadingZero(String),
    /// A sign that is not the one of JSON, and that one.
    WrongSign(char, char),
    /// A space, or an invisible character, that is none of JSON.
    Space(char),
    /// Three dots in place of something.
    Placeholder(String),
    /// The text ends before the dataset does.
    CutOff,
    /// There is text behind the dataset.
    TextBehind,
    /// Another slip: the parser's message.
    Other(String),
}

/// What the parser found.
pub struct ParserError {
    /// The byte it was at.
    pub offset: usize,
    /// Whether it was at the end of the text.
    pub is_at_end: bool,
    /// Its message.
    pub message: String,
}

/// What is wrong with a text that is not JSON, and where.
pub fn diagnose(text: &str, error: ParserError) -> (JsonSlip, Position) {
    if let Some(slip) = other_format(text) {
        return (slip, Position::START);
    }
    let (before, rest) = text.split_at(text.floor_char_boundary(error.offset));
    let (slip, offset) = slip(before, rest, error);
    (slip, Position::behind(text.get(..offset).unwrap_or(before)))
}

/// A text as JSON.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The slip at the place where the parser ended, and its byte.
fn slip(before: &str, rest: &str, error: ParserError) -> (JsonSlip, usize) {
    let here = before.len();
    // The last character that is no white space.
    let trimmed = before.trim_end();
    let previous = trimmed.chars().next_back();
    if let Some(at) = curly_end(trimmed) {
        return (JsonSlip::CurlyQuote(before.get(at..).and_then(|s| s.chars().next()).unwrap_or('”')), at);
    }
    if error.is_at_end {
        return (JsonSlip::CutOff, here);
    }
    if let Some(slip) = of_a_sign(before, rest, &error.message) {
        return slip;
    }
    let is_key = error.message.contains("key must be a string");
    let word = || rest.chars().take_while(|c| !",:=]}\"\n".contains(*c)).take(30).collect::<String>();
    match rest.chars().next().unwrap_or_default() {
        curly @ ('“' | '”' | '„' | '‟' | '«' | '»' | '″' | '‘' | '’' | '\'' | '`' | '＂') => {
            (JsonSlip::CurlyQuote(curly), here)
        }
        bracket @ (']' | '}') if previous == Some(',') => {
            (JsonSlip::TrailingComma(bracket), trimmed.len() - 1)
        }
        ',' if matches!(previous, Some(',' | '[' | '{' | ':')) => (JsonSlip::ExtraComma, here),
        '/' | '#' => (JsonSlip::Comment, here),
        _ if error.message.contains("control character") => (JsonSlip::ControlInText, here),
        _ if error.message.contains("escape") => (JsonSlip::BackslashInText, here),
        '{' if error.message.contains("trailing characters") && previous == Some('}') => {
            (JsonSlip::JsonLines, here)
        }
        _ if error.message.contains("trailing characters") => (JsonSlip::TextBehind, here),
        _ if is_key => (JsonSlip::BareKey(word().trim_end().to_owned()), here),
        // The text before has ended at a quotation mark that is part of it.
        _ if previous == Some('"') && !before.ends_with('\n') && is_inside_text(trimmed, before, rest) => {
            (JsonSlip::QuoteInText, trimmed.len() - 1)
        }
        // A number that goes on, such as 30+ or 2024-11-06.
        first
            if !first.is_whitespace()
                && before.ends_with(|c: char| c.is_ascii_digit())
                && !"\"{[:".contains(first) =>
        {
            let start = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-')).len();
            let start = before.get(start..).unwrap_or_default();
            (JsonSlip::BareWord((start.to_owned() + &word()).trim_end().to_owned()), here - start.len())
        }
        '"' | '{' | '[' if error.message.contains("expected `,`") => (JsonSlip::MissingComma, trimmed.len()),
        first if error.message.contains("expected value") && first.is_alphanumeric() => {
            (JsonSlip::BareWord(word().trim_end().to_owned()), here)
        }
        // The parser has read a part of the word, such as "N" of "NaN" or "t" of "today".
        _ if error.message.contains("expected ident") => {
            let start = before.trim_end_matches(|c: char| c.is_alphabetic()).len();
            let start = before.get(start..).unwrap_or_default();
            (JsonSlip::BareWord((start.to_owned() + &word()).trim_end().to_owned()), here - start.len())
        }
        _ => (JsonSlip::Other(error.message), here),
    }
}

/// Whether a text goes on behind the quotation mark that ends `trimmed`: no line break and no other value follows.
fn is_inside_text(trimmed: &str, before: &str, rest: &str) -> bool {
    let gap = before.get(trimmed.len()..).unwrap_or_default();
    !gap.contains('\n') && !rest.starts_with(['{', '[']) && (gap.is_empty() || !rest.starts_with('"'))
}

/// The curly quotation mark that was meant to end a text which the parser read on: `"title”: "T"`. The text is the last one of
/// `before`.
fn curly_end(before: &str) -> Option<usize> {
    let inner = before.strip_suffix('"').unwrap_or(before);
    let start = inner.rfind('"')?;
    let text = inner.get(start..)?;
    text.char_indices().find_map(|(at, sign)| {
        let behind = text.get(at + sign.len_utf8()..)?.trim_start();
        (matches!(sign, '“' | '”' | '″') && behind.starts_with([':', ',', '}', ']'])).then_some(start + at)
    })
}
