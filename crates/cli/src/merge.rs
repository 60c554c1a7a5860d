//! `merge`: makes one collection of several datasets.

use crate::dataset::{in_file, name_of, parse, read_text};
use crate::output::{is_one_of, print, warn, write_file};
use crate::terminal::escaped_json;
use clap::Args;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::locate;
use dialogue_summary::i18n::{Plural, fill, phrases, plural};
use dialogue_summary_publish::lint::ids_with_other_names;
use dialogue_summary_publish::lint::phrases::note as lint_note;
use dialogue_summary_publish::merge::phrases::message;
use dialogue_summary_publish::merge::{Input, merge};
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
    /// The title of the collection. Without it: that of the only collection among the files, else that of their common series.
    #[arg(long)]
    title: Option<String>,
    /// The language of messages: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Merges the files. Returns whether all of every file is in the collection. A file with a problem is not merged in part: nothing is
/// written, and the problems are reported.
pub fn run(args: &MergeArgs) -> Result<bool, String> {
    let (phrases, own) = (phrases(&args.lang), merge_phrases(&args.lang));
    if let Some(out) = args.out.as_deref().filter(|out| !args.overwrite && is_one_of(out, &args.files)) {
        return Err(fill(own.overwrites, &[&out.display().to_string(), "--overwrite"]));
    }
    let mut inputs = Vec::new();
    let mut is_complete = true;
    for file in &args.files {
        let name = name_of(file);
        let text = read_text(Some(file), phrases)?;
        let (dialogue, mut problems) = check(&parse(&text, &name, phrases)?);
        locate(&mut text.chars(), &mut problems);
        problems.iter().for_each(|each| warn(&in_file(&name, each, phrases)));
        is_complete &= problems.is_empty();
        inputs.push(Input { name, dialogue });
    }
    if !is_complete {
        return Ok(false);
    }
    let whole = merge(inputs, args.title.as_deref()).map_err(|error| message(phrases, &error))?;
    let text = serde_json::to_string_pretty(&whole).map_err(|error| error.to_string())? + "\n";
    for note in ids_with_other_names(&parse(&text, "", phrases)?) {
        warn(&lint_note(phrases, &note));
    }
    match &args.out {
        None => print(&escaped_json(&text))?,
        Some(file) => {
            write_file(file, &text)?;
            let cards: usize = whole.dialogues.iter().map(|part| part.cards.len()).sum();
            let counts =
                [plural(own.dialogues, whole.dialogues.len(), &[]), plural(phrases.cards, cards, &[])];
            warn(&format!("{}: {}", file.display(), counts.join(", ")));
        }
    }
    Ok(true)
}

/// The sentences of `merge`.
#[derive(Debug)]
struct MergePhrases {
    dialogues: Plural,
    overwrites: &'static str,
}

static EN: MergePhrases = MergePhrases {
    dialogues: ("{} dialogue", "{} dialogues"),
    overwrites: "{}: this is one of the files to merge, which would be lost. Write to another file, or add {}.",
};

static KO: MergePhrases = MergePhrases {
    dialogues: ("회의 {}건", "회의 {}건"),
    overwrites: "{}: 합칠 파일 중 하나이며, 쓰면 그 내용이 사라집니다. 다른 파일에 쓰거나 {} 옵션을 추가하십시오.",
};

/// The sentences for a reader of `lang`.
fn merge_phrases(lang: &str) -> &'static MergePhrases {
    match phrases(lang).lang {
        "ko" => &KO,
        _ => &EN,
    }
}
