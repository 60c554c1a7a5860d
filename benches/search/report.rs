//! The table of the search, from the files of criterion.

use super::WORDS;
use super::machine::{machine, version_of};
use std::path::Path;

/// The section for RESULTS.md.
pub fn text(cards: usize, bytes: usize) -> String {
    let [facet, reading, memmem] = ["facet", "reading", "memmem"].map(median);
    let mut table = String::from("| | ms | beside it | ratio |\n|---|---|---|---|\n");
    let mut row = |what: &str, took: f64, beside: &str, floor: f64| {
        table += &format!("| {what} | {took:.2} | {beside} {floor:.2} ms | **{:.2}** |\n", took / floor);
    };
    row("a facet's value is chosen", facet, "reading the same sets once:", reading);
    for word in WORDS {
        let (took, pass) = (median(&format!("word {word}")), median(&format!("memmem {word}")));
        row(&format!("a new word, “{word}”"), took, "one pass of memmem for it over the text:", pass);
        row("the same", took, "one pass of memmem that finds nothing:", memmem);
    }
    format!(
        "## The search alone\n\n{} cards, {:.0} MB of normalised text, on {}, {}, optimised for speed. Medians of criterion.\n\n{table}",
        cards,
        bytes as f64 / 1e6,
        machine(),
        version_of("rustc"),
    )
}

/// The median of a measurement, in milliseconds.
fn median(name: &str) -> f64 {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target"), Into::into);
    let file = target.join("criterion").join(name).join("new/estimates.json");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let estimates: serde_json::Value = serde_json::from_str(&text).expect("criterion writes JSON");
    estimates["median"]["point_estimate"].as_f64().expect("there is a median") / 1e6
}
