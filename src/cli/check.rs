//! `check`: names what is wrong with a dataset.

use super::dataset::load;
use crate::dialogue::problem::Effect;
use crate::words::{Words, problem, words};
use std::path::Path;
use std::process::ExitCode;

/// Checks a file and says what was found.
pub fn run(file: &Path, lang: &str) -> ExitCode {
    let words = words(lang);
    match report(file, words) {
        Ok(lines) if lines.is_empty() => ExitCode::SUCCESS,
        Ok(lines) => {
            lines.iter().for_each(|line| println!("{line}"));
            ExitCode::from(1)
        }
        Err(why) => {
            eprintln!("{}: {why}", file.display());
            ExitCode::from(2)
        }
    }
}

/// A line for each problem; an error where the file is not to be had or is no JSON.
fn report(file: &Path, words: &Words) -> Result<Vec<String>, String> {
    let (dialogue, problems) = load(Some(file))?;
    let lost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut).count();
    eprintln!(
        "{}: {} cards, {} problems named ({lost} cost a card)",
        file.display(),
        dialogue.cards.len(),
        problems.len()
    );
    Ok(problems.iter().map(|p| problem(words, p)).collect())
}
