//! Series of meetings: those that are running, and the next of them to meet.

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
    /// The positions of the two countries.
    pub sides: [usize; 2],
    /// How many meetings were held, the present one included.
    pub held: usize,
    length: usize,
}

/// The series that are running at a time; each meets about once a year.
pub struct Running {
    series: Vec<Option<Series>>,
    taken: BTreeSet<(usize, usize, usize)>,
}

impl Running {
    /// As many series as hold this many meetings in twenty years.
    pub fn for_meetings(meetings: usize) -> Running {
        Running { series: (0..meetings.div_ceil(20)).map(|_| None).collect(), taken: BTreeSet::new() }
    }

    /// The series of the nth meeting.
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

    /// A new series; no two are of the same countries and kind.
    fn found(&mut self, random: &mut Random) -> Series {
        let mut attempt = 0;
        let (one, other, kind) = loop {
            // Where the common countries have all met, any others will do.
            let mut country = || match attempt {
                0..8 => rank(random, COUNTRIES.len()),
                _ => random.random_range(0..COUNTRIES.len()),
            };
            let (one, other) = (country(), country());
            let kind = rank(random, KINDS.len());
            // The order of the two countries makes no other series.
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
