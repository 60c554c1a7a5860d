//! `check`: names what is wrong with a dataset.

use crate::dialogue::check::check;
use crate::dialogue::limits::MAX_BYTES;
use crate::dialogue::problem::Effect;
use crate::dialogue::value::{Refusal, Room, read};
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
    let text = text.trim_start_matches('\u{feff}');
    let value = read(text, &mut Room::default()).map_err(|refusal| refused(text, &refusal))?;
    let (dialogue, problems) = check(&value);
    let lost = problems.iter().filter(|p| p.effect == Effect::CardLeftOut).count();
    eprintln!(
        "{}: {} cards, {} problems named ({lost} cost a card)",
        file.display(),
        dialogue.cards.len(),
        problems.len()
    );
    Ok(problems.iter().map(|p| problem(words, p)).collect())
}

fn refused(text: &str, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Json(at, expected) => {
            // What follows the last line break before the place is the line it is in.
            let before = &text[..text.floor_char_boundary(*at)];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            format!("line {line}, column {column}: expected {expected}")
        }
        limit => limit.to_string(),
    }
}
