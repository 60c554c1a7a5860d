//! Waits for conditions, without fixed delays.

use super::widget::texts;
use serde_json::Value;
use std::fmt::Debug;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The timeout of a condition, sufficient for a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(15);

/// Waits until `actual` returns the expected value.
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

/// Waits until a condition holds.
#[track_caller]
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "not within {PATIENCE:?}: {what}");
        sleep(PAUSE);
    }
}

/// Panics unless a list from the page is empty.
#[track_caller]
pub fn none(found: &Value, where_: &str) {
    let lines = texts(found);
    assert!(lines.is_empty(), "{where_}:\n{}", lines.join("\n"));
}
