//! The browsers and their WebDrivers. They come from the system, since neither npm nor cargo provides them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use clap::ValueEnum;

use crate::process::{answer, find, run};
use crate::report::say;
use anyhow::{Context, Result, bail};

/// The names of the program on Debian, on Ubuntu and from Google.
const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Debian's packages, with fonts for Korean.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];
const OF_FIREFOX: [&str; 2] = ["firefox-esr", "fonts-noto-cjk"];
/// WebKit's MiniBrowser needs a display.
const OF_WEBKIT: [&str; 4] = ["webkit2gtk-driver", "xvfb", "xauth", "fonts-noto-cjk"];

/// An engine that the browser tests can run in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Blink
    #[default]
    Chromium,
    /// Gecko
    Firefox,
    /// Safari's
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// The name in `DIALOGUE_SUMMARY_BROWSER`.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

/// Chromium and ChromeDriver. Fails if they are neither found nor installed.
pub fn chromium() -> Result<(PathBuf, PathBuf)> {
    installed(
        found,
        "Chromium and ChromeDriver of one version on PATH, or in CHROMIUM and CHROMEDRIVER",
        &PACKAGES,
    )
}

/// Firefox. Its WebDriver is a crate. Fails if it is neither found nor installed.
pub fn firefox() -> Result<PathBuf> {
    let found = || named("FIREFOX").or_else(|| find("firefox-esr")).or_else(|| find("firefox"));
    installed(found, "Firefox on PATH, or in FIREFOX", &OF_FIREFOX)
}

/// WebKitWebDriver, MiniBrowser and `xvfb-run`. Fails if they are neither found nor installed.
pub fn webkit() -> Result<[PathBuf; 3]> {
    let found = || {
        let driver = named("WEBKIT_DRIVER").or_else(|| find("WebKitWebDriver"))?;
        let browser = named("MINI_BROWSER").or_else(|| find("MiniBrowser")).or_else(mini_browser)?;
        Some([driver, browser, find("xvfb-run")?])
    };
    let what = "WebKitWebDriver, MiniBrowser and xvfb-run on PATH, the first two also in WEBKIT_DRIVER and MINI_BROWSER";
    installed(found, what, &OF_WEBKIT)
}

/// On Debian, MiniBrowser is in the library's folder, which depends on the architecture.
fn mini_browser() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").ok()?.flatten();
    folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser")).find(|program| program.is_file())
}

/// Finds programs, or as root installs Debian's packages.
fn installed<T>(found: impl Fn() -> Option<T>, what: &str, packages: &[&str]) -> Result<T> {
    if let Some(found) = found() {
        return Ok(found);
    }
    let wanted = packages.join(" ");
    if find("apt-get").is_none() {
        bail!("the browser tests need {what}, and there is no apt-get to install them");
    }
    if answer("id", &["-u"]).is_none_or(|user| user.trim() != "0") {
        bail!(
            "the browser tests need {what}; this installs them:\n\
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {wanted}"
        );
    }
    say(&format!("installing {wanted} for the browser tests; about a minute"));
    run(apt_get().arg("update"))?;
    run(apt_get().args(["install", "-y", "--no-install-recommends"]).args(packages))?;
    found().with_context(|| format!("apt-get has installed {wanted}, but there is no {what}"))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// Environment variables take precedence over PATH.
fn found() -> Option<(PathBuf, PathBuf)> {
    let chromium = named("CHROMIUM").or_else(|| CHROMIUM.iter().find_map(|name| find(name)))?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| find("chromedriver"))?;
    Some((chromium, chromedriver))
}
