//! `cargo xtask`: serves, builds, tests and measures the widget, and installs the tools for it.

mod api;
mod args;
mod bench;
mod bundle;
mod examples;
mod fuzz;
mod generate;
mod notices;
mod hosts;
mod package;
mod process;
mod project;
mod report;
mod serve;
mod test;
mod tools;

use anyhow::Result;
use std::process::ExitCode;

use args::{CommandLine, Task};
use clap::Parser;

fn main() -> ExitCode {
    match perform(CommandLine::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report::say(&format!("{failure:#}"));
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    match task {
        Task::Serve { port } => serve::serve(port),
        Task::Build { further_languages: false } => bundle::release(&tools::for_bundling()?),
        Task::Build { further_languages: true } => bundle::further_languages(&tools::for_bundling()?),
        Task::Api { check } => api::run(check),
        Task::Notices { check } => notices::run(check),
        Task::Package => package::run(),
        Task::Examples => examples::run(),
        Task::Hosts { built, names } => hosts::run(built, &names),
        Task::Format => process::run(&mut tools::formatter()?),
        Task::Test(test) => test::run(&test),
        Task::Bench(bench) => bench::run(&bench),
        Task::Fuzz(fuzz) => fuzz::run(&fuzz),
        Task::Generate { cards, seed, out } => generate::run(cards, seed, out.as_deref()),
        Task::Tools { browser } => {
            tools::for_bundling()?;
            tools::for_browser_tests(browser)?;
            tools::package_checks()?;
            tools::api()?;
            tools::formatter()?;
            report::say("every tool is installed");
            Ok(())
        }
    }
}
