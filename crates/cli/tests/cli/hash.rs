//! `hash`: the version of a dataset.

use crate::command::{file, run};

/// The hash of a dataset with one card, and with `more` in its header.
fn hash(more: &str) -> String {
    let card = r#"{ "id": "a", "kind": "topic", "title": "C" }"#;
    let path = file("hash.json", &format!(r#"{{ "title": "T",{more} "cards": [{card}] }}"#));
    let (code, out, error) = run(&["hash", &path.display().to_string()]);
    assert_eq!((code, error.as_str()), (0, ""));
    out.trim_end().to_owned()
}

#[test]
fn hash_is_that_of_what_the_record_says() {
    let first = hash("");
    assert_eq!(first.len(), 8);
    assert_eq!(hash("\n\n"), first);
    assert_eq!(hash(r#" "changes": [{ "date": "2026", "note": "N", "hash": "AAAAAAAA" }],"#), first);
    assert_ne!(hash(r#" "date": "2026","#), first);
}

#[test]
fn hash_of_what_is_no_dataset_is_refused() {
    let path = file("no-dataset.json", "[1]");
    let (code, out, error) = run(&["hash", &path.display().to_string(), "--lang", "ko"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.contains("no-dataset.json"), "{error}");
}
