//! Serves the page for development, and rebuilds it on change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::{report, tools};
use anyhow::{Result, bail};

/// Not dist/, so that serving never replaces a release build that tests read.
const DIST: &str = "target/serve";

/// Serves the page on 127.0.0.1 until it is stopped. Fails if the port is not free, or a tool is missing.
pub fn serve(port: u16) -> Result<()> {
    // Checked before tools are installed, which may take minutes.
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

/// Replaces this process, so that stopping it stops the server too.
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
