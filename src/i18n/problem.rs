//! Problems of a dataset as sentences: place, what was found, what was expected.

use super::{Phrases, fill, grouped};
use crate::dialogue::problem::{Expected, Problem};
use crate::state::Failure;

/// The parts of a problem's sentence.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a piece of a sentence; its English is its documentation.
pub struct ProblemPhrases {
    pub sentence: &'static str,
    pub missing: &'static str,
    pub meant: &'static str,
    pub readable: &'static str,
    pub object: &'static str,
    pub list: &'static str,
    pub text: &'static str,
    pub id: &'static str,
    pub unique: &'static str,
    pub number: &'static str,
    pub bool: &'static str,
    pub one_of: &'static str,
    pub country: &'static str,
    pub language: &'static str,
    pub date: &'static str,
    pub address: &'static str,
    pub key: &'static str,
    pub declared: &'static str,
    pub entries: &'static str,
    pub bytes: &'static str,
}

/// A problem as a sentence or two.
pub fn problem(phrases: &Phrases, problem: &Problem) -> String {
    let expected = expected(&phrases.problem, &problem.expected);
    let mut sentence = match &problem.found {
        Some(found) => fill(phrases.problem.sentence, &[&problem.path, found, &expected]),
        None => fill(phrases.problem.missing, &[&problem.path, &expected]),
    };
    if let Some(meant) = &problem.nearest {
        sentence.push(' ');
        sentence.push_str(&fill(phrases.problem.meant, &[meant]));
    }
    sentence
}

fn expected(phrases: &ProblemPhrases, expected: &Expected) -> String {
    let plain = match expected {
        Expected::Object => phrases.object,
        Expected::List => phrases.list,
        Expected::Text => phrases.text,
        Expected::Id => phrases.id,
        Expected::Unique => phrases.unique,
        Expected::Number => phrases.number,
        Expected::Bool => phrases.bool,
        Expected::Country => phrases.country,
        Expected::Language => phrases.language,
        Expected::Date => phrases.date,
        Expected::Address => phrases.address,
        Expected::Key => phrases.key,
        Expected::OneOf(list) => return fill(phrases.one_of, &[&list.join(", ")]),
        Expected::Declared(list) => return fill(phrases.declared, &[list]),
        Expected::Entries(most) => return fill(phrases.entries, &[&grouped(*most)]),
        Expected::Bytes(most) => return fill(phrases.bytes, &[&grouped(*most)]),
        Expected::Readable(limit) => return fill(phrases.readable, &[limit]),
    };
    plain.to_owned()
}

/// Why no dialogue is shown, in sentences.
pub fn failure(phrases: &Phrases, failure: &Failure) -> Vec<String> {
    match failure {
        Failure::Network(address, why) => vec![fill(phrases.failed_network, &[address, why])],
        Failure::Json(why) => vec![fill(phrases.failed_json, &[why.trim_end_matches('.')])],
        Failure::Dataset(problems) => problems.iter().map(|p| problem(phrases, p)).collect(),
    }
}
