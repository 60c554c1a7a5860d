//! The tables of the first visit, and how to read them.

use super::TIMES;
use super::harness::tools;
use super::look::{Seen, VISITORS, Visitor};
use super::machine::{machine, version_of};
use super::numbers::{median, short};
use super::pages::{INSTANT, PLAIN, TAG, WRITTEN};

/// All visits to a page by one kind of visitor.
pub struct Visits {
    /// The page.
    pub page: &'static str,
    /// The visitor.
    pub visitor: &'static Visitor,
    /// Whether a word was typed.
    pub ask: bool,
    /// How often a round visits it.
    pub times: usize,
    /// What each came to.
    pub seen: Vec<Seen>,
}

/// A row: its name, and the figure of a visit that it shows.
type Row = (&'static str, fn(&Seen) -> f64);

/// The section of the first visit in the results.
pub fn text(all: &[Visits], rounds: usize, versions: &str) -> String {
    let totals: Vec<u64> =
        all.iter().filter(|v| v.ask).flat_map(|v| v.seen.iter().map(|s| s.total)).collect();
    let agree = totals.windows(2).all(|pair| pair[0] == pair[1]);
    let note = if agree { String::new() } else { format!("**The answers differ: {totals:?} cards.**\n\n") };
    format!("{}\n\n{note}{}\n\n{}", method(rounds, versions), painted(all), answered(all))
}

fn figure(all: &[Visits], page: &str, visitor: &Visitor, ask: bool, of: fn(&Seen) -> f64) -> f64 {
    let visits = all.iter().find(|v| v.page == page && v.visitor.name == visitor.name && v.ask == ask);
    visits.map(|v| median(&v.seen.iter().map(of).collect::<Vec<_>>())).unwrap_or_default()
}

fn painted(all: &[Visits]) -> String {
    let mut table = String::from(
        "### The cards in the page, beside plain HTML\n\n\
         | | plain HTML | written by `render --as element` |\n|---|--:|--:|\n",
    );
    let rows: [Row; 3] = [
        ("first paint, ms", |seen| seen.first),
        ("first content, ms", |seen| seen.contentful),
        ("largest piece, ms", |seen| seen.largest),
    ];
    for visitor in &VISITORS {
        for (name, of) in rows {
            let [plain, ours] = [PLAIN, WRITTEN].map(|page| figure(all, page, visitor, false, of));
            table += &format!(
                "| {name}, {} | {} | {} **{}×** |\n",
                visitor.name,
                short(plain),
                short(ours),
                short(ours / plain)
            );
        }
        let most = |page: &str| {
            let visits = all.iter().filter(|v| v.page == page && v.visitor.name == visitor.name && !v.ask);
            visits.flat_map(|v| v.seen.iter().map(|seen| seen.moved)).fold(0.0, f64::max)
        };
        table += &format!(
            "| layout shift, the most, {} | {:.4} | {:.4} |\n",
            visitor.name,
            most(PLAIN),
            most(WRITTEN)
        );
        let [plain, ours] =
            [PLAIN, WRITTEN].map(|page| figure(all, page, visitor, false, |seen| seen.blocked));
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
    let rows: [(bool, Row); 5] = [
        (false, ("interactive, ms", |seen| seen.interactive)),
        (false, ("blocked, ms", |seen| seen.blocked)),
        (true, ("a word is answered, ms", |seen| seen.answered)),
        (true, ("first content, ms", |seen| seen.contentful)),
        (true, ("blocked with the word, ms", |seen| seen.blocked)),
    ];
    for visitor in &VISITORS {
        for (ask, (name, of)) in rows {
            let figures = pages.map(|page| figure(all, page, visitor, ask, of));
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

The built-in record, 20 cards, in pages that are served packed with brotli from the same machine. *Plain HTML* is the
built page with the widget's elements and sheet in the place of its tag, without script. *InstantSearch.js* asks
ItemsJS in place of a server, with the record bundled; the plain tag has the record in the wasm; sources are in
`benches/pages`. A word is typed by script in the first frame that has a box for it, and *is answered* when fewer
cards are there; until then the written page keeps it. *Blocked* is what tasks took beyond 50 ms each. Where nothing is
typed, a page is *interactive* when there is content, its document is parsed and the last task of more than 50 ms has ended.
Every visit is a browser of its own, headless and without a GPU; pages take turns, {rounds} rounds, in each
of which the pages beside plain HTML are visited {TIMES} times: whether a browser paints once more before it has all of a page is
chance, and decides the first paint. Figures are medians, in milliseconds from the start of the navigation, bold ones times the
first column.",
        machine(),
        version_of(&tools::program("CHROMIUM", &tools::CHROMIUM).display().to_string()),
        version_of("rustc"),
    )
}
