//! The published JSON Schema refuses what `check` reports, in the files of common slips and in variations of them.

use dialogue_summary::dialogue::date::Edtf;
use dialogue_summary::dialogue::problem::{Expected, Problem};
use dialogue_summary_publish::schema::schema;
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;
use test_support::common::{cases, checked};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

/// The files with slips that are JSON.
static SLIPS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cli/tests/slips");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter_map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).ok()).collect()
});

/// A schema cannot tell whether an id is declared or unique, and allows keys of its own.
fn is_visible(problem: &Problem) -> bool {
    !matches!(problem.expected, Expected::Declared(_) | Expected::Unique | Expected::NoCard | Expected::Key)
}

fn agree(data: &Value) -> Result<(), String> {
    let problems: Vec<Problem> = checked(data).1.into_iter().filter(is_visible).collect();
    if VALIDATOR.is_valid(data) == problems.is_empty() {
        return Ok(());
    }
    let errors: Vec<String> = VALIDATOR
        .iter_errors(data)
        .map(|error| format!("{} {}: {error}", error.instance_path(), error.schema_path()))
        .collect();
    let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    Err(format!("{data}\ncheck: {paths:?}\nschema: {errors:?}"))
}

#[test]
fn schema_and_check_agree_on_every_slip() {
    assert!(SLIPS.len() > 12, "{}", SLIPS.len());
    for data in SLIPS.iter() {
        agree(data).unwrap();
    }
}

/// Values that people write where another is expected, and the right ones.
fn value() -> impl Strategy<Value = Value> {
    let words = [
        "2023-2-10",
        "2023-02-30",
        "2024-02-29",
        "2023-02-29",
        "2023-04-31",
        "1900-02-29",
        "2000-02-29",
        "2023~-02?-10",
        "2024-12-05/2024-12-06",
        "2025-03/..",
        "2025-23",
        "2025-XX",
        "2025-XX-XX",
        "199X",
        "Feb 2023",
        "/2024",
        "../..",
        "US",
        "USA",
        "us",
        "South Korea",
        "EU",
        "XK",
        "en",
        "EN",
        "kr",
        "jp",
        "knc",
        "en-GB",
        "en_GB",
        "x-own",
        "Norms",
        "first card",
        "first-card",
        "https://a.example/",
        "www.a.example",
        "joint",
        "publisher",
        "editor",
        "topic",
    ];
    prop_oneof![
        6 => select(words.to_vec()).prop_map(Value::from),
        1 => select(vec![json!(45000), json!(0), json!(1), json!(2.0), json!(50), json!(true), json!([]), json!({}), json!(["en"]),
            json!([{ "id": "a", "name": "A" }]), json!({ "en": "T" }), json!({ "kr": "T" }), json!({ "total": 50 }),
            json!({ "name": "London" })]),
    ]
}

const KEYS: [&str; 18] = [
    "date",
    "version",
    "title",
    "summary",
    "languages",
    "translations",
    "attendance",
    "place",
    "series",
    "themes",
    "participants",
    "countries",
    "id",
    "kind",
    "country",
    "chairs",
    "stated_by",
    "organizer",
];

proptest! {
    #![proptest_config(cases(1024))]

    #[test]
    fn schema_and_check_agree_on_variations_of_slips(
        slip in any::<Index>(), key in select(KEYS.to_vec()), value in value(), is_in_card in any::<bool>(), is_entry in any::<bool>()
    ) {
        let mut data = SLIPS[slip.index(SLIPS.len())].clone();
        let value = if is_entry { json!([value]) } else { value };
        let has_card = is_in_card && data.pointer("/cards/0").is_some();
        match data.pointer_mut(if has_card { "/cards/0" } else { "" }).unwrap() {
            Value::Object(entries) => _ = entries.insert(key.to_owned(), value),
            _ => return Ok(()),
        }
        agree(&data).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn schema_and_check_agree_on_every_date(
        date in "[?~%]?(19|20)[0-9]{2}[?~%]?(-[?~%]?[0-3][0-9X][?~%]?(-[?~%]?[0-3][0-9][?~%]?)?)?|[0-9]{2}(00|04|01)-02-(28|29|30)|\
                 ([0-9]{4}|\\.\\.|)/([0-9]{4}-[01][0-9]|\\.\\.|)|[0-9X]{4}(-XX)?(-XX)?|[0-9X/.~-]{0,11}"
    ) {
        let data = json!({ "title": "T", "cards": [], "date": date });
        prop_assert_eq!(VALIDATOR.is_valid(&data), Edtf::parse(&date).is_some(), "{}", date);
    }
}
