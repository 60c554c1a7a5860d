//! Snapshots: the whole page of the first view, and fragments of every other state.

use crate::common::html;
use expect_test::expect_file;
use std::collections::BTreeSet;
use std::fs::DirEntry;
use std::path::Path;
use test_support::page::{Element, Page};
use test_support::states::states;

/// The fragments of each state by `#id`, `.class` or element name: all matching elements, in document order.
const FRAGMENTS: [(&str, &[&str]); 42] = [
    ("first-view-en", &[".ds"]),
    ("first-view-ko", &[".ds"]),
    ("search-en", &["#--search", "#--theme", ".bar-row", "article"]),
    ("search-ko", &["#--search", ".bar-row", ".card-title", ".summary", ".tags"]),
    ("filtered", &[".fold", "#--kind", "#--country", ".bar-row", ".group-title"]),
    ("no-result", &[".bar-row", ".none"]),
    ("no-result-ko", &[".fold", ".bar-row", ".none"]),
    ("no-result-at-all", &["#--kind", ".bar-row", ".none"]),
    ("open-card", &["#dcm4"]),
    ("open-delegation-ko", &["#delegation-kr"]),
    ("stray-card", &[".bar-row", ".stray"]),
    ("unfolded", &[".open", ".group-head"]),
    ("loading-en", &[".loading"]),
    ("loading-ko", &[".loading"]),
    ("failed-network-en", &[".failed"]),
    ("failed-network-ko", &[".failed"]),
    ("failed-json", &[".failed"]),
    ("failed-dataset-en", &[".failed"]),
    ("failed-dataset-ko", &[".failed"]),
    ("problems", &[".problems"]),
    ("problems-ko", &[".problems", ".bar-row", ".none"]),
    ("short", &[".head", "#--theme", "article"]),
    ("short-fr", &[".head", "#--theme", ".opt", "article"]),
    ("right-to-left", &[".head", "article"]),
    ("empty", &[".head", ".find", ".results"]),
    ("page-size-5", &[".bar-row", ".group-head", ".more"]),
    ("heading-level-5", &[".title", ".stray", ".none"]),
    ("heading-level-1", &[".title", ".group-title", ".card-title"]),
    ("no-link", &[".tools", "#t"]),
    ("collection", &[".ds"]),
    ("collection-ko", &[".head", ".find-label", ".fold", ".seek", ".all", ".bar-row", ".meeting-head"]),
    ("collection-search", &["#--search", ".fold", "#--theme", ".bar-row", "article"]),
    ("collection-newest", &["#--series", ".bar-row", ".meeting-head"]),
    ("collection-whole", &["#--theme"]),
    ("collection-seek", &["#--theme"]),
    ("meeting", &[".crumb", ".head", ".overview", ".find-label", ".bar-row"]),
    ("coming", &[".find", ".bar-row"]),
    ("coming-search", &[".find", ".results"]),
    ("sharing", &["dialog"]),
    ("sharing-card-ko", &["dialog"]),
    ("copied", &[".notice"]),
    ("copied-by-hand", &[".notice"]),
];

/// `UPDATE_EXPECT=1` rewrites the files. A file without a state fails the test.
#[test]
fn fragments_of_every_state_equal_their_snapshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host/snapshots");
    let mut changed = Vec::new();
    let mut files = BTreeSet::new();
    for (name, state) in states() {
        let (_, selectors) = FRAGMENTS.iter().find(|(of, _)| *of == name).expect("a row of the table");
        let file = format!("{name}.html");
        let fragments = fragments(&html(&state), selectors);
        let compared = std::panic::catch_unwind(|| expect_file![folder.join(&file)].assert_eq(&fragments));
        changed.extend(compared.is_err().then_some(name));
        files.insert(file);
    }
    assert!(changed.is_empty(), "{changed:?} look different");
    let file = |entry: std::io::Result<DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    assert_eq!(std::fs::read_dir(folder).unwrap().map(file).collect::<BTreeSet<_>>(), files);
}

/// The fragments, one tag per line, with an empty line between two.
fn fragments(html: &str, selectors: &[&str]) -> String {
    let page = Page::read(html);
    let matches = |element: &&Element| selectors.iter().any(|selector| is_selected(element, selector));
    let found: Vec<&Element> = page.elements.iter().filter(matches).collect();
    for selector in selectors {
        assert!(found.iter().any(|element| is_selected(element, selector)), "nothing matches {selector}");
    }
    // Fragments inside another fragment are not repeated.
    let is_outermost = |element: &&&Element| {
        !found.iter().any(|other| page.inside(other).any(|inner| std::ptr::eq(inner, **element)))
    };
    let htmls: Vec<&str> = found.iter().filter(is_outermost).map(|element| page.html_of(element)).collect();
    htmls.join("\n\n").replace("><", ">\n<") + "\n"
}

fn is_selected(element: &Element, selector: &str) -> bool {
    match selector.split_at(1) {
        ("#", id) => element.is("id", id),
        (".", class) => element.has_class(class),
        _ => element.name == selector,
    }
}
