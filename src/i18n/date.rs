//! Dates as each language writes them.

use super::Phrases;
use crate::dialogue::date::{Date, Edtf, Part};

/// A date in full: "6 November 2024", "2024년 11월 6일".
pub fn date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, false)
}

/// A date in short form: "Feb 2025", "2025년 2월".
pub fn short_date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, phrases.lang == "en")
}

/// Parts that both ends of an interval share are written once: "14–15 October 2026", "2026년 10월 14일–15일".
fn interval(phrases: &Phrases, edtf: &Edtf, short: bool) -> String {
    let start = &edtf.start;
    let value = |part: Option<Part>| part.map(|part| part.value);
    let equal_parts = |end: &Date| {
        let month = value(start.month) == value(end.month);
        (start.year.value == end.year.value, month, value(start.day) == value(end.day))
    };
    let Some(end) = edtf.end.as_ref().filter(|end| equal_parts(end) != (true, true, true)) else {
        return single_date(phrases, start, 0, short);
    };
    // If only one end names a day, no part can be left out.
    let precise = precision(start);
    let alike = precise == precision(end);
    let shared = match equal_parts(end) {
        (true, true, _) if alike && precise > 1 => 2,
        (true, _, _) if alike && precise > 0 => 1,
        _ => 0,
    };
    let dash = if alike && shared == precise { "–" } else { " – " };
    // The year is last in English, and first in Korean.
    let (before, behind) = if phrases.lang == "en" { (shared, 0) } else { (0, shared) };
    format!(
        "{}{dash}{}",
        single_date(phrases, start, before, short),
        single_date(phrases, end, behind, short)
    )
}

/// The number of parts besides the year.
fn precision(date: &Date) -> usize {
    usize::from(date.month.is_some()) + usize::from(date.day.is_some())
}

/// One date without its first `shared` parts, year and month.
fn single_date(phrases: &Phrases, date: &Date, shared: usize, short: bool) -> String {
    let year = (shared == 0).then(|| format!("{}{}", date.year.value, phrases.year));
    let name = date.month.filter(|_| shared < 2).and_then(|m| phrases.months.get(usize::from(m.value) - 1));
    let month = name.map(|name| if short { name.get(..3).unwrap_or(name) } else { name }.to_owned());
    let day = date.day.map(|day| format!("{}{}", day.value, phrases.day));
    let parts = if phrases.lang == "en" { [day, month, year] } else { [year, month, day] };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
