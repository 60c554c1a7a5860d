//! What the files to merge say differently of one thing, each with its place in its own file.

use super::Place;
use crate::lint::{Note, conflicts};
use dialogue_summary::dialogue::value::Value;
use std::borrow::Cow;

/// A note on one file, and the place in another one that it names.
#[derive(Clone, Debug, PartialEq)]
pub struct FileNote {
    /// The note. Its paths are those of the files.
    pub note: Note,
    /// The file of the note.
    pub file: String,
    /// The place that the note names.
    pub other: Option<Place>,
}

/// The notes on files that are valid alone and contradict each other, each file with its name.
pub fn conflicts_of_files(files: Vec<(String, Value)>) -> Vec<FileNote> {
    let mut parts: Vec<Value> = Vec::new();
    let mut origins: Vec<Place> = Vec::new();
    for (file, value) in files {
        for (path, part) in parts_of(value) {
            origins.push(Place::new(&file, path));
            parts.push(part);
        }
    }
    let whole = Value::Map(vec![(Cow::from("dialogues"), Value::List(parts))]);
    let located = |path: &str| {
        let (nth, rest) = path.strip_prefix("$.dialogues[")?.split_once(']')?;
        let Place { file, path, .. } = origins.get(nth.parse::<usize>().ok()?)?;
        Some(Place::new(file, format!("{path}{rest}")))
    };
    let file_note = |mut note: Note| {
        let own = located(&note.path)?;
        note.path = own.path;
        let other = note.remark.other_path().and_then(|other| located(other));
        if let Some((path, other)) = note.remark.other_path().zip(other.as_ref()) {
            path.clone_from(&other.path);
        }
        Some(FileNote { note, file: own.file, other })
    };
    conflicts(&whole).into_iter().filter_map(file_note).collect()
}

/// The dialogues of a file, each with its path. What a collection lists for all of them is one more.
fn parts_of(value: Value) -> Vec<(String, Value)> {
    let Value::Map(mut entries) = value else { return Vec::new() };
    let Some(at) = entries.iter().rposition(|(key, value)| key == "dialogues" && *value != Value::Null)
    else {
        return vec![(String::from("$"), Value::Map(entries))];
    };
    let (_, dialogues) = entries.swap_remove(at);
    entries.retain(|(key, _)| key == "themes" || key == "countries");
    let has_themes = entries.iter().any(|(key, _)| key == "themes");
    let mut parts = vec![(String::from("$"), Value::Map(entries))];
    let Value::List(dialogues) = dialogues else { return parts };
    for (nth, mut dialogue) in dialogues.into_iter().enumerate() {
        if let (true, Value::Map(entries)) = (has_themes, &mut dialogue)
            && !entries.iter().any(|(key, _)| key == "themes")
        {
            // The names of its themes are in the list of the collection.
            entries.push((Cow::from("themes"), Value::List(vec![Value::Null])));
        }
        parts.push((format!("$.dialogues[{nth}]"), dialogue));
    }
    parts
}
