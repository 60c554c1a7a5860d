//! What the visits came to, and what is made of it: medians, high values, counts that disagree.

use super::contestant::CONTESTANTS;
use super::numbers::median;
use super::tab::{Answer, Tab};
use super::visit::{Acts, Sample, Visit};
use serde_json::{Value, json};

/// Milliseconds of the main thread, as Chromium counts them.
#[derive(Clone, Copy, Default)]
pub struct Work {
    /// All tasks.
    pub task: f64,
    /// Scripts, WebAssembly included.
    pub script: f64,
    /// Layout.
    pub layout: f64,
    /// Finding which styles hold.
    pub style: f64,
}

impl Work {
    /// All since the counters were started.
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

    /// What has come since.
    pub fn minus(self, other: &Work) -> Work {
        self.with(other, |a, b| a - b)
    }

    /// Both together.
    pub fn plus(self, other: &Work) -> Work {
        self.with(other, |a, b| a + b)
    }

    /// The share of one of so many acts.
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

/// What came out at one size of collection.
pub struct Figures {
    /// How many cards.
    pub cards: usize,
    /// Bytes of the collection as JSON.
    pub bytes: usize,
    /// A page that holds it and does nothing with it.
    pub blank: Visit,
    visits: Vec<Vec<Visit>>,
    failures: Vec<Option<String>>,
}

impl Figures {
    /// None but those of the blank page yet.
    pub fn new(cards: usize, bytes: usize, blank: Visit) -> Figures {
        let (visits, failures) = (CONTESTANTS.map(|_| Vec::new()).into(), CONTESTANTS.map(|_| None).into());
        Figures { cards, bytes, blank, visits, failures }
    }

    /// Adds a visit to the nth contestant; one that fails is its last.
    pub fn add(&mut self, nth: usize, visit: Answer<Visit>) {
        match visit {
            Ok(visit) => self.visits[nth].push(visit),
            Err(why) => self.failures[nth] = Some(why),
        }
    }

    /// Whether the nth contestant does not do the job at this size.
    pub fn failed(&self, nth: usize) -> bool {
        self.failures[nth].is_some()
    }

    /// Who failed, and why.
    pub fn failures(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = self.failures.iter().zip(&CONTESTANTS);
        all.filter_map(|(why, contestant)| Some((contestant.name, why.as_deref()?)))
    }

    /// The median over the nth contestant's visits; none where it failed or does not tell.
    pub fn median(&self, nth: usize, of: impl Fn(&Visit) -> Option<f64>) -> Option<f64> {
        let values: Vec<f64> = self.visits[nth].iter().filter_map(of).collect();
        (!values.is_empty() && !self.failed(nth)).then(|| median(&values))
    }

    /// The times of one kind of act over all of the nth contestant's visits; none where it failed.
    pub fn times(&self, nth: usize, of: impl Fn(&Visit) -> &Acts) -> Option<Vec<f64>> {
        let values: Vec<f64> = self.visits[nth].iter().flat_map(|visit| of(visit).took()).collect();
        (!values.is_empty() && !self.failed(nth)).then_some(values)
    }

    /// Where those that find words anywhere disagree with the first of them on a count, a line for each.
    pub fn disagreements(&self) -> Vec<String> {
        let acts =
            |visit: &Visit| [&visit.keys, &visit.clicks].map(|acts| acts.each_ref().map(said)).concat();
        let Some(first) = self.visits[0].first().map(acts) else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        for (nth, contestant) in CONTESTANTS.iter().enumerate().filter(|(_, other)| other.anywhere) {
            for visit in self.visits[nth].iter().map(acts) {
                for (ours, theirs) in visit.iter().zip(&first) {
                    for ((what, total), (same, right)) in ours.iter().zip(theirs) {
                        if (what, total) != (same, right) {
                            let name = contestant.name;
                            lines.push(format!(
                                "{name} shows {total} for {what:?}, by hand {right} for {same:?}"
                            ));
                        }
                    }
                }
            }
        }
        lines.dedup();
        lines
    }
}

fn said(acts: &Acts) -> Vec<(String, u64)> {
    acts.samples.iter().map(|Sample { what, total, .. }| (what.clone(), *total)).collect()
}
