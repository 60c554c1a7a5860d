//! The page as HTML: how it looks in every state, and what holds of it in all of them.

mod hydration;
mod markup;
mod reading;
mod structure;

use crate::common::html;
use expect_test::expect_file;
use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::path::Path;
use test_support::states::states;

/// The snapshots stand in `snapshots/`, a tag a line; `UPDATE_EXPECT=1` writes them anew. None is left
/// over from a state that is gone.
#[test]
fn the_page_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host/snapshots");
    let mut changed = Vec::new();
    for (name, state) in states() {
        let page = html(&state).replace("><", ">\n<") + "\n";
        let path = folder.join(format!("{name}.html"));
        let compared = std::panic::catch_unwind(|| expect_file![path].assert_eq(&page));
        changed.extend(compared.is_err().then_some(name));
    }
    assert!(changed.is_empty(), "{changed:?} look different");
    let file = |entry: std::io::Result<DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let files: BTreeSet<String> = std::fs::read_dir(folder).unwrap().map(file).collect();
    assert_eq!(files, states().into_iter().map(|(name, _)| format!("{name}.html")).collect());
}
