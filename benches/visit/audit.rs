//! Lighthouse's audits of the built page, for mobile and desktop, and of the same page as plain HTML for comparison.

use super::harness::server::Server;
use super::harness::tools;
use super::numbers::{median, short};
use super::pages::{PLAIN, WRITTEN};
use serde_json::Value;
use std::process::Command;

/// The categories, by Lighthouse's names.
const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "search engines"),
];

/// The metrics of performance, in milliseconds unless stated otherwise.
const TIMES: [(&str, &str); 5] = [
    ("first-contentful-paint", "first content, ms"),
    ("largest-contentful-paint", "largest piece, ms"),
    ("speed-index", "speed index, ms"),
    ("total-blocking-time", "blocked, ms"),
    ("cumulative-layout-shift", "layout shift"),
];

/// The audited pages with Lighthouse's options: its default, a slow phone on a slow network, and desktop.
const VISITS: [(&str, &str, &[&str]); 3] = [
    ("a phone", WRITTEN, &[]),
    ("a phone, plain HTML", PLAIN, &[]),
    ("a desk", WRITTEN, &["--preset=desktop"]),
];

/// All runs of one audit.
pub struct Audits {
    name: &'static str,
    runs: Vec<Value>,
}

/// Runs each audit `rounds` times, in turn.
pub fn all(server: &Server, rounds: usize) -> Vec<Audits> {
    let mut all: Vec<Audits> = VISITS.iter().map(|(name, ..)| Audits { name, runs: Vec::new() }).collect();
    for _ in 0..rounds {
        for (audits, (_, page, options)) in all.iter_mut().zip(VISITS) {
            audits.runs.push(one(&[server.origin(), page.to_owned()].concat(), options));
        }
    }
    all
}

fn one(page: &str, options: &[&str]) -> Value {
    let mut command = Command::new(tools::program("LIGHTHOUSE", &["lighthouse"]));
    command.arg(page).args(options).args(["--quiet", "--output=json", "--output-path=stdout"]);
    let only: Vec<&str> = CATEGORIES.iter().map(|(id, _)| *id).collect();
    command.arg(format!("--only-categories={}", only.join(",")));
    command.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu");
    command.env("CHROME_PATH", tools::program("CHROMIUM", &tools::CHROMIUM));
    let output = command.output().expect("Lighthouse runs");
    assert!(output.status.success(), "Lighthouse: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("Lighthouse writes JSON")
}

/// The tables, and the failed checks.
pub fn text(all: &[Audits]) -> String {
    let names: Vec<&str> = all.iter().map(|audits| audits.name).collect();
    let version = all.first().and_then(|audits| audits.runs.first()?["lighthouseVersion"].as_str());
    let mut out = format!(
        "### What Lighthouse says of the built page\n\n\
         Lighthouse {}, {} runs each by turns, its own ways to slow a phone down; points of 100 for each run, and \
         medians. *Plain HTML* is the built page without the widget, and without any script.\n\n\
         | | {} |\n|---|{}\n",
        version.unwrap_or("of an unknown version"),
        all.first().map_or(0, |audits| audits.runs.len()),
        names.join(" | "),
        "--:|".repeat(all.len())
    );
    for (id, name) in CATEGORIES {
        let cells = all.iter().map(|audits| {
            let points = audits.runs.iter().map(|run| match run["categories"][id]["score"].as_f64() {
                Some(score) => format!("{:.0}", score * 100.0),
                None => String::from("none"),
            });
            points.collect::<Vec<_>>().join(", ")
        });
        out += &format!("| {name} | {} |\n", cells.collect::<Vec<_>>().join(" | "));
    }
    for (id, name) in TIMES {
        let cells = all.iter().map(|audits| {
            let values = audits.runs.iter().filter_map(|run| run["audits"][id]["numericValue"].as_f64());
            short(median(&values.collect::<Vec<_>>()))
        });
        out += &format!("| {name} | {} |\n", cells.collect::<Vec<_>>().join(" | "));
    }
    for audits in all {
        let mut wanting: Vec<String> = audits.runs.iter().flat_map(wanting).collect();
        wanting.sort();
        wanting.dedup();
        if !wanting.is_empty() {
            out += &format!("\nPoints are lost on {} by: {}.\n", audits.name, wanting.join("; "));
        }
    }
    out
}

/// The checks of a run that lowered the score.
fn wanting(run: &Value) -> Vec<String> {
    let mut names = Vec::new();
    for (id, _) in CATEGORIES {
        for check in run["categories"][id]["auditRefs"].as_array().into_iter().flatten() {
            let weighs = check["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            let audit = &run["audits"][check["id"].as_str().unwrap_or_default()];
            if weighs && audit["score"].as_f64().is_some_and(|score| score < 0.995) {
                names.push(audit["title"].as_str().unwrap_or_default().to_owned());
            }
        }
    }
    names
}
