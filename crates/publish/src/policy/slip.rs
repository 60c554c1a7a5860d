//! Mistakes in a policy: what a browser ignores or reads in another way than it looks, and reports in its console only.

use super::source::{KEYWORDS, Source, is_base64, source};
use dialogue_summary::dialogue::problem::nearest_word;
use std::collections::BTreeSet;

/// A mistake in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive, in lower case.
    pub directive: String,
    /// The text that is wrong.
    pub found: String,
    /// What is wrong with it.
    pub kind: SlipKind,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// A character beyond ASCII, such as a typographic quotation mark: the browser drops the directive.
    NotAscii,
    /// A second directive of the same name: the browser drops it.
    Duplicate,
    /// CSP has no directive of this name.
    UnknownDirective,
    /// A keyword without its quotes is a host name.
    Unquoted,
    /// CSP has no keyword of this name.
    UnknownKeyword,
    /// The name of a directive among the sources: a semicolon is missing before it.
    NoSemicolon,
    /// Not a source expression.
    NotASource,
    /// `'none'` beside other sources has no meaning.
    NoneAmongOthers,
    /// `sandbox` has no flag of this name.
    UnknownFlag,
    /// A `meta` element cannot contain this directive: the browser drops it.
    NotInMeta,
}

/// Directives with a list of sources.
const FETCH: [&str; 22] = [
    "default-src",
    "script-src",
    "script-src-elem",
    "script-src-attr",
    "style-src",
    "style-src-elem",
    "style-src-attr",
    "connect-src",
    "child-src",
    "frame-src",
    "fenced-frame-src",
    "worker-src",
    "manifest-src",
    "img-src",
    "font-src",
    "media-src",
    "object-src",
    "prefetch-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
    "navigate-to",
];

/// Other directives.
const OTHERS: [&str; 9] = [
    "sandbox",
    "report-uri",
    "report-to",
    "require-trusted-types-for",
    "trusted-types",
    "upgrade-insecure-requests",
    "block-all-mixed-content",
    "require-sri-for",
    "plugin-types",
];

/// The flags of `sandbox` (HTML, iframe sandboxing).
const FLAGS: [&str; 14] = [
    "allow-scripts",
    "allow-same-origin",
    "allow-forms",
    "allow-popups",
    "allow-popups-to-escape-sandbox",
    "allow-modals",
    "allow-downloads",
    "allow-pointer-lock",
    "allow-presentation",
    "allow-orientation-lock",
    "allow-top-navigation",
    "allow-top-navigation-by-user-activation",
    "allow-top-navigation-to-custom-protocols",
    "allow-storage-access-by-user-activation",
];

impl Slip {
    /// A mistake without a suggestion.
    pub fn new(policy: usize, directive: &str, found: &str, kind: SlipKind) -> Slip {
        Slip { policy, directive: directive.to_owned(), found: found.to_owned(), kind, suggestion: None }
    }
}

/// The mistakes in a policy. The parser drops whole directives, so the text itself is read.
pub fn in_policy(policy: usize, text: &str) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut seen = BTreeSet::new();
    for directive in text.split(';') {
        let mut values = directive.split_ascii_whitespace();
        let Some(name) = values.next().map(str::to_ascii_lowercase) else { continue };
        if !directive.is_ascii() {
            slips.push(Slip::new(policy, &name, directive.trim(), SlipKind::NotAscii));
        } else if !seen.insert(name.clone()) {
            slips.push(Slip::new(policy, &name, directive.trim(), SlipKind::Duplicate));
        } else {
            for (found, kind, suggestion) in in_directive(&name, &values.collect::<Vec<_>>()) {
                slips.push(Slip { suggestion, ..Slip::new(policy, &name, &found, kind) });
            }
        }
    }
    slips
}

/// What was found, what is wrong with it, and what was probably meant.
type Finding = (String, SlipKind, Option<String>);

fn in_directive(name: &str, values: &[&str]) -> Vec<Finding> {
    let owned = |value: &str, (kind, suggestion)| (value.to_owned(), kind, suggestion);
    if name == "sandbox" {
        let unknown = values.iter().filter(|flag| !contains(&FLAGS, flag));
        unknown.map(|flag| owned(flag, in_flag(flag))).collect()
    } else if FETCH.contains(&name) {
        let is_alone = values.len() == 1;
        values.iter().filter_map(|value| Some(owned(value, in_source(value, is_alone)?))).collect()
    } else if OTHERS.contains(&name) {
        // Free names and URLs are valid here, but hardly one of these.
        let directives = values.iter().filter(|value| contains(&FETCH, value));
        directives.map(|value| owned(value, (SlipKind::NoSemicolon, None))).collect()
    } else {
        // A colon or equals sign behind the name, or a quote before it, makes most names too different to be near.
        let bare = name.trim_end_matches([':', '=']).trim_matches(['"', '\'', '`']);
        let suggestion = nearest_word(bare, &mut FETCH.into_iter().chain(OTHERS));
        vec![owned(name, (SlipKind::UnknownDirective, suggestion))]
    }
}

fn in_flag(flag: &str) -> (SlipKind, Option<String>) {
    if is_directive(flag) {
        (SlipKind::NoSemicolon, None)
    } else {
        (SlipKind::UnknownFlag, nearest_word(flag, &mut FLAGS.into_iter()))
    }
}

fn in_source(value: &str, is_alone: bool) -> Option<(SlipKind, Option<String>)> {
    let word = value.trim_matches(['\'', '"', '`']);
    if value.eq_ignore_ascii_case("'none'") {
        return (!is_alone).then_some((SlipKind::NoneAmongOthers, None));
    }
    let is_nonce_or_hash = word.split_once('-').is_some_and(|(kind, code)| {
        contains(&["nonce", "sha256", "sha384", "sha512"], kind) && is_base64(code)
    });
    match source(value) {
        Source::Host if is_directive(value) => Some((SlipKind::NoSemicolon, None)),
        Source::Host | Source::Invalid if contains(&KEYWORDS, word) || is_nonce_or_hash => {
            Some((SlipKind::Unquoted, Some(format!("'{word}'"))))
        }
        Source::Invalid if value.starts_with('\'') => {
            let keyword = nearest_word(word, &mut KEYWORDS.into_iter());
            Some((SlipKind::UnknownKeyword, keyword.map(|keyword| format!("'{keyword}'"))))
        }
        Source::Invalid => {
            let path = value.split(['?', '#']).next().unwrap_or_default();
            let is_source = path != value && source(path) != Source::Invalid;
            Some((SlipKind::NotASource, is_source.then(|| path.to_owned())))
        }
        _ => None,
    }
}

/// Whether CSP has a directive of this name, in any case.
pub fn is_directive(name: &str) -> bool {
    contains(&FETCH, name) || contains(&OTHERS, name)
}

fn contains(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
