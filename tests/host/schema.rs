//! The published JSON Schema: made from the types, and of one mind with `check`.

use dialogue_summary::cli::schema;
use expect_test::expect_file;
use serde_json::{Value, json};

fn built_in() -> Value {
    serde_json::from_str(include_str!("../../static/dialogues/uk-rok-cyber-4.json")).unwrap()
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    expect_file!["../../static/schema/dialogue.schema.json"].assert_eq(&schema());
}

#[test]
fn the_built_in_record_and_the_smallest_dataset_are_valid() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let smallest = json!({ "title": "T", "cards": [{ "id": "a", "kind": "topic", "title": "A" }] });
    let collection = json!({ "title": "T", "dialogues": [smallest.clone(), { "title": "U", "cards": [] }] });
    for dataset in [built_in(), smallest, collection] {
        let errors: Vec<String> = validator.iter_errors(&dataset).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn what_check_names_the_schema_refuses() {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let table = [
        ("/cards/3/kind", json!("topik")),
        ("/cards/3/title", json!(7)),
        ("/cards/0/countries/0/role", json!("host")),
        ("/cards/0/locators/0/paragraph", json!("one")),
        ("/cards/0/locators/0/start/exact", json!(null)),
        ("/date", json!("6 November 2024")),
        ("/attendance/total", json!("fifty")),
        ("/cards", json!({})),
    ];
    assert!(!validator.is_valid(&json!({ "title": "neither cards nor dialogues" })));
    assert!(!validator.is_valid(&json!({ "title": "T", "dialogues": [{ "title": "no cards" }] })));
    for (pointer, wrong) in table {
        let mut dataset = built_in();
        *dataset.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&dataset), "{pointer}");
    }
}
