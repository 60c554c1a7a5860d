//! View <-> URL: parser and printer side by side.
//!
//! A view is stored in the fragment or the query of the page's URL, as pairs in standard form encoding (WHATWG URL,
//! `application/x-www-form-urlencoded`): `ds.kind=topic&ds.q=seoul`. The page and other widgets use that part too, so their
//! pairs keep their bytes and order.

use crate::dialogue::version_hash::is_version_hash;
use crate::search::facet::Facet;
use crate::search::view::{Change, Patch, Sort, View};
use form_urlencoded::{byte_serialize, parse as pairs};

/// Parses the pairs that start with `prefix` (`ds.`, or nothing for a filter attribute).
///
/// `part` has no leading `#` or `?`. Keys that are absent are reset to the default. A pair without a value means that
/// nothing is chosen. Unknown keys are ignored.
pub fn parse(part: &str, prefix: &str) -> Patch {
    let mut patch = Patch {
        q: Change::Reset,
        chosen: Facet::ALL.map(|_| Change::Reset),
        sort: Change::Reset,
        card: Change::Reset,
        lang: Change::Reset,
    };
    for (key, value) in pairs(part.as_bytes()) {
        let value = value.into_owned();
        match key.strip_prefix(prefix) {
            Some("q") => patch.q = Change::Set(value),
            Some("card") => patch.card = Change::Set(value),
            Some("lang") => patch.lang = Change::Set(value),
            Some("sort") => patch.sort = Sort::named(&value).map_or(Change::Reset, Change::Set),
            Some(name) => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.name() == name) {
                    add(&mut patch.chosen[facet as usize], value);
                }
            }
            None => {}
        }
    }
    patch
}

/// The name of the pair with the version hash of the record that a link was made for.
const VERSION: &str = "v";

/// The version hash of the record for which a link was made, if it has one. It is no part of a view.
pub fn version(part: &str, prefix: &str) -> Option<String> {
    let values = pairs(part.as_bytes()).filter(|(key, _)| key.strip_prefix(prefix) == Some(VERSION));
    values.map(|(_, value)| value.into_owned()).filter(|value| is_version_hash(value)).last()
}

/// [`print`], with the version hash of the record that the view is of.
pub fn print_with_version(part: &str, prefix: &str, view: &View, default: &View, hash: &str) -> String {
    let mut ours = view_pairs(prefix, view, default);
    push_pair(&mut ours, prefix, VERSION, hash);
    replace(part, prefix, &ours)
}

fn add(chosen: &mut Change<Vec<String>>, value: String) {
    if !matches!(chosen, Change::Set(_)) {
        *chosen = Change::Set(Vec::new());
    }
    if let Change::Set(values) = chosen
        && !value.is_empty()
    {
        values.push(value);
    }
}

/// `part` with the pairs of `prefix` replaced by those in which `view` differs from `default`.
///
/// The new pairs take the place of the first old one, or are appended. Other pairs keep their bytes.
pub fn print(part: &str, prefix: &str, view: &View, default: &View) -> String {
    replace(part, prefix, &view_pairs(prefix, view, default))
}

fn replace(part: &str, prefix: &str, ours: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut position = None;
    for pair in part.split('&').filter(|_| !part.is_empty()) {
        if is_ours(pair, prefix) {
            position.get_or_insert(kept.len());
        } else {
            kept.push(pair);
        }
    }
    if !ours.is_empty() {
        kept.insert(position.unwrap_or(kept.len()), ours);
    }
    kept.join("&")
}

fn is_ours(pair: &str, prefix: &str) -> bool {
    pairs(pair.as_bytes()).next().is_some_and(|(key, _)| {
        key.strip_prefix(prefix).is_some_and(|name| {
            matches!(name, "q" | "card" | "lang" | "sort" | VERSION)
                || Facet::ALL.iter().any(|f| f.name() == name)
        })
    })
}

/// A value in form encoding, as links contain it.
pub fn encoded(value: &str) -> String {
    byte_serialize(value.as_bytes()).collect()
}

fn push_pair(out: &mut String, prefix: &str, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.extend(byte_serialize(prefix.as_bytes()));
    out.push_str(name);
    out.push('=');
    out.extend(byte_serialize(value.as_bytes()));
}

fn view_pairs(prefix: &str, view: &View, default: &View) -> String {
    let mut out = String::new();
    let mut pair = |name: &str, value: &str| push_pair(&mut out, prefix, name, value);
    for facet in Facet::ALL {
        let (chosen, usual) = (&view.chosen[facet as usize], &default.chosen[facet as usize]);
        if chosen != usual {
            chosen.iter().for_each(|value| pair(facet.name(), value));
            if chosen.is_empty() {
                pair(facet.name(), "");
            }
        }
    }
    if view.sort != default.sort {
        pair("sort", view.sort.name());
    }
    // While a query is typed, it may end with a space.
    if view.q.trim() != default.q.trim() {
        pair("q", view.q.trim());
    }
    if view.card != default.card {
        pair("card", view.card.as_deref().unwrap_or_default());
    }
    if view.lang != default.lang {
        pair("lang", &view.lang);
    }
    out
}
