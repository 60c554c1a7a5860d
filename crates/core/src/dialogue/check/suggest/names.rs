//! Suggestions that need more of the dataset than the value: the id of an entry whose name was written, the first use of an id.

use super::slug;
use crate::dialogue::Dialogue;
use crate::dialogue::position::last_key;
use crate::dialogue::problem::{Advice, Expected, Problem};
use crate::dialogue::text::Text;
use crate::dialogue::value::Value;

/// Suggests the id of the entry whose name or other name was written in place of an id.
pub fn ids_by_name(dialogue: &Dialogue, problems: &mut [Problem]) {
    for problem in problems {
        let is_reference =
            matches!(problem.expected, Expected::Id | Expected::Declared(_) | Expected::Country);
        let key = last_key(&problem.path).unwrap_or_default();
        // A speaker is one of some words, or a side.
        let is_speaker = key == "stated_by" && matches!(problem.expected, Expected::OneOf(_));
        let Some(found) = problem.found.as_deref().filter(|_| is_reference || is_speaker) else { continue };
        if let Some(id) = id_of(dialogue, &key, found) {
            problem.nearest = Some(id);
            problem.advice = None;
        } else if problem.expected == Expected::Id
            && let Some((list, id)) = list_of(&key).zip(slug(found))
            && problem.path.contains("cards[")
            && problem.found.as_deref() != Some("")
        {
            // The name of a body in place of its id.
            problem.nearest = None;
            problem.advice = Some(Advice::DeclareName(list, id, found.to_owned()));
        }
    }
}

/// The list whose ids are written under a key of a card.
fn list_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "themes" => "themes",
        "session" => "sessions",
        "organizations" | "organization_id" | "organizer" => "organizations",
        "person_id" => "persons",
        _ => return None,
    })
}

fn id_of(dialogue: &Dialogue, key: &str, found: &str) -> Option<String> {
    let is_named = |name: &Text, others: &[String]| {
        let same = |words: &str| words.trim().to_lowercase() == found.trim().to_lowercase();
        name.all().any(same) || others.iter().any(|other| same(other))
    };
    if matches!(key, "country" | "code" | "participants" | "stated_by") {
        let country = dialogue.countries.iter().find(|country| {
            is_named(&country.name, &country.other_names) || country.code.eq_ignore_ascii_case(found.trim())
        });
        return country.map(|country| country.code.to_string());
    }
    let term = |terms: &[crate::dialogue::Term]| {
        terms.iter().find(|term| is_named(&term.name, &term.other_names)).map(|term| term.id.clone())
    };
    match list_of(key)? {
        "themes" => term(&dialogue.themes),
        "sessions" => term(&dialogue.sessions),
        "persons" => {
            let person = dialogue.persons.iter().find(|person| is_named(&person.name, &person.other_names));
            person.map(|person| person.id.clone())
        }
        _ => {
            let short = |body: &str| body.eq_ignore_ascii_case(found.trim());
            let body = dialogue.organizations.iter().find(|body| {
                is_named(&body.name, &body.other_names) || body.abbreviation.as_deref().is_some_and(short)
            });
            body.map(|body| body.id.clone())
        }
    }
}

/// Says where each id of a header's list is used first. `path` is the path of the header.
pub fn first_uses(header: &Value, path: &str, problems: &mut [Problem]) {
    for problem in problems.iter_mut().filter(|problem| problem.expected == Expected::Unique) {
        let first = || {
            let (list, rest) = problem.path.strip_prefix(path)?.strip_prefix('.')?.split_once('[')?;
            let (_, key) = rest.split_once("].")?;
            let Some(Value::List(entries)) = header.get(list) else { return None };
            let found = problem.found.as_deref()?;
            let is_first =
                |entry: &Value| entry.text_at(key).is_some_and(|id| id.eq_ignore_ascii_case(found));
            let nth = entries.iter().position(is_first)?;
            Some(format!("{path}.{list}[{nth}].{key}"))
        };
        problem.advice = first().map(|first| Advice::FirstUse(first, None));
    }
}
