//! Compares keys and clicks in the widget with those in other pages, in a browser: `cargo xtask bench`.
//!
//! Every contestant is a page that shows the same data. All are visited in turn, several times. The times of the
//! page, Chromium's counters and the heap are written to `benches/RESULTS.md`.

// A bench panics on errors, as a test does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod contestant;
mod figures;
mod input;
mod options;
mod report;
mod visit;
mod work;

#[path = "../shared/harness.rs"]
mod harness;
#[path = "../shared/machine.rs"]
mod machine;
#[path = "../shared/numbers.rs"]
mod numbers;
#[path = "../shared/results.rs"]
mod results;
#[path = "../shared/tab.rs"]
mod tab;

use contestant::{BLANK, CONTESTANTS};
use figures::Figures;
use harness::driver::Driver;
use harness::make::Make;
use harness::server::Server;
use options::Options;
use std::fs;

fn main() {
    let options = Options::given();
    let server = Server::start();
    options.serve_pages(&server);
    // One driver serves all visits.
    let driver = Driver::start(Make::Chromium);
    let mut runs = Vec::new();
    for cards in &options.cards {
        let data = options.data(*cards);
        let text = fs::read_to_string(&data).unwrap_or_else(|why| panic!("{}: {why}", data.display()));
        let bytes = text.len();
        server.put("/data.json", &text);
        drop(text);
        let blank = visit::visit(&driver, &server, &BLANK, &options);
        eprintln!("{cards} cards, {}: {}", BLANK.name, said(&blank));
        let mut figures = Figures::new(*cards, bytes, blank.expect("a blank page does its job"));
        for round in 0..options.rounds {
            for turn in 0..CONTESTANTS.len() {
                // Each round starts with another contestant, so that the order does not favour one.
                let nth = (turn + round) % CONTESTANTS.len();
                if figures.failed(nth) {
                    continue;
                }
                let visit = visit::visit(&driver, &server, &CONTESTANTS[nth], &options);
                eprintln!("{cards} cards, round {}, {}: {}", round + 1, CONTESTANTS[nth].name, said(&visit));
                figures.add(nth, visit);
            }
        }
        runs.push(figures);
    }
    let text = report::text(&runs, &options);
    println!("{text}");
    if options.quick {
        eprintln!("a try with small numbers: benches/RESULTS.md is left as it is");
    } else {
        results::put("page", &text).expect("the results are written");
    }
}

fn said(visit: &Result<visit::Visit, String>) -> String {
    match visit {
        Ok(visit) => visit.to_string(),
        Err(why) => why.clone(),
    }
}
