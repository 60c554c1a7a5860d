//! Recognises files of another format by how they begin.

use super::{JsonSlip, quoted};

/// The format of a text that does not even begin like JSON.
pub fn other_format(text: &str) -> Option<JsonSlip> {
    if let Some(format) = file_format(text.as_bytes()) {
        return Some(format);
    }
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match trimmed.chars().next() {
        None => Some(JsonSlip::Empty),
        Some('<') => Some(if is_xml(trimmed) { JsonSlip::Xml } else { JsonSlip::WebPage }),
        Some('{' | '[') => None,
        _ if is_markdown(trimmed) => Some(JsonSlip::Markdown),
        _ if is_yaml(trimmed) => Some(JsonSlip::Yaml),
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

/// Whether a text begins like Markdown: a heading, a block of code, or properties between lines of hyphens.
fn is_markdown(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    let marks = first.chars().take_while(|sign| *sign == '#').count();
    // A line with one such sign may be a comment before a dataset.
    let is_heading = (1..=6).contains(&marks)
        && first.chars().nth(marks) == Some(' ')
        && !lines
            .clone()
            .find(|line| !line.starts_with('#'))
            .is_some_and(|line| line.starts_with(['{', '[']));
    let is_underlined =
        || lines.clone().next().is_some_and(|line| line.len() > 2 && line.trim_matches('=').is_empty());
    let has_properties = first == "---" && lines.clone().any(|line| line == "---");
    is_heading || has_properties || first.starts_with("```") || is_underlined()
}

/// Whether a text begins like YAML: a key with a colon and no quotation marks, or an entry of a list.
fn is_yaml(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let first = if first.trim_end() == "---" { lines.next().unwrap_or_default() } else { first };
    let is_key = |line: &str| {
        let key = line.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(' '));
        key.is_some_and(|(key, _)| {
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
        })
    };
    is_key(first.strip_prefix("- ").unwrap_or(first))
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
        (&[b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"], JsonSlip::Archive),
        (&[b"\0asm", b"\x7fELF", b"MZ\x90", b"SQLite format"], JsonSlip::Binary),
    ];
    if bytes.get(257..262) == Some(b"ustar") {
        return Some(JsonSlip::Archive);
    }
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
