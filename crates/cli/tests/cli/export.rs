//! `export`: citations and downloads.

use super::command::{file, run};

const BASE: [&str; 4] = ["--base", "https://www.example.org/record", "--accessed", "2026-11-29"];

#[test]
fn each_format_is_written_under_its_name() {
    for (name, part) in [
        ("csv", "id,kind,form"),
        ("markdown", "# UK and South Korea"),
        ("json", "\"format\": \"dialogue-summary/1\""),
        ("jsonld", "\"@context\": \"https://schema.org\""),
        ("ics", "BEGIN:VCALENDAR"),
        ("text", "18 cards"),
        ("apa", "Retrieved November 29, 2026, from https://www.example.org/record"),
        ("chicago", "example.org. “UK and South Korea Hold Fourth Cyber Dialogue in London.”"),
        ("oscola", "accessed 29 November 2026"),
        ("korean", "(검색일: 2026. 11. 29.)"),
        ("bibtex", "@online{uk-rok-cyber-4,"),
        ("ris", "TY  - ELEC"),
        ("csl-json", "\"type\": \"webpage\""),
    ] {
        let (code, out, err) = run(&[&["export", "--as", name], &BASE[..]].concat());
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
        assert!(out.contains(part), "{name}: {out}");
    }
}

#[test]
fn part_of_a_record_is_written_alone() {
    let (_, out, _) = run(&["export", "--as", "csv", "--filter", "country=KP"]);
    assert_eq!(out.lines().count(), 5);
    let (_, out, _) = run(&["export", "--as", "csv", "--card", "dcm4"]);
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn argument_that_does_not_fit_is_named_and_nothing_is_written() {
    let out = file("kept.txt", "kept");
    let path = out.to_str().unwrap();
    let dataset = file("same.json", &test_support::common::built_in().to_string());
    let same = dataset.to_str().unwrap();
    for (arguments, said) in [
        (&["--as", "apa"][..], "--base"),
        (&["--as", "apa", "--base", "example.org"], "example.org"),
        (&["--as", "text", "--card", "dcm5"], "dcm4"),
        (&["--as", "text", "--filter", "theme=sanction"], "sanctions"),
        (&["--as", "text", "--lang", "fr"], "fr"),
        (&["--as", "txt"], "text"),
        (&["--as", "apa", "--accessed", "29.11.2026"], "2026-11-29"),
        (&["--as", "ics", "--filter", "kind=topic"], "calendar"),
        (&["--as", "text", "--card", "dcm4", "--filter", "kind=topic"], "--filter"),
        (&["--as", "text", "--lang", "en", "--filter", "lang=ko"], "--lang says en"),
    ] {
        let (code, printed, err) = run(&[&["export", "--out", path], arguments].concat());
        assert_eq!((code, printed.as_str()), (2, ""), "{arguments:?}: {err}");
        assert!(err.contains(said), "{arguments:?}: {err}");
        assert_eq!(std::fs::read_to_string(&out).unwrap(), "kept");
    }
    let (code, _, err) = run(&["export", same, "--as", "json", "--out", same]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn dataset_from_redirected_input_is_not_overwritten() {
    let dataset = file("piped.json", &test_support::common::built_in().to_string());
    let before = std::fs::read_to_string(&dataset).unwrap();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_dialogue-summary"))
        .args(["export", "-", "--as", "csv", "--out"])
        .arg(&dataset)
        .stdin(std::fs::File::open(&dataset).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(std::fs::read_to_string(&dataset).unwrap(), before);
}
