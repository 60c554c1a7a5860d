//! Names what a text is that is not JSON, or the slip that makes it invalid.

use super::position::Position;

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

/// The format of a text that does not even begin like JSON.
fn other_format(text: &str) -> Option<JsonSlip> {
    if let Some(format) = file_format(text.as_bytes()) {
        return Some(format);
    }
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match trimmed.chars().next() {
        None => Some(JsonSlip::Empty),
        Some('<') => Some(if is_xml(trimmed) { JsonSlip::Xml } else { JsonSlip::WebPage }),
        Some('{' | '[') => None,
        _ => table(trimmed).map(JsonSlip::Table),
    }
}

/// Whether markup is XML of another kind than a web page.
fn is_xml(text: &str) -> bool {
    let start: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    let mut tags = start.split('<').map(|tag| tag.split([' ', '>', '/', '\n']).next().unwrap_or_default());
    let root = tags.find(|name| !name.is_empty() && !name.starts_with(['?', '!'])).unwrap_or_default();
    let is_page = start.contains("<!doctype html") || root == "html";
    !is_page && (start.starts_with("<?xml") || matches!(root, "rss" | "feed" | "svg") || root.contains(':'))
}

/// How many bytes at each end of a file are searched for the names of its parts.
const MAX_SEARCHED: usize = 64 << 10;

/// The format of a file of another program, by its first bytes.
pub fn file_format(bytes: &[u8]) -> Option<JsonSlip> {
    let start = bytes.get(..MAX_SEARCHED).unwrap_or(bytes);
    let end = bytes.get(bytes.len().saturating_sub(MAX_SEARCHED)..).unwrap_or(bytes);
    let has = |part: &[u8]| [start, end].iter().any(|piece| piece.windows(part.len()).any(|at| at == part));
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| bytes.trim_ascii_start().starts_with(sign));
    if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        let is_sheet = has(b"xl/workbook") || has(b"opendocument.spreadsheet");
        let is_document = has(b"word/document") || has(b"opendocument.text") || has(b"hwp+zip");
        return Some(match (is_sheet, is_document) {
            (true, _) => JsonSlip::Spreadsheet,
            (_, true) => JsonSlip::Document,
            _ => JsonSlip::Archive,
        });
    }
    // The formats of Office before 2007, and of Hangul.
    if begins(&[b"\xd0\xcf\x11\xe0"]) {
        let is_sheet = has(b"W\0o\0r\0k\0b\0o\0o\0k\0");
        return Some(if is_sheet { JsonSlip::Spreadsheet } else { JsonSlip::Document });
    }
    let others = [
        (&[&b"{\\rtf"[..]][..], JsonSlip::Document),
        (&[b"\x89PNG", b"\xff\xd8\xff", b"GIF8"], JsonSlip::Image),
        (&[b"%PDF-", b"\xef\xbb\xbf%PDF-"], JsonSlip::Pdf),
        (&[b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!"], JsonSlip::Archive),
    ];
    others.into_iter().find(|(signs, _)| begins(signs)).map(|(_, format)| format)
}

/// The second row as a card, if the text has at least one row with fields.
fn table(text: &str) -> Option<Option<String>> {
    let mut lines = text.lines();
    let head = lines.next()?;
    let separator = ['\t', ';', ','].into_iter().find(|separator| head.contains(*separator))?;
    let fields = |line: &str| -> Vec<String> {
        line.split(separator).map(|field| field.trim().trim_matches('"').to_owned()).collect()
    };
    let row = lines.next().filter(|row| !row.trim().is_empty())?;
    let (names, values) = (fields(head), fields(row));
    // A comma in a text makes one field more, so the row is not clear.
    if names.len() != values.len() {
        return Some(None);
    }
    let pairs: Vec<String> = names
        .iter()
        .zip(&values)
        .filter(|(name, value)| !name.is_empty() && !value.is_empty())
        .map(|(name, value)| format!("{}: {}", quoted(name), quoted(value)))
        .collect();
    let card = format!("{{ {} }}", pairs.join(", "));
    let is_short = card.chars().count() <= 200;
    Some((!pairs.is_empty() && is_short).then_some(card))
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
    let is_key = error.message.contains("key must be a string");
    let word = || rest.chars().take_while(|c| !",:]}\"\n".contains(*c)).take(30).collect::<String>();
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
        _ if error.message.contains("trailing characters") => (JsonSlip::TextBehind, here),
        _ if is_key => (JsonSlip::BareKey(word().trim_end().to_owned()), here),
        // The text before has ended at a quotation mark that is part of it.
        _ if previous == Some('"') && !before.ends_with('\n') && is_inside_text(trimmed, before, rest) => {
            (JsonSlip::QuoteInText, trimmed.len() - 1)
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
