//! CSL-JSON (<https://docs.citationstyles.org/en/stable/specification.html>).

use super::item::Item;
use crate::dates::PartialDate;
use serde_json::{Value, json};

/// A list of one item. The text ends with a line break.
pub fn csl_json(item: &Item) -> String {
    let mut entry = json!({
        "id": item.key,
        "type": "webpage",
        "title": item.whole_title(),
        "container-title": item.site,
        "URL": item.url,
        "accessed": date(item.accessed.into()),
    });
    if let Some(issued) = item.issued {
        entry["issued"] = date(issued);
    }
    if !item.note.is_empty() {
        entry["note"] = json!(item.note);
    }
    if let Some(lang) = &item.lang {
        entry["language"] = json!(lang);
    }
    format!("{:#}\n", json!([entry]))
}

fn date(date: PartialDate) -> Value {
    let parts = [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
    json!({ "date-parts": [parts.into_iter().flatten().collect::<Vec<_>>()] })
}
