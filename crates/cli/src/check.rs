//! `check`: names what is wrong with a dataset.

use crate::dataset::{text, value};
use crate::out::{complain, put};
use dialogue_summary::dialogue::check::{check, list};
use dialogue_summary::dialogue::limits::MAX_PROBLEMS;
use dialogue_summary::dialogue::problem::Effect;
use dialogue_summary::dialogue::value::Value;
use dialogue_summary::i18n::{Phrases, phrases, problem};
use dialogue_summary_publish::lint::lint;
use std::path::Path;
use std::process::ExitCode;

/// As many notes are written; who has mended those sees the next.
const MAX_NOTES: usize = 100;

/// Checks a file and says what was found.
pub fn run(file: &Path, lang: &str) -> ExitCode {
    match answer(file, phrases(lang)) {
        Ok(whole) => ExitCode::from(u8::from(!whole)),
        Err(why) => {
            complain(&format!("{}: {why}", file.display()));
            ExitCode::from(2)
        }
    }
}

/// Says what was found; whether all of the dataset stands.
fn answer(file: &Path, phrases: &Phrases) -> Result<bool, String> {
    let (problems, notes) = report(file, phrases)?;
    let mut lines = problems.clone();
    lines.extend(notes.iter().take(MAX_NOTES).map(|line| ["note: ", line].concat()));
    if notes.len() > MAX_NOTES {
        lines.push(format!("note: {} more", notes.len() - MAX_NOTES));
    }
    put(&lines.iter().flat_map(|line| [line, "\n"]).collect::<String>())?;
    Ok(problems.is_empty())
}

/// How many cards are written; of those that do not stand, no more are named than there is room for problems.
fn cards(value: &Value) -> usize {
    let parts = std::iter::once(value).chain(list(value, "dialogues"));
    parts.map(|part| list(part, "cards").len()).sum()
}

/// A line for each problem and for each note; an error where the file is not to be had or is no JSON.
fn report(file: &Path, phrases: &Phrases) -> Result<(Vec<String>, Vec<String>), String> {
    let text = text(Some(file))?;
    let value = value(&text)?;
    let (dialogue, problems) = check(&value);
    let notes = lint(&value);
    let became = if problems.iter().any(|p| p.effect == Effect::Refused) {
        String::from("refused, nothing of it is shown")
    } else {
        let stand = dialogue.cards.len();
        format!("{stand} cards stand, {} left out", cards(&value).saturating_sub(stand))
    };
    let (name, noted) = (file.display(), notes.len());
    let named = match problems.len() {
        MAX_PROBLEMS => format!("the first {MAX_PROBLEMS} problems named"),
        few => format!("{few} problems named"),
    };
    complain(&format!("{name}: {became}; {named}, {noted} notes"));
    Ok((problems.iter().map(|p| problem(phrases, p)).collect(), notes))
}
