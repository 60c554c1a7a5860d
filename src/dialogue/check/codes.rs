//! Codes and names of countries (ISO 3166-1, Unicode CLDR), and tags of languages (BCP 47).

use super::language_codes::is_assigned;
use crate::dialogue::CountryKind;
use crate::dialogue::text::Text;
use std::sync::OnceLock;

/// A line per code: the code, its form with three letters, its names in English and in Korean. `cargo xtask api` generates it.
const TABLE: &str = include_str!("../countries.tsv");

struct Entry {
    code: &'static str,
    alpha3: &'static str,
    /// In English and in Korean.
    names: [&'static str; 2],
}

/// The entries, in the order of their codes.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let entry = |line: &'static str| {
            let mut fields = line.split('\t');
            let mut next = || fields.next().unwrap_or_default();
            Entry { code: next(), alpha3: next(), names: [next(), next()] }
        };
        TABLE.lines().map(entry).collect()
    })
}

fn entry(code: &str) -> Option<&'static Entry> {
    let at = entries().binary_search_by(|entry| entry.code.cmp(code)).ok()?;
    entries().get(at)
}

/// The code, if it is one of ISO 3166-1 alpha-2 in upper case, `EU`, `UN` (both reserved in the standard) or `XK` (assigned by
/// the European Commission and the CLDR).
pub fn country(code: &str) -> Option<&'static str> {
    entry(code).map(|entry| entry.code)
}

/// Every code, in alphabetical order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    entries().iter().map(|entry| entry.code)
}

/// The name of a code in the Unicode CLDR, in the languages of the interface. Any other id is its own name.
pub fn country_name(code: &str) -> Text {
    match entry(code) {
        Some(Entry { names: [en, ko], .. }) => Text::by_lang([("en", *en), ("ko", *ko)].into_iter()),
        None => Text::plain(code),
    }
}

/// Whether a code is that of an organisation.
pub fn is_organization(code: &str) -> bool {
    matches!(code, "EU" | "UN")
}

/// The code that names an entry. An organisation under the code of a country is not that country.
pub fn naming(code: &str, kind: CountryKind) -> Option<&'static str> {
    country(code).filter(|code| kind == CountryKind::Country || is_organization(code))
}

/// Other names that people use for a code.
const ABBREVIATIONS: [(&str, &str); 13] = [
    ("UK", "GB"),
    ("Great Britain", "GB"),
    ("Britain", "GB"),
    ("ROK", "KR"),
    ("Republic of Korea", "KR"),
    ("Korea", "KR"),
    ("한국", "KR"),
    ("DPRK", "KP"),
    ("북조선", "KP"),
    ("PRC", "CN"),
    ("UAE", "AE"),
    ("USA", "US"),
    ("Turkey", "TR"),
];

/// Other names that people use for a code, for search.
pub fn other_names(code: &str) -> impl Iterator<Item = &'static str> {
    ABBREVIATIONS.into_iter().filter(move |(_, of)| *of == code).map(|(name, _)| name)
}

/// The code that was probably meant: by a code with three letters, a name, or a common abbreviation.
pub fn meant(found: &str) -> Option<&'static str> {
    let found = found.trim().to_lowercase();
    let is_found = |name: &str| !name.is_empty() && name.to_lowercase() == found;
    let known = ABBREVIATIONS.iter().find(|(name, _)| is_found(name)).map(|(_, code)| *code);
    let named = |entry: &&Entry| {
        is_found(entry.code) || is_found(entry.alpha3) || entry.names.into_iter().any(is_found)
    };
    known.or_else(|| entries().iter().find(named).map(|entry| entry.code))
}

/// Whether `tag` is a BCP 47 tag (RFC 5646, 2.1): subtags of up to eight letters and digits, the first a language of ISO
/// 639-1, three letters, or `x`.
pub fn is_language(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    let letters = primary.bytes().all(|b| b.is_ascii_alphabetic());
    letters
        && (is_assigned(primary) || primary.len() == 3 || (primary == "x" && tag.len() > 2))
        && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}
