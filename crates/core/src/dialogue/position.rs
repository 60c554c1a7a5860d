//! Finds the values of JSON paths in a text: their lines and columns.
//!
//! A parser that remembers the place of each value would cost memory for datasets without problems. So the text is read a
//! second time if there are problems. It is read character by character, because the browser keeps it outside the wasm.

use std::iter::Peekable;

/// A place in a text: line and column in characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in it.
    pub column: usize,
}

impl Position {
    /// The start of a text.
    pub const START: Position = Position { line: 1, column: 1 };

    /// The place behind this part of a text.
    pub fn behind(part: &str) -> Position {
        let last = part.rsplit('\n').next().unwrap_or_default();
        Position { line: part.matches('\n').count() + 1, column: last.chars().count() + 1 }
    }
}

/// The positions of the values at JSON paths in a text, or of their keys. If there is no such value, that of the object or
/// list it would be in.
pub fn positions(text: &mut dyn Iterator<Item = char>, paths: &[(&str, bool)]) -> Vec<Position> {
    let mut root = Target::default();
    for (nth, (path, wants_key)) in paths.iter().enumerate() {
        let mut target = &mut root;
        for step in steps(path) {
            let at = target.inner.iter().position(|(known, _)| *known == step).unwrap_or_else(|| {
                target.inner.push((step, Target::default()));
                target.inner.len() - 1
            });
            target = &mut target.inner[at].1;
        }
        if *wants_key { &mut target.keys } else { &mut target.values }.push(nth);
    }
    let found = vec![Position::START; paths.len()];
    let mut scanner = Scanner { text: text.peekable(), at: Position::START, found };
    scanner.value(&root);
    scanner.found
}

#[derive(PartialEq)]
enum Step {
    Key(String),
    Index(usize),
}

/// What is looked for below a value.
#[derive(Default)]
struct Target {
    inner: Vec<(Step, Target)>,
    /// Paths of this value, by their position in the list of paths.
    values: Vec<usize>,
    /// Paths of the key of this value.
    keys: Vec<usize>,
}

/// The steps of a JSON path as problems write it.
fn steps(path: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut rest = path.trim_start_matches('$');
    while let Some(first) = rest.chars().next() {
        if let Some(quoted) = rest.strip_prefix("['") {
            let (key, length) = quoted_key(quoted);
            steps.push(Step::Key(key));
            rest = quoted.get(length..).unwrap_or_default();
        } else {
            let inner = rest.get(first.len_utf8()..).unwrap_or_default();
            let end = inner.find(['.', '[']).unwrap_or(inner.len());
            let (name, behind) = inner.split_at(end);
            let index = name.strip_suffix(']').filter(|_| first == '[').and_then(|name| name.parse().ok());
            steps.push(index.map_or_else(|| Step::Key(name.to_owned()), Step::Index));
            rest = behind;
        }
    }
    steps
}

/// The key in front of `']`, and the length of both.
fn quoted_key(text: &str) -> (String, usize) {
    let (mut key, mut is_escaped) = (String::new(), false);
    for (at, sign) in text.char_indices() {
        match sign {
            _ if is_escaped => key.push(if sign == 'n' { '\n' } else { sign }),
            '\'' => return (key, at + 2),
            '\\' => {}
            _ => key.push(sign),
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    (key, text.len())
}

/// The step of a JSON path (RFC 9535) to the value under a key.
pub fn member(key: &str) -> String {
    let is_plain = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if is_plain {
        return format!(".{key}");
    }
    let key = key.replace('\\', r"\\").replace('\'', r"\'").replace('\n', r"\n");
    format!("['{key}']")
}

/// The last key of a JSON path.
pub fn last_key(path: &str) -> Option<String> {
    steps(path).into_iter().rev().find_map(|step| if let Step::Key(key) = step { Some(key) } else { None })
}

/// Whether a JSON path leads to an entry of a list.
pub fn is_entry(path: &str) -> bool {
    matches!(steps(path).last(), Some(Step::Index(_)))
}

/// Reads JSON, and ends without a result if it is invalid.
struct Scanner<'t> {
    text: Peekable<&'t mut dyn Iterator<Item = char>>,
    at: Position,
    found: Vec<Position>,
}

impl Scanner<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.text.next()?;
        self.at = match next {
            '\n' => Position { line: self.at.line + 1, column: 1 },
            _ => Position { column: self.at.column + 1, ..self.at },
        };
        Some(next)
    }

    /// The next character that is no white space. It is not taken.
    fn next_token(&mut self) -> Option<char> {
        while self.text.peek()?.is_ascii_whitespace() {
            self.next();
        }
        self.text.peek().copied()
    }

    fn set(&mut self, nth: &[usize], at: Position) {
        for nth in nth {
            if let Some(found) = self.found.get_mut(*nth) {
                *found = at;
            }
        }
    }

    /// Sets the position of a value, and of all that is looked for in it until that is found.
    fn set_all(&mut self, target: &Target, at: Position) {
        self.set(&target.values, at);
        for (_, inner) in &target.inner {
            self.set(&inner.keys, at);
            self.set_all(inner, at);
        }
    }

    fn value(&mut self, target: &Target) -> Option<()> {
        let first = self.next_token()?;
        self.set_all(target, self.at);
        if target.inner.is_empty() || !matches!(first, '{' | '[') {
            return self.skip();
        }
        self.next();
        for index in 0.. {
            let inner = match (first, self.next_token()?) {
                (_, '}' | ']') => break,
                ('{', _) => {
                    let key_at = self.at;
                    let key = self.string()?;
                    self.next_token();
                    // The colon.
                    self.next();
                    let inner = find(target, |step| matches!(step, Step::Key(name) if *name == key));
                    if let Some(inner) = inner {
                        self.set(&inner.keys, key_at);
                    }
                    inner
                }
                _ => find(target, |step| *step == Step::Index(index)),
            };
            match inner {
                Some(inner) => self.value(inner)?,
                None => self.skip()?,
            }
            if self.next_token()? == ',' {
                self.next();
            }
        }
        self.next().map(|_| ())
    }

    /// Skips a value. It is not called for each nested value, as the nesting of a text may be of any depth.
    fn skip(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.next_token()? {
                '"' => _ = self.string()?,
                '{' | '[' => {
                    self.next();
                    depth += 1;
                    continue;
                }
                '}' | ']' => {
                    self.next();
                    depth = depth.saturating_sub(1);
                }
                ',' | ':' => {
                    self.next();
                    continue;
                }
                // A number, or a word such as true.
                _ => {
                    while self
                        .text
                        .peek()
                        .is_some_and(|c| !matches!(c, ',' | '}' | ']' | ':') && !c.is_ascii_whitespace())
                    {
                        self.next();
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Reads a string in quotation marks.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        self.next();
        loop {
            match self.next()? {
                '"' => return Some(string),
                '\\' => match self.next()? {
                    'n' => string.push('\n'),
                    't' => string.push('\t'),
                    'u' => {
                        let digits: String = (0..4).map_while(|_| self.next()).collect();
                        let unit = u32::from_str_radix(&digits, 16).ok();
                        string.push(unit.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    sign => string.push(sign),
                },
                sign => string.push(sign),
            }
        }
    }
}

fn find(target: &Target, is: impl Fn(&Step) -> bool) -> Option<&Target> {
    target.inner.iter().find(|(step, _)| is(step)).map(|(_, inner)| inner)
}
