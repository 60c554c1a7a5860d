//! The command line: what was asked for, or a message why it cannot be told.

mod bench;
mod help;

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::generate::MOST_CARDS;
use crate::tools::Engine;
pub use bench::{Bench, Which};
use help::{BENCH, BUILD, EXAMPLES, GENERATE, PACKAGE, SERVE, TEST, TOOLS, USAGE};

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
    /// Make the package for npm, and check it.
    Package,
    /// Build and test the examples.
    Examples,
    /// Run the checks and tests.
    Test {
        /// Leave out whatever needs the bundler or a browser.
        host_only: bool,
        /// The engine that the browser tests run in.
        engine: Engine,
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
    /// Measure the widget beside others.
    Bench(Bench),
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
            (Arg::Long("port"), Task::Serve { port }) => {
                let number = |text: &str| text.parse().ok().filter(|port| *port > 0);
                *port = given(&mut parser, "--port", "a number from 1 to 65535", number)?;
            }
            (Arg::Long("host-only"), Task::Test { host_only, .. }) => *host_only = true,
            (Arg::Long("browser"), Task::Test { engine, .. }) => {
                *engine =
                    given(&mut parser, "--browser", "`chromium`, `firefox` or `webkit`", Engine::named)?;
            }
            (Arg::Long("cards"), Task::Generate { cards, .. }) => {
                let range = format!("a number from 0 to {MOST_CARDS}");
                let number = |text: &str| text.parse().ok().filter(|cards| *cards <= MOST_CARDS);
                *cards = Some(given(&mut parser, "--cards", &range, number)?);
            }
            (Arg::Long("cards"), Task::Bench(bench)) => {
                bench.cards = given(&mut parser, "--cards", "sizes such as 10000,100000", bench::sizes)?;
            }
            (Arg::Long("keys"), Task::Bench(bench)) => {
                let number = |text: &str| text.parse().ok().filter(|keys| *keys > 0);
                bench.keys = Some(given(&mut parser, "--keys", "a number from 1", number)?);
            }
            (Arg::Long("only"), Task::Bench(bench)) => {
                bench.only = Some(given(&mut parser, "--only", "`visit`, `page` or `search`", Which::named)?);
            }
            (Arg::Long("quick"), Task::Bench(bench)) => bench.quick = true,
            (Arg::Long("seed"), Task::Generate { seed, .. }) => {
                let range = format!("a number from 0 to {}", u64::MAX);
                *seed = given(&mut parser, "--seed", &range, |text| text.parse().ok())?;
            }
            (Arg::Long("out"), Task::Generate { out, .. }) => {
                let path = parser.value().map_err(|why| why.to_string())?;
                *out = Some(path.into());
            }
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
        Some("package") => Ok((Task::Package, PACKAGE)),
        Some("examples") => Ok((Task::Examples, EXAMPLES)),
        Some("test") => {
            Ok((Task::Test { host_only: false, engine: Engine::default(), extra: Vec::new() }, TEST))
        }
        Some("generate") => Ok((Task::Generate { cards: None, seed: 1, out: None }, GENERATE)),
        Some("bench") => Ok((Task::Bench(Bench::default()), BENCH)),
        Some("tools") => Ok((Task::Tools, TOOLS)),
        Some("help") => Ok((Task::Help(USAGE), USAGE)),
        _ => Err(format!("there is no command `{}`\n\n{USAGE}", command.display())),
    }
}

/// The value behind an option, as `read` takes it; `takes` says what that is.
fn given<T>(
    parser: &mut Parser,
    option: &str,
    takes: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, String> {
    let value = parser.value().map_err(|why| why.to_string())?;
    let read = value.to_str().and_then(read);
    read.ok_or_else(|| format!("{option} takes {takes}, not `{}`", value.display()))
}

#[cfg(test)]
mod tests;
