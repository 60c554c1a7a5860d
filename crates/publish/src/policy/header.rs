//! The header: which policies it holds, and which directives they have.

use super::form::{self, How, Piece};
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
    /// What looks like a policy and is none to a browser.
    pub idle: Vec<Idle>,
    /// What names the header, but in a form in which no policy was found.
    pub unread: Vec<String>,
}

/// Something that no browser of today takes for a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Idle {
    /// A header of the time before the standard, by its name.
    OldHeader(String),
    /// A `meta` element with the header that only reports.
    MetaReports,
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

/// What stands in a page's `meta` element without effect
/// ([CSP Level 3, the meta element](https://www.w3.org/TR/CSP3/#meta-element)).
const NOT_IN_META: [&str; 3] = ["sandbox", "frame-ancestors", "report-uri"];

/// Reads what is at hand of a page's policies: the value of the header, in quotes or not, of several policies with
/// commas between them; header lines with their names, among any others; the last of the answers that `curl` prints;
/// the settings of a server; or the `meta` elements of a page.
pub fn read(text: &str) -> Header {
    let mut header = Header::default();
    header.take(text);
    header
}

impl Header {
    /// Adds what a further header says: the policies of all headers hold.
    pub fn take(&mut self, text: &str) {
        for Piece { how, text } in form::pieces(text) {
            match how {
                How::Enforced | How::Reports | How::Meta => self.add(&text, how),
                How::MetaReports => self.idle.push(Idle::MetaReports),
                How::Old => self.idle.push(Idle::OldHeader(text)),
                How::Unread => self.unread.push(text),
            }
        }
    }

    fn add(&mut self, value: &str, how: How) {
        for text in value.split(',') {
            let mut slips = Vec::new();
            let mut policy = policy(text, self.policies.len(), &mut slips);
            if policy.directives.is_empty() && slips.is_empty() {
                continue;
            }
            if how == How::Reports {
                self.report_only += 1;
                continue;
            }
            if how == How::Meta {
                policy.drop_idle(self.policies.len(), &mut slips);
            }
            self.policies.push(policy);
            self.slips.append(&mut slips);
        }
    }

    /// Whether nothing in it can block anything.
    pub fn is_empty(&self) -> bool {
        self.policies.iter().all(|policy| policy.directives.is_empty())
    }

    /// Whether a slip has swallowed what looks like a directive: then what is left may run, but the policy that was
    /// meant is not the one that was read. A directive that is merely new to us swallows nothing.
    pub fn is_garbled(&self) -> bool {
        let plain = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let stands = |at: usize| {
            self.policies.get(at).is_some_and(|p| p.directives.iter().any(|d| slip::is_directive(&d.name)))
        };
        self.slips.iter().any(|slip| match slip.slipped {
            Slipped::NotAscii | Slipped::NoSemicolon => true,
            Slipped::UnknownDirective => {
                slip.right.is_some() || !plain(&slip.directive) || !stands(slip.policy)
            }
            _ => false,
        })
    }
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
    /// Drops what has no effect in a `meta` element.
    fn drop_idle(&mut self, at: usize, slips: &mut Vec<Slip>) {
        self.directives.retain(|directive| {
            let idle = NOT_IN_META.contains(&directive.name.as_str());
            if idle {
                let found = directive.to_string();
                slips.push(Slip::whole(at, &directive.name, &found, Slipped::NotInMeta));
            }
            !idle
        });
    }

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
