//! Work of the main thread.

use super::tab::{Answer, Tab};
use serde_json::{Value, json};

/// Milliseconds of the main thread, from Chromium's counters.
#[derive(Clone, Copy, Default)]
pub struct Work {
    /// All tasks.
    pub task: f64,
    /// Scripts, including WebAssembly.
    pub script: f64,
    /// Layout.
    pub layout: f64,
    /// Style calculation.
    pub style: f64,
}

impl Work {
    /// The sums since the counters were started.
    ///
    /// # Errors
    /// If Chromium does not answer.
    pub fn so_far(tab: &Tab) -> Answer<Work> {
        let answer = tab.devtools("Performance.getMetrics", &json!({}))?;
        let all = answer["metrics"].as_array().cloned().unwrap_or_default();
        let seconds = |name: &str| all.iter().find(|metric| metric["name"] == name);
        let millis = |name: &str| seconds(name).and_then(value).unwrap_or_default() * 1_000.0;
        Ok(Work {
            task: millis("TaskDuration"),
            script: millis("ScriptDuration"),
            layout: millis("LayoutDuration"),
            style: millis("RecalcStyleDuration"),
        })
    }

    /// The difference to an earlier reading.
    pub fn minus(self, other: &Work) -> Work {
        self.with(other, |a, b| a - b)
    }

    /// The sum.
    pub fn plus(self, other: &Work) -> Work {
        self.with(other, |a, b| a + b)
    }

    /// The mean over this many actions.
    pub fn over(self, acts: usize) -> Work {
        self.with(&self, |a, _| a / acts.max(1) as f64)
    }

    fn with(self, other: &Work, how: impl Fn(f64, f64) -> f64) -> Work {
        Work {
            task: how(self.task, other.task),
            script: how(self.script, other.script),
            layout: how(self.layout, other.layout),
            style: how(self.style, other.style),
        }
    }
}

fn value(metric: &Value) -> Option<f64> {
    metric["value"].as_f64()
}
