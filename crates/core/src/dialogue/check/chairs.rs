//! Checks the chairs and heads of a delegation. A person may have several offices, and is one person.

use super::declared::Declared;
use super::node::Node;
use super::problems::Problems;
use super::suggest::meant_word;
use crate::dialogue::limits::MAX_LIST;
use crate::dialogue::problem::nearest_word;
use crate::dialogue::value::Value;
use crate::dialogue::{ChairFunction, Id, Membership};
use std::collections::HashMap;

const FUNCTIONS: &[(&str, ChairFunction)] = &[
    ("co_chair", ChairFunction::CoChair),
    ("chair", ChairFunction::Chair),
    ("head_of_delegation", ChairFunction::HeadOfDelegation),
];

/// The chairs and heads of a delegation. None if one of them cannot be read: one of two chairs would look like the only one.
pub fn chairs(card: &Node, declared: &mut Declared, problems: &mut Problems) -> Vec<Membership> {
    let (mut chairs, has_all) = card.distinct_list("chairs", problems, |n, p| membership(n, declared, p));
    if !has_all {
        return Vec::new();
    }
    // The function is that of the person, and may be named beside one of the offices only.
    let mut named: HashMap<Id, ChairFunction> = HashMap::new();
    if chairs.len() > 1 {
        let functions =
            chairs.iter().filter_map(|chair| Some((Id::clone(&chair.person_id), chair.function?)));
        functions.for_each(|(person, function)| _ = named.entry(person).or_insert(function));
    }
    for chair in &mut chairs {
        chair.function = chair.function.or_else(|| named.get(&chair.person_id).copied());
    }
    chairs
}

fn membership(node: &Node, declared: &mut Declared, problems: &mut Problems) -> Option<Membership> {
    node.fields(&["person_id", "role", "function", "organization_id"], problems)?;
    Some(Membership {
        person_id: declared.persons.id(&node.required("person_id"), problems)?,
        role: node.get("role").and_then(|n| n.text(problems)),
        // Without their function, this person would be called a chair.
        function: match node.get("function") {
            Some(n) => Some(n.one_of(FUNCTIONS, problems)?),
            None => None,
        },
        organization_id: node.get("organization_id").and_then(|n| declared.organizations.id(&n, problems)),
    })
}

/// What a person among the chairs of a card was, as it is written. Of several of one person, the greatest holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WrittenFunction {
    /// A chair, because no function is named.
    Unnamed,
    /// Something that the format does not know.
    Unclear,
    /// The head of a delegation.
    Head,
    /// One of several chairs.
    CoChair,
    /// The chair.
    Chair,
}

impl WrittenFunction {
    /// Whether the person chaired the meeting.
    pub fn is_chair(self) -> bool {
        !matches!(self, WrittenFunction::Unclear | WrittenFunction::Head)
    }
}

/// What the persons among the chairs of a delegation were, also those that cannot be read.
pub fn written_chairs(card: &Node) -> Vec<WrittenFunction> {
    if matches!(card.value.text_at("kind"), Some("topic" | "announcement")) {
        return Vec::new();
    }
    let chairs = match card.value.get("chairs") {
        Some(Value::List(chairs)) => chairs.as_slice(),
        // A person in place of the list.
        Some(one @ (Value::Map(_) | Value::Text(_))) => std::slice::from_ref(one),
        _ => return Vec::new(),
    };
    let mut functions: Vec<WrittenFunction> = Vec::new();
    let mut positions: HashMap<&str, usize> = HashMap::new();
    for chair in chairs.iter().take(MAX_LIST) {
        let function = written_function(chair);
        let known = chair.text_at("person_id").map(|id| *positions.entry(id).or_insert(functions.len()));
        match known.and_then(|at| functions.get_mut(at)) {
            Some(other) => *other = function.max(*other),
            None => functions.push(function),
        }
    }
    functions
}

fn written_function(chair: &Value) -> WrittenFunction {
    match chair.get("function") {
        None | Some(Value::Null) => WrittenFunction::Unnamed,
        Some(Value::Text(word)) => meant_function(word),
        Some(_) => WrittenFunction::Unclear,
    }
}

/// What was probably meant by a function.
fn meant_function(found: &str) -> WrittenFunction {
    let words: Vec<String> = FUNCTIONS.iter().map(|(word, _)| (*word).to_owned()).collect();
    let meant =
        meant_word(found, &words).or_else(|| nearest_word(found, &mut words.iter().map(String::as_str)));
    match FUNCTIONS.iter().find(|(word, _)| Some(*word) == meant.as_deref()) {
        Some((_, ChairFunction::HeadOfDelegation)) => WrittenFunction::Head,
        Some((_, ChairFunction::CoChair)) => WrittenFunction::CoChair,
        Some((_, ChairFunction::Chair)) => WrittenFunction::Chair,
        None => WrittenFunction::Unclear,
    }
}
