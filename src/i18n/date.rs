//! Dates as each language writes them.

use super::{Phrases, fill};
use crate::dialogue::date::{Bound, Date, Edtf, Part};

/// A date in full: "6 November 2024", "2024년 11월 6일". A reader also needs its [`doubt`].
pub fn date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, false, phrases.since)
}

/// A date in short form: "Feb 2025", "2025년 2월".
pub fn short_date(phrases: &Phrases, edtf: &Edtf) -> String {
    interval(phrases, edtf, phrases.lang == "en", phrases.since)
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
    doubt(phrases, edtf).map_or(words.clone(), |doubt| fill(phrases.doubted, &[&words, doubt]))
}

fn interval(phrases: &Phrases, edtf: &Edtf, short: bool, open_end: &str) -> String {
    let whole = |date: &Date| single_date(phrases, date, 0, short);
    // "The 2020s", behind a preposition.
    let article = |date: &Date| if phrases.lang == "en" && date.year.unspecified == 1 { "the " } else { "" };
    let open = |sentence: &str, date: &Date| fill(sentence, &[&format!("{}{}", article(date), whole(date))]);
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
    let value = |part: Option<Part>| part.map(|part| part.value);
    let equal_parts = |end: &Date| {
        let month = value(start.month) == value(end.month);
        (start.year.value == end.year.value, month, value(start.day) == value(end.day))
    };
    if equal_parts(end) == (true, true, true) {
        return single_date(phrases, start, 0, short);
    }
    // If only one end names a day, no part can be left out.
    let precise = precision(start);
    let alike = precise == precision(end) && is_plain(start) && is_plain(end);
    let shared = match equal_parts(end) {
        (true, true, _) if alike && precise > 1 => 2,
        (true, _, _) if alike && precise > 0 => 1,
        _ => 0,
    };
    // English sets a dash off by spaces, except between single numbers or words. Korean never does.
    let is_close = (alike && shared == precise) || phrases.lang != "en";
    let dash = if is_close { phrases.range.to_owned() } else { format!(" {} ", phrases.range) };
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

/// Whether it is a day, month or year of which every digit is known.
fn is_plain(date: &Date) -> bool {
    let parts = [Some(date.year), date.month, date.day];
    date.season().is_none() && parts.into_iter().flatten().all(|part| part.unspecified == 0)
}

/// One date without its first `shared` parts, year and month.
fn single_date(phrases: &Phrases, date: &Date, shared: usize, short: bool) -> String {
    let year = (shared == 0).then(|| year(phrases, date.year));
    let coarser = |date: Date| single_date(phrases, &date, shared, short);
    if date.month.is_some_and(|month| month.unspecified > 0) {
        return fill(phrases.month_unknown, &[&coarser(Date { month: None, day: None, ..*date })]);
    }
    if date.day.is_some_and(|day| day.unspecified > 0) {
        return fill(phrases.day_unknown, &[&coarser(Date { day: None, ..*date })]);
    }
    let name = date.month.filter(|_| shared < 2).and_then(|m| phrases.months.get(usize::from(m.value) - 1));
    let month = name.map(|name| if short { name.get(..3).unwrap_or(name) } else { name }.to_owned());
    let season = date.season().and_then(|season| phrases.seasons.get(season)).map(|name| (*name).to_owned());
    let day = date.day.map(|day| format!("{}{}", day.value, phrases.day));
    let month = season.or(month);
    let in_order = |parts: [Option<String>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    in_order(if phrases.lang == "en" { [day, month, year] } else { [year, month, day] })
}

/// A year, a decade ("2020s") or a century ("2000 to 2099").
fn year(phrases: &Phrases, year: Part) -> String {
    match year.unspecified {
        0 => format!("{}{}", year.value, phrases.year),
        1 => fill(phrases.decade, &[&year.value.to_string()]),
        _ => fill(phrases.century, &[&year.value.to_string(), &(year.value + 99).to_string()]),
    }
}
