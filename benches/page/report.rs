//! The tables of keys and clicks, with explanations.

use super::contestant::CONTESTANTS;
use super::figures::Figures;
use super::harness::tools;
use super::input::{TICKED, TYPED};
use super::machine::{machine, version_of};
use super::numbers::{grouped, high, median, short};
use super::options::{Options, SLOWDOWN};
use super::visit::{Acts, Visit};

/// One row: its name, and the figure of each contestant.
struct Row(String, Vec<Option<f64>>);

/// The section for RESULTS.md.
pub fn text(runs: &[Figures], options: &Options) -> String {
    let mut parts = vec![method(options)];
    parts.extend(runs.iter().map(of_size));
    if let [small, .., large] = runs {
        parts.push(growth(small, large));
    }
    parts.join("\n\n")
}

fn of_size(figures: &Figures) -> String {
    let mut text =
        format!("### {} cards, {:.1} MB of JSON\n\n", grouped(figures.cards), figures.bytes as f64 / 1e6);
    for (name, why) in figures.failures() {
        text += &format!("**{name} does not do the job at this size: {why}.**\n\n");
    }
    let disagreements = figures.disagreements();
    if !disagreements.is_empty() {
        eprintln!("THE CONTESTANTS DO NOT SHOW THE SAME: {disagreements:#?}");
        text += "**The contestants do not show the same, so these figures compare different work:**\n\n";
        text += &disagreements.iter().take(10).map(|line| format!("- {line}\n")).collect::<String>();
        text += "\n";
    }
    let [quick, slow] = &figures.blank.keys;
    text += &format!(
        "A box that nothing listens to, beside the same data: key to picture {} ms (processor ÷ {SLOWDOWN}: {} ms), \
         {} ms of work for a key.\n\n",
        short(median(&quick.took())),
        short(median(&slow.took())),
        short(quick.work.task)
    );
    text + &table(&rows(figures))
}

fn rows(figures: &Figures) -> Vec<Row> {
    let row = |name: &str, of: &dyn Fn(usize) -> Option<f64>| {
        Row(name.to_owned(), (0..CONTESTANTS.len()).map(of).collect())
    };
    let of = |name: &str, of: &dyn Fn(&Visit) -> Option<f64>| row(name, &|nth| figures.median(nth, of));
    let mut rows = vec![
        of("first cards, ms", &|visit| Some(visit.ready)),
        of("… of it building the index", &|visit| visit.index),
        of("all cards can be found, ms", &|visit| Some(visit.whole)),
    ];
    let mut acts = |name: &str, of_visit: &dyn Fn(&Visit) -> &[Acts; 2]| {
        for (at, speed) in [(0, String::new()), (1, format!(", processor ÷ {SLOWDOWN}"))] {
            let times = |nth: usize| figures.times(nth, |visit| &of_visit(visit)[at]);
            rows.push(row(&format!("{name} to picture{speed}, ms"), &|nth| times(nth).map(|t| median(&t))));
            rows.push(row("… 95th of a hundred", &|nth| times(nth).map(|t| high(&t, 0.95))));
            rows.push(row("… longest", &|nth| times(nth).map(|t| high(&t, 1.0))));
        }
        rows.push(of(&format!("work for a {name}, ms"), &|visit| Some(of_visit(visit)[0].work.task)));
        rows.push(of("… scripts", &|visit| Some(of_visit(visit)[0].work.script)));
        rows.push(of("… styles", &|visit| Some(of_visit(visit)[0].work.style)));
        rows.push(of("… layout", &|visit| Some(of_visit(visit)[0].work.layout)));
    };
    acts("key", &|visit| &visit.keys);
    acts("click", &|visit| &visit.clicks);
    let beyond = |visit: &Visit| Some((visit.memory - figures.blank.memory).max(0.0));
    rows.push(of("memory beyond the data, MB", &|visit| beyond(visit).map(|bytes| bytes / 1e6)));
    rows.push(of("… for each byte of JSON", &|visit| {
        beyond(visit).map(|bytes| bytes / figures.bytes as f64)
    }));
    rows
}

fn growth(small: &Figures, large: &Figures) -> String {
    let times = |of: &dyn Fn(&Figures, usize) -> Option<f64>| {
        let factor = |nth: usize| Some(of(large, nth)? / of(small, nth)?);
        (0..CONTESTANTS.len()).map(factor).collect()
    };
    let ready = times(&|figures, nth| figures.median(nth, |visit| Some(visit.ready)));
    let key = times(&|figures, nth| figures.times(nth, |visit| &visit.keys[0]).map(|times| median(&times)));
    let work = times(&|figures, nth| figures.median(nth, |visit| Some(visit.keys[0].work.task)));
    let rows = [
        Row(String::from("first cards"), ready),
        Row(String::from("key to picture"), key),
        Row(String::from("work for a key"), work),
    ];
    format!(
        "### From {} to {} cards, times as much\n\n{}",
        grouped(small.cards),
        grouped(large.cards),
        plain(&rows)
    )
}

/// Each figure with its ratio to that of the first contestant, in bold.
fn table(rows: &[Row]) -> String {
    let cell = |value: Option<f64>, nth: usize, first: Option<f64>| match (value, first) {
        (None, _) => String::from("–"),
        // A ratio to a figure near zero has no meaning.
        (Some(value), Some(first)) if nth > 0 && first >= 0.05 => {
            format!("{} **{}×**", short(value), short(value / first))
        }
        (Some(value), _) => short(value),
    };
    let line = |Row(name, values): &Row| {
        let first = values.first().copied().flatten();
        let cells: Vec<String> =
            values.iter().enumerate().map(|(nth, value)| cell(*value, nth, first)).collect();
        format!("| {name} | {} |\n", cells.join(" | "))
    };
    head() + &rows.iter().map(line).collect::<String>()
}

fn plain(rows: &[Row]) -> String {
    let line = |Row(name, values): &Row| {
        let cells: Vec<String> =
            values.iter().map(|value| value.map_or_else(|| String::from("–"), short)).collect();
        format!("| {name} | {} |\n", cells.join(" | "))
    };
    head() + &rows.iter().map(line).collect::<String>()
}

fn head() -> String {
    let names = CONTESTANTS.map(|contestant| contestant.name).join(" | ");
    format!("| | {names} |\n|---|{}\n", "--:|".repeat(CONTESTANTS.len()))
}

fn method(options: &Options) -> String {
    let typed = TYPED.map(|word| format!("“{word}”")).join(", ");
    format!(
        "\
## In the browser

{}, {}, {}; {}.

Six pages do the same job on the same made-up collection (`cargo xtask generate`, seed 1): a search box, checkboxes
with live counts for kind, 40 themes, 60 countries and 20 years, the number of results, and the first 50 cards with
title, summary and themes. English is shown; texts in English and Korean and all names are searched, at every key,
without waiting for a pause in the typing. Their sources are in `benches/pages`.

- **by hand**: plain JavaScript for this one task, bitsets in typed arrays, one text a card, what was found for a
  shorter word narrowed down, DOM nodes used again. It is what the others are compared with: bold figures are times
  as much. It finds words anywhere, in lower case.
- **by hand, the widget's cards**: the same page, which draws of each card all that the widget does: the same elements,
  24 a card, under the same sheet, at once and anew for each card that was not there. What lies between it and the page by
  hand is what is in the cards; what lies between it and the widget is the widget.
- **dialogue-summary**: the release build, given the collection by its `data` property. It finds words anywhere, normalises accents, hyphens and spellings, marks what it finds, ranks it, counts
  series and dialogues too, shows the ten largest themes and countries where the others show all, and more of each card. At a key or a click it draws
  the cards that begin in the window, and the others, with a key also the counts and the marks in cards that stay, 250 ms after
  the last.
- **ItemsJS** filters and counts, with MiniSearch for the text as its documents advise where its own search is not
  enough (that finds nothing in Korean), and Preact draws. It finds the beginnings of words.
- **MiniSearch** with `prefix` and `combineWith: 'AND'`; facets and drawing are those of the page by hand. It finds the
  beginnings of words.
- **List.js** finds, filters and draws by itself; counts are made beside it. It finds words anywhere, in lower case.

Every visit is a browser of its own, headless and without a GPU; contestants take turns, {} rounds. *First cards* runs
from the parsed data in hand, code loaded, to the picture with the first cards. *Key to picture* runs from the time
stamp of a real key event to a task behind the frame that shows its results, so it holds the wait for the next of 60
frames a second: up to 17 ms of nothing. {} keys a visit, with pauses of 60 ms (120 ms slowed down), type and delete
{typed}, in turn from the beginning; {} clicks, 600 ms apart, tick and clear checkboxes with nothing in the search box. *Work* is the
main thread's for one key or click at full speed, as Chromium's counters have it. Medians are of all keys and clicks, or
of the rounds. *Memory* is of the page's heaps and buffers and of the WebAssembly module after a garbage collection,
cards on the screen, less that of a page which only holds the data. Wherever words are found anywhere, the
number of results must be the same at every key and every click; were it not, it would say so here: the widget, which
normalises hyphens, finds “tr” in “Egypt–Russia” too.",
        machine(),
        version_of(&tools::program("CHROMIUM", &tools::CHROMIUM).display().to_string()),
        version_of("rustc"),
        options.versions(),
        options.rounds,
        options.keys,
        2 * TICKED.len(),
    )
}
