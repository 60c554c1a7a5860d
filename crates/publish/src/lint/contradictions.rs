//! Notes on what a record says of its meetings and what cannot all be true: numbers in a series, dates, persons who chaired.

use super::order::{are_reversed, date};
use super::{Note, Remark, note, texts};
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::date::{Bound, Edtf};
use dialogue_summary::dialogue::value::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A meeting of a collection, as far as its place in a series is concerned.
struct Numbered {
    nth: usize,
    series: String,
    number: u64,
    date: Option<Edtf>,
}

/// The meetings with a number. Their series is its id, or its name where no meeting gives the id of that name.
fn numbered(dialogues: &[Value]) -> Vec<Numbered> {
    let names = |series: &Value| -> Vec<String> {
        let names = series.get("name").map(texts).unwrap_or_default().into_iter();
        names.map(|name| name.trim().to_lowercase()).filter(|name| !name.is_empty()).collect()
    };
    let all = dialogues.iter().filter_map(|dialogue| dialogue.get("series"));
    let with_id = all.filter_map(|series| Some((series, series.text_at("id")?)));
    let ids: HashMap<String, &str> =
        with_id.flat_map(|(series, id)| names(series).into_iter().map(move |name| (name, id))).collect();
    let meeting = |(nth, dialogue): (usize, &Value)| {
        let series = dialogue.get("series")?;
        let number = number(series.get("ordinal")?)?;
        let names = names(series);
        let of_name =
            || names.iter().find_map(|name| ids.get(name).copied()).or(names.first().map(String::as_str));
        let id = series.text_at("id").or_else(of_name)?.to_owned();
        Some(Numbered { nth, series: id, number, date: dialogue.get("date").and_then(date) })
    };
    dialogues.iter().enumerate().filter_map(meeting).collect()
}

/// Two meetings of one series with one number, and a later number on an earlier date.
pub fn note_numbers_of_meetings(dataset: &Value, notes: &mut Vec<Note>) {
    let mut by_series: BTreeMap<String, Vec<Numbered>> = BTreeMap::new();
    for meeting in numbered(list(dataset, "dialogues")) {
        by_series.entry(meeting.series.clone()).or_default().push(meeting);
    }
    let path = |meeting: &Numbered| format!("$.dialogues[{}]", meeting.nth);
    for mut series in by_series.into_values() {
        series.sort_by_key(|meeting| (meeting.number, meeting.nth));
        for (before, meeting) in series.iter().zip(series.iter().skip(1)) {
            let (path, other) = (path(meeting), path(before));
            if before.number == meeting.number {
                note(notes, path + ".series.ordinal", Remark::SameNumber(meeting.number, other));
            } else if let (Some(earlier), Some(later)) = (before.date, meeting.date)
                && ends_before(&later, &earlier)
            {
                let remark =
                    Remark::NumberAgainstDate(meeting.number, later.to_string(), earlier.to_string(), other);
                note(notes, path + ".date", remark);
            }
        }
    }
}

/// Milestones whose date contradicts that of the meeting: one held on another day, one before it that comes after, one after it
/// that came before.
pub fn note_milestones(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let parts = list(dialogue, "dialogues");
    for (nth, milestone) in list(dialogue, "timeline").iter().enumerate() {
        let Some(date) = milestone.get("date").and_then(date) else { continue };
        let path = format!("{path}.timeline[{nth}]");
        let phase = milestone.text_at("phase").unwrap_or_default();
        let numbers = milestone.get("label").map(texts).unwrap_or_default();
        let numbers: BTreeSet<u64> = numbers.into_iter().flat_map(ordinals).collect();
        if !parts.is_empty() {
            if phase == "held" && !numbers.is_empty() {
                note_held_in_collection(parts, &numbers, date, &path, notes);
            }
            continue;
        }
        let own = dialogue.get("date").and_then(self::date);
        if let Some(own) = own.filter(|own| is_contradiction(phase, &date, own)) {
            let remark = Remark::MilestoneAgainstDate(phase.to_owned(), date.to_string(), own.to_string());
            note(notes, path.clone() + ".date", remark);
        }
        let ordinal = dialogue.get("series").and_then(|series| number(series.get("ordinal")?));
        if let (Some(own), Some(other)) = (ordinal, numbers.first())
            && phase == "held"
            && !numbers.contains(&own)
        {
            note(notes, path + ".label", Remark::MilestoneAgainstNumber(*other, own));
        }
    }
}

/// A milestone of a collection that names the number of its only series: the meeting has this number.
fn note_held_in_collection(
    parts: &[Value],
    numbers: &BTreeSet<u64>,
    date: Edtf,
    path: &str,
    notes: &mut Vec<Note>,
) {
    let all = numbered(parts);
    let is_one_series = all.iter().zip(all.iter().skip(1)).all(|(a, b)| a.series == b.series);
    let mut named = all.iter().filter(|meeting| numbers.contains(&meeting.number));
    if let (true, Some(meeting), None) = (is_one_series, named.next(), named.next())
        && let Some(own) = meeting.date.filter(|own| is_contradiction("held", &date, own))
    {
        let remark = Remark::MilestoneAgainstDate("held".to_owned(), date.to_string(), own.to_string());
        note(notes, format!("{path}.date"), remark);
    }
}

fn is_contradiction(phase: &str, milestone: &Edtf, meeting: &Edtf) -> bool {
    let (is_before, is_after) = (ends_before(milestone, meeting), ends_before(meeting, milestone));
    match phase {
        "held" => is_before || is_after,
        "past" => is_after,
        "due" => is_before,
        _ => false,
    }
}

/// Announcements of what is to come, with a date before the meeting. A text may have been signed and a position taken before it.
pub fn note_announcements_of_the_past(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let Some(own) = dialogue.get("date").and_then(date) else { return };
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let form = card.text_at("form").unwrap_or_default();
        let is_to_come = matches!(form, "meeting" | "exercise" | "commitment");
        if card.text_at("kind") != Some("announcement") || !is_to_come {
            continue;
        }
        if let Some(when) = card.get("date").and_then(date).filter(|when| ends_before(when, &own)) {
            let remark = Remark::AnnouncedForThePast(when.to_string(), own.to_string(), form.to_owned());
            note(notes, format!("{path}.cards[{nth}].date"), remark);
        }
    }
}

/// Persons in the delegations of two sides, and second ones who are each named as the chair alone.
pub fn note_chairs(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut sides: BTreeMap<&str, (String, usize)> = BTreeMap::new();
    let mut only: Option<&str> = None;
    for (nth, card) in list(dialogue, "cards").iter().enumerate() {
        let country = card.text_at("country").map(str::to_uppercase);
        let Some(country) = country.filter(|_| card.text_at("kind") == Some("delegation")) else { continue };
        for (at, chair) in list(card, "chairs").iter().enumerate() {
            let Some(person) = chair.text_at("person_id") else { continue };
            let path = format!("{path}.cards[{nth}].chairs[{at}]");
            let (side, first) = sides.entry(person).or_insert_with(|| (country.clone(), nth));
            if *side != country {
                let remark = Remark::OneOfTwoSides(person.to_owned(), side.clone(), *first);
                note(notes, path.clone() + ".person_id", remark);
            }
            if chair.text_at("function") == Some("chair") {
                let first = *only.get_or_insert(person);
                if first != person {
                    note(notes, path + ".function", Remark::SecondChair(first.to_owned()));
                }
            }
        }
    }
}

fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Number(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// The numbers of meetings that a text prints: “4th dialogue”, “제4차 협의회”.
fn ordinals(text: &str) -> Vec<u64> {
    const ENDS: [&str; 5] = ["st", "nd", "rd", "th", "차"];
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let from = &rest[start..];
        let end = from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len());
        let (digits, behind) = from.split_at(end);
        if ENDS.iter().any(|end| behind.starts_with(end)) {
            found.extend(digits.parse::<u64>());
        }
        rest = behind;
    }
    found
}

/// Whether one date is over before another begins, as far as both are certain and known.
fn ends_before(date: &Edtf, other: &Edtf) -> bool {
    if date.doubt().is_some() || other.doubt().is_some() {
        return false;
    }
    let end = date.end.as_ref().unwrap_or(&date.start);
    are_reversed(other.start.date(), Bound::date(end))
}
