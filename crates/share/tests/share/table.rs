//! The table, read back as spreadsheets read it.

use super::parts::{Asked, WHOLE, filter, loaded, picks, record};
use dialogue_summary_share::Format;
use proptest::prelude::*;
use test_support::common::{built_in, cases};

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn table_has_a_row_for_each_card_and_the_same_columns_in_each_language() {
    let record = loaded(&built_in());
    let [english, korean] =
        ["en", "ko"].map(|lang| rows(&Asked { lang, ..WHOLE }.write(&record, Format::Csv).unwrap()));
    assert_eq!(english.len(), 19);
    assert_eq!(english[0], korean[0]);
    let date = english[0].iter().position(|name| name == "date").unwrap();
    let dcm4 = english.iter().find(|row| row[0] == "dcm4").unwrap();
    assert_eq!(dcm4[date], "2025?-02");
    assert_eq!(dcm4[date + 1], "February 2025 (year inferred)");
}

#[test]
fn row_has_its_source_without_a_place_in_it_and_the_card_to_read_it_with() {
    let mut record = built_in();
    record["cards"][0].as_object_mut().unwrap().remove("locators");
    record["cards"][0]["shown_with"] = record["cards"][1]["id"].clone();
    let rows = rows(&WHOLE.write(&loaded(&record), Format::Csv).unwrap());
    let cell = |name: &str| {
        let at = rows[0].iter().position(|column| column == name).unwrap();
        let id = record["cards"][0]["id"].as_str().unwrap();
        rows.iter().find(|row| row[0] == id).unwrap()[at].clone()
    };
    assert_eq!(cell("publishers"), "The British Eye");
    assert_eq!(cell("sources"), "https://thebritisheye.com/?p=6703");
    assert_eq!(cell("paragraphs"), "");
    assert!(cell("read_together_with").contains(record["cards"][1]["title"]["en"].as_str().unwrap()));
    assert_eq!(cell("note"), "retelling of an article in The British Eye; not an official text");
}

#[test]
fn formulas_are_inert() {
    let mut record = built_in();
    for (at, sign) in ["=", "+", "-", "@", "＝"].into_iter().enumerate() {
        record["cards"][at]["title"] = format!("{sign}HYPERLINK(\"https://x\")").into();
    }
    let rows = rows(&WHOLE.write(&loaded(&record), Format::Csv).unwrap());
    let titles = rows.iter().filter(|row| row[3].contains("HYPERLINK"));
    let titles: Vec<&String> = titles.map(|row| &row[3]).collect();
    assert_eq!(titles.len(), 5);
    assert!(titles.iter().all(|title| title.starts_with('\'')), "{titles:?}");
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn no_cell_is_a_formula_and_lines_end_with_cr_lf(loaded in record(), picks in picks()) {
        let filter = filter(&loaded, &picks);
        let text = Asked { filter: &filter, ..WHOLE }.write(&loaded, Format::Csv).unwrap();
        prop_assert!(text.ends_with("\r\n"));
        for cell in rows(&text).concat() {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
        }
    }
}
