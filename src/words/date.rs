//! Dates as each language writes them.

use super::{Words, fill};
use crate::dialogue::date::{Date, Edtf};

/// A date in full: "6 November 2024", "2024년 11월 6일".
pub fn date(words: &Words, edtf: &Edtf) -> String {
    interval(words, edtf, |month| month.to_owned())
}

/// A date in little room: "Feb 2025", "2025년 2월".
pub fn short_date(words: &Words, edtf: &Edtf) -> String {
    interval(words, edtf, |month| match words.lang {
        "en" => month.chars().take(3).collect(),
        _ => month.to_owned(),
    })
}

fn interval(words: &Words, edtf: &Edtf, month: impl Fn(&str) -> String) -> String {
    let start = one(words, &edtf.start, &month);
    match &edtf.end {
        Some(end) => fill("{} – {}", &[&start, &one(words, end, &month)]),
        None => start,
    }
}

fn one(words: &Words, date: &Date, month: impl Fn(&str) -> String) -> String {
    let year = date.year.value.to_string();
    let name = date.month.and_then(|m| words.months.get(usize::from(m.value) - 1));
    let Some(name) = name.map(|name| month(name)) else {
        return fill(words.year, &[&year]);
    };
    match date.day {
        Some(day) => fill(words.year_month_day, &[&year, &name, &day.value.to_string()]),
        None => fill(words.year_month, &[&year, &name]),
    }
}
