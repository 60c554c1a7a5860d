//! The command line's words, one by one.

use super::help::USAGE;
use super::{Bench, Engine, Task, Which, parse};

fn parsed(line: &str) -> Result<Task, String> {
    parse(line.split_whitespace().map(Into::into).collect())
}

/// The message for a line that is refused.
fn refusal(line: &str) -> String {
    match parsed(line) {
        Err(message) => message,
        Ok(task) => unreachable!("`{line}` was taken for {task:?}"),
    }
}

fn test_task(host_only: bool, extra: &[&str]) -> Result<Task, String> {
    let engine = Engine::Chromium;
    Ok(Task::Test { host_only, engine, extra: extra.iter().map(Into::into).collect() })
}

#[test]
fn the_browser_of_the_tests_is_named() {
    let engine = |line| match parsed(line) {
        Ok(Task::Test { engine, .. }) => Some(engine),
        _ => None,
    };
    assert_eq!(engine("test --browser firefox"), Some(Engine::Firefox));
    assert_eq!(engine("test --browser=webkit"), Some(Engine::WebKit));
    assert!(refusal("test --browser safari").contains("`chromium`, `firefox` or `webkit`, not `safari`"));
}

#[test]
fn commands_have_their_defaults() {
    assert_eq!(parsed("serve"), Ok(Task::Serve { port: 8080 }));
    assert_eq!(parsed("build"), Ok(Task::Build));
    assert_eq!(parsed("package"), Ok(Task::Package));
    assert_eq!(parsed("examples"), Ok(Task::Examples));
    assert_eq!(parsed("test"), test_task(false, &[]));
    assert_eq!(parsed("tools"), Ok(Task::Tools));
}

#[test]
fn the_port_is_read_in_both_spellings() {
    assert_eq!(parsed("serve --port 9000"), Ok(Task::Serve { port: 9000 }));
    assert_eq!(parsed("serve --port=9000"), Ok(Task::Serve { port: 9000 }));
}

#[test]
fn a_port_that_is_none_is_named_in_the_message() {
    for port in ["0", "65536", "http"] {
        let message = refusal(&format!("serve --port {port}"));
        assert!(message.contains(&format!("`{port}`")), "{message}");
    }
    assert!(refusal("serve --port").contains("--port"));
}

#[test]
fn a_dataset_is_described_by_size_seed_and_place() {
    let task = |cards, seed, out: Option<&str>| {
        Ok(Task::Generate { cards: Some(cards), seed, out: out.map(Into::into) })
    };
    assert_eq!(parsed("generate --cards 500"), task(500, 1, None));
    assert_eq!(parsed("generate --seed 9 --cards=0 --out a.json"), task(0, 9, Some("a.json")));
    assert!(refusal("generate").contains("how many cards"));
    assert!(refusal("generate --cards").contains("--cards"));
    for (line, word) in [
        ("generate --cards 1000001", "`1000001`"),
        ("generate --cards many", "`many`"),
        ("generate --cards 5 --seed -1", "-1"),
        ("generate --cards 5 -- a", "`--`"),
    ] {
        let message = refusal(line);
        assert!(message.contains(word), "{line}: {message}");
    }
}

#[test]
fn a_bench_has_its_sizes_and_its_part() {
    let task = |bench| Ok(Task::Bench(bench));
    assert_eq!(parsed("bench"), task(Bench::default()));
    let bench = Bench { cards: vec![100, 2_000], keys: Some(5), only: Some(Which::Search), quick: true };
    assert_eq!(parsed("bench --cards 100,2000 --keys 5 --only search --quick"), task(bench));
    for (line, word) in [
        ("bench --cards 0", "`0`"),
        ("bench --cards 10,", "`10,`"),
        ("bench --keys none", "`none`"),
        ("bench --only pages", "`pages`"),
    ] {
        let message = refusal(line);
        assert!(message.contains(word), "{line}: {message}");
    }
    assert_eq!(Bench::default().sizes(), [10_000, 100_000]);
    assert!(Bench { quick: true, ..Bench::default() }.sizes().iter().all(|cards| *cards <= 2_000));
}

#[test]
fn what_follows_two_dashes_is_for_the_test_runners() {
    assert_eq!(parsed("test --host-only"), test_task(true, &[]));
    assert_eq!(
        parsed("test -- link --nocapture --help"),
        test_task(false, &["link", "--nocapture", "--help"])
    );
    assert_eq!(parsed("test --host-only -- a -- b"), test_task(true, &["a", "--", "b"]));
    assert!(refusal("build -- link").contains("`--`"));
}

#[test]
fn help_is_there_for_all_and_for_each() {
    assert_eq!(parsed("--help"), Ok(Task::Help(USAGE)));
    assert_eq!(parsed("help"), Ok(Task::Help(USAGE)));
    for command in ["serve", "build", "package", "examples", "test", "generate", "bench", "tools"] {
        let Ok(Task::Help(text)) = parsed(&format!("{command} --help")) else {
            unreachable!("{command} has no help");
        };
        assert!(text.starts_with(&format!("Usage: cargo xtask {command}")));
    }
}

#[test]
fn what_is_unknown_is_named() {
    for (line, word) in [
        ("srve", "srve"),
        ("--fast", "--fast"),
        ("build --fast", "--fast"),
        ("build now", "now"),
        ("package --fast", "--fast"),
        ("build --port 80", "--port"),
        ("serve --host-only", "--host-only"),
    ] {
        let message = refusal(line);
        assert!(message.contains(word), "{line}: {message}");
    }
    assert!(refusal("").contains(USAGE));
}
