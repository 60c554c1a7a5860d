//! One visit: a fresh browser, a machine and a connection of a kind, and what the page came to.

use super::harness::driver::Driver;
use super::harness::server::Server;
use super::tab::{Answer, Tab};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What a visitor has.
pub struct Visitor {
    /// As the table says it.
    pub name: &'static str,
    /// How far the processor is slowed down.
    pub slowdown: u32,
    /// Kilobits a second, and milliseconds until the first byte; none where the connection is the machine's own.
    pub connection: Option<(u32, u32)>,
}

/// A desk, a phone, and a phone far from the next mast: the last as Lighthouse has its mobile visitor.
pub const VISITORS: [Visitor; 3] = [
    Visitor { name: "full speed", slowdown: 1, connection: None },
    Visitor { name: "processor ÷ 4", slowdown: 4, connection: None },
    Visitor { name: "processor ÷ 4, 1.6 Mbit/s, 150 ms", slowdown: 4, connection: Some((1_600, 150)) },
];

/// How long a visitor stays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// Until there is content.
    Paint,
    /// Until the page stands still.
    Rest,
    /// Until a word that is typed is answered, and the page stands still.
    Answer,
}

/// What a page came to. Times are in milliseconds from the start of the navigation.
pub struct Seen {
    /// The first paint.
    pub first: f64,
    /// The first of anything that was in the page.
    pub contentful: f64,
    /// The largest piece.
    pub largest: f64,
    /// How far things moved: the cumulative layout shift.
    pub moved: f64,
    /// What tasks took beyond 50 ms each.
    pub blocked: f64,
    /// When the last task of more than 50 ms had ended, and there was content: the time to interactive, as web.dev
    /// and Lighthouse have it.
    pub interactive: f64,
    /// When a word that was typed as soon as there was a box for it was answered; 0 where none was typed.
    pub answered: f64,
    /// How many cards the answer had.
    pub total: u64,
}

/// How long a page is given to stand still.
const REST: Duration = Duration::from_millis(1_500);
/// How long it may take until it answers.
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
