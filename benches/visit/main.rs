//! Measures a first visit: `cargo xtask bench --only visit`. Paint is compared with the same page as plain HTML, the
//! first answer with InstantSearch.js and ItemsJS on the same record. Lighthouse audits the page.

// A bench panics on errors, as a test does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod audit;
mod chance;
mod look;
mod pages;
mod report;

#[path = "../shared/harness.rs"]
mod harness;
#[path = "../shared/machine.rs"]
mod machine;
#[path = "../shared/numbers.rs"]
mod numbers;
#[path = "../shared/results.rs"]
mod results;
// This bench needs only a part of it.
#[allow(dead_code)]
#[path = "../shared/tab.rs"]
mod tab;

use harness::driver::Driver;
use harness::make::Make;
use harness::server::Server;
use look::{Stay, VISITORS};
use pages::{INSTANT, PLAIN, TAG, WRITTEN};
use report::Visits;
use std::path::PathBuf;

/// Visits per round to pages whose paint is measured. Browsers may paint before or after the page is complete, so
/// times have two clusters, and the median of a few visits would jump between them.
const TIMES: usize = 8;

fn main() {
    let folder: PathBuf = std::env::var_os("DIALOGUE_SUMMARY_BENCH")
        .unwrap_or_else(|| panic!("`cargo xtask bench` makes what this bench needs, and starts it"))
        .into();
    let quick = std::env::args().any(|word| word == "--quick");
    let rounds = if quick { 1 } else { 6 };
    let server = Server::start();
    pages::serve(&server, &folder.join("pages"));
    // One driver serves all visits.
    let driver = Driver::start(Make::Chromium);
    let mut all = Vec::new();
    for visitor in &VISITORS {
        for page in [PLAIN, WRITTEN] {
            all.push(Visits { page, visitor, stay: Stay::Paint, times: TIMES, seen: Vec::new() });
        }
        for page in [PLAIN, INSTANT, TAG, WRITTEN] {
            all.push(Visits { page, visitor, stay: Stay::Rest, times: 1, seen: Vec::new() });
        }
        for page in [INSTANT, TAG, WRITTEN] {
            all.push(Visits { page, visitor, stay: Stay::Answer, times: 1, seen: Vec::new() });
        }
    }
    for round in 0..rounds * TIMES {
        for turn in 0..all.len() {
            // Each round starts with another contestant, so that the order does not favour one.
            let nth = (turn + round) % all.len();
            let Visits { page, visitor, stay, times, seen } = &mut all[nth];
            if round % TIMES >= *times {
                continue;
            }
            let one = look::visit(&driver, &server, page, visitor, *stay);
            let one = one.unwrap_or_else(|why| panic!("{page}, {}: {why}", visitor.name));
            eprintln!(
                "round {}, {page}, {}: painted {:.0}, interactive {:.0}, answered {:.0}, blocked {:.0}",
                round / TIMES + 1,
                visitor.name,
                one.first,
                one.interactive,
                one.answered,
                one.blocked
            );
            seen.push(one);
        }
    }
    let versions = std::fs::read_to_string(folder.join("versions")).unwrap_or_default();
    let named = |line: &&str| ["itemsjs", "instantsearch.js"].iter().any(|name| line.starts_with(name));
    let text = report::text(&all, rounds, &versions.lines().filter(named).collect::<Vec<_>>().join(", "));
    eprintln!("Lighthouse looks at the built page, and at plain HTML");
    let audits = audit::all(&server, if quick { 1 } else { 10 });
    let text = [text, audit::text(&audits)].join("\n\n");
    println!("{text}");
    if quick {
        eprintln!("a try with small numbers: benches/RESULTS.md is left as it is");
    } else {
        results::put("visit", &text).expect("the results are written");
    }
}
