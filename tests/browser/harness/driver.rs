//! A running WebDriver, which ends with the test process even if that is killed.

use super::make::Make;
use std::env;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// Runs the driver as a process group, and ends the group when standard input closes. A killed driver would leave its
/// browsers running, and statics are never dropped.
const GUARD: &str = r#"
"$@" &
read -r _
trap '' TERM
kill -TERM 0
sleep 1
rm -rf "$TMPDIR"
kill -KILL 0
"#;

/// The number of drivers so far, for the names of their folders.
static STARTED: AtomicU32 = AtomicU32::new(0);

/// The number of attempts to connect, and the pause between them.
const TRIES: u32 = 1000;
const PAUSE: Duration = Duration::from_millis(20);

/// A running WebDriver.
pub struct Driver {
    guard: Child,
    port: u16,
}

impl Driver {
    /// Starts a WebDriver.
    pub fn start(make: Make) -> Driver {
        let program = make.driver();
        // For profiles and sockets. In the system's temporary folder, since the path of a socket must be short.
        let nth = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dialogue-summary-{}-{nth}", std::process::id()));
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let port = free_port();
        let mut command = Command::new("sh");
        command.args(["-c", GUARD, "sh"]).arg(&program).arg(format!("--port={port}"));
        if make == Make::Firefox {
            // The default is a fixed port, which two drivers cannot share.
            command.arg("--websocket-port=0");
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let guard = command
            .env("TMPDIR", &folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("sh does not start: {error}"));
        let listens = || TcpStream::connect(("127.0.0.1", port)).is_ok();
        let there = (0..TRIES).any(|_| {
            listens() || {
                sleep(PAUSE);
                false
            }
        });
        assert!(there, "{} does not listen", program.display());
        Driver { guard, port }
    }

    /// Its URL.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _status = self.guard.wait();
    }
}

/// A free port. Not every driver reports a port that it chooses itself.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
