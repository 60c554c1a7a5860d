//! Collects problems, up to the limit. One cause is reported once, with the number of places.

use super::suggest::suggestion;
use crate::dialogue::limits::MAX_PROBLEMS;
use crate::dialogue::position::{is_entry, last_key};
use crate::dialogue::problem::{Effect, Expected, Problem, Subject};
use crate::dialogue::value::Value;

/// A location in a dataset, as a problem names it.
pub trait Location {
    /// The JSON path (RFC 9535) from the root.
    fn path(&self) -> String;
    /// The last key of the path.
    fn key(&self) -> Option<&str>;
    /// Whether it is an entry of a list.
    fn is_entry(&self) -> bool;
    /// The value.
    fn value(&self) -> &Value<'_>;
}

/// The problems found so far.
#[derive(Default)]
pub struct Problems {
    pub list: Vec<Problem>,
    /// The problems that the current card has repeated.
    repeated: Vec<usize>,
}

impl Problems {
    /// Adds a problem at a place.
    pub fn add(&mut self, at: &dyn Location, expected: Expected, nearest: Option<String>) {
        if self.repeat(at, &expected) || self.is_full() {
            return;
        }
        let path = at.path();
        let (suggested, advice) = suggestion(at.value(), &path, at.key(), &expected);
        let advice = advice.filter(|_| nearest.is_none());
        let nearest = nearest.or(suggested);
        self.list.push(Problem { nearest, advice, ..Problem::new(path, found(at.value()), expected) });
    }

    /// Adds the problem that a list is longer than `most`.
    pub fn add_too_long(&mut self, list: &dyn Location, most: usize) {
        if !self.is_full() {
            let found = Some(String::from("[…]"));
            self.list.push(Problem::new(list.path(), found, Expected::Entries(most)));
        }
    }

    /// Counts a place whose problem has the same cause as one that is reported. `false` if there is none.
    pub fn repeat(&mut self, at: &dyn Location, expected: &Expected) -> bool {
        if !is_comparable(expected, at.value()) {
            return false;
        }
        let found = found(at.value());
        let same = |problem: &Problem| match expected {
            Expected::Language => problem.tag() == found && found.is_some(),
            Expected::LanguageKey => problem.tag().as_deref() == at.key(),
            Expected::Key => problem.expected == *expected && is_same_place(problem, at),
            _ => problem.expected == *expected && problem.found == found && is_same_place(problem, at),
        };
        let Some(nth) = self.list.iter().position(same) else { return false };
        if let Some(problem) = self.list.get_mut(nth) {
            problem.more_places += 1;
        }
        self.repeated.push(nth);
        true
    }

    /// Whether the limit is reached.
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_PROBLEMS
    }

    /// Starts with another card. Returns the number of problems before it.
    pub fn enter_card(&mut self) -> usize {
        self.repeated.clear();
        self.list.len()
    }

    /// Marks every problem since `from` as the reason why the card of this name was left out.
    pub fn mark_card_left_out(&mut self, from: usize, name: impl FnOnce() -> String) {
        let is_here = from < self.list.len();
        let first = if is_here { Some(from) } else { self.repeated.first().copied() };
        for problem in self.list.iter_mut().skip(from) {
            problem.effect = Effect::CardLeftOut;
        }
        if let Some(problem) = first.and_then(|nth| self.list.get_mut(nth)) {
            problem.effect = Effect::CardLeftOut;
            problem.cards_left_out += 1;
            if !is_here {
                problem.left_out_elsewhere.push(name());
            }
        }
    }

    /// Names the card or the dialogue of every problem since `from`.
    pub fn set_subject(&mut self, from: usize, subject: impl FnOnce() -> Subject) {
        if from < self.list.len() {
            let subject = subject();
            for problem in self.list.iter_mut().skip(from) {
                problem.subject = Some(subject.clone());
            }
        }
    }
}

/// Whether equal values that are not expected have the same cause. Each missing value, each list and each id is a case of its
/// own.
fn is_comparable(expected: &Expected, value: &Value) -> bool {
    use Expected::*;
    match expected {
        Key | LanguageKey => true,
        Declared(_) | Country | Language | OneOf(_) | Date | Address | VersionHash | Number | Bool
        | Object | List => !matches!(value, Value::Null | Value::List(_) | Value::Map(_)),
        _ => false,
    }
}

/// Whether a problem is at another place of the same kind: codes and ids anywhere, other values under the same key.
fn is_same_place(problem: &Problem, at: &dyn Location) -> bool {
    use Expected::*;
    match problem.expected {
        Declared(_) | Country => true,
        Object => {
            !at.is_entry() && !is_entry(&problem.path) && last_key(&problem.path).as_deref() == at.key()
        }
        _ => last_key(&problem.path).as_deref() == at.key(),
    }
}

/// The value, short enough for a sentence. `None` if it is absent or `null`.
fn found(value: &Value) -> Option<String> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(value) => String::from(if *value { "true" } else { "false" }),
        Value::Number(digits) | Value::Text(digits) => shortened(digits),
        Value::List(_) => String::from("[…]"),
        Value::Map(_) => String::from("{…}"),
    })
}

/// Words short enough for a sentence.
pub fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words.to_owned(),
    }
}
