//! Days, and dates of which parts are known.

use dialogue_summary_core::dialogue::date::{Edtf, Part};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
}

impl Day {
    /// The day written as `2026-11-29`.
    pub fn parse(text: &str) -> Option<Day> {
        let date = Edtf::parse(text).and_then(|edtf| PartialDate::new(&edtf))?;
        let is_whole = text.len() == 10;
        is_whole.then_some(Day { year: date.year, month: date.month?, day: date.day? })
    }
}

/// A date of which the day, or the month too, may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day; only where there is a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// The known parts of a date. `None` for an interval, for a date that is doubtful, and without a known year.
    pub fn new(edtf: &Edtf) -> Option<PartialDate> {
        let date = edtf.start.date().filter(|_| edtf.end.is_none() && edtf.doubt().is_none())?;
        let known = |part: Part| Some(part.value).filter(|_| part.unspecified == 0);
        let small = |part: Option<Part>| part.and_then(known).and_then(|value| u8::try_from(value).ok());
        let month = small(date.month).filter(|month| (1..=12).contains(month));
        Some(PartialDate { year: known(date.year)?, month, day: small(date.day).filter(|_| month.is_some()) })
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> PartialDate {
        PartialDate { year: day.year, month: Some(day.month), day: Some(day.day) }
    }
}
