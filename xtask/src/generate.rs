//! Generates a collection of fictional dialogues of any size for tests and benches. The same seed gives the same
//! bytes on every machine.

mod card;
mod dialogue;
mod random;
mod series;
mod text;
mod words;

use anyhow::{Context, Result};
use fs_err::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use rand::{RngExt, SeedableRng};
use serde::{Serialize, Serializer};

use dialogue::{Day, Dialogue};
use random::Random;
use series::Running;
use words::Text;
use words::people::{self, BODIES, PERSONS_EACH};
use words::places::COUNTRIES;
use words::subjects::THEMES;

/// The maximum number of cards in a collection.
pub const MOST_CARDS: usize = 1_000_000;

/// The minimum and maximum number of cards in a dialogue.
const CARDS_EACH: (usize, usize) = (12, 40);

/// Writes a collection of `cards` cards as JSON to a file, or to standard output. Fails if it cannot be written.
pub fn run(cards: usize, seed: u64, file: Option<&Path>) -> Result<()> {
    let Some(path) = file else {
        return match write(&mut BufWriter::new(io::stdout().lock()), cards, seed) {
            // A closed pipe (`… | head`) is no error.
            Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
            done => done.context("cannot write the collection"),
        };
    };
    let mut out = BufWriter::new(File::create(path)?);
    Ok(write(&mut out, cards, seed)?)
}

fn write(out: &mut impl Write, cards: usize, seed: u64) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Collection::new(cards, seed))?;
    writeln!(out)?;
    out.flush()
}

/// A collection in the dataset format.
#[derive(Serialize)]
struct Collection {
    format: &'static str,
    id: String,
    version: &'static str,
    title: Text,
    summary: Text,
    languages: [&'static str; 2],
    translations: [&'static str; 1],
    countries: Vec<Country>,
    themes: Vec<Named<&'static str>>,
    organizations: Vec<Organization>,
    persons: Vec<Named<String>>,
    dialogues: Dialogues,
}

#[derive(Serialize)]
struct Country {
    code: &'static str,
    name: Text,
}

#[derive(Serialize)]
struct Named<Id> {
    id: Id,
    name: Text,
}

#[derive(Serialize)]
struct Organization {
    id: String,
    name: Text,
    abbreviation: &'static str,
    country: &'static str,
}

/// The dialogues, generated one by one during serialization: a million cards would take gigabytes of memory.
struct Dialogues {
    cards: usize,
    seed: u64,
}

impl Collection {
    fn new(cards: usize, seed: u64) -> Collection {
        let person = |at: usize, nth: usize| {
            let (id, name) = people::person(at, nth);
            Named { id, name }
        };
        let organization = |at: usize, body: usize| Organization {
            id: people::organization_id(at, body),
            name: BODIES[body].1.into(),
            abbreviation: BODIES[body].2,
            country: COUNTRIES[at].code,
        };
        let each_country = 0..COUNTRIES.len();
        Collection {
            format: "dialogue-summary/1",
            id: format!("made-up-{cards}-{seed}"),
            version: "2026-01-15",
            title: Text::from(("Twenty years of made-up dialogues", "가상 대화 20년의 기록")),
            summary: Text::from((
                "None of these meetings took place, and nobody said any of this.",
                "여기에 실린 회의는 모두 가상이며, 실제 발언은 없다.",
            )),
            languages: ["en", "ko"],
            translations: ["ko"],
            countries: COUNTRIES
                .iter()
                .map(|one| Country { code: one.code, name: one.name.into() })
                .collect(),
            themes: THEMES.iter().map(|theme| Named { id: theme.id, name: theme.name.into() }).collect(),
            organizations: each_country
                .clone()
                .flat_map(|at| (0..BODIES.len()).map(move |body| organization(at, body)))
                .collect(),
            persons: each_country.flat_map(|at| (0..PERSONS_EACH).map(move |nth| person(at, nth))).collect(),
            dialogues: Dialogues { cards, seed },
        }
    }
}

impl Serialize for Dialogues {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Dialogues {
    fn iter(&self) -> impl Iterator<Item = Dialogue> {
        let mut random = Random::seed_from_u64(self.seed);
        let sizes = sizes(&mut random, self.cards);
        let meetings = sizes.len();
        let mut running = Running::for_meetings(meetings);
        sizes.into_iter().enumerate().filter_map(move |(nth, cards)| {
            let day = Day::of(&mut random, nth, meetings);
            let series = running.meet(&mut random, nth)?;
            Some(Dialogue::new(&mut random.fork(), series, day, cards))
        })
    }
}

/// The number of cards of each dialogue.
fn sizes(random: &mut Random, cards: usize) -> Vec<usize> {
    let (fewest, most) = CARDS_EACH;
    let mut sizes = Vec::new();
    let mut left = cards;
    while left > most {
        // The remaining cards must fill one more dialogue.
        let size = random.random_range(fewest..=most.min(left - fewest));
        sizes.push(size);
        left -= size;
    }
    if left > 0 {
        sizes.push(left);
    }
    sizes
}

#[cfg(test)]
mod tests;
