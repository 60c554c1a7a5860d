//! The publisher's command line: the same checks as in the browser, on the publisher's machine.

mod address;
mod asked;
mod check;
mod dataset;
mod doctor;
mod out;
mod render;
mod slips;
mod source;

use clap::{Parser, Subcommand};
use dialogue_summary_publish::schema::schema;
use std::path::PathBuf;
use std::process::ExitCode;

/// Checks dialogue datasets and the pages they are to stand in, and writes them in other forms.
#[derive(Parser)]
#[command(name = "dialogue-summary", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Name everything in a dataset that the widget would leave out, and note what it shows as it stands though it was
    /// hardly meant: an empty title, an interval that ends before it begins, a key of another kind of card.
    ///
    /// Ends with 0 where nothing is left out, 1 where something is, 2 where the file cannot be read.
    Check {
        /// The dataset, a JSON file.
        file: PathBuf,
        /// The language of the sentences: en or ko.
        #[arg(long, default_value = "en")]
        lang: String,
    },
    /// Say which ways to embed the widget run under a page's Content-Security-Policy, and what to add for the others.
    ///
    /// Ends with 0 where the custom element runs, 1 where it does not or the policy is not understood, 2 where the
    /// arguments cannot be used.
    Doctor(doctor::Question),
    /// Write what a view of a dataset shows, for pages without the widget.
    ///
    /// Ends with 0 where all of the dataset could be read, 1 where something was left out of it (it is named, and
    /// the rest is written), 2 where nothing is written.
    Render(render::Order),
    /// Write the JSON Schema of the dataset format.
    Schema,
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Check { file, lang } => check::run(&file, &lang),
        Command::Doctor(question) => doctor::run(&question),
        Command::Render(order) => render::run(&order),
        Command::Schema => match out::put(&schema()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => {
                out::complain(&why);
                ExitCode::from(2)
            }
        },
    }
}
