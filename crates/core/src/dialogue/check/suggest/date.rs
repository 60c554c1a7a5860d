//! The EDTF date that another way to write a date means.

use super::Suggestion;
use crate::dialogue::date::Edtf;
use crate::dialogue::not_json::quoted;
use crate::dialogue::problem::Advice;
use crate::dialogue::value::Value;

/// English names of months by their first three letters.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
];

/// One date as it was written.
#[derive(PartialEq)]
enum Reading {
    Date(String),
    /// Day and month may be swapped.
    Either(String, String),
    /// The month, and its days: the day is none of them.
    NoSuchDay(String, u16),
}

/// The EDTF date that a value means.
pub fn suggestion(value: &Value) -> Suggestion {
    match value {
        Value::Number(digits) => number(digits),
        Value::Text(text) if text.len() <= 100 => {
            match short_range(text).or_else(|| range(text)).map(Reading::Date).or_else(|| one(text)) {
                Some(Reading::Date(date)) => (Some(date), None),
                Some(Reading::Either(a, b)) => (None, Some(Advice::EitherDate(a, b))),
                Some(Reading::NoSuchDay(month, days)) => (None, Some(Advice::DaysInMonth(month, days))),
                None => (None, None),
            }
        }
        _ => (None, None),
    }
}

/// A number: a year, the digits of a day, or the day number of a spreadsheet.
fn number(digits: &str) -> Suggestion {
    let whole = digits.split('.').next().unwrap_or_default();
    let date = match whole.len() {
        4 => valid(whole.to_owned()),
        6 => parts(whole, &[4, 2]),
        8 => parts(whole, &[4, 2, 2]),
        _ => None,
    };
    // From 1954 to 2119; smaller numbers are hardly days.
    let day = whole.parse::<i64>().ok().filter(|day| date.is_none() && (20_000..80_000).contains(day));
    match day {
        Some(day) => (None, Some(Advice::SpreadsheetDay(spreadsheet_day(day)))),
        None => {
            let advice = date.as_deref().map(|date| Advice::Write(quoted(date)));
            (date, advice)
        }
    }
}

/// Digits as a date of parts with so many digits.
fn parts(digits: &str, lengths: &[usize]) -> Option<String> {
    let mut at = 0;
    let mut pieces = Vec::new();
    for length in lengths {
        pieces.push(digits.get(at..at + length)?);
        at += length;
    }
    valid(pieces.join("-"))
}

/// Spreadsheets count days from 30 December 1899. The calendar is that of Howard Hinnant's `civil_from_days`.
fn spreadsheet_day(day: i64) -> String {
    // Days since 1 March of the year 0; 25,569 is 1 January 1970.
    let days = day - 25_569 + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn valid(edtf: String) -> Option<String> {
    Edtf::parse(&edtf).map(|_| edtf)
}

/// An interval whose end has only what differs, such as `2024-11-03/04`; two years as `2024/25`; one that goes on, as `2019-`.
fn short_range(text: &str) -> Option<String> {
    let text = text.trim();
    let (start, end) = text.split_once('/').or_else(|| text.rsplit_once(['–', '—', '~', '-']))?;
    let (start, end) = (start.trim(), end.trim());
    valid(start.to_owned())?;
    if matches!(end.to_lowercase().as_str(), "" | "present" | "today" | "now" | "ongoing" | "현재") {
        return valid(format!("{start}/.."));
    }
    let is_short = |piece: &str| piece.len() == 2 && piece.bytes().all(|byte| byte.is_ascii_digit());
    if !end.split('-').all(is_short) || end.len() >= start.len() {
        return None;
    }
    let kept = start.get(..start.len() - end.len())?;
    let end = format!("{kept}{end}");
    (*start < *end).then(|| valid(format!("{start}/{end}")))?
}

/// An interval: two dates with a dash or a word between them, or two days of one month.
fn range(text: &str) -> Option<String> {
    for separator in [" - ", " – ", " — ", " to ", " until ", " / ", "/", "–", "—", "~", "-", "부터"]
    {
        let Some((start, end)) = text.split_once(separator) else { continue };
        if end.contains(separator) && separator != "-" {
            continue;
        }
        let end = end.trim().trim_end_matches("까지");
        let date = |text: &str| match one(text)? {
            Reading::Date(date) => Some(date),
            _ => None,
        };
        if let Some(end) = date(end) {
            let own = date(start).filter(|start| start.len() == end.len());
            if let Some(range) =
                own.or_else(|| same_month(start, &end)).and_then(|start| valid(format!("{start}/{end}")))
            {
                return Some(range);
            }
        }
        // "November 5–6, 2024": the end lacks the month.
        if let Some((month, day)) = start.trim().rsplit_once(' ')
            && let Some(start) =
                end.split_once(',').and_then(|(_, year)| date(&format!("{month} {day} {year}")))
            && let Some(end) = date(&format!("{month} {end}"))
        {
            return valid(format!("{start}/{end}"));
        }
    }
    None
}

/// The first day of an interval within a month: "5" of "5–6 November 2024".
fn same_month(start: &str, end: &str) -> Option<String> {
    let day = start.trim().parse::<u16>().ok()?;
    let (month, _) = end.rsplit_once('-').filter(|_| end.len() == 10)?;
    valid(format!("{month}-{day:02}"))
}

/// One date.
fn one(text: &str) -> Option<Reading> {
    let text = text.trim().to_lowercase();
    if let Some(date) = valid(text.to_uppercase()) {
        return Some(Reading::Date(date));
    }
    // A time behind a day: "2024-11-06T10:00".
    if let Some(day) = text.get(..10).filter(|_| text.get(10..).is_some_and(|time| time.contains(':'))) {
        return valid(day.to_owned()).map(Reading::Date);
    }
    for (word, sign) in [
        ("circa ", "~"),
        ("ca. ", "~"),
        ("c. ", "~"),
        ("about ", "~"),
        ("around ", "~"),
        ("약 ", "~"),
        ("since ", "/.."),
        ("from ", "/.."),
    ] {
        if let Some(rest) = text.strip_prefix(word) {
            return match one(rest)? {
                Reading::Date(date) => valid(date + sign).map(Reading::Date),
                _ => None,
            };
        }
    }
    let mut pieces: Vec<&str> = text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | '년' | '월' | '일' | '‑' | '–')
        })
        .filter(|piece| !piece.is_empty() && *piece != "of")
        .collect();
    let swapped: Vec<&str> = pieces.iter().rev().copied().collect();
    for pieces in [&pieces, &swapped] {
        if let Some(known) = season(pieces) {
            return valid(known).map(Reading::Date);
        }
    }
    // "The 1990s".
    let decade = text.strip_prefix("the ").unwrap_or(&text).strip_suffix("0s").or(text.strip_suffix("0년대"));
    if let Some(decade) = decade.filter(|decade| decade.len() == 3) {
        return valid(format!("{decade}X")).map(Reading::Date);
    }
    if let [digits] = pieces[..] {
        let lengths: &[usize] = if digits.len() == 6 { &[4, 2] } else { &[4, 2, 2] };
        let is_plain = digits == text && matches!(digits.len(), 6 | 8);
        return parts(digits, lengths).filter(|_| is_plain).map(Reading::Date);
    }
    let month = pieces.iter().position(|piece| month(piece).is_some());
    if let Some(at) = month {
        let month = month_number(pieces.remove(at))?;
        return with_month(&pieces, month);
    }
    let numbers: Vec<u16> = pieces.iter().map(|piece| number_of(piece)).collect::<Option<_>>()?;
    let is_year = |at: usize| pieces.get(at).is_some_and(|piece| piece.len() == 4);
    match numbers[..] {
        [year, month] if is_year(0) => day_of(year, month, None),
        [month, year] if is_year(1) => day_of(year, month, None),
        [year, month, day] if is_year(0) => day_of(year, month, Some(day)),
        [a, b, year] if is_year(2) => match (day_of(year, b, Some(a)), day_of(year, a, Some(b))) {
            (Some(Reading::Date(day_first)), Some(Reading::Date(month_first)))
                if day_first != month_first =>
            {
                Some(Reading::Either(day_first, month_first))
            }
            (Some(Reading::Date(date)), _) | (_, Some(Reading::Date(date))) => Some(Reading::Date(date)),
            (none, _) => none,
        },
        _ => None,
    }
}

fn month_number(piece: &str) -> Option<u16> {
    month(piece).and_then(|at| u16::try_from(at + 1).ok())
}

fn month(piece: &str) -> Option<usize> {
    let is_short = |at: &usize| MONTHS.get(*at) == Some(&piece) || (*at == 8 && piece == "sept");
    (0..12).find(|at| is_short(at) || FULL_MONTHS.get(*at) == Some(&piece))
}

/// "autumn 2025" as EDTF of level 1 writes it.
fn season(pieces: &[&str]) -> Option<String> {
    let [name, year] = pieces else { return None };
    let code = match *name {
        "spring" | "봄" => 21,
        "summer" | "여름" => 22,
        "autumn" | "fall" | "가을" => 23,
        "winter" | "겨울" => 24,
        _ => return None,
    };
    Some(format!("{year}-{code}"))
}

/// A number, also an English ordinal: 10th.
fn number_of(piece: &str) -> Option<u16> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| piece.strip_suffix(end)).unwrap_or(piece);
    digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Year, or day and year, beside the name of a month.
fn with_month(pieces: &[&str], month: u16) -> Option<Reading> {
    let numbers: Vec<u16> = pieces.iter().map(|piece| number_of(piece)).collect::<Option<_>>()?;
    match (numbers.as_slice(), pieces) {
        ([year], [written]) if written.len() == 4 => day_of(*year, month, None),
        ([day, year], [_, written]) if written.len() == 4 => day_of(*year, month, Some(*day)),
        ([year, day], [written, _]) if written.len() == 4 => day_of(*year, month, Some(*day)),
        _ => None,
    }
}

/// A month or a day, if the calendar has it.
fn day_of(year: u16, month: u16, day: Option<u16>) -> Option<Reading> {
    let whole = valid(format!("{year:04}-{month:02}"))?;
    let Some(day) = day else { return Some(Reading::Date(whole)) };
    if let Some(date) = valid(format!("{whole}-{day:02}")) {
        return Some(Reading::Date(date));
    }
    let days = (28..=31).rfind(|day| Edtf::parse(&format!("{whole}-{day}")).is_some())?;
    (day <= 39 && day > 0).then_some(Reading::NoSuchDay(whole, days))
}
