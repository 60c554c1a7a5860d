//! Other people's servers and test runners.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a server may take to start.
const START: Duration = Duration::from_secs(60);

/// A running server. It ends with the value.
pub struct Running {
    process: Child,
    port: u16,
}

impl Running {
    /// Starts a server with Node in a folder. `{port}` in its arguments is a free port.
    pub fn start(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Running {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let arguments = arguments.iter().map(|word| word.replace("{port}", &port.to_string()));
        let mut node = Command::new("node");
        node.current_dir(folder)
            .args(arguments)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut running = Running { process: node.spawn().expect("Node starts"), port };
        let start = Instant::now();
        while TcpStream::connect(("localhost", port)).is_err() {
            let ended = running.process.try_wait().expect("the state of the server");
            assert!(ended.is_none() && start.elapsed() < START, "the server does not start: {ended:?}");
            sleep(Duration::from_millis(100));
        }
        running
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended = self.process.kill().and_then(|()| self.process.wait());
    }
}

/// Runs a script of the package.json in a folder.
pub fn run(folder: &Path, script: &[&str]) {
    let output =
        Command::new("npm").current_dir(folder).arg("run").args(script).output().expect("npm starts");
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&said));
}
