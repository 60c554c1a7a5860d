//! Series of meetings: those that are running, and the next of them to meet.

use super::random::Random;
use super::words::places::COUNTRIES;
use super::words::subjects::KINDS;
use std::collections::BTreeSet;

/// A series of meetings of two countries.
pub struct Series {
    /// Its id, `kr-gb-cyber`.
    pub id: String,
    /// Its name in English and in Korean.
    pub name: [String; 2],
    /// The positions of the two countries.
    pub sides: [usize; 2],
    /// How many meetings were held, the present one included.
    pub held: usize,
    length: usize,
}

/// The series that are running at a time; each meets about once a year.
pub struct Running {
    seats: Vec<Option<Series>>,
    taken: BTreeSet<(usize, usize, usize)>,
}

impl Running {
    /// So many that so many meetings fill twenty years.
    pub fn for_meetings(meetings: usize) -> Running {
        Running { seats: (0..meetings.div_ceil(20)).map(|_| None).collect(), taken: BTreeSet::new() }
    }

    /// The series that meets the nth time that any does.
    pub fn meet(&mut self, random: &mut Random, nth: usize) -> Option<&Series> {
        let at = nth.checked_rem(self.seats.len())?;
        let over = self.seats[at].as_ref().is_none_or(|series| series.held == series.length);
        if over {
            self.seats[at] = self.found(random);
        }
        let series = self.seats.get_mut(at)?.as_mut()?;
        series.held += 1;
        Some(series)
    }

    /// A new series; no two are of the same countries and kind.
    fn found(&mut self, random: &mut Random) -> Option<Series> {
        let mut drawn = (0, 1, 0);
        for attempt in 0.. {
            // Where the common countries have all met, any others will do.
            let country = |random: &mut Random| {
                if attempt < 8 { random.zipf(COUNTRIES.len()) } else { random.below(COUNTRIES.len()) }
            };
            let (one, other) = (country(random), country(random));
            drawn = (one, other, random.zipf(KINDS.len()));
            // In one order only: theirs is the same series as ours.
            if one != other && !self.taken.contains(&(other, one, drawn.2)) && self.taken.insert(drawn) {
                break;
            }
        }
        let (one, other, kind) = drawn;
        let [a, b] = [one, other].map(|side| &COUNTRIES[side]);
        let (ending, name) = KINDS[kind];
        Some(Series {
            id: format!("{}-{}-{ending}", a.code, b.code).to_lowercase(),
            name: [
                format!("{}–{} {}", a.name.0, b.name.0, name.0),
                format!("{}-{} {}", a.name.1, b.name.1, name.1),
            ],
            sides: [one, other],
            held: 0,
            length: random.within(1, 15),
        })
    }
}
