//! A dataset with markup in every text.

use crate::common::{built_in, checked};
use serde_json::{Value as Json, json};

/// Markup that would run a script if it were parsed.
pub const MARKUP: &str = r#"<img src=x onerror=alert(1)></p></script>&amp;"'<!--"#;
/// The same for ids, without white space.
pub const SOLID: &str = r#"<img/src=x/onerror=alert(1)>&quot;"#;

/// Appends markup to every text and id of a dataset.
fn defiled(value: &mut Json, key: &str) {
    const IDS: [&str; 7] =
        ["id", "themes", "session", "organizer", "person_id", "organization_id", "shown_with"];
    const PLAIN: [&str; 14] = [
        "format",
        "version",
        "languages",
        "translations",
        "date",
        "country",
        "participants",
        "code",
        "role",
        "kind",
        "form",
        "stated_by",
        "phase",
        "type",
    ];
    match value {
        Json::Object(map) => map.iter_mut().for_each(|(key, inner)| defiled(inner, key)),
        Json::Array(list) => list.iter_mut().for_each(|inner| defiled(inner, key)),
        Json::String(text) if IDS.contains(&key) || key == "organizations" => text.push_str(SOLID),
        Json::String(text) if !PLAIN.contains(&key) && key != "language" => text.push_str(MARKUP),
        _ => {}
    }
}

/// The built-in dataset with markup in every text and id.
pub fn bad() -> Json {
    let mut data = built_in();
    defiled(&mut data, "");
    // The id of a dialogue has no slash.
    data["id"] = json!(data["id"].as_str().unwrap().replace('/', "&sol;"));
    let (dialogue, problems) = checked(&data);
    assert_eq!((dialogue.cards.len(), problems), (18, vec![]), "markup is no problem");
    data
}
