//! Follows the JSON path of a problem to the value that it reports.

use serde_json::Value as Json;

/// The value at a JSON path, shortened as in a problem. `None` for `null` or a missing value.
pub fn at(data: &Json, path: &str) -> Result<Option<String>, String> {
    let mut here = Some(data);
    for step in steps(path)? {
        // Only the last step may be missing.
        let from = here.ok_or_else(|| format!("{path} leads nowhere"))?;
        here = match step {
            Step::Name(name) => from.as_object().ok_or_else(|| format!("{path}: no object"))?.get(&name),
            Step::Index(index) => from.as_array().ok_or_else(|| format!("{path}: no list"))?.get(index),
        };
    }
    let full = match here.unwrap_or(&Json::Null) {
        Json::Null => return Ok(None),
        Json::Bool(value) => value.to_string(),
        Json::Number(number) => number.to_string(),
        Json::String(text) => text.clone(),
        Json::Array(_) => "[…]".to_owned(),
        Json::Object(_) => "{…}".to_owned(),
    };
    let mut short: String = full.chars().take(60).collect();
    if short != full {
        short.push('…');
    }
    Ok(Some(short))
}

/// Sets the value at a JSON path: replaces it, or adds a key or an entry.
pub fn put(data: &mut Json, path: &str, value: Json) {
    let mut here = data;
    for step in steps(path).unwrap() {
        here = match step {
            Step::Name(name) => here.as_object_mut().unwrap().entry(name).or_insert(Json::Null),
            Step::Index(index) => {
                let list = here.as_array_mut().unwrap();
                if index == list.len() {
                    list.push(Json::Null);
                }
                &mut list[index]
            }
        };
    }
    *here = value;
}

enum Step {
    Name(String),
    Index(usize),
}

/// The steps of a JSON path (RFC 9535) of names and indices.
fn steps(path: &str) -> Result<Vec<Step>, String> {
    let no_path = || format!("no JSON path: {path}");
    let mut steps = Vec::new();
    let mut rest = path.strip_prefix('$').ok_or_else(no_path)?;
    while !rest.is_empty() {
        let (step, next) = step(rest).ok_or_else(no_path)?;
        steps.push(step);
        rest = next;
    }
    Ok(steps)
}

/// The first step of a path, and the rest.
fn step(path: &str) -> Option<(Step, &str)> {
    if let Some(path) = path.strip_prefix('.') {
        let first = |c: char| c.is_ascii_alphabetic() || c == '_' || !c.is_ascii();
        let end = path.find(|c: char| !(first(c) || c.is_ascii_digit())).unwrap_or(path.len());
        let (name, rest) = path.split_at(end);
        return name.starts_with(first).then(|| (Step::Name(name.to_owned()), rest));
    }
    let path = path.strip_prefix('[')?;
    let Some(path) = path.strip_prefix('\'') else {
        let (index, rest) = path.split_once(']')?;
        return Some((Step::Index(index.parse().ok()?), rest));
    };
    let mut name = String::new();
    let mut signs = path.char_indices();
    loop {
        match signs.next()?.1 {
            '\'' => break,
            '\\' => name.push(match signs.next()?.1 {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let digits: String = signs.by_ref().take(4).map(|(_, c)| c).collect();
                    char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
                }
                c @ ('\'' | '\\' | '/') => c,
                _ => return None,
            }),
            c if c < ' ' => return None,
            c => name.push(c),
        }
    }
    let rest = &path[signs.next()?.0..];
    Some((Step::Name(name), rest.strip_prefix(']')?))
}
