//! `cargo xtask`: serves, builds, tests and measures the widget, and installs what that takes.

mod args;
mod bench;
mod bundle;
mod examples;
mod failure;
mod generate;
mod package;
mod process;
mod project;
mod report;
mod serve;
mod test;
mod tools;

use std::process::ExitCode;

use args::Task;
use failure::Done;

fn main() -> ExitCode {
    let task = match args::parse(std::env::args_os().skip(1).collect()) {
        Ok(task) => task,
        Err(message) => {
            eprintln!("xtask: {message}");
            return ExitCode::from(2);
        }
    };
    match perform(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report::say(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Done {
    match task {
        Task::Help(text) => {
            print!("{text}");
            Ok(())
        }
        Task::Serve { port } => serve::serve(port),
        Task::Build => bundle::release(&tools::for_bundling()?),
        Task::Package => package::run(),
        Task::Examples => examples::run(),
        Task::Test { host_only, engine, extra } => test::run(host_only, engine, &extra),
        Task::Bench(bench) => bench::run(&bench),
        Task::Generate { cards, seed, out } => generate::run(cards.unwrap_or_default(), seed, out.as_deref()),
        Task::Tools => {
            tools::for_bundling()?;
            tools::for_browser_tests(tools::Engine::default())?;
            tools::package_checks()?;
            report::say("every tool is there");
            Ok(())
        }
    }
}
