//! `merge`: makes one collection of several datasets.

use crate::dataset::{in_file, parse, read_text};
use crate::output::{print, warn};
use clap::Args;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::locate;
use dialogue_summary::i18n::phrases;
use dialogue_summary_publish::merge::{Input, merge};
use std::path::PathBuf;

/// The options of `merge`.
#[derive(Args)]
pub struct MergeArgs {
    /// The datasets, JSON files: dialogues or collections, in the order of the new collection.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The file to write. Without it, the collection is written to standard output.
    #[arg(long)]
    out: Option<PathBuf>,
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
    let mut inputs = Vec::new();
    let mut is_complete = true;
    for file in &args.files {
        let name = file.display().to_string();
        let phrases = phrases(&args.lang);
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
    let whole = merge(inputs, args.title.as_deref())?;
    let text = serde_json::to_string_pretty(&whole).map_err(|error| error.to_string())? + "\n";
    match &args.out {
        None => print(&text)?,
        Some(file) => {
            std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
            let cards: usize = whole.dialogues.iter().map(|part| part.cards.len()).sum();
            warn(&format!("{}: {} dialogues, {cards} cards", file.display(), whole.dialogues.len()));
        }
    }
    Ok(true)
}
