//! The sentences of the interface, by language. Components contain no sentences.

mod date;
mod en;
mod ko;
mod json_slip;
mod particle;
mod overview;
mod problem;

pub use date::{date, date_seen_from, doubt, doubted_date, short_date};
pub use json_slip::JsonSlipPhrases;
pub use overview::OverviewPhrases;
pub use particle::with_particles;
pub use problem::{ProblemPhrases, located_problem, problem};

use crate::dialogue::text::lookup;

/// The languages of the interface.
pub const LANGUAGES: [&str; 2] = ["en", "ko"];

/// Every sentence of the interface in one language. [`fill`] replaces the braces.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct Phrases {
    pub lang: &'static str,
    pub series: &'static str,
    pub ordinal: fn(u32) -> String,
    pub when: &'static str,
    pub place: &'static str,
    pub who: &'static str,
    pub persons: Plural,
    pub about_persons: Plural,
    pub language: &'static str,
    pub share: &'static str,
    pub copied: &'static str,
    pub stale: &'static str,
    pub copy_by_hand: &'static str,
    pub close: &'static str,
    pub timeline: &'static str,
    pub months: [&'static str; 12],
    pub year: &'static str,
    pub day: &'static str,
    pub dialogues: &'static str,
    pub years: &'static str,
    pub find: &'static str,
    pub find_all: &'static str,
    pub skip_to_results: &'static str,
    pub show_results: Plural,
    pub find_hint: &'static str,
    pub facets: [&'static str; 7],
    pub find_value: &'static str,
    pub show_all: Plural,
    pub largest: &'static str,
    pub more_values: &'static str,
    pub no_value: &'static str,
    pub preparing: &'static str,
    pub order: &'static str,
    pub orders: [&'static str; 3],
    pub best_first: &'static str,
    pub country_roles: [&'static str; 3],
    /// Words that find all cards of a kind. “Statement” is none: it contains “state”, which readers search for.
    pub kind_words: [&'static str; 3],
    pub kinds: [&'static str; 3],
    pub kind: [&'static str; 3],
    pub forms: [&'static str; 6],
    pub roles: [&'static str; 3],
    pub cards: Plural,
    pub some_cards: Plural,
    pub matching: &'static str,
    pub remove: &'static str,
    pub clear_all: &'static str,
    pub more: Plural,
    pub left: &'static str,
    pub nothing: &'static str,
    pub nothing_because: &'static str,
    pub nothing_at_all: &'static str,
    pub drop: Plural,
    pub the_search: &'static str,
    pub empty: &'static str,
    pub empty_meeting: &'static str,
    pub none_readable: &'static str,
    pub linked_card: &'static str,
    pub linked_card_hidden: &'static str,
    pub organizations_open: Plural,
    pub organizations: Plural,
    pub date_qualifiers: [&'static str; 3],
    pub organizer: &'static str,
    pub unattributed: &'static str,
    pub stated_publisher: &'static str,
    pub reported: &'static str,
    pub shown_with: &'static str,
    pub more_label: &'static str,
    pub less: &'static str,
    pub more_of: &'static str,
    pub paragraph: &'static str,
    pub paragraph_of: &'static str,
    pub paragraph_label: &'static str,
    pub link: &'static str,
    pub link_label: &'static str,
    pub quoted: &'static str,
    pub source: &'static str,
    pub translation: &'static str,
    pub partly_translation: &'static str,
    pub sources: &'static str,
    pub sources_and_others: Plural,
    pub version: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
    pub failed_network: &'static str,
    pub left_out: Plural,
    pub problems: Plural,
    pub at_least: &'static str,
    pub for_publisher: &'static str,
    pub problem: ProblemPhrases,
    // Dates
    pub seasons: [&'static str; 4],
    pub decade: &'static str,
    pub century: &'static str,
    pub range: &'static str,
    pub month_unknown: &'static str,
    pub day_unknown: &'static str,
    pub since: &'static str,
    pub from: &'static str,
    pub doubted: &'static str,
    pub until: &'static str,
    pub since_unknown_end: &'static str,
    pub until_unknown_start: &'static str,
    pub withdrawn: &'static str,
    pub corrected: &'static str,
    // Statements and attendance
    pub chair: &'static str,
    pub chairs: &'static str,
    pub co_chair: &'static str,
    pub co_chairs: &'static str,
    pub head_of_delegation: &'static str,
    pub heads_of_delegation: &'static str,
    pub stated_by_both: &'static str,
    pub stated_by_all: &'static str,
    pub stated_by_side: &'static str,
    pub editors_note: &'static str,
    pub organizations_attending: Plural,
    pub about_organizations_attending: Plural,
    pub country_or_organization: &'static str,
    pub overview: OverviewPhrases,
}

/// A sentence for one, and a sentence for any other number.
pub type Plural = (&'static str, &'static str);

/// The sentences for a reader of `lang` (RFC 4647 lookup). English if the interface does not have that language.
pub fn phrases(lang: &str) -> &'static Phrases {
    match lookup(LANGUAGES.into_iter(), lang) {
        Some("ko") => &ko::PHRASES,
        _ => &en::PHRASES,
    }
}

/// A language's name in that language, or its tag if the name is unknown.
pub fn language_name(tag: &str) -> &str {
    const NAMES: [(&str, &str); 10] = [
        ("en", "English"),
        ("ko", "한국어"),
        ("fr", "Français"),
        ("de", "Deutsch"),
        ("es", "Español"),
        ("ja", "日本語"),
        ("zh", "中文"),
        ("ar", "العربية"),
        ("ru", "Русский"),
        ("uk", "Українська"),
    ];
    lookup(NAMES.iter().map(|(tag, _)| *tag), tag)
        .and_then(|known| NAMES.iter().find(|(tag, _)| *tag == known))
        .map_or(tag, |(_, name)| name)
}

/// Whether a language is written from right to left.
pub fn is_rtl(tag: &str) -> bool {
    lookup(["ar", "he", "fa", "ur", "yi", "ps", "dv", "sd", "ug"].into_iter(), tag).is_some()
}

/// Replaces each `{}` by the next of `parts`, and `{0}`, `{1}` by the part at that position.
pub fn fill(sentence: &str, parts: &[&str]) -> String {
    let mut next = parts.iter();
    let mut pieces = sentence.split('{');
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let Some((position, rest)) = piece.split_once('}') else {
            out.push('{');
            out.push_str(piece);
            continue;
        };
        match position.parse::<usize>() {
            Ok(at) => out.push_str(parts.get(at).unwrap_or(&"")),
            Err(_) if position.is_empty() => out.push_str(next.next().unwrap_or(&"")),
            // Any other braces belong to the text.
            Err(_) => out.extend(["{", position, "}"]),
        }
        out.push_str(rest);
    }
    out
}

/// The sentence for `count`. The count and then `parts` replace its braces.
pub fn plural(sentence: Plural, count: usize, parts: &[&str]) -> String {
    let number = grouped(count);
    let mut all = vec![number.as_str()];
    all.extend_from_slice(parts);
    fill(if count == 1 { sentence.0 } else { sentence.1 }, &all)
}

/// How many of all cards: "3 of 18 cards".
pub fn some_cards(phrases: &Phrases, some: usize, all: usize) -> String {
    plural(phrases.some_cards, all, &[&grouped(some)])
}

/// A number with a comma before every third digit, as both languages write it.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
