//! The WebDriver of the run: one for all its stories, or where it serves but one browser, one for each.

use super::make::Make;
use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread::sleep;
use std::time::Duration;

/// A name that leads to the server and that browsers do not trust, as it is without TLS.
pub const UNTRUSTED: &str = "untrusted.test";

/// Started by the first story, shared by all, stopped by the last one that lets go of it.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// One that ends still tidies up while the next one starts, so each has a folder of its own.
static STARTED: AtomicU32 = AtomicU32::new(0);

/// How often it is asked whether it listens, and how long the pauses between are.
const TRIES: u32 = 1000;
const PAUSE: Duration = Duration::from_millis(20);

/// A running WebDriver.
pub struct Driver {
    process: Child,
    port: u16,
    /// Where the browsers keep their profiles and sockets; they tidy up only some of it.
    folder: PathBuf,
}

impl Driver {
    /// The one that runs, or a new one.
    pub fn of(make: Make) -> Arc<Driver> {
        if !make.shares_its_driver() {
            return Arc::new(Driver::start(make));
        }
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Driver::start(make));
            *running = Arc::downgrade(&driver);
            driver
        })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn start(make: Make) -> Driver {
        let program = make.driver();
        // In the system's own, for its path is short: that of a socket must not be long.
        let nth = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dialogue-summary-{}-{nth}", std::process::id()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let port = free_port();
        let mut command = Command::new(&program);
        command.arg(format!("--port={port}"));
        if make == Make::Firefox {
            // Else each wants the same one beside it.
            command.arg("--websocket-port=0");
        }
        let process = command
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let listens = || TcpStream::connect(("127.0.0.1", port)).is_ok();
        let there = (0..TRIES).any(|_| {
            listens() || {
                sleep(PAUSE);
                false
            }
        });
        assert!(there, "{} does not listen", program.display());
        Driver { process, port, folder }
    }

    /// Asks it to close its browsers and end, which chromedriver understands.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !Make::of_run().shares_its_driver() || self.shut_down().is_err() {
            let _already_gone = self.process.kill();
        }
        let _status = self.process.wait();
        let _tidy = fs::remove_dir_all(&self.folder);
    }
}

/// One that nobody listens at; drivers that choose their own do not all say which.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
