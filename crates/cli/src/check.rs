//! `check`: reports what is wrong with a dataset.

use crate::dataset;
use crate::output::{print, warn};
use clap::Args;
use dialogue_summary::dialogue::check::{check, list};
use dialogue_summary::dialogue::limits::MAX_PROBLEMS;
use dialogue_summary::dialogue::problem::Effect;
use dialogue_summary::dialogue::value::Value;
use dialogue_summary::i18n::{phrases, problem};
use dialogue_summary_publish::lint::lint;
use std::path::PathBuf;

/// More notes than these are only counted.
const MAX_NOTES: usize = 100;

/// The options of `check`.
#[derive(Args)]
pub struct CheckArgs {
    /// The dataset, a JSON file.
    file: PathBuf,
    /// The language of the report: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Prints the report. Returns whether the widget shows all of the dataset.
pub fn run(args: &CheckArgs) -> Result<bool, String> {
    let name = args.file.display();
    let in_file = |error| format!("{name}: {error}");
    let text = dataset::read_text(Some(&args.file)).map_err(in_file)?;
    let value = dataset::parse(&text).map_err(in_file)?;
    let (dialogue, problems) = check(&value);
    let notes = lint(&value);

    let outcome = if problems.iter().any(|problem| problem.effect == Effect::Refused) {
        String::from("refused, nothing of it is shown")
    } else {
        let shown = dialogue.cards.len();
        format!("{shown} cards stand, {} left out", count_cards(&value).saturating_sub(shown))
    };
    let named = match problems.len() {
        MAX_PROBLEMS => format!("the first {MAX_PROBLEMS} problems named"),
        count => format!("{count} problems named"),
    };
    warn(&format!("{name}: {outcome}; {named}, {} notes", notes.len()));

    let phrases = phrases(&args.lang);
    let mut report: String = problems.iter().map(|each| problem(phrases, each) + "\n").collect();
    report.extend(notes.iter().take(MAX_NOTES).map(|note| format!("note: {note}\n")));
    if notes.len() > MAX_NOTES {
        report += &format!("note: {} more\n", notes.len() - MAX_NOTES);
    }
    print(&report).map_err(in_file)?;
    Ok(problems.is_empty())
}

/// The cards that the dataset contains, valid or not. `check` stops naming problems at [`MAX_PROBLEMS`].
fn count_cards(dataset: &Value) -> usize {
    let dialogues = std::iter::once(dataset).chain(list(dataset, "dialogues"));
    dialogues.map(|dialogue| list(dialogue, "cards").len()).sum()
}
