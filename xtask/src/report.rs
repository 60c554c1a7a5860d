//! What a person is told while it goes on. All of it on stderr: stdout is the test runners'.

use anyhow::{Context, Result};
use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

/// One line to the person.
pub fn say(line: &str) {
    eprintln!("xtask: {line}");
}

/// A duration as a person would say it.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 59.95 {
        return format!("{seconds:.1} s");
    }
    let seconds = seconds.round();
    format!("{} min {:02} s", (seconds / 60.0).floor(), seconds % 60.0)
}

/// The steps that have been taken, and how long each took.
#[derive(Default)]
pub struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    /// Takes one step: says what it does, does it, and says how long it took.
    pub fn take<T>(&mut self, name: &'static str, does: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        say(&format!("{name}: {does}"));
        let start = Instant::now();
        let result = work().with_context(|| format!("{name} failed"))?;
        let time = start.elapsed();
        say(&format!("{name}: done in {}", spoken(time)));
        self.0.push((name, time));
        Ok(result)
    }

    /// Takes the last step, and shows the times of all: at the end on a terminal, but before the
    /// step in a log, whose readers look for a test runner's closing lines at its end.
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
