//! What a record says of a meeting as a whole: its series, place, attendance and dates.

use super::date::Edtf;
use super::id::CountryCode;
use super::text::Text;
use serde::Serialize;

/// A series of meetings and the place of this one in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Series {
    /// Names the series in links; without one, its name does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The name of the series.
    pub name: Text,
    /// Which meeting of the series, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u32>,
}

impl Series {
    /// What names the series in links.
    pub fn key(&self) -> &str {
        self.id.as_deref().or_else(|| self.name.all().next()).unwrap_or_default()
    }
}

/// A place on the map, by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name.
    pub name: Text,
    /// The country it lies in, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
}

/// How many took part.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Attendance {
    /// All sides together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    /// Whether the source gives the numbers as approximate.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// What is counted.
    #[serde(default, skip_serializing_if = "is_persons")]
    pub unit: AttendanceUnit,
    /// The numbers of single sides, only where the source states them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_country: Vec<CountryAttendance>,
    /// The participants in words: a sentence of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

fn is_persons(unit: &AttendanceUnit) -> bool {
    *unit == AttendanceUnit::Persons
}

/// What the numbers of an attendance count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AttendanceUnit {
    /// Persons.
    #[default]
    Persons,
    /// Ministries, agencies, companies.
    Organizations,
}

/// How many of one side took part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CountryAttendance {
    /// The side.
    pub code: CountryCode,
    /// Their number.
    pub total: u32,
}

/// A date in the record.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Milestone {
    /// When.
    pub date: Edtf,
    /// How sure the date is, in words: "year inferred".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_note: Option<Text>,
    /// What.
    pub label: Text,
    /// Before the dialogue, the dialogue itself, or after it.
    pub phase: Phase,
}

/// The time of a milestone relative to the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// It came before.
    Past,
    /// It is the dialogue.
    Held,
    /// It was still to come.
    Due,
}
