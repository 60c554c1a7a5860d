//! Messages about progress. They go to stderr, since test runners use stdout.

use anyhow::{Context, Result};
use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

/// Prints one line.
pub fn say(line: &str) {
    eprintln!("xtask: {line}");
}

/// A duration in words: `12.3 s`, `2 min 05 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 59.95 {
        return format!("{seconds:.1} s");
    }
    let seconds = seconds.round();
    format!("{} min {:02} s", (seconds / 60.0).floor(), seconds % 60.0)
}

/// The finished steps of a command, with the time of each.
#[derive(Default)]
pub struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// Runs a step, and prints what it does and how long it took. Fails as the step does, with its name.
    pub fn take<T>(&mut self, name: &'static str, does: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say(&format!("{name}: {does}"));
        let start = Instant::now();
        let result = work().with_context(|| format!("{name} failed"))?;
        let time = start.elapsed();
        say(&format!("{name}: done in {}", spoken(time)));
        self.0.push((name, time));
        Ok(result)
    }

    /// Runs the last step and prints the times of all steps. On a terminal they come last; in a log they come before
    /// the step, so that the log ends with the summary of the test runner.
    pub fn finish(mut self, name: &'static str, does: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        if stderr().is_terminal() {
            self.take(name, does, work)?;
            self.table();
            return Ok(());
        }
        self.table();
        say(&format!("{name}: {does}"));
        work().with_context(|| format!("{name} failed"))
    }

    fn table(&self) {
        let all = self.0.iter().map(|(_, time)| *time).sum();
        eprintln!();
        for (name, time) in self.0.iter().chain([&("together", all)]) {
            eprintln!("{:>14}  {name}", spoken(*time));
        }
        eprintln!();
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use std::time::Duration;

    #[test]
    fn durations_are_rounded_around_a_minute() {
        let said = |millis| spoken(Duration::from_millis(millis));
        assert_eq!(said(40), "0.0 s");
        assert_eq!(said(59_940), "59.9 s");
        assert_eq!(said(59_960), "1 min 00 s");
        assert_eq!(said(119_600), "2 min 00 s");
        assert_eq!(said(335_400), "5 min 35 s");
    }
}
