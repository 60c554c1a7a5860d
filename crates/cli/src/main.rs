//! `dialogue-summary`, the publisher's command line: it checks a dataset with the code that runs in the browser.

mod address;
mod check;
mod dataset;
mod doctor;
mod export;
mod filter;
mod hash;
mod merge;
mod output;
mod phrases;
mod record;
mod render;
mod site;
mod terminal;

use clap::{Parser, Subcommand};
use dialogue_summary_publish::schema::schema;
use std::process::ExitCode;
use terminal::Messages;

/// Checks dialogue datasets and the pages that embed them, and renders datasets in other forms.
#[derive(Parser)]
#[command(name = "dialogue-summary", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report everything in datasets that the widget would leave out: file, line and column, the card, and what to do.
    /// Also note what it would show although it is probably a mistake: an empty title, an interval that ends before it
    /// begins, a key of another kind of card.
    ///
    /// Exits with 0 if nothing is left out, 1 if something is, 2 if a file cannot be read, is not JSON or not UTF-8.
    Check(check::CheckArgs),
    /// Merge dialogues and collections into one collection. It holds every dialogue with its own lists, in the order of the files.
    ///
    /// Exits with 0 if the collection is written, 1 if a file has a problem (the problems are reported, nothing is written),
    /// 2 if a file cannot be read, two dialogues have one id or seem to be one meeting, or one of the files would be replaced.
    Merge(merge::MergeArgs),
    /// Report which methods to embed the widget work under a page's Content-Security-Policy, and what to add for the
    /// others.
    ///
    /// Exits with 0 if the custom element works, 1 if it does not or if the policy is not understood, 2 if an argument
    /// is invalid.
    Doctor(doctor::DoctorArgs),
    /// Write what a view of a dataset shows, for pages without the widget.
    ///
    /// Exits with 0 if all of the dataset was read, 1 if a part was left out (the parts are reported, the rest is
    /// written), 2 if nothing is written.
    Render(render::RenderArgs),
    /// Write a citation or a download of a record, of a view of it, or of one card.
    ///
    /// Exits with 0 if all of the dataset was read, 1 if a part was left out (the parts are reported, the rest is
    /// written), 2 if nothing is written.
    Export(export::ExportArgs),
    /// Write a folder of permanent pages for any static host: a page for each dialogue, card and series, with pictures for
    /// previews, a feed, a site map and oEmbed. A second run rewrites only what changed. A page that a former run wrote stays as
    /// a redirect, or says that its card was withdrawn.
    ///
    /// Exits with 0 if the site is written, 1 if a dataset has a problem (the problems are reported, nothing is written), 2 if
    /// nothing is written for another reason.
    Site(site::SiteArgs),
    /// Print the version hash of a dataset, which links of the share dialog carry. Write it into the newest entry of `changes`, so
    /// that an older link can say what has changed since.
    ///
    /// Exits with 0 if it is printed, 1 if a part of the dataset is left out (the hash is that of the rest), 2 if a file cannot be
    /// read.
    Hash(hash::HashArgs),
    /// Write the JSON Schema of the dataset format.
    Schema,
}

/// A command succeeds, reports something that the publisher should mend, or fails with a message.
fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check(args) => check::run(&args).map_err(Messages::from),
        Command::Doctor(args) => doctor::run(&args).map_err(Messages::from),
        Command::Merge(args) => merge::run(&args).map_err(Messages::from),
        Command::Export(args) => export::run(&args),
        Command::Render(args) => render::run(&args),
        Command::Site(args) => site::run(&args),
        Command::Hash(args) => hash::run(&args).map_err(Messages::from),
        Command::Schema => output::print(&schema()).map(|()| true).map_err(Messages::from),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(Messages(lines)) => {
            lines.iter().for_each(|line| output::warn(line));
            ExitCode::from(2)
        }
    }
}
