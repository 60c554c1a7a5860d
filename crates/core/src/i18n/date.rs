//! Dates as each language writes them.

use super::{Phrases, fill};
use crate::dialogue::date::{Bound, Date, Edtf, Part};

/// The formats of dates, as patterns of the Unicode CLDR have them: what is written first, and what an interval writes once.
#[derive(Debug)]
pub struct DateFormats {
    /// Day, month, year.
    pub day: &'static str,
    /// Month or season, year.
    pub month: &'static str,
    /// First day, last day, month, year.
    pub days_of_a_month: &'static str,
    /// First day, its month, last day, its month, year.
    pub days_of_a_year: &'static str,
    /// First month, last month, year.
    pub months_of_a_year: &'static str,
    /// First year, last year.
    pub years: &'static str,
    /// Any other interval: its start, its end.
    pub interval: &'static str,
}

/// A date in full: "6 November 2024", "2024년 11월 6일". A reader also needs its [`doubt`].
pub fn date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, false, phrases.since)
}

/// A date in short form: "Feb 2025", "2025년 2월".
pub fn short_date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, true, phrases.since)
}

/// A date that a meeting speaks of. What begins after the meeting, or perhaps so, is not said to go on since then.
pub fn date_seen_from(phrases: &Phrases, edtf: &Edtf, held: Option<&Edtf>) -> String {
    let start = edtf.start.date().map(Date::last_day);
    let held = held.and_then(Edtf::first).map(Date::sortable);
    let is_past = start.zip(held).is_some_and(|(start, held)| start < held);
    interval(phrases, edtf, false, if is_past { phrases.since } else { phrases.from })
}

/// What is doubtful about a date, unless the record explains it. `None` if nothing is.
pub fn doubt(phrases: &Phrases, edtf: &Edtf) -> Option<&'static str> {
    edtf.doubt().map(|doubt| phrases.date_qualifiers[doubt as usize])
}

/// A date in full with its doubt: "February 2025 (date uncertain)".
pub fn doubted_date(phrases: &Phrases, edtf: &Edtf) -> String {
    let words = date(phrases, edtf);
    doubt(phrases, edtf).map_or(words.clone(), |doubt| fill(phrases.noted, &[&words, doubt]))
}

fn interval(phrases: &Phrases, edtf: &Edtf, short: bool, open_end: &str) -> String {
    let whole = |date: &Date| single_date(phrases, date, short);
    let open = |sentence: &str, date: &Date| match date.year.unspecified {
        1 => fill(sentence, &[&fill(phrases.decade_in_sentence, &[&whole(date)])]),
        _ => fill(sentence, &[&whole(date)]),
    };
    match (&edtf.start, &edtf.end) {
        (Bound::Date(date), None) => whole(date),
        (Bound::Date(start), Some(Bound::Date(end))) => closed_interval(phrases, start, end, short),
        (Bound::Date(start), Some(Bound::Open)) => open(open_end, start),
        (Bound::Date(start), Some(Bound::Unknown)) => open(phrases.since_unknown_end, start),
        (Bound::Open, Some(Bound::Date(end))) => open(phrases.until, end),
        (Bound::Unknown, Some(Bound::Date(end))) => open(phrases.until_unknown_start, end),
        // The parser reads no interval without a date.
        (Bound::Open | Bound::Unknown, _) => String::new(),
    }
}

/// Parts that both ends of an interval share are written once: "14–15 October 2026", "2026년 10월 14일~15일".
fn closed_interval(phrases: &Phrases, start: &Date, end: &Date, short: bool) -> String {
    let formats = &phrases.date_formats;
    let value = |part: Option<Part>| part.map(|part| part.value);
    let is_same_year = start.year.value == end.year.value;
    let is_same_month = is_same_year && value(start.month) == value(end.month);
    if is_same_month && value(start.day) == value(end.day) {
        return single_date(phrases, start, short);
    }
    // If only one end names a day, no part can be left out.
    let is_alike = precision(start) == precision(end) && is_plain(start) && is_plain(end);
    let [day, month, year] = parts(phrases, start, short);
    let [last_day, last_month, last_year] = parts(phrases, end, short);
    match precision(start) {
        2 if is_alike && is_same_month => fill(formats.days_of_a_month, &[&day, &last_day, &month, &year]),
        2 if is_alike && is_same_year => {
            fill(formats.days_of_a_year, &[&day, &month, &last_day, &last_month, &year])
        }
        1 if is_alike && is_same_year => fill(formats.months_of_a_year, &[&month, &last_month, &year]),
        0 if is_alike => fill(formats.years, &[&year, &last_year]),
        _ => fill(
            formats.interval,
            &[start, end].map(|date| single_date(phrases, date, short)).each_ref().map(String::as_str),
        ),
    }
}

/// The number of parts besides the year.
fn precision(date: &Date) -> usize {
    usize::from(date.month.is_some()) + usize::from(date.day.is_some())
}

/// Whether it is a day, month or year of which every digit is known.
fn is_plain(date: &Date) -> bool {
    let parts = [Some(date.year), date.month, date.day];
    date.season().is_none() && parts.into_iter().flatten().all(|part| part.unspecified == 0)
}

/// One date.
fn single_date(phrases: &Phrases, date: &Date, short: bool) -> String {
    let coarser = |date: Date| single_date(phrases, &date, short);
    if date.month.is_some_and(|month| month.unspecified > 0) {
        return fill(phrases.month_unknown, &[&coarser(Date { month: None, day: None, ..*date })]);
    }
    if date.day.is_some_and(|day| day.unspecified > 0) {
        return fill(phrases.day_unknown, &[&coarser(Date { day: None, ..*date })]);
    }
    let [day, month, year] = parts(phrases, date, short);
    match precision(date) {
        0 => year,
        1 => fill(phrases.date_formats.month, &[&month, &year]),
        _ => fill(phrases.date_formats.day, &[&day, &month, &year]),
    }
}

/// Day, month or season, and year. What a date has not is blank.
fn parts(phrases: &Phrases, date: &Date, short: bool) -> [String; 3] {
    let names = match (short, date.day) {
        (true, _) => &phrases.months_short,
        (false, Some(_)) => &phrases.months,
        (false, None) => &phrases.months_alone,
    };
    let month = date.month.and_then(|month| names.get(usize::from(month.value).checked_sub(1)?));
    let month = date.season().and_then(|season| phrases.seasons.get(season)).or(month);
    let day = date.day.map(|day| fill(phrases.day, &[&phrases.with_digits(day.value)]));
    [
        day.unwrap_or_default(),
        month.map_or_else(String::new, |name| (*name).to_owned()),
        year(phrases, date.year),
    ]
}

/// A year, a decade ("2020s") or a century ("2000 to 2099").
fn year(phrases: &Phrases, year: Part) -> String {
    let first = phrases.with_digits(year.value);
    match year.unspecified {
        0 => fill(phrases.year, &[&first]),
        1 => fill(phrases.decade, &[&first]),
        _ => fill(phrases.century, &[&first, &phrases.with_digits(year.value + 99)]),
    }
}

/// The years from the first to the last one.
pub fn years(phrases: &Phrases, first: &str, last: &str) -> String {
    if first == last { first.to_owned() } else { fill(phrases.date_formats.years, &[first, last]) }
}
