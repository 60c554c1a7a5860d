//! One visit: a new browser with a given processor and connection, and the measured times.

use super::harness::driver::Driver;
use super::harness::server::Server;
use super::tab::{Answer, Tab};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A visitor's device and connection.
pub struct Visitor {
    /// The name in the table.
    pub name: &'static str,
    /// The factor by which the processor is slowed down.
    pub slowdown: u32,
    /// Kilobits per second, and latency in milliseconds. `None` for no throttling.
    pub connection: Option<(u32, u32)>,
}

/// A desktop, a phone, and a phone with a slow connection, which equals Lighthouse's mobile visitor.
pub const VISITORS: [Visitor; 3] = [
    Visitor { name: "full speed", slowdown: 1, connection: None },
    Visitor { name: "processor ÷ 4", slowdown: 4, connection: None },
    Visitor { name: "processor ÷ 4, 1.6 Mbit/s, 150 ms", slowdown: 4, connection: Some((1_600, 150)) },
];

/// The end of a visit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// The first contentful paint.
    Paint,
    /// The page is idle.
    Rest,
    /// A typed word has been answered, and the page is idle.
    Answer,
}

/// The measurements of a visit. Times are in milliseconds from the start of the navigation.
pub struct Seen {
    /// The first paint.
    pub first: f64,
    /// The first contentful paint.
    pub contentful: f64,
    /// The largest contentful paint.
    pub largest: f64,
    /// The cumulative layout shift.
    pub moved: f64,
    /// The total blocking time: the time of tasks beyond 50 ms each.
    pub blocked: f64,
    /// The time to interactive as web.dev and Lighthouse define it: the end of the last task of more than 50 ms.
    pub interactive: f64,
    /// When the word that was typed into the search box at once was answered; 0 if none was typed.
    pub answered: f64,
    /// The number of cards found.
    pub total: u64,
}

/// The time that a page gets to become idle.
const REST: Duration = Duration::from_millis(1_500);
/// The timeout for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Visits a page.
pub fn visit(driver: &Driver, server: &Server, page: &str, visitor: &Visitor, stay: Stay) -> Answer<Seen> {
    let tab = Tab::open(driver, "about:blank")?;
    let ask = if stay == Stay::Answer { "#ask" } else { "" };
    let seen = look(&tab, &format!("{}{page}{ask}", server.origin()), visitor, stay);
    tab.close();
    seen
}

fn look(tab: &Tab, address: &str, visitor: &Visitor, stay: Stay) -> Answer<Seen> {
    tab.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": include_str!("probe.js") }))?;
    tab.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": visitor.slowdown }))?;
    if let Some((kilobits, delay)) = visitor.connection {
        let bytes = f64::from(kilobits) * 1_000.0 / 8.0;
        tab.devtools("Network.enable", &json!({}))?;
        let how = json!({
            "offline": false, "latency": delay, "downloadThroughput": bytes, "uploadThroughput": bytes / 2.0,
        });
        tab.devtools("Network.emulateNetworkConditions", &how)?;
    }
    tab.go(address)?;
    let begun = Instant::now();
    let there = match stay {
        Stay::Answer => "return seen.answered > 0",
        _ => "return figures().contentful > 0",
    };
    while tab.js(there)? != true {
        if begun.elapsed() > PATIENCE {
            return Err(format!("it never comes to {there:?}"));
        }
        sleep(Duration::from_millis(100));
    }
    if stay != Stay::Paint {
        sleep(REST * visitor.slowdown.min(2));
    }
    let figures = tab.js("return figures()")?;
    let figure = |name: &str| figures.get(name).and_then(Value::as_f64).unwrap_or_default();
    Ok(Seen {
        first: figure("first"),
        contentful: figure("contentful"),
        largest: figure("largest"),
        moved: figure("moved"),
        blocked: figure("blocked"),
        interactive: figure("interactive"),
        answered: figure("answered"),
        total: figures["total"].as_u64().unwrap_or_default(),
    })
}
