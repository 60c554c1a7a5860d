//! What in a header is not as its author may think: a browser passes it over, or reads it in another way
//! than it looks, and says so only in its console.

use super::Directive;
use super::source::{KEYWORDS, Source, is_base64, source};
use dialogue_summary::dialogue::problem::nearest;

/// Something that is not as it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The policy, counted from 0.
    pub policy: usize,
    /// The directive, in lower case.
    pub directive: String,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub slipped: Slipped,
    /// What was most likely meant.
    pub right: Option<String>,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slipped {
    /// A sign beyond ASCII, such as a typographic quotation mark: the browser drops the directive.
    NotAscii,
    /// The directive was there before: the browser drops this one.
    Again,
    /// CSP knows no directive of this name.
    UnknownDirective,
    /// A keyword without its quotes is a host name.
    Unquoted,
    /// CSP knows no keyword of this name.
    UnknownKeyword,
    /// A directive's name among the sources: a semicolon is missing before it.
    NoSemicolon,
    /// No source at all.
    NotASource,
    /// `'none'` beside other sources means nothing.
    NoneAmongOthers,
    /// `sandbox` knows no flag of this name.
    UnknownFlag,
    /// A `meta` element cannot hold this directive: the browser drops it.
    NotInMeta,
}

/// Directives that hold a list of sources.
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

/// Directives that hold something else.
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
    /// A directive that is dropped as a whole.
    pub(super) fn whole(policy: usize, directive: &str, found: &str, slipped: Slipped) -> Slip {
        Slip { policy, directive: directive.to_owned(), found: found.to_owned(), slipped, right: None }
    }
}

/// Notes what is wrong in a directive.
pub fn in_directive(policy: usize, directive: &Directive, slips: &mut Vec<Slip>) {
    let name = directive.name.as_str();
    let mut note = |found: &str, slipped, right| {
        slips.push(Slip { right, ..Slip::whole(policy, name, found, slipped) });
    };
    if name == "sandbox" {
        for flag in directive.values.iter().filter(|flag| !named(&FLAGS, flag)) {
            match is_directive(flag) {
                true => note(flag, Slipped::NoSemicolon, None),
                false => note(flag, Slipped::UnknownFlag, nearest(flag, &mut FLAGS.into_iter())),
            }
        }
    } else if FETCH.contains(&name) {
        for value in &directive.values {
            if let Some((slipped, right)) = in_source(value, directive.values.len() > 1) {
                note(value, slipped, right);
            }
        }
    } else if OTHERS.contains(&name) {
        // Addresses and free names stand here, but hardly ever such as these.
        for value in directive.values.iter().filter(|value| named(&FETCH, value)) {
            note(value, Slipped::NoSemicolon, None);
        }
    } else {
        // A colon or an equals sign behind the name, or a quote before it, is a slip of its own kind, and near all
        // the same.
        let bare = name.trim_end_matches([':', '=']).trim_matches(['"', '\'', '`']);
        note(name, Slipped::UnknownDirective, nearest(bare, &mut FETCH.into_iter().chain(OTHERS)));
    }
}

/// Whether CSP knows a directive of this name, in whatever case.
pub fn is_directive(name: &str) -> bool {
    named(&FETCH, name) || named(&OTHERS, name)
}

fn in_source(value: &str, among_others: bool) -> Option<(Slipped, Option<String>)> {
    let word = value.trim_matches(['\'', '"', '`']);
    if value.eq_ignore_ascii_case("'none'") {
        return among_others.then_some((Slipped::NoneAmongOthers, None));
    }
    let coded = word
        .split_once('-')
        .is_some_and(|(kind, code)| named(&["nonce", "sha256", "sha384", "sha512"], kind) && is_base64(code));
    let quoted = || Some(["'", word, "'"].concat());
    match source(value) {
        Source::Host(..) if is_directive(value) => Some((Slipped::NoSemicolon, None)),
        Source::Host(..) | Source::Invalid if named(&KEYWORDS, word) || coded => {
            Some((Slipped::Unquoted, quoted()))
        }
        Source::Invalid if value.starts_with('\'') => {
            let right = nearest(word, &mut KEYWORDS.into_iter()).map(|word| ["'", &word, "'"].concat());
            Some((Slipped::UnknownKeyword, right))
        }
        Source::Invalid => {
            let cut = value.split(['?', '#']).next().unwrap_or_default();
            let right = (cut != value && source(cut) != Source::Invalid).then(|| cut.to_owned());
            Some((Slipped::NotASource, right))
        }
        _ => None,
    }
}

fn named(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
