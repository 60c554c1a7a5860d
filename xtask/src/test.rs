//! Runs checks and tests, the fastest first. Browser tests run last, on the release build.

use std::ffi::OsString;

use crate::api;
use crate::args::Test;
use crate::bundle;
use crate::examples;
use crate::hosts;
use crate::package;
use crate::process::{cargo, run as start};
use crate::report::Steps;
use crate::tools;
use anyhow::Result;

/// Runs the selected steps. Stops at the first one that fails.
pub fn run(test: &Test) -> Result<()> {
    let (engine, extra) = (test.browser, test.arguments.as_slice());
    if test.browser_only {
        return tools::for_browser_tests(engine)?.run(extra);
    }
    let mut steps = Steps::default();
    let host = ("host tests", "runs the tests that need no browser");
    if test.host_only {
        check(&mut steps)?;
        return steps.finish(host.0, host.1, || host_tests(extra));
    }
    // Tools come first, so that a missing tool is reported before the long steps.
    let (bundling, browser, checks, judges) =
        steps.take("tools", "finds or installs what is needed", || {
            let checks = tools::package_checks()?;
            Ok((tools::for_bundling()?, tools::for_browser_tests(engine)?, checks, tools::judges()?))
        })?;
    check(&mut steps)?;
    let does = "checks its types, and that what is generated from it is current";
    steps.take("shell", does, || api::run(true))?;
    steps.take(host.0, host.1, || host_tests(extra))?;
    let does = "reads citations and downloads with other programs";
    steps.take("judges", does, || judges.run())?;
    steps.take("release build", "builds the page into dist/", || bundle::release(&bundling))?;
    steps.take("plain trunk", "builds by trunk alone and compares the files", || {
        bundle::compare_with_trunk(&bundling)
    })?;
    steps.take(
        "other build",
        "makes a second build, whose files the browser tests mix with the first's",
        || bundle::other_build(&bundling),
    )?;
    let does = "builds with a language from right to left, whose page the browser tests look at";
    steps.take("further languages", does, || bundle::further_languages(&bundling))?;
    let tarball = steps.take("package", "packs dist/ for npm and looks over the package", || {
        let tarball = package::pack()?;
        package::check(&checks, &tarball)?;
        Ok(tarball)
    })?;
    let does = "builds them with the package for the browser tests";
    steps.take("examples", does, || examples::build(&tarball))?;
    let does = "builds a few pages of others' tools with the package; `cargo xtask hosts` tests more of them";
    steps.take("hosts", does, || hosts::build_fast(&tarball))?;
    let does = format!("runs the tests of dist/ and of the examples in {}", engine.name());
    steps.finish("browser tests", &does, || browser.run(extra))
}

fn check(steps: &mut Steps) -> Result<()> {
    let does = "compares every file with what `cargo xtask format` writes";
    steps.take("format", does, || start(tools::formatter()?.arg("--check")))?;
    steps.take("host lints", "runs clippy over all code of the host", || {
        start(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        // `--all-targets` leaves these tests out, as a bare `cargo test` does.
        let others = ["--test=browser", "--test=judges"];
        start(cargo().args(["clippy", "--workspace"]).args(others).args(["--", "-D", "warnings"]))
    })?;
    let does = "runs clippy over the code of the browser";
    steps.take("browser lints", does, || {
        tools::wasm_target()?;
        start(
            cargo().args(["clippy", "--lib", "--target", tools::WASM_TARGET]).args(["--", "-D", "warnings"]),
        )
    })
}

fn host_tests(extra: &[OsString]) -> Result<()> {
    start(cargo().args(["test", "--workspace", "--"]).args(extra))
}
