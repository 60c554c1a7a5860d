//! Slips of people who seldom write JSON: `check` says where each is and what to do. The files are in tests/slips.

use crate::command::{file, run};
use expect_test::expect_file;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/slips")
}

/// The report on a file of the folder, without the path of the folder: exit code, output and messages.
fn report(name: &str, lang: &str) -> (i32, String) {
    let path = folder().join(name);
    let (code, out, err) = run(&["check", "--lang", lang, path.to_str().unwrap()]);
    let folder = format!("{}/", folder().display());
    (code, (err + &out).replace(&folder, ""))
}

#[test]
fn each_slip_is_reported_with_its_place_and_what_to_do() {
    for (name, code, said) in [
        ("curly.json", 2, &["curly.json:1:2: Straight quotes (\") are needed here", "word processor"][..]),
        ("trailing-comma.json", 2, &["trailing-comma.json:4:45: A comma before ] is one too many."]),
        ("quote-inside.json", 2, &["quote-inside.json:2:20: A quote inside a text is written \\\"."]),
        ("table.csv", 2, &["table, not JSON", r#""cards": [{ "id": "a", "kind": "topic", "title": "A" }]"#]),
        ("page.html", 2, &["page.html:1:1: This is a web page, not a dataset."]),
        ("empty.json", 2, &["empty.json:1:1: The file is empty."]),
        ("latin1.json", 2, &["latin1.json:1:47: The file is not in UTF-8; it seems to be in Windows-1252."]),
        ("euc-kr.json", 2, &["euc-kr.json:1:13: The file is not in UTF-8; it seems to be in EUC-KR."]),
        ("utf-16.json", 2, &["utf-16.json:1:1: The file is not in UTF-8; it seems to be in UTF-16."]),
        ("eu.json", 1, &["eu.json:11:14: ", "“US”?", "eu.json:15:14: ", "eu.json:19:14: ", "“KR”?"]),
        (
            "date-day.json",
            1,
            &["date-day.json:11:10: ", "10 February 2023 (“2023-02-10”) or 2 October 2023 (“2023-10-02”)"],
        ),
        ("date-short.json", 1, &["date-short.json:11:10: ", "Did you mean “2023-02-10”?"]),
        ("date-day30.json", 1, &["date-day30.json:11:10: ", "February 2023 has 28 days."]),
        ("date-range.json", 1, &["date-range.json:11:10: ", "Did you mean “2024-12-05/2024-12-06”?"]),
        ("date-words.json", 1, &["date-words.json:11:10: ", "Did you mean “2023-02”?"]),
        ("date-excel.json", 1, &["date-excel.json:11:10: ", "a day number of a spreadsheet: “2023-03-15”"]),
        (
            "undeclared.json",
            1,
            &[
                "undeclared.json:10:5: $.cards[0].themes[0] (card “a”, “A”): found “sanctions”",
                r#"Add it to themes: { "id": "sanctions", "name": … }, or leave themes out."#,
                "undeclared.json:14:10: $.cards[1].id (card “a”, “B”): found “a”",
                "The first one is in line 6, column 10 ($.cards[0].id).",
                "1 card stands, 1 left out",
            ],
        ),
        (
            "shapes.json",
            1,
            &[
                "shapes.json:16:16: $.attendance: ",
                r#"Write { "total": 50 }."#,
                "shapes.json:17:11: $.place: ",
                r#"Write { "name": "London" }."#,
                "shapes.json:6:10: $.cards[0].id ",
                "Did you mean “first-card”?",
                "shapes.json:10:14: $.cards[0].chairs ",
                r#"Write [{ "person_id": "a-person" }]."#,
                "shapes.json:12:5: $.cards[0].organizations[0] ",
                r#"{ "id": "cabinet-office", "name": "Cabinet Office" }"#,
            ],
        ),
        ("names.json", 1, &["found “Cabinet Office”", "Did you mean “gb-cabinet-office”?"]),
        ("language.json", 1, &["language.json:4:3: $.title.kr: “kr” is the tag of Kanuri. Korean is “ko”."]),
        ("mojibake.json", 0, &["mojibake.json:3:11: note: ", "“CafÃ©” looks like UTF-8", "“Café”"]),
        ("korean-mojibake.json", 0, &["note: $.title: “ÇÑ¿µ” looks like EUC-KR", "“한영”"]),
        (
            "collection.json",
            1,
            &["$.dialogues[0].cards[0].themes[0] (dialogue “first”, card “a”, “A”): found “sanctions”"],
        ),
    ] {
        let (ended, report) = report(name, "en");
        assert_eq!(ended, code, "{report}");
        for words in said {
            assert!(report.contains(words), "{words}\n{report}");
        }
    }
}

#[test]
fn one_cause_is_reported_once_with_the_number_of_places() {
    for (name, more) in [("one-cause.json", "in 9 more places."), ("collection.json", "in 1 more place.")] {
        let (_, report) = report(name, "en");
        assert_eq!(report.matches("found “sanctions”").count(), 1, "{report}");
        assert!(report.contains("The same ") && report.contains(more), "{report}");
        assert!(report.contains("; 1 problem,"), "{report}");
    }
    // “kr” is a key of the title and an entry of the languages.
    let (_, report) = report("language.json", "en");
    assert_eq!(report.matches("language.json:").count(), 2, "{report}");
}

/// `UPDATE_EXPECT=1` rewrites them.
#[test]
fn reports_on_all_slips_equal_their_snapshots() {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let all = |lang: &str| names.iter().map(|name| report(name, lang).1 + "\n").collect::<String>();
    expect_file!["slips-en.txt"].assert_eq(&all("en"));
    expect_file!["slips-ko.txt"].assert_eq(&all("ko"));
}

#[test]
fn several_files_get_a_report_each_and_a_summary() {
    let good = file("good.json", r#"{ "title": "T", "cards": [] }"#);
    let path = |name: &str| folder().join(name).to_str().unwrap().to_owned();
    let (good, flawed, unread) = (good.to_str().unwrap(), path("date-day.json"), path("empty.json"));
    let (code, out, err) = run(&["check", good, &flawed]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("good.json: 0 cards stand, 0 left out; 0 problems"), "{err}");
    assert!(err.contains("date-day.json: 1 card stands, 0 left out; 1 problem, 0 notes"), "{err}");
    assert!(err.ends_with("2 files: 1 without problems, 1 with problems, 0 could not be read\n"), "{err}");
    assert!(out.starts_with(&format!("{flawed}:11:10: ")) && out.lines().count() == 1, "{out}");
    // A file that cannot be read does not end the report.
    let (code, out, err) = run(&["check", &unread, "nowhere.json", &flawed, good]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("empty.json:1:1: The file is empty.") && err.contains("nowhere.json: "), "{err}");
    assert!(err.ends_with("4 files: 1 without problems, 1 with problems, 2 could not be read\n"), "{err}");
    assert!(out.contains("date-day.json:11:10: "), "{out}");
    assert_eq!(run(&["check", good, good]).0, 0);
    assert_eq!(run(&["check"]).0, 2);
}
