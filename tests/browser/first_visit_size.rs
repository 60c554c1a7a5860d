//! The compressed bytes that a first visit loads.

use crate::harness::dist;
use std::io::Write;

/// The size of all files of a first visit in bytes, at brotli level 11: shell, glue, wasm with the built-in record
/// and both languages, style sheet.
const FIRST_VISIT: usize = 394_200;

/// The tolerated deviation in percent.
const TOLERANCE: usize = 2;

const FILES: [&str; 4] =
    ["dialogue-summary.js", "dialogue_summary.js", "dialogue_summary_bg.wasm", "dialogue-summary.css"];

#[test]
fn first_visit_has_its_recorded_size() {
    let sizes = FILES.map(|name| {
        let bytes = std::fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
        packed.write_all(&bytes).expect("memory takes it");
        packed.into_inner().len()
    });
    let all: usize = sizes.iter().sum();
    let within = FIRST_VISIT * TOLERANCE / 100;
    assert!(
        all.abs_diff(FIRST_VISIT) <= within,
        "{all} bytes are more than {TOLERANCE} % away from {FIRST_VISIT}: state the reason and set the new number. \
         {FILES:?} {sizes:?}"
    );
}
