//! One visit to one contestant: loading, keys, clicks and memory.

use super::contestant::{BLANK, Contestant};
use super::harness::driver::Driver;
use super::harness::server::Server;
use super::input;
use super::numbers::median;
use super::options::{Options, SLOWDOWN};
use super::tab::{Answer, Tab};
use super::work::Work;
use serde_json::{Value, json};
use std::fmt;
use std::thread::sleep;
use std::time::Duration;

/// The measurement of one key or click.
#[derive(Clone, Debug)]
pub struct Sample {
    /// From the event to the next frame, in milliseconds.
    pub took: f64,
    /// The text in the search box, or whether the checkbox was ticked.
    pub what: String,
    /// The number of results shown afterwards.
    pub total: u64,
}

/// The measurements of one kind of action at one speed.
#[derive(Default)]
pub struct Acts {
    /// One for each action.
    pub samples: Vec<Sample>,
    /// The mean work of the main thread for one action.
    pub work: Work,
}

/// The measurements of one visit.
pub struct Visit {
    /// From the parsed data to the first cards on the screen, in milliseconds.
    pub ready: f64,
    /// From the parsed data until all cards can be found, in milliseconds.
    pub whole: f64,
    /// The part of `whole` that built an index, in milliseconds, if the page measures it.
    pub index: Option<f64>,
    /// The memory of the page's heaps and of the WebAssembly module, in bytes.
    pub memory: f64,
    /// Keys at full speed, and slowed down.
    pub keys: [Acts; 2],
    /// Clicks at full speed, and slowed down.
    pub clicks: [Acts; 2],
}

impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let [keys, slow] = &self.keys;
        write!(f, "ready in {:.0} ms, a key in {:.0}", self.ready, median(&keys.took()))?;
        write!(
            f,
            ", slowed down {:.0}; {} and {} keys",
            median(&slow.took()),
            keys.samples.len(),
            slow.samples.len()
        )
    }
}

impl Acts {
    /// The times, in milliseconds.
    pub fn took(&self) -> Vec<f64> {
        self.samples.iter().map(|sample| sample.took).collect()
    }
}

/// The pause after a click, and after the last key.
pub const REST: Duration = Duration::from_millis(600);

/// Visits a contestant.
pub fn visit(driver: &Driver, server: &Server, contestant: &Contestant, options: &Options) -> Answer<Visit> {
    let tab = Tab::open(driver, &format!("{}/page.html?{}", server.origin(), contestant.script))?;
    let visit = measure(&tab, contestant, options);
    tab.close();
    visit
}

fn measure(tab: &Tab, contestant: &Contestant, options: &Options) -> Answer<Visit> {
    load(tab)?;
    tab.collect()?;
    let started = tab.js("return bench.start()")?;
    let mut memory = heap(tab)?;
    if contestant.wasm {
        memory += tab.js("return bench.contestant.wasm()")?.as_f64().unwrap_or_default();
    }
    tab.devtools("Performance.enable", &json!({}))?;
    let typed = input::keys(options.keys);
    let mut keys = [Acts::default(), Acts::default()];
    let mut clicks = [Acts::default(), Acts::default()];
    for (nth, (rate, pause)) in [(1, 60), (SLOWDOWN, 120)].into_iter().enumerate() {
        let pause = Duration::from_millis(pause);
        tab.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }))?;
        keys[nth] = press(tab, &typed, pause)?;
        clear(tab)?;
        if contestant.script != BLANK.script {
            // Work that a contestant postpones counts too.
            clicks[nth] = tick(tab, pause.max(REST))?;
        }
    }
    let failures = tab.js("return bench.failures")?;
    if failures.as_array().is_some_and(|all| !all.is_empty()) {
        return Err(format!("it threw {failures}"));
    }
    Ok(Visit {
        ready: started["ready"].as_f64().unwrap_or_default(),
        whole: started["whole"].as_f64().unwrap_or_default(),
        index: started["index"].as_f64(),
        memory,
        keys,
        clicks,
    })
}

fn load(tab: &Tab) -> Answer<()> {
    tab.js("return bench.load('/data.json')").map(drop)
}

/// The heaps of JavaScript and of the document, and buffers, in bytes after garbage collection.
fn heap(tab: &Tab) -> Answer<f64> {
    tab.settle()?;
    tab.collect()?;
    let usage = tab.devtools("Runtime.getHeapUsage", &json!({}))?;
    let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
    Ok(parts.iter().filter_map(|part| usage[part].as_f64()).sum())
}

fn press(tab: &Tab, keys: &[Option<char>], pause: Duration) -> Answer<Acts> {
    tab.js("bench.focus()")?;
    tab.settle()?;
    let before = Work::so_far(tab)?;
    let pressed = input::press(tab, keys, pause)?;
    sleep(pause.max(REST));
    let work = Work::so_far(tab)?.minus(&before);
    let samples = samples(tab, pressed)?;
    Ok(Acts { samples, work: work.over(pressed) })
}

fn tick(tab: &Tab, pause: Duration) -> Answer<Acts> {
    let (mut work, mut before) = (Work::default(), Work::default());
    let clicked = input::tick(tab, pause, |tab, done| {
        let now = Work::so_far(tab)?;
        if done {
            work = work.plus(&now.minus(&before));
        } else {
            before = now;
        }
        Ok(())
    })?;
    let samples = samples(tab, clicked)?;
    Ok(Acts { samples, work: work.over(clicked) })
}

/// Empties the search box and waits, since postponed work would move the checkboxes that are clicked next.
fn clear(tab: &Tab) -> Answer<()> {
    tab.js("const box = bench.contestant.search(); if (box.value) { box.value = ''; \
         box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }")?;
    sleep(REST);
    tab.settle()?;
    tab.js("bench.samples.length = 0").map(drop)
}

/// Reads the measurements from the page, once it has one for each action.
fn samples(tab: &Tab, acts: usize) -> Answer<Vec<Sample>> {
    for _ in 0..200 {
        if tab.js("return bench.samples.length")?.as_u64() >= Some(acts as u64) {
            break;
        }
        sleep(Duration::from_millis(50));
    }
    let taken = tab.js("return bench.samples.splice(0)")?;
    let sample = |sample: &Value| Sample {
        took: sample["took"].as_f64().unwrap_or_default(),
        what: sample["what"].as_str().unwrap_or_default().to_owned(),
        total: sample["total"].as_u64().unwrap_or_default(),
    };
    let samples: Vec<Sample> = taken.as_array().into_iter().flatten().map(sample).collect();
    if samples.len() < acts {
        return Err(format!("of {acts} acts {} led to a picture", samples.len()));
    }
    Ok(samples)
}
