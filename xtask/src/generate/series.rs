//! The series of meetings, and the series of each next meeting.

use super::random::{Random, rank};
use super::words::Text;
use super::words::places::COUNTRIES;
use super::words::subjects::KINDS;
use rand::RngExt;
use std::collections::BTreeSet;

/// A series of meetings of two countries.
pub struct Series {
    /// Its id, `kr-gb-cyber`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The two countries, as positions in [`COUNTRIES`].
    pub sides: [usize; 2],
    /// The number of meetings so far, including the current one.
    pub held: usize,
    length: usize,
}

/// The series that run at the same time. Each meets about once a year.
pub struct Running {
    series: Vec<Option<Series>>,
    taken: BTreeSet<(usize, usize, usize)>,
}

impl Running {
    /// As many series as are needed for this many meetings in twenty years.
    pub fn for_meetings(meetings: usize) -> Running {
        Running { series: (0..meetings.div_ceil(20)).map(|_| None).collect(), taken: BTreeSet::new() }
    }

    /// The series of the nth meeting, which is counted in it. `None` without series.
    pub fn meet(&mut self, random: &mut Random, nth: usize) -> Option<&Series> {
        let at = nth.checked_rem(self.series.len())?;
        let over = self.series[at].as_ref().is_none_or(|series| series.held == series.length);
        if over {
            self.series[at] = Some(self.found(random));
        }
        let series = self.series.get_mut(at)?.as_mut()?;
        series.held += 1;
        Some(series)
    }

    /// A new series. No other has the same countries and kind.
    fn found(&mut self, random: &mut Random) -> Series {
        let mut attempt = 0;
        let (one, other, kind) = loop {
            // After eight attempts with frequent countries, any country is tried.
            let mut country = || match attempt {
                0..8 => rank(random, COUNTRIES.len()),
                _ => random.random_range(0..COUNTRIES.len()),
            };
            let (one, other) = (country(), country());
            let kind = rank(random, KINDS.len());
            // Swapped countries are the same series.
            if one != other
                && !self.taken.contains(&(other, one, kind))
                && self.taken.insert((one, other, kind))
            {
                break (one, other, kind);
            }
            attempt += 1;
        };
        let [a, b] = [one, other].map(|side| &COUNTRIES[side]);
        let (ending, name) = KINDS[kind];
        Series {
            id: format!("{}-{}-{ending}", a.code, b.code).to_lowercase(),
            name: Text {
                en: format!("{}–{} {}", a.name.0, b.name.0, name.0),
                ko: format!("{}-{} {}", a.name.1, b.name.1, name.1),
            },
            sides: [one, other],
            held: 0,
            length: random.random_range(1..=15),
        }
    }
}
