//! Codes and names of countries (ISO 3166-1, Unicode CLDR), and tags of languages (BCP 47).

use super::language_codes::is_assigned;
use super::usual_names::{OFFICIAL_NAMES, OTHER_CODES, USUAL_NAMES};
use crate::dialogue::CountryKind;
use crate::dialogue::problem::nearest_word;
use crate::dialogue::text::Text;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The tags of languages in one line, then a line per code: the code, its form with three letters, its names in these languages.
/// `build.rs` joins it from tables that `cargo xtask api` generates.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/countries.tsv"));

struct Entry {
    code: &'static str,
    alpha3: &'static str,
    /// In the languages of the table, separated by tabs.
    names: &'static str,
}

impl Entry {
    fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        self.names.split('\t')
    }
}

/// The entries, in the order of their codes.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let entry = |line: &'static str| {
            let mut fields = line.splitn(3, '\t');
            let mut next = || fields.next().unwrap_or_default();
            Entry { code: next(), alpha3: next(), names: next() }
        };
        TABLE.lines().skip(1).map(entry).collect()
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
        Some(entry) => {
            let tags = TABLE.lines().next().unwrap_or_default().split('\t');
            Text::by_lang(tags.zip(entry.names()))
        }
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

/// Other names that people use for a code, for search.
pub fn other_names(code: &str) -> impl Iterator<Item = &'static str> {
    USUAL_NAMES.iter().filter(move |(of, _)| *of == code).flat_map(|(_, names)| *names).copied()
}

/// The code that was probably meant: by a code with three letters, a name, or a common abbreviation, whatever its points, hyphens
/// and accents.
pub fn meant(found: &str) -> Option<&'static str> {
    static MEANT: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let meant = MEANT.get_or_init(|| {
        let other = USUAL_NAMES.iter().chain(OFFICIAL_NAMES).chain(OTHER_CODES).flat_map(|(code, names)| {
            let code = country(code);
            names.iter().filter_map(move |name| Some((folded(name), code?)))
        });
        let own = entries().iter().flat_map(|of| {
            [of.code, of.alpha3].into_iter().chain(of.names()).map(|name| (folded(name), of.code))
        });
        let mut all = HashMap::new();
        for (name, code) in other.chain(own).filter(|(name, _)| !name.is_empty()) {
            all.entry(name).or_insert(code);
        }
        all
    });
    meant.get(&folded(found)).copied()
}

/// The code of the country whose name was probably meant, with a letter too many, wrong or left out: `Jpan`.
pub fn nearly_meant(found: &str) -> Option<&'static str> {
    // Capital letters alone are the short name of an organisation.
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == ' ';
    let is_name =
        found.len() > 3 && found.chars().all(is_letter) && found.chars().any(|c| c.is_ascii_lowercase());
    let mut names = entries().iter().flat_map(|of| of.names());
    let name = Some(found).filter(|_| is_name).and_then(|found| nearest_word(found, &mut names))?;
    meant(&name)
}

/// A name without what people write in several ways: case, accents, points, hyphens, spaces, an article, "and" and "Saint".
fn folded(name: &str) -> String {
    let name = name.trim().to_lowercase().replace('&', " and ");
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '–' | '_' | ','));
    let word = |word: &str| match word {
        "saint" => String::from("st"),
        _ => word.chars().filter(|c| c.is_alphanumeric()).map(without_accent).collect(),
    };
    words.enumerate().filter(|(nth, word)| *nth > 0 || *word != "the").map(|(_, of)| word(of)).collect()
}

/// A letter of a country's name, in lower case, without its accent.
fn without_accent(letter: char) -> char {
    /// Each letter, and its forms with an accent.
    const ACCENTS: [(char, &str); 8] = [
        ('a', "áàâäãåā"),
        ('c', "çćč"),
        ('e', "éèêëē"),
        ('i', "íìîïīı"),
        ('n', "ñń"),
        ('o', "óòôöõōø"),
        ('s', "şśš"),
        ('u', "úùûüū"),
    ];
    ACCENTS.into_iter().find(|(_, forms)| forms.contains(letter)).map_or(letter, |(plain, _)| plain)
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
