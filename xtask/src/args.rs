//! The command line: what was asked for, or a message why it cannot be told.

mod help;

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::generate::MOST_CARDS;
use help::{BUILD, GENERATE, SERVE, TEST, TOOLS, USAGE};

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print this text.
    Help(&'static str),
    /// Serve the page and rebuild on change.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Build for release.
    Build,
    /// Run the checks and tests.
    Test {
        /// Leave out whatever needs the bundler or a browser.
        host_only: bool,
        /// What stood behind `--`, for the test runners.
        extra: Vec<OsString>,
    },
    /// Write a made-up dataset.
    Generate {
        /// How many cards it has; none where that was not said.
        cards: Option<usize>,
        /// What everything in it follows from.
        seed: u64,
        /// Where to write it; none for the standard output.
        out: Option<PathBuf>,
    },
    /// Install the tools.
    Tools,
}

/// Reads the arguments behind the program's name.
pub fn parse(mut words: Vec<OsString>) -> Result<Task, String> {
    // What stands behind `--` is the test runners' business, options included.
    let extra = match words.iter().position(|word| word == "--") {
        Some(dashes) => {
            let extra = words.split_off(dashes + 1);
            words.truncate(dashes);
            Some(extra)
        }
        None => None,
    };
    let mut parser = Parser::from_args(words);
    let (mut task, help) = match parser.next().map_err(|why| why.to_string())? {
        None => return Err(format!("which command?\n\n{USAGE}")),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Task::Help(USAGE)),
        Some(Arg::Value(command)) => command_named(&command)?,
        Some(option) => {
            return Err(format!(
                "{}: options stand behind the command; see `cargo xtask --help`",
                option.unexpected()
            ));
        }
    };
    while let Some(arg) = parser.next().map_err(|why| why.to_string())? {
        match (arg, &mut task) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Task::Help(help)),
            (Arg::Long("port"), Task::Serve { port }) => *port = port_number(&mut parser)?,
            (Arg::Long("host-only"), Task::Test { host_only, .. }) => *host_only = true,
            (Arg::Long("cards"), Task::Generate { cards, .. }) => *cards = Some(card_number(&mut parser)?),
            (Arg::Long("seed"), Task::Generate { seed, .. }) => *seed = seed_number(&mut parser)?,
            (Arg::Long("out"), Task::Generate { out, .. }) => *out = Some(value(&mut parser)?.into()),
            (other, _) => return Err(format!("{}\n\n{help}", other.unexpected())),
        }
    }
    match (&mut task, extra) {
        (Task::Test { extra, .. }, Some(given)) => *extra = given,
        (Task::Generate { cards: None, .. }, None) => return Err(format!("how many cards?\n\n{help}")),
        (_, Some(_)) => return Err(format!("`--` is for `cargo xtask test`\n\n{help}")),
        (_, None) => {}
    }
    Ok(task)
}

fn command_named(command: &OsString) -> Result<(Task, &'static str), String> {
    match command.to_str() {
        Some("serve") => Ok((Task::Serve { port: 8080 }, SERVE)),
        Some("build") => Ok((Task::Build, BUILD)),
        Some("test") => Ok((Task::Test { host_only: false, extra: Vec::new() }, TEST)),
        Some("generate") => Ok((Task::Generate { cards: None, seed: 1, out: None }, GENERATE)),
        Some("tools") => Ok((Task::Tools, TOOLS)),
        Some("help") => Ok((Task::Help(USAGE), USAGE)),
        _ => Err(format!("there is no command `{}`\n\n{USAGE}", command.display())),
    }
}

fn value(parser: &mut Parser) -> Result<OsString, String> {
    parser.value().map_err(|why| why.to_string())
}

fn port_number(parser: &mut Parser) -> Result<u16, String> {
    let given = value(parser)?;
    let port = given.to_str().and_then(|text| text.parse().ok()).filter(|port| *port > 0);
    port.ok_or_else(|| format!("--port takes a number from 1 to 65535, not `{}`", given.display()))
}

fn card_number(parser: &mut Parser) -> Result<usize, String> {
    let given = value(parser)?;
    let cards = given.to_str().and_then(|text| text.parse().ok()).filter(|cards| *cards <= MOST_CARDS);
    cards.ok_or_else(|| format!("--cards takes a number from 0 to {MOST_CARDS}, not `{}`", given.display()))
}

fn seed_number(parser: &mut Parser) -> Result<u64, String> {
    let given = value(parser)?;
    let seed = given.to_str().and_then(|text| text.parse().ok());
    seed.ok_or_else(|| format!("--seed takes a number from 0 to {}, not `{}`", u64::MAX, given.display()))
}

#[cfg(test)]
mod tests;
