//! Policies in the settings of servers: nginx (`add_header`), Apache (`Header always set`), and others that write
//! the header's name and then its value in quotes.

use super::form::{How, Piece, closing, header};
use super::slip::is_directive;

/// What stands before the name where the header is set.
const VERBS: [&str; 9] =
    ["add_header", "header", "set", "add", "append", "merge", "setifempty", "set-header", "add-header"];

/// Signs between the name and the value where settings are written as pairs.
const BETWEEN: [&str; 3] = [":", "=", "=>"];

/// A word of a setting.
#[derive(Debug, Default)]
struct Word {
    text: String,
    /// Whether it stands in quotes, and whether those end.
    quoted: bool,
    whole: bool,
}

/// The policies of all settings that name the header; none where none does.
pub fn settings(text: &str) -> Option<Vec<Piece>> {
    let found: Vec<Vec<Piece>> = statements(text).iter().filter_map(|words| setting(words)).collect();
    (!found.is_empty()).then(|| found.concat())
}

/// What a statement sets; none where it is not about the header, nothing where it takes the header away.
fn setting(words: &[Word]) -> Option<Vec<Piece>> {
    let at = words.iter().position(|word| header(word.text.trim_end_matches(':')).is_some())?;
    let name = &words[at].text;
    let verb = at.checked_sub(1).map(|at| words[at].text.to_ascii_lowercase());
    match verb.as_deref() {
        // A line of headers, and no setting.
        None if name.ends_with(':') => return None,
        Some("unset") => return Some(Vec::new()),
        _ => {}
    }
    let behind = &words[at + 1..];
    let skipped =
        behind.iter().take_while(|word| !word.quoted && BETWEEN.contains(&word.text.as_str())).count();
    let how = header(name.trim_end_matches(':'))?;
    let piece = match behind[skipped..].split_first() {
        _ if how == How::Old => Piece { how, text: name.clone() },
        Some((value, rest)) if sets(verb.as_deref(), value, rest) => Piece { how, text: value.text.clone() },
        _ => {
            let all: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            Piece { how: How::Unread, text: all.join(" ") }
        }
    };
    Some(vec![piece])
}

/// Whether that is the one value of the header. Words behind it that are no condition tell of quotes that are missing.
fn sets(verb: Option<&str>, value: &Word, rest: &[Word]) -> bool {
    let first = value.text.split_ascii_whitespace().next().unwrap_or_default().trim_end_matches(';');
    // Without a verb it may as well be a header line that lacks its colon.
    let is_value = || value.quoted && (first.is_empty() || is_directive(first));
    let known = verb.map_or_else(is_value, |verb| VERBS.contains(&verb));
    let aside = |word: &Word| {
        let text = word.text.as_str();
        // Apache's condition may stand in quotes.
        ["always", "early"].contains(&text) || text.starts_with("env=") || text.starts_with("expr=")
    };
    known && value.whole && rest.iter().all(aside)
}

/// The words of each statement. Servers end them at the line's end or at a semicolon, pairs end at a comma.
fn statements(text: &str) -> Vec<Vec<Word>> {
    let mut all: Vec<Vec<Word>> = Vec::new();
    let mut words: Vec<Word> = Vec::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            // nginx lets the value stand on a line of its own.
            '\n' if words.len() == 2 && words[0].text.eq_ignore_ascii_case("add_header") => {}
            '\n' | ';' | ',' | '{' | '}' => all.push(std::mem::take(&mut words)),
            '#' => while signs.next_if(|sign| *sign != '\n').is_some() {},
            '\\' if signs.next_if_eq(&'\n').is_some() => {}
            _ if sign.is_whitespace() => {}
            _ => {
                let mut word = Word { quoted: closing(sign).is_some(), ..Word::default() };
                match closing(sign) {
                    Some(close) => word.take_quoted(close, &mut signs),
                    None => {
                        word.text.push(sign);
                        while let Some(sign) =
                            signs.next_if(|next| sign != ':' && !next.is_whitespace() && *next != ';')
                        {
                            word.text.push(sign);
                        }
                        word.whole = true;
                    }
                }
                words.push(word);
            }
        }
    }
    all.push(words);
    all
}

impl Word {
    fn take_quoted(&mut self, close: char, signs: &mut impl Iterator<Item = char>) {
        while let Some(sign) = signs.next() {
            match sign {
                _ if sign == close => {
                    self.whole = true;
                    return;
                }
                '\\' => match signs.next() {
                    // Apache lets a value go on behind a backslash at the line's end.
                    Some('\n') => self.text.push(' '),
                    other => self.text.extend(other),
                },
                '\n' => self.text.push(' '),
                _ => self.text.push(sign),
            }
        }
    }
}
