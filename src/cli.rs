//! The publisher's command line: the same checks as in the browser, on the publisher's machine.

mod check;
mod schema;

pub use schema::schema;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks dialogue datasets before they are published.
#[derive(Parser)]
#[command(name = "dialogue-summary", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Name everything in a dataset that the widget would leave out.
    ///
    /// Ends with 0 where there is nothing, 1 where there is something, 2 where the file cannot be read.
    Check {
        /// The dataset, a JSON file.
        file: PathBuf,
        /// The language of the sentences: en or ko.
        #[arg(long, default_value = "en")]
        lang: String,
    },
    /// Write the JSON Schema of the dataset format.
    Schema,
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Check { file, lang } => check::run(&file, &lang),
        Command::Schema => {
            print!("{}", schema());
            ExitCode::SUCCESS
        }
    }
}
