//! Prints the sentences of the shell as JSON by language. The build of the scripts takes them from here.

use dialogue_summary::i18n::{ShellPhrases, shell_phrases};
use std::collections::BTreeMap;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let all: BTreeMap<&str, &ShellPhrases> = shell_phrases().collect();
    println!("{}", serde_json::to_string(&all)?);
    Ok(())
}
