//! What a first visit loads, in bytes, as a server sends it. The budget goes down, or up by what readers
//! get for it, as ARCHITECTURE.md says.

use crate::harness::dist;
use std::io::Write;

/// Bytes that all files of a first visit may have together, brotli 11: the shell, the glue, the wasm with the
/// built-in record and both languages, the sheet.
const BUDGET: usize = 121_700;

const FILES: [&str; 4] =
    ["dialogue-summary.js", "dialogue_summary.js", "dialogue_summary_bg.wasm", "dialogue-summary.css"];

#[test]
fn a_first_visit_stays_within_its_budget() {
    let sizes = FILES.map(|name| {
        let bytes = std::fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
        packed.write_all(&bytes).expect("memory takes it");
        packed.into_inner().len()
    });
    let all: usize = sizes.iter().sum();
    assert!(all <= BUDGET, "{all} bytes, {} more than the budget: {FILES:?} {sizes:?}", all - BUDGET);
    // Where it has become smaller, the budget follows.
    assert!(BUDGET - all < 1000, "{all} bytes: lower the budget of {BUDGET}");
}
