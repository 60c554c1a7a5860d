//! Problems of a dataset in words: where, what was found, what would be right.

use super::{Words, fill, grouped, joined};
use crate::dialogue::problem::{Expected, Problem};
use crate::state::Failure;

/// The parts of a problem's sentence.
#[derive(Debug)]
#[allow(missing_docs)] // Each field is a piece of a sentence; its English is its documentation.
pub struct ProblemWords {
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
pub fn problem(words: &Words, problem: &Problem) -> String {
    let expected = expected(&words.problem, &problem.expected);
    let mut sentence = match &problem.found {
        Some(found) => fill(words.problem.sentence, &[&problem.path, found, &expected]),
        None => fill(words.problem.missing, &[&problem.path, &expected]),
    };
    if let Some(meant) = &problem.nearest {
        sentence.push(' ');
        sentence.push_str(&fill(words.problem.meant, &[meant]));
    }
    sentence
}

fn expected(words: &ProblemWords, expected: &Expected) -> String {
    let plain = match expected {
        Expected::Object => words.object,
        Expected::List => words.list,
        Expected::Text => words.text,
        Expected::Id => words.id,
        Expected::Unique => words.unique,
        Expected::Number => words.number,
        Expected::Bool => words.bool,
        Expected::Country => words.country,
        Expected::Language => words.language,
        Expected::Date => words.date,
        Expected::Address => words.address,
        Expected::Key => words.key,
        Expected::OneOf(list) => return fill(words.one_of, &[&joined(list, ", ")]),
        Expected::Declared(list) => return fill(words.declared, &[list]),
        Expected::Entries(most) => return fill(words.entries, &[&grouped(*most)]),
        Expected::Bytes(most) => return fill(words.bytes, &[&grouped(*most)]),
        Expected::Readable(limit) => return fill(words.readable, &[limit]),
    };
    plain.to_owned()
}

/// Why there is no dialogue, in sentences.
pub fn failure(words: &Words, failure: &Failure) -> Vec<String> {
    match failure {
        Failure::Network(address, why) => vec![fill(words.failed_network, &[address, why])],
        Failure::Json(why) => vec![fill(words.failed_json, &[why.trim_end_matches('.')])],
        Failure::Dataset(problems) => problems.iter().map(|p| problem(words, p)).collect(),
    }
}
