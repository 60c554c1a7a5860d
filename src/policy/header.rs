//! The header: which policies it holds, and which directives they have.

use super::slip::{self, Slip, Slipped};
use std::fmt;

/// What a header says, and what in it is not as its author may think.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The policies that are in force. All of them must allow a thing.
    pub policies: Vec<Policy>,
    /// How many there are that only report, and have no effect.
    pub report_only: usize,
    /// What a browser drops, or reads in another way than it looks.
    pub slips: Vec<Slip>,
}

/// One policy: its directives, each name once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The directives in their order.
    pub directives: Vec<Directive>,
}

/// A directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Its name, in lower case.
    pub name: String,
    /// What stands behind it, as it is written.
    pub values: Vec<String>,
}

const NAME: &str = "content-security-policy";
const REPORT_ONLY: &str = "content-security-policy-report-only";

/// Reads what a server sends: the value of the header, of several policies with commas between them, or
/// whole header lines with their names, among any others; or the `meta` element of a page.
pub fn read(text: &str) -> Header {
    let mut header = Header::default();
    header.take(text);
    header
}

impl Header {
    /// Adds what a further header says: the policies of all headers hold.
    pub fn take(&mut self, text: &str) {
        let (mut enforced, mut value) = (true, String::new());
        let meta = meta(text);
        let text = meta.as_deref().unwrap_or(text);
        // Without its name there is nothing but the value, in which a colon is a slip.
        let whole = text.lines().any(|line| named(line).is_some());
        for line in text.lines() {
            if let Some((reports, rest)) = named(line) {
                self.add(&std::mem::take(&mut value), enforced);
                enforced = !reports;
                value.push_str(rest);
            } else if whole && is_another(line) {
                self.add(&std::mem::take(&mut value), enforced);
            } else {
                value.push(' ');
                value.push_str(line);
            }
        }
        self.add(&value, enforced);
    }

    fn add(&mut self, value: &str, enforced: bool) {
        for text in value.split(',') {
            let mut slips = Vec::new();
            let policy = policy(text, self.policies.len(), &mut slips);
            if policy.directives.is_empty() && slips.is_empty() {
                continue;
            }
            match enforced {
                true => {
                    self.policies.push(policy);
                    self.slips.append(&mut slips);
                }
                false => self.report_only += 1,
            }
        }
    }
}

/// Whether a policy's own header only reports, and what it says; none where the line is no such header.
fn named(line: &str) -> Option<(bool, &str)> {
    let (name, rest) = line.split_once(':')?;
    let reports = name.trim().eq_ignore_ascii_case(REPORT_ONLY);
    (reports || name.trim().eq_ignore_ascii_case(NAME)).then_some((reports, rest))
}

/// Whether it is the first line of an answer, or another of its headers, and not a part of a policy. A line of
/// a policy may begin with a scheme.
fn is_another(line: &str) -> bool {
    const SCHEMES: [&str; 7] = ["http", "https", "ws", "wss", "data", "blob", "filesystem"];
    let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    line.starts_with("HTTP/")
        || line.split_once(": ").is_some_and(|(name, _)| is_name(name) && !SCHEMES.contains(&name))
}

/// The policies in the `meta` elements of a piece of a page; none where it has none.
fn meta(text: &str) -> Option<String> {
    let mut policies = Vec::new();
    // In whatever case its names are; in lower case every letter has the place it had.
    let lower = text.to_ascii_lowercase();
    for (at, _) in lower.match_indices("<meta") {
        let end = lower[at..].find('>').map_or(text.len(), |end| at + end);
        if !lower[at..end].contains(NAME) {
            continue;
        }
        let tag = &text[at..end];
        let Some((_, value)) = tag.split_once("content=") else { continue };
        let Some(quote) = value.chars().next().filter(|sign| "\"'".contains(*sign)) else { continue };
        let Some(value) = value[1..].split(quote).next() else { continue };
        policies.push(value.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&"));
    }
    (!policies.is_empty()).then(|| policies.join(","))
}

/// Reads one policy ([parse a serialized CSP](https://www.w3.org/TR/CSP3/#parse-serialized-policy)).
fn policy(text: &str, at: usize, slips: &mut Vec<Slip>) -> Policy {
    let mut policy = Policy::default();
    for piece in text.split(';') {
        let mut tokens = piece.split_ascii_whitespace();
        let Some(name) = tokens.next() else { continue };
        let directive =
            Directive { name: name.to_ascii_lowercase(), values: tokens.map(str::to_owned).collect() };
        let mut dropped = |slipped| slips.push(Slip::whole(at, &directive.name, piece.trim(), slipped));
        if !piece.is_ascii() {
            dropped(Slipped::NotAscii);
        } else if policy.get(&directive.name).is_some() {
            dropped(Slipped::Again);
        } else {
            slip::in_directive(at, &directive, slips);
            policy.directives.push(directive);
        }
    }
    policy
}

impl Policy {
    /// The directive of this name.
    pub fn get(&self, name: &str) -> Option<&Directive> {
        self.directives.iter().find(|directive| directive.name == name)
    }

    /// The first directive of a fallback chain that the policy has.
    pub fn first(&self, chain: &[&str]) -> Option<&Directive> {
        chain.iter().find_map(|name| self.get(name))
    }
}

impl Directive {
    /// Whether it holds this keyword, in whatever case.
    pub fn says(&self, keyword: &str) -> bool {
        self.values.iter().any(|value| value.eq_ignore_ascii_case(keyword))
    }
}

impl fmt::Display for Directive {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.name)?;
        self.values.iter().try_for_each(|value| write!(f, " {value}"))
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (at, directive) in self.directives.iter().enumerate() {
            write!(f, "{}{directive}", if at == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}
