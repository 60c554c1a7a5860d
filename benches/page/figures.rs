//! The results of all visits: medians, high percentiles, and counts that disagree.

use super::contestant::CONTESTANTS;
use super::numbers::median;
use super::tab::Answer;
use super::visit::{Acts, Sample, Visit};

/// The results for one size of collection.
pub struct Figures {
    /// The number of cards.
    pub cards: usize,
    /// The size of the collection as JSON, in bytes.
    pub bytes: usize,
    /// The visit to the baseline page.
    pub blank: Visit,
    visits: Vec<Vec<Visit>>,
    failures: Vec<Option<String>>,
}

impl Figures {
    /// Starts with the visit to the baseline page.
    pub fn new(cards: usize, bytes: usize, blank: Visit) -> Figures {
        let (visits, failures) = (CONTESTANTS.map(|_| Vec::new()).into(), CONTESTANTS.map(|_| None).into());
        Figures { cards, bytes, blank, visits, failures }
    }

    /// Adds a visit to the nth contestant. After a failure it is not visited again.
    pub fn add(&mut self, nth: usize, visit: Answer<Visit>) {
        match visit {
            Ok(visit) => self.visits[nth].push(visit),
            Err(why) => self.failures[nth] = Some(why),
        }
    }

    /// Whether a visit to the nth contestant has failed.
    pub fn failed(&self, nth: usize) -> bool {
        self.failures[nth].is_some()
    }

    /// The contestants that failed, with the reasons.
    pub fn failures(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = self.failures.iter().zip(&CONTESTANTS);
        all.filter_map(|(why, contestant)| Some((contestant.name, why.as_deref()?)))
    }

    /// The median over the nth contestant's visits. `None` if it failed or has no such figure.
    pub fn median(&self, nth: usize, of: impl Fn(&Visit) -> Option<f64>) -> Option<f64> {
        let values: Vec<f64> = self.visits[nth].iter().filter_map(of).collect();
        (!values.is_empty() && !self.failed(nth)).then(|| median(&values))
    }

    /// The times of one kind of action over all visits to the nth contestant. `None` if it failed.
    pub fn times(&self, nth: usize, of: impl Fn(&Visit) -> &Acts) -> Option<Vec<f64>> {
        let values: Vec<f64> = self.visits[nth].iter().flat_map(|visit| of(visit).took()).collect();
        (!values.is_empty() && !self.failed(nth)).then_some(values)
    }

    /// The counts in which contestants that find words anywhere differ from the first, one line each.
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
