//! Notes on dates: their order in the timeline, in the list of changes, in an interval; two years that are read as a season.

use super::{Note, Remark, note, text};
use dialogue_summary::dialogue::check::list;
use dialogue_summary::dialogue::date::{Date, Edtf, Part};
use dialogue_summary::dialogue::value::Value;

/// A milestone behind a later one: the list is shown as it is.
pub fn note_order_of_timeline(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut previous: Option<(Edtf, usize)> = None;
    for (nth, milestone) in list(dialogue, "timeline").iter().enumerate() {
        let Some(date) = milestone.get("date").and_then(|date| self::date(date)) else { continue };
        if let Some((before, position)) =
            previous.filter(|(before, _)| are_reversed(before.first(), date.first()))
        {
            let (date, before) = (date.to_string(), before.to_string());
            note(
                notes,
                format!("{path}.timeline[{nth}].date"),
                Remark::TimelineOrder(date, before, position),
            );
        }
        previous = Some((date, nth));
    }
}

/// A change behind an older one: the list is shown in another order.
pub fn note_order_of_changes(dialogue: &Value, path: &str, notes: &mut Vec<Note>) {
    let mut previous: Option<(Edtf, usize)> = None;
    for (nth, change) in list(dialogue, "changes").iter().enumerate() {
        let Some(date) = change.get("date").and_then(|date| self::date(date)) else { continue };
        if let Some((before, position)) =
            previous.filter(|(before, _)| are_reversed(date.first(), before.first()))
        {
            let (date, before) = (date.to_string(), before.to_string());
            note(
                notes,
                format!("{path}.changes[{nth}].date"),
                Remark::OrderOfChanges(date, before, position),
            );
        }
        previous = Some((date, nth));
    }
}

/// Intervals that end before they begin, at any depth.
pub fn note_reversed_intervals(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| key != "dialogues") {
                let path = format!("{path}.{key}");
                let date = date(value).filter(|_| key == "date");
                let end = date.and_then(|date| {
                    let end = date.end?;
                    are_reversed(date.start.date(), end.date()).then_some(end)
                });
                if let Some(end) = end {
                    note(notes, path.clone(), Remark::ReversedInterval(end.to_string()));
                }
                note_reversed_intervals(value, &path, notes);
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_reversed_intervals(value, &format!("{path}[{nth}]"), notes);
            }
        }
        _ => {}
    }
}

/// Two years as `2023-24`, which is the winter of 2023, at any depth.
pub fn note_years_read_as_seasons(value: &Value, path: &str, notes: &mut Vec<Note>) {
    match value {
        Value::Map(entries) => {
            for (key, value) in entries.iter().filter(|(key, _)| key != "dialogues") {
                let path = format!("{path}.{key}");
                let found = text(value).filter(|_| key == "date" || key == "version");
                if let Some(found) = found.filter(|found| is_season_of_next_year(found)) {
                    note(notes, path.clone(), Remark::ReadAsSeason(found.to_owned()));
                }
                note_years_read_as_seasons(value, &path, notes);
            }
        }
        Value::List(entries) => {
            for (nth, value) in entries.iter().enumerate() {
                note_years_read_as_seasons(value, &format!("{path}[{nth}]"), notes);
            }
        }
        _ => {}
    }
}

/// Whether the number of a season is also the next year in two digits.
fn is_season_of_next_year(found: &str) -> bool {
    // One without doubts and unknown digits.
    let is_plain = found.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = Edtf::parse(found).filter(|_| is_plain);
    let date = date.and_then(|date| date.start.date().copied());
    date.is_some_and(|date| {
        let next = (date.year.value + 1) % 100;
        date.season().is_some() && date.month.is_some_and(|month| month.value == next)
    })
}

/// The date that a value is.
pub fn date(value: &Value) -> Option<Edtf> {
    Edtf::parse(text(value)?)
}

/// Whether the later date is over before the earlier one begins, as far as both are known.
pub fn are_reversed(earlier: Option<&Date>, later: Option<&Date>) -> bool {
    let (Some(earlier), Some(later)) = (earlier, later) else { return false };
    // A season or a digit that is not specified cannot be compared.
    let known = |part: Option<Part>| part.filter(|part| part.unspecified == 0).map(|part| part.value);
    let parts = |date: &Date| {
        let month = known(date.month).filter(|month| *month <= 12);
        [known(Some(date.year)), month, month.and(known(date.day))]
    };
    for (a, b) in parts(later).into_iter().zip(parts(earlier)) {
        match (a, b) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => return a < b,
            _ => return false,
        }
    }
    false
}
