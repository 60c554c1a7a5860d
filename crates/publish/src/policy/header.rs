//! The policies of a page, and the mistakes in them.

use super::delivery::{Delivered, Delivery};
use super::input;
use super::slip::{self, Slip, SlipKind};
use content_security_policy::{Directive, Policy, PolicyDisposition, PolicySource};

/// The policies of a page, and what in them is not what its author may think.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// The policies in force. A thing must be allowed by all of them.
    pub policies: Vec<Policy>,
    /// The number of policies that only report, and have no effect.
    pub report_only: usize,
    /// What a browser drops, or reads in another way than it looks.
    pub slips: Vec<Slip>,
    /// What looks like a policy and is ignored by browsers.
    pub ignored: Vec<Ignored>,
    /// Text that names the header, but in a form in which no policy was found.
    pub unread: Vec<String>,
}

/// Something that no browser of today treats as a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// A header from before the standard, by its name.
    LegacyHeader(String),
    /// A `meta` element with the header that only reports.
    MetaReportOnly,
}

/// Directives without effect in a page's `meta` element
/// ([CSP Level 3, the meta element](https://www.w3.org/TR/CSP3/#meta-element)).
const NOT_IN_META: [&str; 3] = ["sandbox", "frame-ancestors", "report-uri"];

/// Reads a page's policies in any form that a publisher has them in: the value of the header, with or without quotes,
/// several with commas between them; header lines among others; the last of the responses that `curl` prints; a
/// server's configuration; or the `meta` elements of a page.
pub fn read(text: &str) -> Header {
    let mut header = Header::default();
    header.take(text);
    header
}

impl Header {
    /// Adds the policies of another header. All of them apply.
    pub fn take(&mut self, text: &str) {
        for Delivered { delivery, text } in input::find_policies(text) {
            match delivery {
                Delivery::Header | Delivery::ReportOnly | Delivery::Meta => self.add(&text, delivery),
                Delivery::MetaReportOnly => self.ignored.push(Ignored::MetaReportOnly),
                Delivery::Legacy => self.ignored.push(Ignored::LegacyHeader(text)),
                Delivery::Unread => self.unread.push(text),
            }
        }
    }

    fn add(&mut self, value: &str, delivery: Delivery) {
        for text in value.split(',') {
            let index = self.policies.len();
            let mut policy = Policy::parse(text, PolicySource::Header, PolicyDisposition::Enforce);
            let mut slips = slip::in_policy(index, text);
            if policy.directive_set.is_empty() && slips.is_empty() {
                continue;
            }
            if delivery == Delivery::ReportOnly {
                self.report_only += 1;
                continue;
            }
            if delivery == Delivery::Meta {
                policy.directive_set.retain(|directive| {
                    let has_effect = !NOT_IN_META.contains(&directive.name.as_str());
                    if !has_effect {
                        let found = print_directive(directive);
                        slips.push(Slip::new(index, &directive.name, &found, SlipKind::NotInMeta));
                    }
                    has_effect
                });
            }
            self.policies.push(policy);
            self.slips.append(&mut slips);
        }
    }

    /// Whether nothing in it can block anything.
    pub fn is_empty(&self) -> bool {
        self.policies.iter().all(|policy| policy.directive_set.is_empty())
    }

    /// Whether a mistake has swallowed what looks like a directive. What is left may work, but is not the policy that
    /// its author meant. A directive that is merely unknown here swallows nothing.
    pub fn is_garbled(&self) -> bool {
        let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let has_known_directive = |index: usize| {
            let policy = self.policies.get(index);
            policy.is_some_and(|p| p.directive_set.iter().any(|d| slip::is_directive(&d.name)))
        };
        self.slips.iter().any(|slip| match slip.kind {
            SlipKind::NotAscii | SlipKind::NoSemicolon => true,
            SlipKind::UnknownDirective => {
                slip.suggestion.is_some() || !is_name(&slip.directive) || !has_known_directive(slip.policy)
            }
            _ => false,
        })
    }
}

/// The directive of this name.
pub fn find<'a>(policy: &'a Policy, name: &str) -> Option<&'a Directive> {
    policy.directive_set.iter().find(|directive| directive.name == name)
}

/// The first of these directives that the policy has.
pub fn find_first<'a>(policy: &'a Policy, names: &[&str]) -> Option<&'a Directive> {
    names.iter().find_map(|name| find(policy, name))
}

/// Whether the directive has this value, in any case.
pub fn says(directive: &Directive, value: &str) -> bool {
    directive.value.iter().any(|own| own.eq_ignore_ascii_case(value))
}

/// A policy as it is written. The crate's own `Display` leaves a space behind a directive without values.
pub fn print(policy: &Policy) -> String {
    policy.directive_set.iter().map(print_directive).collect::<Vec<_>>().join("; ")
}

/// A directive as it is written.
pub fn print_directive(directive: &Directive) -> String {
    directive.to_string().trim_end().to_owned()
}
