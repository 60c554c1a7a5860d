//! Dates as the Extended Date/Time Format writes them (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>).
//!
//! It supports years, months, days, intervals, and qualifiers before or behind each part: "February, the year inferred" is
//! `2025?-02`. The one crate for EDTF has a copyleft licence and no qualifiers of single parts.

use serde::Serialize;
use std::fmt;

/// A date or an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edtf {
    /// The date, or the first of the interval.
    pub start: Date,
    /// The last of the interval.
    pub end: Option<Date>,
}

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: Part,
    /// The month, 1 to 12.
    pub month: Option<Part>,
    /// The day, 1 to 31; only where there is a month.
    pub day: Option<Part>,
}

/// One number of a date with its qualifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number.
    pub value: u16,
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

impl Edtf {
    /// Whether every qualifier says “approximate”. `None` if the date has no qualifier.
    pub fn is_only_approximate(&self) -> Option<bool> {
        let text = self.to_string();
        let has = |signs: &[u8]| text.bytes().any(|sign| signs.contains(&sign));
        has(b"~?%").then(|| !has(b"?%"))
    }

    /// The date for HTML's `datetime`, without qualifiers. `None` for an interval.
    pub fn datetime(&self) -> Option<String> {
        let mut plain = *self;
        let start = &mut plain.start;
        for part in [Some(&mut start.year), start.month.as_mut(), start.day.as_mut()].into_iter().flatten() {
            (part.before, part.after) = (None, None);
        }
        self.end.is_none().then(|| plain.to_string())
    }

    /// Parses a date or an interval. `None` if it is neither, or not a day of the calendar.
    pub fn parse(text: &str) -> Option<Edtf> {
        match text.split_once('/') {
            None => Some(Edtf { start: date(text)?, end: None }),
            Some((start, end)) => Some(Edtf { start: date(start)?, end: Some(date(end)?) }),
        }
    }
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = part(parts.next()?, 4)?;
    let month = parts.next().map(|m| part(m, 2)).map_or(Some(None), |m| m.map(Some))?;
    let day = parts.next().map(|d| part(d, 2)).map_or(Some(None), |d| d.map(Some))?;
    if parts.next().is_some()
        || month.is_some_and(|m| !(1..=12).contains(&m.value))
        || day
            .is_some_and(|d| d.value < 1 || d.value > days_in_month(year.value, month.map_or(0, |m| m.value)))
    {
        return None;
    }
    Some(Date { year, month, day })
}

fn part(text: &str, digits: usize) -> Option<Part> {
    let (before, text) = qualifier(text, text.chars().next(), |t| &t[1..]);
    let (after, text) = qualifier(text, text.chars().next_back(), |t| &t[..t.len() - 1]);
    if text.len() != digits || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Part { value: text.parse().ok()?, before, after })
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
    write!(f, "{}{:0digits$}{}", symbol(part.before), part.value, symbol(part.after))
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
        const MONTH: &str = "[?~%]?(0[1-9]|1[0-2])[?~%]?";
        const DAY: &str = "[?~%]?(0[1-9]|[12][0-9]|3[01])[?~%]?";
        let date = format!("[?~%]?[0-9]{{4}}[?~%]?(-{MONTH}(-{DAY})?)?");
        schemars::json_schema!({
            "type": "string",
            "pattern": format!("^{date}(/{date})?$"),
            "description": "An EDTF date or interval: 2024, 2024-11, 2024-11-06, 2025?-02, 2024-11-05/2024-11-06.",
        })
    }
}
