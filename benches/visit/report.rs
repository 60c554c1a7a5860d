//! The tables of the first visit, with explanations.

use super::TIMES;
use super::chance::interval;
use super::harness::tools;
use super::look::{Seen, Stay, VISITORS, Visitor};
use super::machine::{machine, version_of};
use super::numbers::{median, short};
use super::pages::{INSTANT, PLAIN, TAG, WRITTEN};

/// All visits to a page by one kind of visitor.
pub struct Visits {
    /// The page.
    pub page: &'static str,
    /// The visitor.
    pub visitor: &'static Visitor,
    /// The end of each visit.
    pub stay: Stay,
    /// The number of visits per round.
    pub times: usize,
    /// The measurements of each visit.
    pub seen: Vec<Seen>,
}

/// A row: its name, and the figure of each visit.
type Row = (&'static str, fn(&Seen) -> f64);

/// The section for RESULTS.md.
pub fn text(all: &[Visits], rounds: usize, versions: &str) -> String {
    let totals: Vec<u64> =
        all.iter().filter(|v| v.stay == Stay::Answer).flat_map(|v| v.seen.iter().map(|s| s.total)).collect();
    let agree = totals.windows(2).all(|pair| pair[0] == pair[1]);
    let note = if agree { String::new() } else { format!("**The answers differ: {totals:?} cards.**\n\n") };
    format!("{}\n\n{note}{}\n\n{}", method(rounds, versions), painted(all), answered(all))
}

fn figures(all: &[Visits], page: &str, visitor: &Visitor, stay: Stay, of: fn(&Seen) -> f64) -> Vec<f64> {
    let visits = all.iter().find(|v| v.page == page && v.visitor.name == visitor.name && v.stay == stay);
    visits.map(|v| v.seen.iter().map(of).collect()).unwrap_or_default()
}

fn painted(all: &[Visits]) -> String {
    let mut table = String::from(
        "### The cards in the page, beside plain HTML\n\n\
         | | plain HTML | written by `render --as element` |\n|---|--:|--:|\n",
    );
    let rows: [(Stay, Row); 3] = [
        (Stay::Paint, ("first paint, ms", |seen| seen.first)),
        (Stay::Paint, ("first content, ms", |seen| seen.contentful)),
        (Stay::Rest, ("largest piece, ms", |seen| seen.largest)),
    ];
    for visitor in &VISITORS {
        for (stay, (name, of)) in rows {
            let [plain, ours] = [PLAIN, WRITTEN].map(|page| figures(all, page, visitor, stay, of));
            let chance = interval(&ours, &plain);
            table += &format!(
                "| {name}, {} | {} | {} **{}×** ({}–{}) |\n",
                visitor.name,
                short(median(&plain)),
                short(median(&ours)),
                short(median(&ours) / median(&plain)),
                short(chance.0),
                short(chance.1)
            );
        }
        let most = |page: &str| {
            let visits = all
                .iter()
                .filter(|v| v.page == page && v.visitor.name == visitor.name && v.stay != Stay::Answer);
            visits.flat_map(|v| v.seen.iter().map(|seen| seen.moved)).fold(0.0, f64::max)
        };
        table += &format!(
            "| layout shift, the most, {} | {:.4} | {:.4} |\n",
            visitor.name,
            most(PLAIN),
            most(WRITTEN)
        );
        let [plain, ours] = [PLAIN, WRITTEN]
            .map(|page| median(&figures(all, page, visitor, Stay::Rest, |seen| seen.blocked)));
        table += &format!("| blocked, ms, {} | {} | {} |\n", visitor.name, short(plain), short(ours));
    }
    table
}

fn answered(all: &[Visits]) -> String {
    let pages = [INSTANT, TAG, WRITTEN];
    let mut table = String::from(
        "### Until it answers, beside InstantSearch.js with ItemsJS\n\n\
         | | InstantSearch.js, ItemsJS | the plain tag | written by `render --as element` |\n|---|--:|--:|--:|\n",
    );
    let rows: [(Stay, Row); 5] = [
        (Stay::Rest, ("interactive, ms", |seen| seen.interactive)),
        (Stay::Rest, ("blocked, ms", |seen| seen.blocked)),
        (Stay::Answer, ("a word is answered, ms", |seen| seen.answered)),
        (Stay::Answer, ("first content, ms", |seen| seen.contentful)),
        (Stay::Answer, ("blocked with the word, ms", |seen| seen.blocked)),
    ];
    for visitor in &VISITORS {
        for (stay, (name, of)) in rows {
            let figures = pages.map(|page| median(&figures(all, page, visitor, stay, of)));
            let cells = figures.iter().enumerate().map(|(nth, value)| match nth {
                1.. if figures[0] >= 0.05 => format!("{} **{}×**", short(*value), short(value / figures[0])),
                _ => short(*value),
            });
            table += &format!("| {name}, {} | {} |\n", visitor.name, cells.collect::<Vec<_>>().join(" | "));
        }
    }
    table
}

fn method(rounds: usize, versions: &str) -> String {
    format!(
        "\
## The first visit

{}, {}, {}; {versions}.

The built-in record, 18 cards, in pages that are served packed with brotli from the same machine. *Plain HTML* is the
built page with the widget's elements and sheet in the place of its tag, without script and hints. *InstantSearch.js* asks
ItemsJS in place of a server, with the record bundled; the plain tag has the record in the wasm; sources are in
`benches/pages`. A word is typed by script in the first frame that has a box for it, and *is answered* when fewer
cards are there; until then the written page keeps it. *Blocked* is what tasks took beyond 50 ms each. Where nothing is
typed, a page is *interactive* when there is content, its document is parsed and the last task of more than 50 ms has ended.
Every visit is a browser of its own, headless and without a GPU; pages take turns, {rounds} rounds. For the first paint and the
first content each round has {TIMES} visits more that end there: whether a browser paints once more before it has all of a page
is chance, and decides them. Figures are medians, in milliseconds from the start of the navigation, bold ones times the first
column; in brackets is where 19 of 20 such ratios lie when as many visits are drawn anew from those that were made.",
        machine(),
        version_of(&tools::program("CHROMIUM", &tools::CHROMIUM).display().to_string()),
        version_of("rustc"),
    )
}
