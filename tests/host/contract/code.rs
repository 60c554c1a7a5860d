//! What there is: read from the shell, the sheet and the rendered page.

use super::{Names, between, file, names};
use crate::common::html;
use std::collections::BTreeMap;
use test_support::page::{Element, Page};
use test_support::states::states;

fn shell() -> String {
    ["files", "attributes", "element", "controller", "failure"]
        .map(|name| file(&format!("web/{name}.ts")))
        .concat()
}

/// The lines of the class, unindented by one step.
fn class() -> Vec<String> {
    let shell = shell();
    let body = between(&shell, "class DialogueSummary extends HTMLElement {\n", "\n}\n")[0];
    body.lines().filter_map(|line| line.strip_prefix("  ")).map(str::to_owned).collect()
}

/// `link-key` -> `linkKey`.
pub fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| all + &word[..1].to_uppercase() + &word[1..])
}

/// The words of a list that the shell names.
fn list(name: &str) -> Vec<String> {
    let shell = shell();
    let text = between(&shell, &format!("const {name} = ["), "] as const")[0];
    text.split(", ").map(|word| word.trim_matches('\'').to_owned()).collect()
}

/// The attributes that take words, each with the name of their list.
fn lists() -> BTreeMap<String, String> {
    let shell = shell();
    let taken = between(&shell, "wordOf(this, '", ")").into_iter().filter_map(|text| text.split_once("', "));
    taken.map(|(attribute, list)| (attribute.to_owned(), list.to_owned())).collect()
}

/// The attributes that are properties too, each with what it reads as where it is not set.
pub fn defaults() -> BTreeMap<String, String> {
    let (shell, lists) = (shell(), lists());
    let default = |name: &str| match lists.get(name) {
        Some(words) => format!("'{}'", list(words)[0]),
        None if name == "link-key" => String::from("'ds'"),
        None => {
            let number = between(&shell, &format!("numberOf(this, '{name}', "), ",");
            (*number.first().unwrap_or(&"''")).to_owned()
        }
    };
    list("ATTRIBUTES").into_iter().map(|name| (name.clone(), default(&name))).collect()
}

/// All of these, and `lang`, which is the browser's own property.
pub fn attributes() -> Names {
    assert!(shell().contains("= [...ATTRIBUTES, 'data', 'view', 'lang', 'id'];"));
    defaults().into_keys().chain([String::from("lang")]).collect()
}

/// The properties, each with whether it is read-only.
pub fn properties() -> BTreeMap<String, bool> {
    let class = class();
    let accessor = |line: &String, word: &str| {
        let name = line.strip_prefix(word)?.split_once('(')?.0.to_owned();
        (!line.starts_with(' ')).then_some(name)
    };
    let set: Vec<String> = class.iter().filter_map(|line| accessor(line, "set ")).collect();
    let read = class.iter().filter_map(|line| accessor(line, "get "));
    let mut found: BTreeMap<_, _> = read.map(|name| (name.clone(), !set.contains(&name))).collect();
    found.insert(String::from("lang"), false);
    found
}

/// The methods that are no concern of the browser's or of the shell's own.
pub fn methods() -> Names {
    const OWN: [&str; 6] = [
        "constructor",
        "connectedCallback",
        "disconnectedCallback",
        "connectedMoveCallback",
        "adoptedCallback",
        "attributeChangedCallback",
    ];
    let class = class();
    names(
        class
            .iter()
            .filter_map(|line| line.split_once('(').filter(|_| line.contains("): ")).map(|(name, _)| name))
            .filter(|name| {
                !name.is_empty() && name.chars().all(char::is_alphanumeric) && !OWN.contains(name)
            }),
    )
}

/// The words of attributes that take words.
pub fn words_taken() -> BTreeMap<String, Names> {
    lists().into_iter().map(|(attribute, words)| (attribute, list(&words).into_iter().collect())).collect()
}

/// What is fired, by the widget or by the shell.
pub fn events() -> Names {
    let (widget, shell) = (file("src/element/events.rs"), shell());
    let fired = between(&widget, "\"dialogue-", "\"").into_iter();
    let found: Names = fired.map(|name| format!("dialogue-{name}")).collect();
    for name in between(&shell, "#dispatch('", "'") {
        assert!(found.contains(name), "{name} is fired by the shell alone");
    }
    found
}

/// The keys of the objects that a file of `src/element` makes for the page: what stands first in a pair.
pub fn keys(path: &str) -> Names {
    let text = file(path);
    let pairs = text.match_indices("(\"").filter(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric));
    let told = pairs.filter_map(|(at, _)| text[at + 2..].split_once("\","));
    names(told.map(|(key, _)| key).filter(|key| key.chars().all(char::is_alphanumeric)))
}

/// The values of an attribute in every state of the rendered page, word by word.
fn rendered(attribute: &str, counts: impl Fn(&Element) -> bool) -> Names {
    let elements = states().into_iter().flat_map(|(_, state)| Page::read(&html(&state)).elements);
    let values: Vec<String> = elements
        .filter(|element| counts(element))
        .filter_map(|element| element.get(attribute).map(str::to_owned))
        .collect();
    names(values.iter().flat_map(|value| value.split_whitespace()))
}

/// The parts that the widget renders, and those of the shell.
pub fn parts() -> Names {
    let shell = shell();
    let of_shell = between(&shell, "setAttribute('part', '", "'").into_iter().flat_map(str::split_whitespace);
    &rendered("part", |_| true) | &names(of_shell)
}

/// Where the page's own content is shown. The slot of the fallback has no name; the shell creates it.
pub fn slots() -> Names {
    &rendered("name", |element| element.name == "slot") | &names([""])
}

/// What the sheet leaves to the page to set.
pub fn custom_properties() -> Names {
    let sheet = file("web/dialogue-summary.css");
    let asked = between(&sheet, "var(--ds-", ",");
    names(asked).iter().map(|name| format!("--ds-{name}")).collect()
}

/// The entries of the shell's table of files.
pub fn files() -> Names {
    let shell = shell();
    let table = between(&shell, "const files: DialogueFiles = {", "};")[0];
    let entry = |line: &str| Some(line.trim().split_once(": new URL('./")?.0.to_owned());
    table.lines().filter_map(entry).collect()
}
