//! The one WebDriver of the run, and what it is asked for.

use super::tools;
use serde_json::{Map, Value, json};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// A name that leads to the server and that browsers do not trust, as it is without TLS.
pub const UNTRUSTED: &str = "untrusted.test";

/// Started by the first story, shared by all, stopped by the last one that lets go of it.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// One that ends still tidies up while the next one starts, so each has a folder of its own.
static STARTED: AtomicU32 = AtomicU32::new(0);

/// A running chromedriver.
pub struct Driver {
    process: Child,
    port: u16,
    /// Where the browsers keep their profiles and sockets; they tidy up only some of it.
    folder: PathBuf,
    /// Held open, since a driver that cannot write its lines stops.
    _lines: BufReader<ChildStdout>,
}

impl Driver {
    /// The one that runs, or a new one.
    pub fn shared() -> Arc<Driver> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Driver::start());
            *running = Arc::downgrade(&driver);
            driver
        })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn start() -> Driver {
        let program = tools::chromedriver();
        // In the system's own, for its path is short: that of a socket must not be long.
        let nth = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dialogue-summary-{}-{nth}", std::process::id()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut process = Command::new(&program)
            .arg("--port=0")
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut lines = BufReader::new(process.stdout.take().expect("the output is a pipe"));
        let port = port(&mut lines);
        let port = port.unwrap_or_else(|| panic!("{} ended without naming its port", program.display()));
        Driver { process, port, folder, _lines: lines }
    }

    /// Asks it to close its browsers and end.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_err() {
            let _already_gone = self.process.kill();
        }
        let _status = self.process.wait();
        let _tidy = fs::remove_dir_all(&self.folder);
    }
}

/// "ChromeDriver was started successfully on port 35437."
fn port(lines: &mut impl BufRead) -> Option<u16> {
    lines.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}

/// The browser that every story gets.
pub fn capabilities() -> Map<String, Value> {
    let others = format!("--host-resolver-rules=MAP {UNTRUSTED} 127.0.0.1");
    let wanted = json!({
        "goog:chromeOptions": {
            "binary": tools::chromium(),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900", others,
            ],
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    wanted.as_object().cloned().unwrap_or_default()
}
