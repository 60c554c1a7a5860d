//! `site`: permanent pages.

use super::command::{file, run};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A new folder beside the files of the tests.
fn folder(name: &str) -> PathBuf {
    let folder = file(&format!("{name}.txt"), "").with_file_name(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn dataset(name: &str, cards: &[&str], more: &str) -> PathBuf {
    let card = |id: &&str| format!(r#"{{ "id": "{id}", "kind": "topic", "title": "About {id}" }}"#);
    let cards: Vec<String> = cards.iter().map(card).collect();
    file(
        name,
        &format!(
            r#"{{ "id": "m", "title": "A meeting", "languages": ["en"]{more}, "cards": [{}] }}"#,
            cards.join(", ")
        ),
    )
}

fn site(dataset: &Path, out: &Path, more: &[&str]) -> (i32, String) {
    let fixed = [
        "site",
        dataset.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
        "--widget",
        "https://example.org/widget/",
    ];
    let usual = ["--base", "https://example.org/records"];
    let base: &[&str] = if more.contains(&"--base") { &[] } else { &usual };
    let (code, _, err) = run(&[&fixed[..], base, more].concat());
    (code, err)
}

/// The files below a folder, with their content and the time of their last change.
fn files(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            all.extend(files(&entry.path()));
        } else {
            let changed = entry.metadata().unwrap().modified().unwrap();
            all.insert(entry.path(), (fs::read(entry.path()).unwrap(), changed));
        }
    }
    all
}

#[test]
fn second_run_rewrites_only_what_changed() {
    let out = folder("site-twice");
    let first = dataset("site-twice.json", &["a", "b"], "");
    assert_eq!(site(&first, &out, &[]).0, 0);
    let before = files(&out);
    assert!(
        before.keys().any(|path| path.ends_with("dialogues/m/cards/a/index.html")),
        "{:?}",
        before.keys()
    );
    assert_eq!(site(&first, &out, &[]).0, 0);
    assert!(files(&out) == before);
    let second = dataset("site-twice.json", &["a", "b", "c"], "");
    assert_eq!(site(&second, &out, &[]).0, 0);
    let after = files(&out);
    let same = |path: &str| before.get(&out.join(path)) == after.get(&out.join(path));
    assert!(same("dialogues/m/cards/a/picture.png") && same("dialogues/m/cards/a/index.html"));
    assert!(!same("dialogues/m/index.html") && !same("sitemap.xml"));
}

#[test]
fn page_of_a_card_that_is_gone_stays_and_says_so() {
    let out = folder("site-gone");
    site(&dataset("site-gone.json", &["a", "b"], ""), &out, &[]);
    let less = dataset("site-gone.json", &["a"], "");
    for _ in 0..2 {
        assert_eq!(site(&less, &out, &[]).0, 0);
        let page = fs::read_to_string(out.join("dialogues/m/cards/b/index.html")).unwrap();
        assert!(page.contains("No longer published") && page.contains("About b"), "{page}");
        assert!(!out.join("dialogues/m/cards/b/picture.png").exists());
    }
    let moved = dataset("site-gone.json", &["a"], r#", "aliases": { "b": "a" }"#);
    assert_eq!(site(&moved, &out, &[]).0, 0);
    let page = fs::read_to_string(out.join("dialogues/m/cards/b/index.html")).unwrap();
    assert!(page.contains("http-equiv=\"refresh\""), "{page}");
}

#[test]
fn nothing_is_written_if_something_is_wrong() {
    let good = dataset("site-good.json", &["a"], "");
    let twins = dataset("site-twins.json", &["a", "A"], "");
    let odd = dataset("site-odd.json", &["a?"], "");
    let bad = file("site-bad.json", r#"{ "title": "A", "cards": [{ "id": "a", "kind": "topic" }] }"#);
    for (dataset, more, code, said) in [
        (&good, &["--base", "example.org"][..], 2, "--base"),
        (&twins, &[], 2, "upper case"),
        (&odd, &[], 2, "“a?”"),
        (&bad, &[], 1, "title"),
    ] {
        let out = folder("site-wrong");
        let (found, err) = site(dataset, &out, more);
        assert!(found == code && err.contains(said), "{code} {found} {err}");
        assert!(!out.exists(), "{err}");
    }
}

#[test]
fn file_of_another_origin_is_kept() {
    let out = folder("site-kept");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("CNAME"), "example.org").unwrap();
    fs::write(out.join("sitemap.xml"), "mine").unwrap();
    let good = dataset("site-kept.json", &["a"], "");
    let (code, err) = site(&good, &out, &[]);
    assert!(code == 2 && err.contains("sitemap.xml"), "{err}");
    assert_eq!(files(&out).len(), 2);
    fs::remove_file(out.join("sitemap.xml")).unwrap();
    assert_eq!(site(&good, &out, &[]).0, 0);
    assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "example.org");
}
