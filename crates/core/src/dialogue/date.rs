//! Dates as the Extended Date/Time Format writes them (ISO 8601-2:2019, level 1, <https://www.loc.gov/standards/datetime/>).
//!
//! Years, months, days and seasons; digits that are not specified (`2025-XX`); intervals, also with an open (`..`) or an unknown
//! end; and qualifiers before or behind each part: "February, the year inferred" is `2025?-02`. The one crate for EDTF has a
//! copyleft licence and no qualifiers of single parts.

use serde::Serialize;
use std::fmt;

/// A date or an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edtf {
    /// The date, or the start of the interval. At least one end of an interval is a date.
    pub start: Bound,
    /// The end of the interval, inclusive. `None` for a single date.
    pub end: Option<Bound>,
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A date.
    Date(Date),
    /// `..`: it goes on, or has always been so.
    Open,
    /// Nothing: there is an end, which is not known.
    Unknown,
}

/// A year, a month, a season or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: Part,
    /// The month, 1 to 12; or the season, 21 (spring) to 24 (winter).
    pub month: Option<Part>,
    /// The day, 1 to 31; only where there is a month.
    pub day: Option<Part>,
}

/// One number of a date with its qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number, with 0 for each digit that is not specified.
    pub value: u16,
    /// How many digits, from the last, are not specified.
    pub unspecified: u8,
    /// Qualifies this part alone.
    pub before: Option<Qualifier>,
    /// Qualifies this part and all parts to its left.
    pub after: Option<Qualifier>,
}

/// How certain a part of a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// `?`: the source is not certain, or the part is inferred.
    Uncertain,
    /// `~`: about.
    Approximate,
    /// `%`: both.
    Both,
}

impl Qualifier {
    const SYMBOLS: [(char, Qualifier); 3] =
        [('?', Qualifier::Uncertain), ('~', Qualifier::Approximate), ('%', Qualifier::Both)];

    fn symbol(self) -> char {
        Self::SYMBOLS.iter().find(|(_, qualifier)| *qualifier == self).map_or('?', |(sign, _)| *sign)
    }
}

impl Bound {
    /// The date, if it is one.
    pub fn date(&self) -> Option<&Date> {
        match self {
            Bound::Date(date) => Some(date),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

impl Part {
    /// The largest number it may mean.
    pub fn last(&self) -> u16 {
        self.value + 10_u16.pow(u32::from(self.unspecified)) - 1
    }

    /// A year as EDTF writes it: `2024`, or `199X` if it is only known to be one of ten.
    pub fn year_value(&self) -> String {
        Date { year: *self, month: None, day: None }.to_string()
    }
}

impl Date {
    /// The season, 0 (spring) to 3 (winter).
    pub fn season(&self) -> Option<usize> {
        self.month.and_then(|month| month.value.checked_sub(21)).map(usize::from)
    }

    /// The last day it may mean, as [`Date::sortable`] does.
    pub fn last_day(&self) -> usize {
        let last = |part: Option<Part>, most: usize| match part {
            Some(part) if part.unspecified == 0 => usize::from(part.value),
            _ => most,
        };
        let year = usize::from(self.year.last());
        // Winter ends in the next year.
        let month = self.season().map_or_else(|| last(self.month, 12), |season| (season + 1) * 3 + 2);
        (year * 100 + month) * 100 + last(self.day, 31)
    }

    /// Year, month and day as one number that sorts as dates do; 0 for a part that is not stated.
    pub fn sortable(&self) -> usize {
        // A season sorts as its last month, since no year begins with a whole season.
        let month = self.season().map(|season| (season + 1) * 3);
        let digits = |part: Option<Part>| part.map_or(0, |part| usize::from(part.value));
        let month = month.unwrap_or_else(|| digits(self.month));
        (digits(Some(self.year)) * 100 + month) * 100 + digits(self.day)
    }
}

impl Edtf {
    /// A single date.
    pub fn single(date: Date) -> Edtf {
        Edtf { start: Bound::Date(date), end: None }
    }

    /// The start, or the end if the start is not a date.
    pub fn first(&self) -> Option<&Date> {
        self.start.date().or_else(|| self.end.as_ref()?.date())
    }

    /// The years it is in. `None` if they are not specified.
    pub fn years(&self) -> Option<std::ops::RangeInclusive<u16>> {
        let year = |bound: &Bound| bound.date().map(|date| date.year);
        let end = self.end.as_ref().and_then(year);
        let first = year(&self.start).or(end).filter(|first| first.unspecified == 0)?;
        let last = end.filter(|end| end.unspecified == 0).map_or(first.value, |end| end.value);
        Some(first.value..=last.max(first.value))
    }

    /// The year it begins in and the year it ends in. The same, if an end is not a date.
    pub fn year_ends(&self) -> Option<(Part, Part)> {
        let year = |date: &Date| Part { before: None, after: None, ..date.year };
        let first = self.first().map(year)?;
        let last = self.end.as_ref().and_then(Bound::date).map(year);
        Some((first, last.filter(|last| last.value >= first.value).unwrap_or(first)))
    }

    /// What the qualifiers of all parts say together. `None` if there is no qualifier.
    pub fn doubt(&self) -> Option<Qualifier> {
        let text = self.to_string();
        let has = |signs: &[u8]| text.bytes().any(|sign| signs.contains(&sign));
        match (has(b"?%"), has(b"~%")) {
            (true, true) => Some(Qualifier::Both),
            (true, false) => Some(Qualifier::Uncertain),
            (false, true) => Some(Qualifier::Approximate),
            (false, false) => None,
        }
    }

    /// The date for HTML's `datetime`, without qualifiers: as much of it as HTML can say. `None` for an interval.
    pub fn datetime(&self) -> Option<String> {
        let (Bound::Date(mut plain), None) = (self.start, self.end) else { return None };
        if plain.year.unspecified > 0 {
            return None;
        }
        let is_month = plain.month.is_some_and(|month| month.unspecified == 0 && month.value <= 12);
        plain.month = plain.month.filter(|_| is_month);
        plain.day = plain.day.filter(|day| is_month && day.unspecified == 0);
        for part in [Some(&mut plain.year), plain.month.as_mut(), plain.day.as_mut()].into_iter().flatten() {
            (part.before, part.after) = (None, None);
        }
        Some(plain.to_string())
    }

    /// Parses a date or an interval. `None` if it is neither, or not a day of the calendar.
    pub fn parse(text: &str) -> Option<Edtf> {
        let Some((start, end)) = text.split_once('/') else { return date(text).map(Edtf::single) };
        let interval = Edtf { start: bound(start)?, end: Some(bound(end)?) };
        interval.first().is_some().then_some(interval)
    }
}

fn bound(text: &str) -> Option<Bound> {
    match text {
        "" => Some(Bound::Unknown),
        ".." => Some(Bound::Open),
        text => date(text).map(Bound::Date),
    }
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = part(parts.next()?, 4)?;
    let month = parts.next().map(|m| part(m, 2)).map_or(Some(None), |m| m.map(Some))?;
    let day = parts.next().map(|d| part(d, 2)).map_or(Some(None), |d| d.map(Some))?;
    let date = Date { year, month, day };
    (parts.next().is_none() && is_valid(&date)).then_some(date)
}

/// Whether it is in the calendar, and its unspecified digits are those that level 1 allows: the last one or two of a year, or a
/// whole month or day, with everything behind it.
fn is_valid(date: &Date) -> bool {
    let Date { year, month, day } = date;
    let is_month = |month: &Part| match month.unspecified {
        0 => (1..=12).contains(&month.value) || ((21..=24).contains(&month.value) && day.is_none()),
        digits => digits == 2 && day.is_none_or(|day| day.unspecified == 2),
    };
    let is_day = |day: &Part| match day.unspecified {
        0 => (1..=days_in_month(year.value, month.map_or(0, |month| month.value))).contains(&day.value),
        digits => digits == 2,
    };
    (year.unspecified == 0 || (year.unspecified <= 2 && month.is_none()))
        && month.as_ref().is_none_or(is_month)
        && day.as_ref().is_none_or(is_day)
}

fn part(text: &str, digits: usize) -> Option<Part> {
    let (before, text) = qualifier(text, text.chars().next(), |t| &t[1..]);
    let (after, text) = qualifier(text, text.chars().next_back(), |t| &t[..t.len() - 1]);
    let specified = text.trim_end_matches('X');
    if text.len() != digits || !specified.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let unspecified = digits - specified.len();
    let value = format!("{specified}{}", "0".repeat(unspecified)).parse().ok()?;
    Some(Part { value, unspecified: u8::try_from(unspecified).ok()?, before, after })
}

fn qualifier(text: &str, sign: Option<char>, rest: fn(&str) -> &str) -> (Option<Qualifier>, &str) {
    match Qualifier::SYMBOLS.iter().find(|(c, _)| Some(*c) == sign) {
        Some((_, qualifier)) => (Some(*qualifier), rest(text)),
        None => (None, text),
    }
}

fn days_in_month(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Date(date) => write!(f, "{date}"),
            Bound::Open => f.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_part(f, self.year, 4)?;
        for part in [self.month, self.day].into_iter().flatten() {
            f.write_str("-")?;
            write_part(f, part, 2)?;
        }
        Ok(())
    }
}

fn write_part(f: &mut fmt::Formatter<'_>, part: Part, digits: usize) -> fmt::Result {
    let symbol = |qualifier: Option<Qualifier>| qualifier.map(|q| q.symbol().to_string()).unwrap_or_default();
    let number = format!("{:0digits$}", part.value);
    let specified = digits.saturating_sub(usize::from(part.unspecified));
    let unspecified = "X".repeat(usize::from(part.unspecified));
    let number = number.get(..specified).unwrap_or_default();
    write!(f, "{}{number}{unspecified}{}", symbol(part.before), symbol(part.after))
}

impl Serialize for Edtf {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let part = |digits: &str| format!("[?~%]?({digits})[?~%]?");
        let year = part("[0-9]{4}");
        let day_of = |months: &str, days: &str| format!("-{}-{}", part(months), part(&format!("{days}|XX")));
        let days = [
            day_of("0[13578]|1[02]", "0[1-9]|[12][0-9]|3[01]"),
            day_of("0[469]|11", "0[1-9]|[12][0-9]|30"),
            day_of("02", "0[1-9]|1[0-9]|2[0-8]"),
        ];
        let days = days.join("|");
        let months = format!("-{}", part("0[1-9]|1[0-2]|2[1-4]|XX"));
        let unspecified = format!("-{}-{}", part("XX"), part("XX"));
        // Only a leap year has this day.
        let leap_year = part("[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00");
        let leap_day = format!("{leap_year}-{}-{}", part("02"), part("29"));
        let decade = part("[0-9]{3}X|[0-9]{2}XX");
        let date = format!("({year}({months}|{days}|{unspecified})?|{leap_day}|{decade})");
        schemars::json_schema!({
            "type": "string",
            "pattern": format!(r"^({date}|{date}/({date}|\.\.)?|(\.\.)?/{date})$"),
            "description": "An EDTF date or interval: 2024, 2024-11, 2024-11-06, 2024-23 (autumn), 2024-XX (month not known), \
                2025?-02, 2024-11-05/2024-11-06, 2025-03/.. (since March 2025).",
        })
    }
}
