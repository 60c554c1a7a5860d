//! A dataset that is read and checked, for the commands that write something of it.

use crate::dataset;
use crate::output::is_one_of;
use crate::phrases::write_phrases;
use crate::terminal::Messages;
use dialogue_summary::dialogue::Dialogue;
use dialogue_summary::dialogue::check::check;
use dialogue_summary::dialogue::problem::{Effect, Problem, locate};
use dialogue_summary::i18n::{Phrases, fill};
use dialogue_summary::search::index::Index;
use dialogue_summary::search::normalize::Normalizer;
use std::path::Path;

/// A checked dataset.
pub struct Record {
    /// The record, without what was left out.
    pub dialogue: Dialogue,
    /// What was left out.
    pub problems: Vec<Problem>,
    /// The same in sentences.
    pub report: Vec<String>,
    /// Its index.
    pub index: Index,
}

impl Record {
    /// Reads a dataset. `name` is the name of its file, for messages.
    ///
    /// # Errors
    /// The report, if nothing of it can be shown.
    pub fn read(name: &str, text: &str, phrases: &Phrases) -> Result<Record, Messages> {
        let value = dataset::parse(text, name, phrases)?;
        let (dialogue, mut problems) = check(&value);
        locate(&mut text.chars(), &mut problems);
        let report = problems.iter().map(|each| dataset::in_file(name, each, phrases)).collect();
        if problems.iter().any(|problem| problem.effect == Effect::Refused) {
            return Err(Messages(report));
        }
        let index = Index::new(&dialogue, &Normalizer::default());
        Ok(Record { dialogue, problems, report, index })
    }
}

/// Refuses to write over the dataset that is read.
///
/// # Errors
/// The message for the publisher.
pub fn keep_dataset(out: Option<&Path>, file: Option<&Path>, phrases: &Phrases) -> Result<(), String> {
    match (out, file) {
        (Some(out), Some(file)) if is_one_of(out, &[file.to_owned()]) => {
            Err(fill(write_phrases(phrases).overwrites, &[&out.display().to_string()]))
        }
        _ => Ok(()),
    }
}
