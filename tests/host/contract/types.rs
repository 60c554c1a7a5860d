//! What the types say.

use super::{Names, between, file, names};
use std::collections::BTreeMap;

/// All of them, without comments.
pub fn text() -> String {
    let text = file("static/dialogue-summary.d.ts");
    let kept = |line: &&str| {
        let line = line.trim_start();
        !["//", "/*", "*"].iter().any(|start| line.starts_with(start))
    };
    text.lines().filter(kept).map(|line| line.to_owned() + "\n").collect()
}

/// The lines of the class.
fn class() -> Vec<String> {
    let text = text();
    let body = between(&text, "declare class DialogueSummary extends HTMLElement {\n", "\n}\n")[0];
    body.lines().filter_map(|line| line.strip_prefix("  ")).map(str::to_owned).collect()
}

/// The name a line declares, and what stands behind the colon.
fn declared(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim().trim_end_matches(';').split_once(':')?;
    let plain = name.trim_end_matches('?').trim_matches('\'');
    let fits = plain.chars().all(|sign| sign.is_alphanumeric() || "_$-".contains(sign));
    (fits && !plain.is_empty()).then(|| (name, rest.trim()))
}

/// The properties of an element, each with whether it is read-only.
pub fn properties() -> BTreeMap<String, bool> {
    let class = class();
    let accessors = |word: &str| -> Vec<String> {
        class.iter().filter_map(|line| Some(line.strip_prefix(word)?.split_once('(')?.0.to_owned())).collect()
    };
    let (read, set) = (accessors("get "), accessors("set "));
    let fields = class.iter().filter(|line| !line.starts_with(' ')).filter_map(|line| declared(line));
    let mut found: BTreeMap<_, _> = fields.map(|(name, _)| (name.to_owned(), false)).collect();
    found.extend(read.into_iter().map(|name| (name.clone(), !set.contains(&name))));
    found
}

/// Its methods, listeners aside.
pub fn methods() -> Names {
    let class = class();
    let called = class.iter().filter(|line| line.ends_with(';') && !line.starts_with([' ', ')']));
    names(
        called
            .filter_map(|line| Some(line.split_once('(')?.0))
            .filter(|name| name.chars().all(char::is_alphanumeric)),
    )
}

/// The words of a union of words; none where it is another type.
pub fn words_in(text: &str) -> Option<Names> {
    let words = text.split(" | ").map(|word| word.strip_prefix('\'')?.strip_suffix('\''));
    words.collect::<Option<Vec<_>>>().map(names)
}

/// The words of attributes that take words.
pub fn words_taken() -> BTreeMap<String, Names> {
    let class = class();
    let taken = class.iter().filter_map(|line| declared(line)).filter_map(|(name, rest)| {
        let attribute = super::code::attributes().into_iter().find(|a| super::code::camel(a) == name)?;
        Some((attribute, words_in(rest)?))
    });
    taken.collect()
}

/// The properties that templates may set by their names.
pub fn picked() -> Names {
    let text = text();
    let list = between(&text, "Pick<DialogueSummary, ", ">")[0];
    words_in(list).expect("words")
}

/// The events, each with its type.
pub fn events() -> BTreeMap<String, String> {
    let text = text();
    let body = between(&text, "interface DialogueEventMap {", "}")[0];
    let told = body.lines().filter_map(declared);
    told.map(|(name, rest)| (name.trim_matches('\'').to_owned(), rest.to_owned())).collect()
}

/// The declarations in an interface, on lines of their own or on one.
fn declarations(name: &str) -> Vec<(String, String)> {
    let text = text();
    // A card is what all have in common, and what its kind adds.
    let name = if name == "Card" { "CardBase" } else { name };
    let found = between(&text, &format!("interface {name} {{"), "}");
    let body = found.first().unwrap_or_else(|| panic!("no interface {name}"));
    let told = body.split([';', '\n']).filter_map(declared);
    told.map(|(name, rest)| (name.to_owned(), rest.to_owned())).collect()
}

/// The fields of an interface, each with whether it may be absent.
pub fn fields(interface: &str) -> BTreeMap<String, bool> {
    let told = declarations(interface).into_iter();
    told.map(|(name, _)| (name.trim_end_matches('?').to_owned(), name.ends_with('?'))).collect()
}

/// The words of the dataset's fields that take words.
pub fn words_of_fields() -> BTreeMap<String, Names> {
    ["Announcement", "Involvement", "Milestone"]
        .iter()
        .flat_map(|name| declarations(name))
        .filter_map(|(name, rest)| Some((name.trim_end_matches('?').to_owned(), words_in(&rest)?)))
        .collect()
}
