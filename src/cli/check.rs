//! `check`: names what is wrong with a dataset.

use super::dataset::{text, value};
use super::lint::lint;
use crate::dialogue::check::check;
use crate::dialogue::problem::{Effect, lost};
use crate::words::{Words, problem, words};
use std::path::Path;
use std::process::ExitCode;

/// As many notes are written; who has mended those sees the next.
const MAX_NOTES: usize = 100;

/// Checks a file and says what was found.
pub fn run(file: &Path, lang: &str) -> ExitCode {
    match report(file, words(lang)) {
        Ok((problems, notes)) => {
            problems.iter().for_each(|line| println!("{line}"));
            notes.iter().take(MAX_NOTES).for_each(|line| println!("note: {line}"));
            if notes.len() > MAX_NOTES {
                println!("note: {} more", notes.len() - MAX_NOTES);
            }
            ExitCode::from(u8::from(!problems.is_empty()))
        }
        Err(why) => {
            eprintln!("{}: {why}", file.display());
            ExitCode::from(2)
        }
    }
}

/// A line for each problem and for each note; an error where the file is not to be had or is no JSON.
fn report(file: &Path, words: &Words) -> Result<(Vec<String>, Vec<String>), String> {
    let text = text(Some(file))?;
    let value = value(&text)?;
    let (dialogue, problems) = check(&value);
    let notes = lint(&value);
    let became = if problems.iter().any(|p| p.effect == Effect::Refused) {
        String::from("refused, nothing of it is shown")
    } else {
        format!("{} cards stand, {} left out", dialogue.cards.len(), lost(&problems))
    };
    let (name, named, noted) = (file.display(), problems.len(), notes.len());
    eprintln!("{name}: {became}; {named} problems named, {noted} notes");
    Ok((problems.iter().map(|p| problem(words, p)).collect(), notes))
}
