//! What the widget shows as it stands, though hardly anybody meant it so: `check` alone speaks of it.

use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::date::{Date, Edtf};
use dialogue_summary::dialogue::value::Value;
use std::collections::BTreeSet;

/// The keys that only cards of a kind have.
const OF_KIND: [(&str, &[&str]); 3] = [
    ("topic", &[]),
    ("delegation", &["country", "chairs", "organizations", "open"]),
    ("announcement", &["form", "date", "date_note", "place", "organizer"]),
];

/// Lists that cards choose from: the list, the key of an entry's name in it, and where cards write that name.
const CHOSEN: [(&str, &str, &[&str]); 5] = [
    ("themes", "id", &["themes"]),
    ("countries", "code", &["countries", "code", "country"]),
    ("sessions", "id", &["session"]),
    ("organizations", "id", &["organizations", "organization_id", "organizer"]),
    ("persons", "id", &["person_id"]),
];

/// A sentence for each, where first.
pub fn lint(dataset: &Value) -> Vec<String> {
    let mut said = Vec::new();
    twice(dataset, "$", &mut said);
    part(dataset, "$", &mut said);
    for (nth, dialogue) in list(dataset, "dialogues").iter().enumerate() {
        part(dialogue, &format!("$.dialogues[{nth}]"), &mut said);
    }
    for (name, key, places) in CHOSEN {
        unused(dataset, name, key, places, &mut said);
    }
    said
}

/// A dialogue, or all that a collection says of itself.
fn part(dialogue: &Value, at: &str, said: &mut Vec<String>) {
    let title = get(dialogue, "title").map(texts).unwrap_or_default();
    if !title.is_empty() && title.iter().all(|text| text.trim().is_empty()) {
        said.push(format!("{at}.title: empty; the record stands without a heading."));
    }
    let mut seen = BTreeSet::new();
    for (nth, tag) in list(dialogue, "languages").iter().enumerate() {
        if let Some(text) = text(tag).filter(|text| !seen.insert(text.to_ascii_lowercase())) {
            said.push(format!("{at}.languages[{nth}]: “{text}” a second time; it gets two buttons."));
        }
    }
    let mut last: Option<(Edtf, usize)> = None;
    for (nth, milestone) in list(dialogue, "timeline").iter().enumerate() {
        let Some(date) = get(milestone, "date").and_then(|date| self::date(date)) else { continue };
        if let Some((before, place)) = last.filter(|(before, _)| is_before(&date.start, &before.start)) {
            let (date, before) = (date.print(), before.print());
            said.push(format!(
                "{at}.timeline[{nth}].date: {date} stands behind {before} of timeline[{place}]; it is drawn in this order."
            ));
        }
        last = Some((date, nth));
    }
    backwards(dialogue, at, said);
    let parties = parties(dialogue);
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let at = format!("{at}.cards[{nth}]");
        foreign(card, &at, said);
        sides(card, &at, &parties, said);
    }
}

/// Names every key that an object has twice. What stands in the first is never looked at, nor named as wrong: so it is
/// with JSON in browsers.
fn twice(value: &Value, at: &str, said: &mut Vec<String>) {
    let place = |name: &str| [at, name].concat();
    match value {
        Value::Map(entries) => {
            let mut seen = BTreeSet::new();
            for (key, value) in entries.iter().rev() {
                let at = place(&[".", key].concat());
                if seen.insert(key) {
                    twice(value, &at, said);
                } else {
                    said.push(format!("{at}: a second time in one object; the last counts."));
                }
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                twice(value, &place(&format!("[{nth}]")), said);
            }
        }
        _ => {}
    }
}

/// Names every interval, wherever it stands, that ends before it begins.
fn backwards(value: &Value, at: &str, said: &mut Vec<String>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| key != "dialogues") {
                let at = format!("{at}.{key}");
                let date = date(value).filter(|_| key == "date");
                if let Some(end) = date.and_then(|date| date.end.filter(|end| is_before(end, &date.start))) {
                    let end = Edtf { start: end, end: None }.print();
                    said.push(format!("{at}: the interval ends on {end}, before it begins."));
                }
                backwards(value, &at, said);
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                backwards(value, &format!("{at}[{nth}]"), said);
            }
        }
        _ => {}
    }
}

/// Names the keys of a card that only cards of another kind have.
fn foreign(card: &Value, at: &str, said: &mut Vec<String>) {
    let Some(kind) = get(card, "kind").and_then(text) else { return };
    for (other, keys) in OF_KIND.iter().filter(|(other, _)| *other != kind) {
        for key in keys.iter().filter(|key| get(card, key).is_some()) {
            said.push(format!(
                "{at}.{key}: a {kind} has none, only cards of the kind “{other}”; it is not shown."
            ));
        }
    }
}

/// The countries that take part, as far as the cards of a dialogue say so.
fn parties<'a>(dialogue: &'a Value) -> BTreeSet<&'a str> {
    let mut parties = BTreeSet::new();
    for card in list(dialogue, "cards") {
        parties.extend(get(card, "country").and_then(text));
        for country in list(card, "countries") {
            let takes_part = get(country, "role").and_then(text) == Some("participant");
            parties.extend(get(country, "code").and_then(text).filter(|_| takes_part));
        }
    }
    parties
}

/// Names a side that speaks and is none of those who take part.
fn sides(card: &Value, at: &str, parties: &BTreeSet<&str>, said: &mut Vec<String>) {
    let details = list(card, "details").iter().enumerate();
    let details = details.map(|(nth, detail)| (detail, format!("{at}.details[{nth}]")));
    for (place, at) in std::iter::once((card, at.to_owned())).chain(details) {
        let side = get(place, "stated_by").and_then(text).filter(|side| side.len() == 2);
        // Where the cards name one party alone, they do not name them all: no dialogue has fewer than two.
        if let Some(side) = side.filter(|side| parties.len() > 1 && !parties.contains(side)) {
            let parties = parties.iter().copied().collect::<Vec<_>>().join(", ");
            said.push(format!("{at}.stated_by: {side} takes no part here; those who do: {parties}."));
        }
    }
}

/// Names the entries of a list that nothing in the dataset names.
fn unused(dataset: &Value, name: &str, key: &str, places: &[&str], said: &mut Vec<String>) {
    let mut chosen = BTreeSet::new();
    for part in std::iter::once(dataset).chain(list(dataset, "dialogues")) {
        // A place and a body name a country too.
        for named in ["cards", "place", "organizations"] {
            if let Some(named) = get(part, named) {
                collect(named, places, false, &mut chosen);
            }
        }
    }
    for (nth, entry) in list(dataset, name).iter().enumerate() {
        if let Some(id) = get(entry, key).and_then(text).filter(|id| !chosen.contains(id)) {
            said.push(format!("$.{name}[{nth}]: no card names “{id}”."));
        }
    }
}

/// Every text under one of the keys.
fn collect<'a>(value: &'a Value, keys: &[&str], under: bool, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Map(entries) => {
            entries.iter().for_each(|(key, value)| collect(value, keys, keys.contains(&&**key), found));
        }
        Value::List(entries) => entries.iter().for_each(|value| collect(value, keys, under, found)),
        Value::Text(text) if under => _ = found.insert(text),
        _ => {}
    }
}

fn get<'a, 't>(value: &'a Value<'t>, key: &str) -> Option<&'a Value<'t>> {
    let Value::Map(entries) = value else { return None };
    entries.iter().rfind(|(k, _)| k == key).map(|(_, value)| value)
}

fn text<'a>(value: &'a Value) -> Option<&'a str> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// A text in each of its languages.
fn texts<'a>(value: &'a Value) -> Vec<&'a str> {
    match value {
        Value::Map(entries) => entries.iter().filter_map(|(_, value)| text(value)).collect(),
        plain => text(plain).into_iter().collect(),
    }
}

fn date(value: &Value) -> Option<Edtf> {
    Edtf::parse(text(value)?)
}

/// Whether a date is over before another begins, as far as both are known.
fn is_before(date: &Date, other: &Date) -> bool {
    let parts = |date: &Date| [Some(date.year), date.month, date.day].map(|part| part.map(|part| part.value));
    for (a, b) in parts(date).into_iter().zip(parts(other)) {
        match (a, b) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => return a < b,
            _ => return false,
        }
    }
    false
}
