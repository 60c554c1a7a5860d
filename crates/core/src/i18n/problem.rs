//! Problems of a dataset as sentences: place, what was found, what was expected, what to do.
//!
//! They are for publishers, and are in fewer languages than the interface: see [`for_publishers`].

mod en;
mod ko;

use super::json_slip::{JsonSlipPhrases, json_slip};
use super::{Phrases, Plural, date, fill, phrases};
use crate::dialogue::date::Edtf;
use crate::dialogue::not_json::quoted;
use crate::dialogue::position::{Position, last_key};
use crate::dialogue::problem::{Advice, Expected, Problem, Subject};

/// The parts of a problem's sentence.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a piece of a sentence; its English is its documentation.
pub struct ProblemPhrases {
    /// Adapts a sentence to the words that were filled in.
    pub inflect: fn(&str) -> String,
    pub position: &'static str,
    pub card: &'static str,
    pub card_untitled: &'static str,
    pub card_without_id: &'static str,
    pub dialogue: &'static str,
    pub sentence: &'static str,
    pub missing: &'static str,
    pub meant: &'static str,
    pub more_places: Plural,
    pub readable: &'static str,
    pub object: &'static str,
    pub list: &'static str,
    pub text: &'static str,
    pub id: &'static str,
    pub id_start: &'static str,
    pub id_of_dialogue: &'static str,
    pub unique: &'static str,
    pub number: &'static str,
    pub bool: &'static str,
    pub one_of: &'static str,
    pub country: &'static str,
    pub language: &'static str,
    pub language_key: &'static str,
    pub date: &'static str,
    pub address: &'static str,
    pub version_hash: &'static str,
    pub address_with_user: &'static str,
    pub key: &'static str,
    pub no_card: &'static str,
    pub declared: &'static str,
    pub entries: &'static str,
    pub characters: &'static str,
    pub bytes: &'static str,
    pub nesting: &'static str,
    pub values: &'static str,
    pub utf8: &'static str,
    pub utf8_seems: &'static str,
    pub write: &'static str,
    pub either_date: &'static str,
    pub days_in_month: &'static str,
    pub spreadsheet_day: &'static str,
    pub other_language: &'static str,
    pub declare: &'static str,
    pub declare_source: &'static str,
    pub declare_name: &'static str,
    pub declare_organization: &'static str,
    pub stands_alone: &'static str,
    pub left_out_too: Plural,
    pub left_out_and: &'static str,
    pub first_use: &'static str,
    pub first_use_at: &'static str,
    pub json: JsonSlipPhrases,
}

/// The languages that publishers get sentences in, English first.
static OF_PUBLISHERS: [(&str, &ProblemPhrases); 2] = [("en", &en::PHRASES), ("ko", &ko::PHRASES)];

fn of_publishers(phrases: &Phrases) -> (&'static str, &'static ProblemPhrases) {
    let own = OF_PUBLISHERS.iter().find(|(lang, _)| *lang == phrases.lang);
    *own.unwrap_or(&OF_PUBLISHERS[0])
}

/// The phrases for a publisher whose interface is in the language of `phrases`: English, if the sentences for publishers are not
/// in that language.
pub fn for_publishers(phrases: &Phrases) -> &'static Phrases {
    self::phrases(of_publishers(phrases).0)
}

/// The sentences about problems in the language of [`for_publishers`].
pub fn problem_phrases(phrases: &Phrases) -> &'static ProblemPhrases {
    of_publishers(phrases).1
}

/// A problem in sentences, without its line and column.
pub fn problem(phrases: &Phrases, problem: &Problem) -> String {
    let (phrases, own) = (for_publishers(phrases), problem_phrases(phrases));
    let mut sentences = vec![complaint(phrases, problem)];
    if let Some(meant) = problem.nearest.as_deref().filter(|_| names_nearest(problem)) {
        sentences.push(fill(own.meant, &[meant]));
    }
    let advice = problem.advice.as_ref().map(|to| advice(phrases, problem, to));
    sentences.extend(advice.filter(|advice| !advice.is_empty()));
    if problem.more_places > 0 {
        sentences.push(phrases.plural(own.more_places, problem.more_places, &[]));
    }
    if let Some(cards) = left_out_too(phrases, own, problem) {
        sentences.push(cards);
    }
    let text = sentences.join(" ");
    (own.inflect)(&text)
}

/// A problem in sentences, with its line and column if they are known.
pub fn located_problem(phrases: &Phrases, found: &Problem) -> String {
    let sentence = problem(phrases, found);
    match found.position {
        Some(at) => fill(
            problem_phrases(phrases).position,
            &[&at.line.to_string(), &at.column.to_string(), &sentence],
        ),
        None => sentence,
    }
}

/// More cards than these are only counted.
const MAX_NAMED: usize = 5;

/// The cards at other places that are left out because of a problem.
fn left_out_too(phrases: &Phrases, own: &ProblemPhrases, problem: &Problem) -> Option<String> {
    let cards = &problem.left_out_elsewhere;
    if cards.is_empty() {
        return None;
    }
    let named: Vec<String> = cards.iter().take(MAX_NAMED).map(|card| format!("“{card}”")).collect();
    let named = named.join(", ");
    let named = match cards.len().saturating_sub(MAX_NAMED) {
        0 => named,
        more => fill(own.left_out_and, &[&named, &phrases.number(more)]),
    };
    Some(phrases.plural(own.left_out_too, cards.len(), &[&named]))
}

/// What is wrong, and where.
fn complaint(phrases: &Phrases, problem: &Problem) -> String {
    let own = problem_phrases(phrases);
    match &problem.expected {
        // The dataset was not even read, so there is no place in it.
        Expected::Json(slip) => return json_slip(&own.json, slip),
        Expected::Utf8(None) => return own.utf8.to_owned(),
        Expected::Utf8(Some(encoding)) => return fill(own.utf8_seems, &[encoding]),
        Expected::Readable(why) => return fill(own.readable, &[why.trim_end_matches('.')]),
        Expected::Nesting(most) => return fill(own.nesting, &[&phrases.number(*most)]),
        Expected::Values(most) => return fill(own.values, &[&phrases.number(*most)]),
        _ => {}
    }
    let place = place(phrases, problem);
    if let Some(Advice::OtherLanguage(name)) = problem.advice {
        let tag = problem.tag().unwrap_or_default();
        return fill(
            own.other_language,
            &[&place, &tag, name, problem.nearest.as_deref().unwrap_or_default()],
        );
    }
    let key = || last_key(&problem.path).unwrap_or_default();
    let expected = match &problem.expected {
        Expected::Key => return fill(own.key, &[&place, &key()]),
        Expected::LanguageKey => return fill(own.language_key, &[&place, &key()]),
        Expected::NoCard => {
            return fill(own.no_card, &[&place, problem.found.as_deref().unwrap_or_default()]);
        }
        Expected::Address if problem.found.as_ref().is_some_and(|found| has_user(found)) => {
            own.address_with_user.to_owned()
        }
        Expected::Id if problem.found.as_ref().is_some_and(|found| found.starts_with("--")) => {
            own.id_start.to_owned()
        }
        expected => self::expected(phrases, own, expected),
    };
    match &problem.found {
        Some(found) => fill(own.sentence, &[&place, found, &expected]),
        None => fill(own.missing, &[&place, &expected]),
    }
}

/// Whether an address has a user name before its server.
fn has_user(address: &str) -> bool {
    let server = address.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
    server.is_some_and(|server| server.contains('@'))
}

/// The JSON path, with the card and the dialogue it is in.
fn place(phrases: &Phrases, problem: &Problem) -> String {
    let own = problem_phrases(phrases);
    let Some(Subject { card, title, dialogue }) = &problem.subject else { return problem.path.clone() };
    let title = title.as_ref().map(|title| title.pick(phrases.lang).0);
    let card = match (card, title) {
        (Some(id), Some(title)) => Some(fill(own.card, &[id, title])),
        (Some(id), None) => Some(fill(own.card_untitled, &[id])),
        (None, Some(title)) => Some(fill(own.card_without_id, &[title])),
        (None, None) => None,
    };
    let dialogue = dialogue.as_ref().map(|id| fill(own.dialogue, &[id]));
    let named: Vec<String> = dialogue.into_iter().chain(card).collect();
    if named.is_empty() { problem.path.clone() } else { format!("{} ({})", problem.path, named.join(", ")) }
}

/// Whether the nearest value is not named by the advice.
fn names_nearest(problem: &Problem) -> bool {
    match &problem.advice {
        Some(Advice::OtherLanguage(_)) => false,
        // The same in quotation marks.
        Some(Advice::Write(json)) => {
            problem.nearest.as_deref().is_none_or(|nearest| *json != quoted(nearest))
        }
        _ => true,
    }
}

fn expected(phrases: &Phrases, own: &ProblemPhrases, expected: &Expected) -> String {
    let plain = match expected {
        Expected::Object => own.object,
        Expected::List => own.list,
        Expected::Text => own.text,
        Expected::Id => own.id,
        Expected::IdOfDialogue => own.id_of_dialogue,
        Expected::Unique => own.unique,
        Expected::Number => own.number,
        Expected::Bool => own.bool,
        Expected::Country => own.country,
        Expected::Language => own.language,
        Expected::Date => own.date,
        Expected::Address => own.address,
        Expected::VersionHash => own.version_hash,
        Expected::OneOf(list) => return fill(own.one_of, &[&list.join(", ")]),
        Expected::Declared(list) => return fill(own.declared, &[list]),
        Expected::Entries(most) => return fill(own.entries, &[&phrases.number(*most)]),
        Expected::Characters(most) => return fill(own.characters, &[&phrases.number(*most)]),
        Expected::Bytes(most) => return fill(own.bytes, &[&phrases.number(*most)]),
        // These are sentences of their own.
        Expected::Key | Expected::LanguageKey | Expected::NoCard | Expected::Json(_) | Expected::Utf8(_) => {
            ""
        }
        Expected::Nesting(_) | Expected::Values(_) | Expected::Readable(_) => "",
    };
    plain.to_owned()
}

fn advice(phrases: &Phrases, problem: &Problem, advice: &Advice) -> String {
    let own = problem_phrases(phrases);
    let found = problem.found.as_deref().unwrap_or_default();
    let day = |edtf: &str| Edtf::parse(edtf).map_or_else(|| edtf.to_owned(), |edtf| date(phrases, &edtf));
    match advice {
        Advice::Write(json) => fill(own.write, &[json]),
        Advice::EitherDate(a, b) => fill(own.either_date, &[&day(a), a, &day(b), b]),
        Advice::DaysInMonth(month, days) => fill(own.days_in_month, &[&day(month), &days.to_string()]),
        Advice::SpreadsheetDay(date) => fill(own.spreadsheet_day, &[found, date, &day(date)]),
        // Part of the complaint.
        Advice::OtherLanguage(_) => String::new(),
        // Without the list, every link into the sources would be lost.
        Advice::Declare(list @ "sources", id) => {
            let entry = format!("{{ \"id\": {}, \"url\": …, \"publisher\": … }}", quoted(id));
            fill(own.declare_source, &[list, &entry])
        }
        Advice::Declare(list, id) => {
            let key = if *list == "countries" { "code" } else { "id" };
            fill(own.declare, &[list, &format!("{{ \"{key}\": {}, \"name\": … }}", quoted(id))])
        }
        Advice::DeclareName(list, id, name) => {
            let entry = format!("{{ \"id\": {}, \"name\": {} }}", quoted(id), quoted(name));
            fill(own.declare_name, &[id, list, &entry])
        }
        Advice::StandsAlone(word) => {
            fill(own.stands_alone, &[word, &format!("\"stated_by\": {}", quoted(word))])
        }
        Advice::DeclareOrganization(id) => {
            let entry = format!("{{ \"code\": {}, \"kind\": \"organization\", \"name\": … }}", quoted(id));
            fill(own.declare_organization, &["countries", &entry])
        }
        Advice::FirstUse(path, at) => match at {
            Some(Position { line, column }) => {
                fill(own.first_use_at, &[&line.to_string(), &column.to_string(), path])
            }
            None => fill(own.first_use, &[path]),
        },
    }
}
