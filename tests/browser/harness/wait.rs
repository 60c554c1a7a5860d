//! Waiting for what is to come, without guessing how long it takes.

use super::widget::texts;
use serde_json::Value;
use std::fmt::Debug;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a thing may take on a busy machine. Only a test that fails waits that long.
const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(15);

/// Waits until `actual` gives what is expected.
#[track_caller]
pub fn soon<T: PartialEq + Debug>(expected: T, actual: impl Fn() -> T) {
    let started = Instant::now();
    loop {
        let now = actual();
        if now == expected {
            return;
        }
        if started.elapsed() > PATIENCE {
            assert_eq!(now, expected, "and not within {PATIENCE:?}");
        }
        sleep(PAUSE);
    }
}

/// Waits until something holds.
#[track_caller]
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "not within {PATIENCE:?}: {what}");
        sleep(PAUSE);
    }
}

/// Fails where a page has found something, with a line for each.
#[track_caller]
pub fn none(found: &Value, where_: &str) {
    let lines = texts(found);
    assert!(lines.is_empty(), "{where_}:\n{}", lines.join("\n"));
}
