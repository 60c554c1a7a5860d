//! The forms in which a policy is at hand: its value, header lines, the whole answer of a server, a server's
//! settings, a page. Whoever asks pastes what there is, and what is not read would count as no policy.

use super::{meta, setting, slip};

/// Something that concerns policies, taken out of its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub how: How,
    /// The value, one policy or several with commas between them; of what has none the name or the text found.
    pub text: String,
}

/// What a piece is to a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A header that is in force.
    Enforced,
    /// A header that only reports.
    Reports,
    /// A `meta` element, in force but for some directives.
    Meta,
    /// A `meta` element that would only report, which none may.
    MetaReports,
    /// A header of the time before the standard.
    Old,
    /// Names the header, but the policy could not be found.
    Unread,
}

/// What the header is called, in its `meta` element too.
pub const NAME: &str = "content-security-policy";
/// The header that only reports.
pub const REPORT_ONLY: &str = "content-security-policy-report-only";
const OLD: [&str; 4] = [
    "x-content-security-policy",
    "x-content-security-policy-report-only",
    "x-webkit-csp",
    "x-webkit-csp-report-only",
];

/// Headers of nearly every answer: where one stands, lines are headers though no policy is among them.
const USUAL: [&str; 8] =
    ["date", "server", "content-type", "content-length", "cache-control", "location", "etag", "vary"];

/// Quotes in which a value is copied out of documents and programs.
const QUOTES: [(char, char); 8] =
    [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’'), ('„', '“'), ('”', '”'), ('«', '»')];

/// Which header of a policy it names.
pub fn header(name: &str) -> Option<How> {
    match name.to_ascii_lowercase().as_str() {
        NAME => Some(How::Enforced),
        REPORT_ONLY => Some(How::Reports),
        name => OLD.contains(&name).then_some(How::Old),
    }
}

/// The closing quote of an opening one.
pub fn closing(open: char) -> Option<char> {
    QUOTES.iter().find(|(known, _)| *known == open).map(|(_, close)| *close)
}

/// Everything in a text that concerns policies.
pub fn pieces(text: &str) -> Vec<Piece> {
    let text = unmarked(unquoted(text));
    let (text, answered) = last_answer(&text);
    let (head, page) = text.split_at(meta::start(text));
    let mut pieces = if answered || is_headers(head) {
        headers(head, answered)
    } else if let Some(set) = setting::settings(head) {
        set
    } else if page.is_empty() {
        vec![Piece { how: How::Enforced, text: head.lines().collect::<Vec<_>>().join(" ") }]
    } else {
        // Before a piece of a page stands nothing but more of the page.
        Vec::new()
    };
    pieces.extend(meta::metas(page));
    pieces
}

/// Without the quotes around the whole, where what begins in them is a policy.
fn unquoted(text: &str) -> &str {
    let bare = text.trim().trim_end_matches([',', ';']);
    let inner = bare.chars().next().and_then(|open| {
        let inner = bare.strip_prefix(open)?.strip_suffix(closing(open)?)?;
        let first = inner.split_ascii_whitespace().next().unwrap_or_default().trim_end_matches([';', ':']);
        (first.is_empty() || slip::is_directive(first) || header(first).is_some()).then_some(inner)
    });
    inner.unwrap_or(text)
}

/// Without the mark that `curl -v` puts before what it receives.
fn unmarked(text: &str) -> String {
    let line = |line| if line == "<" { "" } else { str::strip_prefix(line, "< ").unwrap_or(line) };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The last of several answers, as `curl -IL` prints them, for only that one is the page's; and whether there is one.
fn last_answer(text: &str) -> (&str, bool) {
    let (mut last, mut at) = (None, 0);
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if line[indent..].starts_with("HTTP/") {
            last = Some(at + indent);
        }
        at += line.len();
    }
    (&text[last.unwrap_or(0)..], last.is_some())
}

/// Whether these are header lines. A value alone has no name, and a colon in it is a slip.
fn is_headers(text: &str) -> bool {
    let usual =
        |line: &str| another(line).is_some_and(|name| USUAL.contains(&name.to_ascii_lowercase().as_str()));
    text.lines().any(|line| named(line).is_some() || usual(line))
}

fn headers(head: &str, answered: bool) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = false;
    for line in head.lines() {
        let first = line.split_ascii_whitespace().next().unwrap_or_default();
        if let Some((how, name, rest)) = named(line) {
            open = how != How::Old;
            let text = if open { rest } else { name };
            pieces.push(Piece { how, text: text.to_owned() });
        } else if line.trim().is_empty() {
            if answered {
                break;
            }
            open = false;
        } else if another(line).is_some() {
            open = false;
        } else if let Some(piece) = pieces.last_mut().filter(|_| open) {
            piece.text.push(' ');
            piece.text.push_str(line);
        } else if slip::is_directive(first) && !answered {
            open = true;
            pieces.push(Piece { how: How::Enforced, text: line.to_owned() });
        }
    }
    // What a server answers with is what a browser gets, quotes and all.
    if !answered {
        pieces.iter_mut().for_each(|piece| piece.text = unquoted(&piece.text).to_owned());
    }
    pieces
}

/// What a policy's own header is, its name, and what it says.
fn named(line: &str) -> Option<(How, &str, &str)> {
    let (name, rest) = line.split_once(':')?;
    let name = name.trim();
    Some((header(name)?, name, rest))
}

/// The name of another header, where the line is one and not a part of a policy: such a line may begin with a
/// scheme, or with a directive and a colon by mistake.
fn another(line: &str) -> Option<&str> {
    const SCHEMES: [&str; 7] = ["http", "https", "ws", "wss", "data", "blob", "filesystem"];
    let (name, rest) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let stands_apart = rest.is_empty() || rest.starts_with([' ', '\t']);
    let other = !SCHEMES.contains(&name) && !slip::is_directive(name);
    (is_name && stands_apart && other).then_some(name)
}
