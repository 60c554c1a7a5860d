//! One dialogue: a meeting of two countries in a series, with its cards.

use super::card::{Card, Meeting};
use super::random::Random;
use super::series::Series;
use super::words::Text;
use super::words::places::{COUNTRIES, Place, SESSIONS};
use rand::RngExt;
use serde::Serialize;
use std::fmt;
use std::ops::Range;

/// The years that a collection covers.
const YEARS: Range<usize> = 2006..2026;

/// Days of a generated year: the first 28 of each month.
const YEAR: usize = 12 * 28;

/// A dialogue in the dataset format.
#[derive(Serialize)]
pub struct Dialogue {
    id: String,
    series: SeriesRef,
    title: Text,
    date: String,
    place: Place,
    attendance: Attendance,
    source: Source,
    sessions: Vec<Session>,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct SeriesRef {
    id: String,
    name: Text,
    ordinal: usize,
}

#[derive(Serialize)]
struct Attendance {
    total: usize,
    approximate: bool,
}

#[derive(Serialize)]
struct Source {
    url: String,
    publisher: Text,
    language: &'static str,
}

#[derive(Serialize)]
struct Session {
    id: &'static str,
    name: Text,
}

/// A day of a generated year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// The year.
    pub year: usize,
    month: usize,
    day: usize,
}

impl Day {
    /// A random day in the nth of `of` equal parts of all years, so that dates never decrease.
    pub fn of(random: &mut Random, nth: usize, of: usize) -> Day {
        let days = YEARS.len() * YEAR;
        let (first, end) = (nth * days / of, (nth + 1) * days / of);
        let day = random.random_range(first..end.max(first + 1));
        Day { year: YEARS.start + day / YEAR, month: day % YEAR / 28 + 1, day: day % 28 + 1 }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Dialogue {
    /// Generates the next meeting of a series with this many cards.
    pub fn new(random: &mut Random, series: &Series, day: Day, cards: usize) -> Dialogue {
        let id = format!("{}-{}", series.id, series.held);
        let host = &COUNTRIES[series.sides[random.random_range(0..2)]];
        let (nth, capital) = (series.held, host.capital);
        let attendance = Attendance { total: random.random_range(2..=16) * 5, approximate: true };
        let sessions = &SESSIONS[..random.random_range(1..=4)];
        let meeting = Meeting { sides: series.sides, year: day.year, sessions };
        Dialogue {
            title: Text {
                en: format!("{} {}, {}", ordinal(nth), series.name.en, capital.0),
                ko: format!("제{nth}차 {}, {}", series.name.ko, capital.1),
            },
            date: day.to_string(),
            place: Place::capital(host),
            attendance,
            source: Source {
                url: format!("https://example.org/records/{id}"),
                publisher: Text::from(("Made-up Gazette", "가상 관보")),
                language: "en",
            },
            sessions: sessions.iter().map(|(id, name)| Session { id, name: (*name).into() }).collect(),
            cards: (1..=cards).map(|nth| Card::new(random, format!("{id}-{nth:02}"), &meeting)).collect(),
            series: SeriesRef { id: series.id.clone(), name: series.name.clone(), ordinal: nth },
            id,
        }
    }
}

/// "1st", "2nd"; for 1 to 15, the length of the longest series.
fn ordinal(number: usize) -> String {
    let ending = match number {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::{Day, Random, YEAR, YEARS};
    use rand::SeedableRng;

    /// The day of a part that is one day long.
    fn day(nth: usize) -> String {
        Day::of(&mut Random::seed_from_u64(0), nth, YEARS.len() * YEAR).to_string()
    }

    #[test]
    fn days_cover_all_years_of_the_record() {
        assert_eq!(day(0), "2006-01-01");
        assert_eq!(day(28), "2006-02-01");
        assert_eq!(day(YEAR - 1), "2006-12-28");
        assert_eq!(day(YEARS.len() * YEAR - 1), "2025-12-28");
    }

    #[test]
    fn meetings_share_days_if_there_are_more_than_days() {
        let mut random = Random::seed_from_u64(0);
        assert_eq!(Day::of(&mut random, 0, 100_000), Day::of(&mut random, 1, 100_000));
    }
}
