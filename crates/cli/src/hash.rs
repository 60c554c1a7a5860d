//! `hash`: prints the version hash of a dataset.

use crate::dataset::{in_file, name_of, parse, read_text};
use crate::output::{print_lines, warn};
use clap::Args;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::{Effect, locate};
use dialogue_summary::dialogue::version_hash::{compose, version_hash};
use dialogue_summary::i18n::{for_publishers, phrases};
use std::path::PathBuf;

/// The options of `hash`.
#[derive(Args)]
pub struct HashArgs {
    /// The dataset, a JSON file; - is standard input.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The language of messages: en or ko.
    #[arg(long, default_value = "en")]
    lang: String,
}

/// Prints the hash. Returns whether all of the dataset was read.
///
/// # Errors
/// The message of a file that cannot be read or is no dataset.
pub fn run(args: &HashArgs) -> Result<bool, String> {
    let phrases = for_publishers(phrases(&args.lang));
    let name = name_of(&args.file);
    let text = read_text(Some(&args.file), phrases)?;
    let (dialogue, mut problems) = check(&parse(&text, &name, phrases)?);
    locate(&mut text.chars(), &mut problems);
    if let Some(problem) = problems.iter().find(|problem| problem.effect == Effect::Refused) {
        return Err(in_file(&name, problem, phrases));
    }
    problems.iter().for_each(|problem| warn(&in_file(&name, problem, phrases)));
    print_lines(&[version_hash(&dialogue, compose)]).map_err(|error| format!("{name}: {error}"))?;
    Ok(problems.is_empty())
}
