//! The sentences of the interface, by language. Components contain no sentences.

mod date;
mod export;
mod json_slip;
mod languages;
mod overview;
mod particle;
mod plural;
mod problem;
mod share;
mod shell;
mod since;

pub use date::{DateFormats, date, date_seen_from, doubt, doubted_date, short_date, years};
pub use export::ExportPhrases;
pub use json_slip::JsonSlipPhrases;
pub use languages::{LANGUAGES, export_phrases, phrases, share_part_phrases, shell_phrases};
pub use overview::OverviewPhrases;
pub use particle::with_particles;
pub use plural::{Plural, PluralCategory};
pub use problem::{ProblemPhrases, for_publishers, located_problem, problem, problem_phrases};
pub use share::{SharePartPhrases, SharePhrases};
pub use shell::{FailurePhrases, FramePagePhrases, FramePhrases, ShellPhrases};
pub use since::SincePhrases;

use crate::dialogue::ChairFunction;
use crate::dialogue::text::lookup;

/// Every sentence of the interface in one language. [`fill`] replaces the braces.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a sentence; its English is its documentation.
pub struct Phrases {
    /// The tag of the language, as the name of its file.
    pub lang: &'static str,
    /// The name of the language in itself.
    pub name: &'static str,
    /// The plural rule of the language, as the Unicode CLDR has it. A form that is not written falls back to `other`.
    pub plural_category: fn(usize) -> PluralCategory,
    /// The digits from zero to nine.
    pub digits: [char; 10],
    /// What is before every third digit of a large number.
    pub digit_group: &'static str,
    /// What is between the entries of a list.
    pub list_separator: &'static str,
    /// What is between parts of a line that may be lists.
    pub part_separator: &'static str,
    /// What is between a label and what it labels.
    pub label_separator: &'static str,
    /// The marks around a quotation from a source.
    pub quotation_marks: [&'static str; 2],
    /// Words and a note on them.
    pub noted: &'static str,
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
    pub dialogues: &'static str,
    pub years: &'static str,
    pub find: &'static str,
    pub find_all: &'static str,
    pub skip_to_results: &'static str,
    pub show_results: Plural,
    pub find_hint: &'static str,
    pub facets: [&'static str; 7],
    pub find_value: &'static str,
    pub find_name: &'static str,
    pub show_all: Plural,
    pub largest: &'static str,
    pub more_values: &'static str,
    pub no_value: &'static str,
    pub preparing: &'static str,
    pub order: &'static str,
    pub orders: [&'static str; 3],
    pub best_first: &'static str,
    pub country_roles: [&'static str; 4],
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
    // Dates
    /// The months within a date, alone or with a year, and in short.
    pub months: [&'static str; 12],
    pub months_alone: [&'static str; 12],
    pub months_short: [&'static str; 12],
    pub seasons: [&'static str; 4],
    pub date_formats: DateFormats,
    pub year: &'static str,
    pub day: &'static str,
    pub decade: &'static str,
    /// A decade behind a preposition.
    pub decade_in_sentence: &'static str,
    pub century: &'static str,
    pub month_unknown: &'static str,
    pub day_unknown: &'static str,
    pub since: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub since_unknown_end: &'static str,
    pub until_unknown_start: &'static str,
    pub withdrawn: &'static str,
    pub corrected: &'static str,
    // Statements and attendance
    pub chair: Plural,
    pub co_chair: Plural,
    pub head_of_delegation: Plural,
    /// A person whose function is not clear.
    pub chair_or_head: Plural,
    pub stated_by_both: &'static str,
    pub stated_by_all: &'static str,
    pub stated_by_side: &'static str,
    pub editors_note: &'static str,
    pub organizations_attending: Plural,
    pub about_organizations_attending: Plural,
    pub country_or_organization: &'static str,
    pub overview: OverviewPhrases,
    pub sharing: SharePhrases,
    pub changed_since: SincePhrases,
}

/// A language's name in that language, or its tag if the name is unknown.
pub fn language_name(tag: &str) -> &str {
    const NAMES: [(&str, &str); 8] = [
        ("fr", "Français"),
        ("de", "Deutsch"),
        ("es", "Español"),
        ("ja", "日本語"),
        ("zh", "中文"),
        ("ar", "العربية"),
        ("ru", "Русский"),
        ("uk", "Українська"),
    ];
    let own = LANGUAGES.map(|lang| (lang, phrases(lang).name));
    let all = || own.iter().chain(&NAMES);
    lookup(all().map(|(tag, _)| *tag), tag)
        .and_then(|known| all().find(|(tag, _)| *tag == known))
        .map_or(tag, |(_, name)| name)
}

/// Whether a language is written from right to left: by its script if the tag names one, else by the usual one (Unicode CLDR).
pub fn is_rtl(tag: &str) -> bool {
    const SCRIPTS: [&str; 8] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];
    const LANGUAGES: [&str; 18] = [
        "ar", "arc", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "ps", "sd", "syr", "ug",
        "ur", "uz-AF", "yi",
    ];
    // A single letter begins an extension, such as the digits of `ar-u-nu-latn`.
    let mut subtags = tag.split(['-', '_']).skip(1).take_while(|subtag| subtag.len() > 1);
    let script = subtags.find(|subtag| subtag.len() == 4 && subtag.bytes().all(|b| b.is_ascii_alphabetic()));
    match script {
        Some(script) => SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
        None => lookup(LANGUAGES.into_iter(), tag).is_some(),
    }
}

impl Phrases {
    /// What one person was at a meeting. `None` if it is not clear.
    pub fn function(&self, function: Option<ChairFunction>) -> Plural {
        match function {
            Some(ChairFunction::CoChair) => self.co_chair,
            Some(ChairFunction::Chair) => self.chair,
            Some(ChairFunction::HeadOfDelegation) => self.head_of_delegation,
            None => self.chair_or_head,
        }
    }
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

impl Phrases {
    /// The sentence for `count`. The count and then `parts` replace its braces.
    pub fn plural(&self, sentence: Plural, count: usize, parts: &[&str]) -> String {
        let number = self.number(count);
        let mut all = vec![number.as_str()];
        all.extend_from_slice(parts);
        fill(sentence.form((self.plural_category)(count)), &all)
    }

    /// How many of all cards: "3 of 18 cards".
    pub fn some_cards(&self, some: usize, all: usize) -> String {
        self.plural(self.some_cards, all, &[&self.number(some)])
    }

    /// A number with its digits in groups of three.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut out = String::new();
        for (nth, digit) in digits.chars().enumerate() {
            if nth > 0 && (digits.len() - nth).is_multiple_of(3) {
                out.push_str(self.digit_group);
            }
            out.push(self.digit(digit));
        }
        out
    }

    /// A text with the digits of the language, such as a year or the number of a paragraph.
    pub fn with_digits(&self, text: impl ToString) -> String {
        text.to_string().chars().map(|letter| self.digit(letter)).collect()
    }

    fn digit(&self, digit: char) -> char {
        let value = digit.to_digit(10).and_then(|value| self.digits.get(value as usize));
        value.copied().unwrap_or(digit)
    }

    /// The entries of a list, in one line.
    pub fn list<T: AsRef<str>>(&self, entries: &[T]) -> String {
        entries.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(self.list_separator)
    }
}

/// The digits that most languages write.
pub const LATIN_DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// The width of a text, in tenths of a Latin letter: the letters of East Asian scripts are wide.
pub fn width(text: &str) -> usize {
    let is_wide = |letter: &char| {
        matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}')
    };
    text.chars().map(|letter| if is_wide(&letter) { 19 } else { 10 }).sum()
}
