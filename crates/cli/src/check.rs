//! `check`: reports what is wrong with datasets.

mod phrases;

use crate::dataset::{in_file, name_of, parse, place, read_text};
use crate::output::{print_lines, warn};
use clap::Args;
use dialogue_summary::dialogue::check::{check, list};
use dialogue_summary::dialogue::limits::MAX_PROBLEMS;
use dialogue_summary::dialogue::position::positions;
use dialogue_summary::dialogue::problem::{Effect, locate};
use dialogue_summary::dialogue::value::Value;
use dialogue_summary::i18n::{Phrases, fill, for_publishers, phrases};
use dialogue_summary_publish::lint::lint;
use dialogue_summary_publish::lint::phrases::note;
use phrases::check_phrases;
use std::path::{Path, PathBuf};

/// More notes than these are only counted.
const MAX_NOTES: usize = 100;

/// The options of `check`.
#[derive(Args)]
pub struct CheckArgs {
    /// The datasets, JSON files; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The language of the report: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Prints the reports. Returns whether the widget shows all of the datasets.
///
/// # Errors
/// The messages of the files that cannot be read.
pub fn run(args: &CheckArgs) -> Result<bool, String> {
    let phrases = for_publishers(phrases(&args.lang));
    let (mut complete, mut unread) = (0, Vec::new());
    for file in &args.files {
        match report(file, phrases) {
            Ok(is_complete) => complete += usize::from(is_complete),
            Err(message) => unread.push(message),
        }
    }
    let all = args.files.len();
    if all > 1 {
        unread.iter().for_each(|message| warn(message));
        let own = check_phrases(phrases);
        let flawed = all - complete - unread.len();
        let counts = [all, complete, flawed, unread.len()].map(|count| count.to_string());
        let summary = fill(own.summary, &counts.each_ref().map(String::as_str));
        return if unread.is_empty() {
            warn(&summary);
            Ok(complete == all)
        } else {
            Err(summary)
        };
    }
    match unread.pop() {
        Some(message) => Err(message),
        None => Ok(complete == all),
    }
}

/// Prints the report on one file. Returns whether the widget shows all of it.
fn report(file: &Path, phrases: &Phrases) -> Result<bool, String> {
    let own = check_phrases(phrases);
    let name = name_of(file);
    let text = read_text(Some(file), phrases)?;
    let value = parse(&text, &name, phrases)?;
    let (dialogue, mut problems) = check(&value);
    locate(&mut text.chars(), &mut problems);
    let notes = lint(&value);

    let outcome = if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        own.refused.to_owned()
    } else {
        let shown = dialogue.cards.len();
        let left_out = count_cards(&value).saturating_sub(shown);
        [phrases.plural(own.shown, shown, &[]), phrases.plural(own.left_out, left_out, &[])].join(", ")
    };
    let counted = match problems.len() {
        MAX_PROBLEMS => fill(own.first_problems, &[&MAX_PROBLEMS.to_string()]),
        count => phrases.plural(own.problems, count, &[]),
    };
    warn(&format!("{name}: {outcome}; {counted}, {}", phrases.plural(own.notes, notes.len(), &[])));

    let mut lines: Vec<String> = problems.iter().map(|each| in_file(&name, each, phrases)).collect();
    let listed = notes.get(..MAX_NOTES).unwrap_or(&notes);
    let paths: Vec<(&str, bool)> = listed.iter().map(|note| (note.path.as_str(), note.is_of_key())).collect();
    let places = positions(&mut text.chars(), &paths);
    for (each, at) in listed.iter().zip(places) {
        lines.push(format!("{}: {}", place(&name, Some(at)), fill(own.note, &[&note(phrases, each)])));
    }
    if notes.len() > MAX_NOTES {
        lines.push(format!("{name}: {}", phrases.plural(own.more_notes, notes.len() - MAX_NOTES, &[])));
    }
    print_lines(&lines).map_err(|error| format!("{name}: {error}"))?;
    Ok(problems.is_empty())
}

/// The cards that the dataset contains, valid or not. `check` stops naming problems at [`MAX_PROBLEMS`].
fn count_cards(dataset: &Value) -> usize {
    let dialogues = std::iter::once(dataset).chain(list(dataset, "dialogues"));
    dialogues.map(|dialogue| list(dialogue, "cards").len()).sum()
}
