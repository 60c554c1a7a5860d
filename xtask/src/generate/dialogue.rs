//! One dialogue: a meeting of two countries, which belongs to a series, and its cards.

use super::card::{Meeting, card};
use super::json::Json;
use super::random::Random;
use super::series::Series;
use super::words::places::{COUNTRIES, SESSIONS};

/// The first year of the record.
const FIRST_YEAR: u32 = 2006;
/// Days from the first of January 2006 to the last of December 2025.
const DAYS: u64 = 7_305;

/// A day of the record.
pub struct Day {
    /// The year.
    pub year: u32,
    /// The month, 1 to 12.
    pub month: u32,
    /// The day, 1 to 31.
    pub day: u32,
}

impl Day {
    /// A day of the nth of so many equal parts of the record's years, so that dates only grow.
    pub fn of(random: &mut Random, nth: u64, of: u64) -> Day {
        let (first, end) = (nth * DAYS / of, (nth + 1) * DAYS / of);
        let mut left = first as u32 + random.below((end - first) as usize) as u32;
        let mut year = FIRST_YEAR;
        let length = |year: u32| if year.is_multiple_of(4) { 366 } else { 365 };
        while left >= length(year) {
            left -= length(year);
            year += 1;
        }
        let february = length(year) - 337;
        let mut month = 1;
        for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
            if left < days {
                break;
            }
            left -= days;
            month += 1;
        }
        Day { year, month, day: left + 1 }
    }
}

/// Writes a dialogue with so many cards.
pub fn dialogue(json: &mut Json, random: &mut Random, series: &Series, day: &Day, cards: usize) {
    let id = format!("{}-{}", series.id, series.held);
    let [one, other] = series.sides;
    let host = &COUNTRIES[if random.percent(50) { one } else { other }];
    json.open('{').key("id").text(&id);
    json.key("series").open('{').key("id").text(&series.id);
    json.key("name").both(&series.name[0], &series.name[1]);
    json.key("ordinal").plain(series.held).close('}');
    json.key("title").both(
        &format!("{} {}, {}", nth(series.held), series.name[0], host.capital.0),
        &format!("제{}차 {}, {}", series.held, series.name[1], host.capital.1),
    );
    json.key("date").text(&format!("{}-{:02}-{:02}", day.year, day.month, day.day));
    json.key("place").open('{').key("name").both(host.capital.0, host.capital.1);
    json.key("country").text(host.code).close('}');
    json.key("attendance").open('{').key("total").plain(random.within(2, 16) * 5);
    json.key("approximate").plain(true).close('}');
    json.key("source").open('{').key("url").text(&format!("https://example.org/records/{id}"));
    json.key("publisher").both("Made-up Gazette", "가상 관보").key("language").text("en").close('}');
    let sessions = random.within(1, SESSIONS.len().min(4));
    json.key("sessions").open('[');
    for (session, name) in &SESSIONS[..sessions] {
        json.open('{').key("id").text(session).key("name").both(name.0, name.1).close('}');
    }
    json.close(']').key("cards").open('[');
    let ids: Vec<&str> = SESSIONS[..sessions].iter().map(|(session, _)| *session).collect();
    let meeting = Meeting { sides: series.sides, year: day.year, sessions: &ids };
    for number in 1..=cards {
        card(json, random, &format!("{id}-{number:02}"), &meeting);
    }
    json.close(']').close('}');
}

/// "1st", "2nd"; no series has more than 15 meetings.
fn nth(number: usize) -> String {
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
    use super::{Day, Random};

    fn last(nth: u64, of: u64) -> (u32, u32, u32) {
        // One day to each part: nothing is left to chance.
        let day = Day::of(&mut Random::new(0), nth, of);
        (day.year, day.month, day.day)
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(last(0, 7_305), (2006, 1, 1));
        assert_eq!(last(58, 7_305), (2006, 2, 28));
        assert_eq!(last(59, 7_305), (2006, 3, 1));
        assert_eq!(last(789, 7_305), (2008, 2, 29));
        assert_eq!(last(7_304, 7_305), (2025, 12, 31));
    }
}
