//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};

use crate::generate::MOST_CARDS;
use crate::tools::Engine;

/// Serves, builds, tests and measures the widget, and installs what that takes
#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "Missing tools are installed once per user and version into $DIALOGUE_SUMMARY_CACHE, else\n\
        $XDG_CACHE_HOME/dialogue-summary, else ~/.cache/dialogue-summary. A tool that is on PATH in the\n\
        right version is used as it is."
)]
pub struct CommandLine {
    /// The command.
    #[command(subcommand)]
    pub task: Task,
}

/// A command.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub enum Task {
    /// Serve the page on 127.0.0.1 and rebuild it when a source changes
    ///
    /// Builds without optimisation into target/serve/. Ctrl-C stops it.
    Serve {
        /// The port to listen on
        #[arg(long, default_value_t = 8080, value_parser = value_parser!(u16).range(1..))]
        port: u16,
    },
    /// Build the page for release into dist/, a folder that any static host can serve
    Build {
        /// Build with the languages in tests/languages instead, into target/further-languages/ for the browser tests
        #[arg(long)]
        further_languages: bool,
    },
    /// Write types, custom elements manifest and editors' data from the source of the shell into web/
    Api {
        /// Change nothing, and fail where a file is not what the source says
        #[arg(long)]
        check: bool,
    },
    /// Write the licences of the crates in the wasm into THIRD-PARTY-NOTICES.txt
    Notices {
        /// Change nothing, and fail where the file is not that of Cargo.lock
        #[arg(long)]
        check: bool,
    },
    /// Build for release, pack dist/ for npm and check the package
    ///
    /// The package is target/package/dialogue-summary.tgz. It is checked by publint, Are The Types Wrong, the schema of
    /// custom elements manifests, Node and TypeScript.
    Package,
    /// Build the examples with the package into target/examples/ and test them in Chromium
    Examples,
    /// Build pages with other people's frameworks, bundlers and test runners, and test the package in each
    ///
    /// Each folder of tests/hosts is one. Their dependencies take up to 2 GB in the cache.
    Hosts {
        /// Take what is built already in dist/
        #[arg(long)]
        built: bool,
        /// Their names; all of them without one
        names: Vec<String>,
    },
    /// Format all code, and the markup in `html!`
    Format,
    /// Check formatting and lints, then test on the host and in a browser
    Test(Test),
    /// Write a large made-up collection as JSON
    ///
    /// The same number of cards and the same seed give the same bytes on every machine.
    Generate {
        /// The number of cards
        #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(0..=MOST_CARDS as u64))]
        cards: usize,
        /// The seed of everything in the collection
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// The file to write, instead of the standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Measure the widget beside other ways to do its job
    ///
    /// Builds for release, shows the same made-up collections in the widget and in pages made by other means, measures
    /// all of them in headless Chromium, and writes the figures into benches/RESULTS.md.
    Bench(Bench),
    /// Run a fuzz target with inputs that are found by the code that they reach
    ///
    /// Needs a nightly toolchain of rustup. `cargo xtask test` runs each target over a fixed number of inputs.
    Fuzz(Fuzz),
    /// Install the tools that the other commands need, and do nothing else
    Tools {
        /// The engine whose browser and WebDriver are installed
        #[arg(long, value_enum, default_value_t)]
        browser: Engine,
    },
}

/// Options of `test`.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct Test {
    /// The engine that the browser tests run in; they skip what needs Chromium's DevTools in the others
    #[arg(long, value_enum, default_value_t)]
    pub browser: Engine,
    /// Stop after the host tests, which need neither bundler nor browser
    #[arg(long)]
    pub host_only: bool,
    /// Run only the browser tests, with what is built already in dist/ and target/examples/
    #[arg(long, conflicts_with = "host_only")]
    pub browser_only: bool,
    /// Arguments for the test runners, such as a part of a test's name
    #[arg(last = true)]
    pub arguments: Vec<OsString>,
}

/// Options of `fuzz`.
#[derive(Args, Debug, PartialEq, Eq)]
pub struct Fuzz {
    /// The target
    #[arg(value_enum)]
    pub target: FuzzTarget,
    /// How long it runs
    #[arg(long, default_value_t = 60, value_parser = value_parser!(u64).range(1..=10_000))]
    pub minutes: u64,
}

/// A fuzz target of tests/fuzz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FuzzTarget {
    /// Reading JSON, beside an oracle
    Json,
    /// Checking a dataset
    Check,
    /// Reading and printing links
    Link,
    /// Reading policies
    Policy,
    /// Reading and printing dates
    Date,
    /// Putting cards into a page
    Into,
}

impl FuzzTarget {
    /// Its name in tests/fuzz and in fuzz/.
    pub fn name(self) -> &'static str {
        match self {
            FuzzTarget::Json => "json",
            FuzzTarget::Check => "check",
            FuzzTarget::Link => "link",
            FuzzTarget::Policy => "policy",
            FuzzTarget::Date => "date",
            FuzzTarget::Into => "into",
        }
    }
}

/// Options of `bench`.
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct Bench {
    /// Sizes of collections, such as 10000,100000
    #[arg(long, value_name = "N,N", value_delimiter = ',',
        value_parser = RangedU64ValueParser::<usize>::new().range(1..=MOST_CARDS as u64))]
    cards: Vec<usize>,
    /// Keys that are pressed on a visit, at each speed [default: 62]
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    keys: Option<usize>,
    /// Run one bench alone
    #[arg(long, value_enum)]
    pub only: Option<Which>,
    /// Take small numbers and one round, to try whether it runs; RESULTS.md is not changed
    #[arg(long)]
    pub quick: bool,
}

/// A bench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Which {
    /// A first visit in a browser, and what Lighthouse says of it
    Visit,
    /// Keys and clicks in a browser, by the size of the collection
    Page,
    /// The search, on the host
    Search,
}

impl Bench {
    /// The sizes of the collections, in cards.
    pub fn sizes(&self) -> Vec<usize> {
        match (self.cards.as_slice(), self.quick) {
            ([], true) => vec![500, 2_000],
            ([], false) => vec![10_000, 100_000],
            (given, _) => given.to_vec(),
        }
    }

    /// The keys that are pressed on a visit, at each speed.
    pub fn keys(&self) -> usize {
        self.keys.unwrap_or(if self.quick { 20 } else { 62 })
    }
}

#[cfg(test)]
mod tests;
