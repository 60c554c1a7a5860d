//! Policies in the configuration of servers: nginx (`add_header`), Apache (`Header always set`), and others that write
//! the header's name and then its value in quotation marks.

use super::delivery::{Delivered, Delivery, by_header, closing_quote};
use super::slip::is_directive;

/// What precedes the name where the header is set.
const VERBS: [&str; 9] =
    ["add_header", "header", "set", "add", "append", "merge", "setifempty", "set-header", "add-header"];

/// What separates name and value where they are written as a pair.
const SEPARATORS: [&str; 3] = [":", "=", "=>"];

/// A word of a statement.
#[derive(Debug, Default)]
struct Word {
    text: String,
    is_quoted: bool,
    /// Whether its closing quotation mark was found, if it has an opening one.
    is_closed: bool,
}

/// The policies of all statements that name the header. `None` if there is no such statement.
pub fn find_policies(text: &str) -> Option<Vec<Delivered>> {
    let found: Vec<Vec<Delivered>> =
        statements(text).iter().filter_map(|words| in_statement(words)).collect();
    (!found.is_empty()).then(|| found.concat())
}

/// What a statement sets: nothing if it removes the header. `None` if it is about something else.
fn in_statement(words: &[Word]) -> Option<Vec<Delivered>> {
    let delivery_of = |word: &Word| by_header(word.text.trim_end_matches(':'));
    let position = words.iter().position(|word| delivery_of(word).is_some())?;
    let name = &words[position];
    let delivery = delivery_of(name)?;
    let verb = position.checked_sub(1).map(|before| words[before].text.to_ascii_lowercase());
    match verb.as_deref() {
        // A header line.
        None if name.text.ends_with(':') => return None,
        Some("unset") => return Some(Vec::new()),
        _ => {}
    }
    let after = &words[position + 1..];
    let is_separator = |word: &&Word| !word.is_quoted && SEPARATORS.contains(&word.text.as_str());
    let value = &after[after.iter().take_while(is_separator).count()..];
    let found = match value.split_first() {
        _ if delivery == Delivery::Legacy => Delivered { delivery, text: name.text.clone() },
        Some((value, rest)) if is_value(verb.as_deref(), value, rest) => {
            Delivered { delivery, text: value.text.clone() }
        }
        _ => {
            let all: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            Delivered { delivery: Delivery::Unread, text: all.join(" ") }
        }
    };
    Some(vec![found])
}

/// Whether the word is the whole value of the header. Other words behind it than conditions mean that quotation marks
/// are missing.
fn is_value(verb: Option<&str>, value: &Word, rest: &[Word]) -> bool {
    let first = value.text.split_ascii_whitespace().next().unwrap_or_default().trim_end_matches(';');
    let is_set = match verb {
        Some(verb) => VERBS.contains(&verb),
        // Without a verb it may be a header line without its colon.
        None => value.is_quoted && (first.is_empty() || is_directive(first)),
    };
    // Apache allows quotation marks around its conditions.
    let is_condition = |word: &Word| {
        ["always", "early"].contains(&word.text.as_str())
            || word.text.starts_with("env=")
            || word.text.starts_with("expr=")
    };
    is_set && value.is_closed && rest.iter().all(is_condition)
}

/// The words of each statement. In configurations a line break or semicolon ends it, in pairs a comma.
fn statements(text: &str) -> Vec<Vec<Word>> {
    let mut all: Vec<Vec<Word>> = Vec::new();
    let mut words: Vec<Word> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // nginx allows the value on a line of its own.
            '\n' if words.len() == 2 && words[0].text.eq_ignore_ascii_case("add_header") => {}
            '\n' | ';' | ',' | '{' | '}' => all.push(std::mem::take(&mut words)),
            '#' => while chars.next_if(|c| *c != '\n').is_some() {},
            '\\' if chars.next_if_eq(&'\n').is_some() => {}
            _ if c.is_whitespace() => {}
            _ => words.push(match closing_quote(c) {
                Some(close) => quoted_word(close, &mut chars),
                None => {
                    let mut text = String::from(c);
                    let goes_on = |next: &char| c != ':' && !next.is_whitespace() && *next != ';';
                    while let Some(next) = chars.next_if(goes_on) {
                        text.push(next);
                    }
                    Word { text, is_quoted: false, is_closed: true }
                }
            }),
        }
    }
    all.push(words);
    all
}

fn quoted_word(close: char, chars: &mut impl Iterator<Item = char>) -> Word {
    let mut word = Word { is_quoted: true, ..Word::default() };
    while let Some(c) = chars.next() {
        match c {
            _ if c == close => {
                word.is_closed = true;
                break;
            }
            '\\' => match chars.next() {
                // Apache continues a value behind a backslash at the end of the line.
                Some('\n') => word.text.push(' '),
                other => word.text.extend(other),
            },
            '\n' => word.text.push(' '),
            _ => word.text.push(c),
        }
    }
    word
}
