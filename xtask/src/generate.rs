//! A collection of made-up dialogues, of any size, for tests and benchmarks: the same seed gives the
//! same bytes on every machine.

mod card;
mod dialogue;
mod json;
mod random;
mod series;
mod text;
mod words;

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use crate::failure::{Done, Failure};
use json::Json;
use random::Random;
use words::places::COUNTRIES;
use words::subjects::THEMES;
use words::{Pair, people};

/// The most cards one collection is made of.
pub const MOST_CARDS: usize = 1_000_000;

/// How few and how many cards a dialogue has.
const CARDS_EACH: (usize, usize) = (12, 40);

/// Writes a collection of so many cards into a file, or on the standard output.
pub fn run(cards: usize, seed: u64, file: Option<&Path>) -> Done {
    let Some(path) = file else {
        return match collection(&mut BufWriter::new(io::stdout().lock()), cards, seed) {
            // Whoever reads has seen enough.
            Err(why) if why.kind() == ErrorKind::BrokenPipe => Ok(()),
            done => done.map_err(|why| Failure::new(format!("cannot write the collection: {why}"))),
        };
    };
    let mut out = BufWriter::new(File::create(path).map_err(Failure::io("create", path))?);
    collection(&mut out, cards, seed).map_err(Failure::io("write", path))
}

/// Writes a collection, a dialogue at a time.
fn collection(out: &mut impl Write, cards: usize, seed: u64) -> io::Result<()> {
    let mut json = Json::default();
    header(&mut json, cards, seed);
    out.write_all(json.take().as_bytes())?;
    let mut plan = Random::new(seed);
    let sizes = sizes(&mut plan, cards);
    let mut running = series::Running::for_meetings(sizes.len());
    for (nth, size) in sizes.iter().enumerate() {
        let day = dialogue::Day::of(&mut plan, nth as u64, sizes.len() as u64);
        let Some(series) = running.meet(&mut plan, nth) else {
            break;
        };
        if nth > 0 {
            out.write_all(b",")?;
        }
        dialogue::dialogue(&mut json, &mut Random::part(seed, nth as u64), series, &day, *size);
        out.write_all(json.take().as_bytes())?;
    }
    out.write_all(b"]}\n")?;
    out.flush()
}

/// How many cards each dialogue has.
fn sizes(random: &mut Random, cards: usize) -> Vec<usize> {
    let (fewest, most) = CARDS_EACH;
    let mut sizes = Vec::new();
    let mut left = cards;
    while left > most {
        // What is left is enough for one more dialogue.
        let size = random.within(fewest, most.min(left - fewest));
        sizes.push(size);
        left -= size;
    }
    if left > 0 {
        sizes.push(left);
    }
    sizes
}

/// All that stands before the first dialogue.
fn header(json: &mut Json, cards: usize, seed: u64) {
    json.open('{').key("format").text("dialogue-summary/1");
    json.key("id").text(&format!("made-up-{cards}-{seed}"));
    json.key("version").text("2026-01-15");
    json.key("title").both("Twenty years of made-up dialogues", "가상 대화 20년의 기록");
    json.key("summary").both(
        "None of these meetings took place, and nobody said any of this.",
        "여기에 실린 회의는 모두 가상이며, 실제 발언은 없다.",
    );
    json.key("languages").open('[').text("en").text("ko").close(']');
    json.key("translations").open('[').text("ko").close(']');
    json.key("countries").open('[');
    for country in COUNTRIES {
        named(json, "code", country.code, country.name).close('}');
    }
    json.close(']').key("themes").open('[');
    for theme in THEMES {
        named(json, "id", theme.id, theme.name).close('}');
    }
    json.close(']').key("organizations").open('[');
    for (at, country) in COUNTRIES.iter().enumerate() {
        for (body, (_, name, short)) in people::BODIES.iter().enumerate() {
            named(json, "id", &people::organization_id(at, body), *name);
            json.key("abbreviation").text(short).key("country").text(country.code).close('}');
        }
    }
    json.close(']').key("persons").open('[');
    for at in 0..COUNTRIES.len() {
        for nth in 0..people::PERSONS_EACH {
            let (id, [english, korean]) = people::person(at, nth);
            json.open('{').key("id").text(&id).key("name").both(&english, &korean).close('}');
        }
    }
    json.close(']').key("dialogues").open('[');
}

/// Opens an entry of a list.
fn named<'a>(json: &'a mut Json, key: &str, id: &str, (english, korean): Pair) -> &'a mut Json {
    json.open('{').key(key).text(id).key("name").both(english, korean)
}

#[cfg(test)]
mod tests;
