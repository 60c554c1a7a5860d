//! The command line: what was asked for, or a message why it cannot be told.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve    show the widget on http://127.0.0.1:8080/ and rebuild when a source changes
  build    build it for release, into dist/
  test     check formatting and lints, then test on the host and in a browser
  tools    only install what the others need

`cargo xtask <command> --help` tells more. What is missing is installed once per user and version
into $DIALOGUE_SUMMARY_CACHE, else $XDG_CACHE_HOME/dialogue-summary, else
~/.cache/dialogue-summary; what is on PATH in the right version is used as it is.
";

const SERVE: &str = "\
Usage: cargo xtask serve [--port N]

Builds the page without optimisation into target/serve/, serves it on 127.0.0.1 and builds again
when a source changes. Ctrl-C stops it.

  --port N    the port to listen on (default 8080)
";

const BUILD: &str = "\
Usage: cargo xtask build

Builds the page for release, optimised for size, into dist/: files that any static host can serve.
";

const TEST: &str = "\
Usage: cargo xtask test [--host-only] [-- ARGUMENTS]

Checks formatting, lints host and browser code with every warning an error, runs the host tests,
builds for release and runs the browser tests on that build, in headless Chromium.

  --host-only     stop after the host tests: no bundler and no browser needed
  -- ARGUMENTS    handed to the test runners, such as a part of a test's name
";

const TOOLS: &str = "\
Usage: cargo xtask tools

Installs what `serve`, `build` and `test` need, and does nothing else.
";

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
            (other, _) => return Err(format!("{}\n\n{help}", other.unexpected())),
        }
    }
    match (&mut task, extra) {
        (Task::Test { extra, .. }, Some(given)) => *extra = given,
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
        Some("tools") => Ok((Task::Tools, TOOLS)),
        Some("help") => Ok((Task::Help(USAGE), USAGE)),
        _ => Err(format!("there is no command `{}`\n\n{USAGE}", command.display())),
    }
}

fn port_number(parser: &mut Parser) -> Result<u16, String> {
    let value = parser.value().map_err(|why| why.to_string())?;
    match value.parse::<u16>() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("--port takes a number from 1 to 65535, not `{}`", value.display())),
    }
}

#[cfg(test)]
mod tests;
