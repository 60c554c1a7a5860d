//! Chromium and its WebDriver: the system's, because a browser cannot be had from npm or cargo.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Done, Failure};
use crate::process::{answer, find, run};
use crate::report::say;

/// What the browser goes by on Debian, on Ubuntu and from Google.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Debian's packages; the fonts for Korean, which would be boxes without them.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The browser and its WebDriver, installed where that needs no question.
pub fn ensure() -> Done<(PathBuf, PathBuf)> {
    if let Some(both) = found() {
        return Ok(both);
    }
    let wanted = PACKAGES.join(" ");
    if find("apt-get").is_none() {
        return Err(Failure::new(
            "the browser tests need Chromium and ChromeDriver of one version on PATH, or in \
             CHROMIUM and CHROMEDRIVER, and there is no apt-get to install them",
        ));
    }
    if answer("id", &["-u"]).is_none_or(|user| user.trim() != "0") {
        return Err(Failure::new(format!(
            "the browser tests need Chromium and ChromeDriver; this installs them:\n\
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {wanted}"
        )));
    }
    say(&format!("installing {wanted} for the browser tests; about a minute"));
    run(apt_get().arg("update"))?;
    run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(PACKAGES))?;
    found().ok_or_else(|| {
        Failure::new("apt-get has installed the browser, but PATH has no chromium or chromedriver")
    })
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// What the environment names counts before what is on PATH.
fn found() -> Option<(PathBuf, PathBuf)> {
    let named = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let chromium = named("CHROMIUM").or_else(|| CHROMIUM.iter().find_map(|name| find(name)))?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| find("chromedriver"))?;
    Some((chromium, chromedriver))
}
