//! Dates as the Extended Date/Time Format writes them (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>).
//!
//! The part of EDTF a record of meetings needs: years, months and days, intervals of two of them,
//! and qualifiers behind or before each part, so that "February, the year inferred" is `2025?-02`.
//! No crate was taken: the one there is is of copyleft licence, unchanged since 2021 and without
//! qualifiers of a part.

use serde::Serialize;

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
    /// Qualifies this part and every one to its left.
    pub after: Option<Qualifier>,
}

/// What EDTF can say of a part that is not certain.
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
    /// Whether any part of it is qualified, and if so, whether all that are say no more than “about”.
    pub fn is_only_approximate(&self) -> Option<bool> {
        let text = self.print();
        let has = |signs: &[u8]| text.bytes().any(|sign| signs.contains(&sign));
        has(b"~?%").then(|| !has(b"?%"))
    }

    /// The date as HTML's `datetime` has it, which knows no doubt; none for an interval.
    pub fn datetime(&self) -> Option<String> {
        let mut plain = *self;
        let start = &mut plain.start;
        for part in [Some(&mut start.year), start.month.as_mut(), start.day.as_mut()].into_iter().flatten() {
            (part.before, part.after) = (None, None);
        }
        self.end.is_none().then(|| plain.print())
    }

    /// The date or the interval as it is read.
    pub fn print(&self) -> String {
        let mut out = String::new();
        write_date(&mut out, &self.start);
        if let Some(end) = &self.end {
            out.push('/');
            write_date(&mut out, end);
        }
        out
    }

    /// Reads a date or an interval; `None` where it is neither, or no day of the calendar.
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

fn write_date(out: &mut String, date: &Date) {
    write_part(out, &date.year, 4);
    for part in [date.month, date.day].iter().flatten() {
        out.push('-');
        write_part(out, part, 2);
    }
}

fn write_part(out: &mut String, part: &Part, digits: usize) {
    out.extend(part.before.map(Qualifier::symbol));
    let value = part.value.to_string();
    out.push_str(&"0000"[..digits.saturating_sub(value.len())]);
    out.push_str(&value);
    out.extend(part.after.map(Qualifier::symbol));
}

impl Serialize for Edtf {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.print())
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
