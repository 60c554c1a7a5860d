//! `check`: names what is wrong with a dataset.

use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::Effect;
use crate::dialogue::value::take;
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
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    if text.len() > MAX_BYTES {
        return Err(format!("{} bytes, at most {MAX_BYTES} are read", text.len()));
    }
    // Line and column come with the parser's own words.
    let mut json = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let value = take(&mut json).and_then(|value| json.end().map(|()| value));
    let (dialogue, problems) = check(&value.map_err(|error| error.to_string())?);
    let lost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut).count();
    eprintln!(
        "{}: {} cards, {} problems named ({lost} cost a card)",
        file.display(),
        dialogue.cards.len(),
        problems.len()
    );
    Ok(problems.iter().map(|p| problem(words, p)).collect())
}
