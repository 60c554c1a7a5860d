//! The page for development: served on this machine, rebuilt on change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::{report, tools};
use anyhow::{Result, bail};

/// A folder of its own, so that serving never replaces what `build` made or a test reads.
const DIST: &str = "target/serve";

/// Serves the page until it is stopped.
pub fn serve(port: u16) -> Result<()> {
    // Before the tools: nobody should wait for an installation to be told about a port.
    check_free(port)?;
    let tools = tools::for_bundling()?;
    report::say(&format!("building, then http://127.0.0.1:{port}/ shows the page; Ctrl-C stops"));
    let mut trunk = tools.trunk();
    trunk.args(["serve", "--offline", "--dist", DIST]);
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    become_program(&mut trunk)
}

fn check_free(port: u16) -> Result<()> {
    let Err(why) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        return Ok(());
    };
    bail!(match why.kind() {
        ErrorKind::AddrInUse => format!(
            "port {port} of 127.0.0.1 is taken by another program; try `cargo xtask serve --port {}`",
            if port == u16::MAX { 8080 } else { port + 1 }
        ),
        ErrorKind::PermissionDenied => format!(
            "port {port} of 127.0.0.1 is not allowed for this user; try `cargo xtask serve --port 8080`"
        ),
        _ => format!("port {port} of 127.0.0.1 cannot be listened on: {why}"),
    })
}

/// Takes this process's place, so that whoever stops it stops the server and leaves no orphan.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;

    let why = command.exec();
    bail!("trunk does not start: {why}")
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    crate::process::run(command)
}
