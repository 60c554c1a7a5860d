//! Tests of the command line.

use super::{CommandLine, Fuzz, FuzzTarget, Task, Test, Which};
use crate::tools::Engine;
use clap::{CommandFactory, Parser};

fn parsed(line: &str) -> Result<Task, String> {
    let words = ["xtask"].into_iter().chain(line.split_whitespace());
    CommandLine::try_parse_from(words).map(|line| line.task).map_err(|error| error.to_string())
}

/// The error message for a rejected line.
fn refusal(line: &str) -> String {
    parsed(line).err().unwrap_or_else(|| format!("`{line}` was accepted"))
}

#[test]
fn definitions_are_consistent() {
    CommandLine::command().debug_assert();
}

#[test]
fn commands_without_options_get_defaults() {
    assert_eq!(parsed("serve"), Ok(Task::Serve { port: 8080 }));
    assert_eq!(parsed("test"), Ok(Task::Test(Test::default())));
    assert_eq!(parsed("tools"), Ok(Task::Tools { browser: Engine::Chromium }));
    assert_eq!(parsed("generate --cards 500"), Ok(Task::Generate { cards: 500, seed: 1, out: None }));
}

#[test]
fn arguments_after_dashes_are_passed_to_the_test_runners() {
    let arguments = ["--nocapture", "search"].map(Into::into).to_vec();
    let test = Test { browser: Engine::WebKit, browser_only: true, arguments, ..Test::default() };
    assert_eq!(parsed("test --browser webkit --browser-only -- --nocapture search"), Ok(Task::Test(test)));
    assert!(refusal("test --host-only --browser-only").contains("cannot be used with"));
    assert!(refusal("test --browser safari").contains("[possible values: chromium, firefox, webkit]"));
}

#[test]
fn fuzz_target_is_named_and_runs_for_an_hour() {
    assert_eq!(parsed("fuzz date"), Ok(Task::Fuzz(Fuzz { target: FuzzTarget::Date, minutes: 60 })));
    assert!(refusal("fuzz").contains("<TARGET>"));
    assert!(refusal("fuzz all").contains("[possible values: json, check, link, policy, date, into]"));
}

#[test]
fn numbers_out_of_range_are_rejected() {
    for line in [
        "fuzz json --minutes 0",
        "serve --port 0",
        "serve --port http",
        "generate --cards 1000001",
        "bench --cards 100,0",
        "bench --keys 0",
    ] {
        assert!(refusal(line).contains("invalid value"), "{line}: {}", refusal(line));
    }
    assert!(refusal("generate").contains("--cards"));
}

#[test]
fn bench_without_sizes_gets_defaults() {
    let bench = |line| match parsed(line) {
        Ok(Task::Bench(bench)) => Some((bench.sizes(), bench.keys(), bench.only)),
        _ => None,
    };
    assert_eq!(bench("bench"), Some((vec![10_000, 100_000], 62, None)));
    assert_eq!(bench("bench --quick --only page"), Some((vec![500, 2_000], 20, Some(Which::Page))));
    assert_eq!(bench("bench --quick --cards 100,2000 --keys 5"), Some((vec![100, 2_000], 5, None)));
}

#[test]
fn commands_in_documents_are_parsed() {
    let root = crate::project::root();
    let mut documents = vec![root.join("README.md")];
    let docs = std::fs::read_dir(root.join("docs")).into_iter().flatten().flatten();
    documents
        .extend(docs.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "md")));
    let mut seen = 0;
    for document in documents {
        let text = std::fs::read_to_string(&document).unwrap_or_default();
        for rest in text.split("cargo xtask ").skip(1) {
            // A command ends at the end of the code, of the line, or at a comment.
            let line = rest.split(['`', '\n', '#']).next().unwrap_or_default();
            let line = line.replace("NAME", "name").replace("...", "");
            assert!(parsed(line.trim()).is_ok(), "{}: cargo xtask {line}", document.display());
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen} commands seen");
}
