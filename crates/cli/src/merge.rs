//! `merge`: makes one collection of several datasets.

use crate::dataset::{in_file, name_of, parse, place, read_text};
use crate::output::{is_one_of, print, warn, write_file};
use crate::terminal::escaped_json;
use clap::Args;
use dialogue_summary::dialogue::check::{check, is_own_key, list};
use dialogue_summary::dialogue::position::{Position, positions};
use dialogue_summary::dialogue::problem::locate;
use dialogue_summary::dialogue::value::Value;
use dialogue_summary::i18n::{Phrases, Plural, fill, for_publishers, phrases};
use dialogue_summary_publish::lint::phrases::note as lint_note;
use dialogue_summary_publish::merge::phrases::message;
use dialogue_summary_publish::merge::{
    FileNote, Input, conflicts_of_files, has_neutral_title, lost_keys, merge,
};
use std::path::PathBuf;

/// The options of `merge`.
#[derive(Args)]
pub struct MergeArgs {
    /// The datasets, JSON files: dialogues or collections, in the order of the new collection; - is standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The file to write. Without it, the collection is written to standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write the collection even if the file to write is one of the datasets.
    #[arg(long)]
    overwrite: bool,
    /// The title of the collection. Without it: that of their common series, or of the only collection among the files.
    #[arg(long)]
    title: Option<String>,
    /// The language of messages: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Merges the files. Returns whether all of every file is in the collection. A file with a problem is not merged in part: nothing is
/// written, and the problems are reported.
pub fn run(args: &MergeArgs) -> Result<bool, String> {
    let phrases = for_publishers(phrases(&args.lang));
    let own = merge_phrases(phrases);
    if let Some(out) = args.out.as_deref().filter(|out| !args.overwrite && is_one_of(out, &args.files)) {
        return Err(fill(own.overwrites, &[&out.display().to_string(), "--overwrite"]));
    }
    let mut texts: Vec<(String, String)> = Vec::new();
    for file in &args.files {
        texts.push((name_of(file), read_text(Some(file), phrases)?));
    }
    let (mut inputs, mut values) = (Vec::new(), Vec::new());
    let mut is_complete = true;
    for (name, text) in &texts {
        let value = parse(text, name, phrases)?;
        let (dialogue, mut problems) = check(&value);
        locate(&mut text.chars(), &mut problems);
        problems.iter().for_each(|each| warn(&in_file(name, each, phrases)));
        is_complete &= problems.is_empty();
        if let Some(key) = own_key(&value) {
            warn(&fill(own.own_keys, &[name, key]));
        }
        inputs.push(Input { name: name.clone(), dialogue });
        values.push((name.clone(), value));
    }
    if !is_complete {
        return Ok(false);
    }
    for (name, keys) in lost_keys(&inputs) {
        warn(&fill(own.lost, &[name, &keys.join(", ")]));
    }
    let is_title_neutral = args.title.is_none() && has_neutral_title(&inputs);
    let whole = merge(inputs, args.title.as_deref()).map_err(|mut error| {
        error.places().into_iter().for_each(|at| at.position = position(&texts, &at.file, &at.path));
        message(phrases, &error)
    })?;
    let text = serde_json::to_string_pretty(&whole).map_err(|error| error.to_string())? + "\n";
    for FileNote { mut note, file, other } in conflicts_of_files(values) {
        let at = place(&file, position(&texts, &file, &note.path));
        if let (Some(path), Some(other)) = (note.remark.other_path(), other) {
            *path = place(&other.file, position(&texts, &other.file, &other.path));
        }
        warn(&format!("{at}: {}", lint_note(phrases, &note)));
    }
    if is_title_neutral {
        let title = whole.title.pick(&args.lang).0;
        warn(&fill(own.neutral_title, &[title, "--title"]));
    }
    match &args.out {
        None => print(&escaped_json(&text))?,
        Some(file) => {
            write_file(file, &text)?;
            let cards: usize = whole.dialogues.iter().map(|part| part.cards.len()).sum();
            let counts = [
                phrases.plural(own.dialogues, whole.dialogues.len(), &[]),
                phrases.plural(phrases.cards, cards, &[]),
            ];
            warn(&format!("{}: {}", file.display(), counts.join(", ")));
        }
    }
    Ok(true)
}

/// The position of a JSON path in the text of a file.
fn position(texts: &[(String, String)], file: &str, path: &str) -> Option<Position> {
    let (_, text) = texts.iter().find(|(name, _)| name == file)?;
    positions(&mut text.chars(), &[(path, false)]).pop()
}

/// The first key of the publisher's own in a dataset or its dialogues, which the format does not know.
fn own_key<'a>(dataset: &'a Value) -> Option<&'a str> {
    let of = |value: &'a Value| {
        let Value::Map(entries) = value else { return None };
        entries.iter().map(|(key, _)| &**key).find(|key| is_own_key(key) && !key.starts_with('$'))
    };
    let cards = |of: &'a Value| list(of, "cards").iter();
    let parts = list(dataset, "dialogues");
    let all = std::iter::once(dataset).chain(parts).chain(cards(dataset)).chain(parts.iter().flat_map(cards));
    all.filter_map(of).next()
}

/// The sentences of `merge`.
#[derive(Debug)]
struct MergePhrases {
    dialogues: Plural,
    overwrites: &'static str,
    lost: &'static str,
    own_keys: &'static str,
    neutral_title: &'static str,
}

static EN: MergePhrases = MergePhrases {
    dialogues: Plural::of_one("{} dialogue", "{} dialogues"),
    overwrites: "{}: this is one of the files to merge, which would be lost. Write to another file, or add {}.",
    lost: "{}: what it says of itself as a collection ({}) is not in the new one, because it is not about all meetings there.",
    own_keys: "{}: keys of your own, such as “{}”, are not in the collection; the format does not know them.",
    neutral_title: "The meetings have no series in common, so the collection has the title “{}”. Give it another one with {}.",
};

static KO: MergePhrases = MergePhrases {
    dialogues: Plural::of_any("회의 {}건"),
    overwrites: "{}: 합칠 파일 중 하나이며, 쓰면 그 내용이 사라집니다. 다른 파일에 쓰거나 {} 옵션을 추가하십시오.",
    lost: "{}: 이 모음 자체에 대한 내용({})은 모든 회의에 해당하지 않으므로 새 모음에 들어가지 않습니다.",
    own_keys: "{}: “{}” 같은 자체 키는 형식에 없으므로 모음에 들어가지 않습니다.",
    neutral_title: "회의들이 한 협의체에 속하지 않아 모음의 제목은 “{}”입니다. 다른 제목을 쓰려면 {} 옵션을 추가하십시오.",
};

/// The sentences in the language of `phrases`.
fn merge_phrases(phrases: &Phrases) -> &'static MergePhrases {
    match phrases.lang {
        "ko" => &KO,
        _ => &EN,
    }
}
