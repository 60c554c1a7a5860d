//! The tools behind the commands: which, in which version, and how a command gets at them.

mod api;
mod browser;
mod cache;
mod crates;
mod npm;
mod package;
mod peers;
mod wasm;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;
use crate::project;
use anyhow::{Context, Result};
use cache::{Cache, Wanted};
use crates::Crate;
use npm::Package;

pub use api::ensure as api;
pub use browser::Engine;
pub use npm::{install, npm};
pub use package::{PackageChecks, ensure as package_checks};
pub use peers::{Peers, ensure as peers, lighthouse};
pub use wasm::{TARGET as WASM_TARGET, ensure as wasm_target};

/// The newest that the rustc in Cargo.toml compiles; 0.22 wants a newer one. Of its features only
/// TLS, without which it does not compile; that leaves out a check for updates.
const TRUNK: Crate = Crate {
    name: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--locked", "--no-default-features", "--features", "rustls"],
    does: "bundles the page",
    takes: "about 6 minutes on two cores",
};

/// Trunk.toml names the same version: trunk runs offline and takes no other.
const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
    file: "node_modules/.bin/wasm-opt",
    does: "makes the wasm smaller",
    takes: "a few seconds (100 MB)",
};

/// web/build.mjs names the same version and takes no other.
const ESBUILD: Package = Package {
    name: "esbuild",
    version: "0.28.2",
    file: "node_modules/.bin/esbuild",
    does: "makes scripts and sheets smaller",
    takes: "a few seconds",
};

/// The rules of accessibility that the browser tests apply to the page.
const AXE_CORE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    file: "node_modules/axe-core/axe.min.js",
    does: "checks accessibility",
    takes: "a few seconds",
};

/// Firefox's WebDriver, which Debian has no package of.
const GECKODRIVER: Crate = Crate {
    name: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    options: &["--locked"],
    does: "drives Firefox",
    takes: "about 2 minutes on two cores",
};

/// rustfmt leaves the markup in `html!` as it is.
const YEW_FMT: Crate = Crate {
    name: "yew-fmt",
    program: "yew-fmt",
    version: "0.6.3",
    options: &["--locked"],
    does: "formats the markup in `html!`",
    takes: "about a minute on two cores",
};

/// What building and serving needs.
pub struct Bundling {
    path: OsString,
}

/// What the browser tests need beside a build.
pub struct BrowserTests {
    /// Variables that name the browser, its WebDriver and the script with the accessibility rules.
    pub named: Vec<(&'static str, OsString)>,
    /// The program that gives the tests a display, where they need one.
    pub display: Option<PathBuf>,
}

/// Finds or installs what building and serving needs, the project's own crates included.
pub fn for_bundling() -> Result<Bundling> {
    wasm::ensure()?;
    // trunk runs offline, so that it downloads no tools, and asks cargo for the crates of every platform.
    process::run(process::cargo().arg("fetch"))?;
    let cache = Cache::of_this_user()?;
    let wasm_bindgen = project::locked_version("wasm-bindgen")?;
    let folders = [
        TRUNK.folder(&cache)?,
        Crate {
            name: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            // The tool understands only what the crate of its own version writes.
            version: &wasm_bindgen,
            // Not --locked: its lock file names a crate that has been withdrawn.
            options: &[],
            does: "writes the JavaScript beside the wasm",
            takes: "2 to 3 minutes on two cores",
        }
        .folder(&cache)?,
        BINARYEN.program_folder(&cache, "wasm-opt", "132")?,
        ESBUILD.program_folder(&cache, "esbuild", ESBUILD.version)?,
    ];
    let rest = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folders.into_iter().flatten().chain(env::split_paths(&rest)))
        .context("the tools do not fit into PATH")?;
    Ok(Bundling { path })
}

/// Finds or installs what the browser tests need.
pub fn for_browser_tests(engine: Engine) -> Result<BrowserTests> {
    let cache = Cache::of_this_user()?;
    let mut named = vec![("AXE_CORE", AXE_CORE.file(&cache)?.into_os_string())];
    let mut name = |variable, program: PathBuf| named.push((variable, program.into_os_string()));
    let mut display = None;
    match engine {
        Engine::Chromium => {
            let (chromium, chromedriver) = browser::chromium()?;
            name("CHROMIUM", chromium);
            name("CHROMEDRIVER", chromedriver);
        }
        Engine::Firefox => {
            name("FIREFOX", browser::firefox()?);
            if let Some(folder) = GECKODRIVER.folder(&cache)? {
                name("GECKODRIVER", folder.join(GECKODRIVER.file_name()));
            }
        }
        Engine::WebKit => {
            let [driver, browser, xvfb] = browser::webkit()?;
            name("WEBKIT_DRIVER", driver);
            name("MINI_BROWSER", browser);
            display = Some(xvfb);
        }
    }
    named.push(("DIALOGUE_SUMMARY_BROWSER", engine.name().into()));
    Ok(BrowserTests { named, display })
}

impl BrowserTests {
    /// Runs the browser tests, or those that `arguments` name, against dist/.
    pub fn run(&self, arguments: &[OsString]) -> Result<()> {
        let mut command = process::cargo();
        if let Some(display) = &self.display {
            let cargo = command.get_program().to_owned();
            command = Command::new(display);
            command.args(["-a", "-s", "-screen 0 1600x1200x24"]).arg(cargo).current_dir(project::root());
        }
        // With --workspace, so that cargo reuses what it compiled for the host tests.
        command.args(["test", "--workspace", "--test", "browser", "--"]).args(arguments);
        process::run(command.env("DIALOGUE_SUMMARY_DIST", project::dist()).envs(self.named.iter().cloned()))
    }
}

/// `cargo fmt` over all packages, with the markup in `html!`.
pub fn formatter() -> Result<Command> {
    let folder = YEW_FMT.folder(&Cache::of_this_user()?)?;
    let mut cargo = process::cargo();
    cargo.args(["fmt", "--all"]).env("RUSTFMT", folder.unwrap_or_default().join(YEW_FMT.file_name()));
    Ok(cargo)
}

/// What the examples need, kept under a name that says which.
pub fn cached(
    folder: &str,
    works: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let wanted = Wanted { folder, does: "is what the examples need", takes: "about 10 seconds (70 MB)" };
    Cache::of_this_user()?.folder(&wanted, works, install)
}

impl Bundling {
    /// A tool, to be started at the project's root, with every other on its PATH.
    pub fn tool(&self, name: &str) -> Command {
        // `Command` by itself searches the changed PATH only on some platforms.
        let program = which::which_in(name, Some(&self.path), project::root());
        let mut command = Command::new(program.unwrap_or_else(|_| name.into()));
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }

    /// The bundler.
    pub fn trunk(&self) -> Command {
        let mut command = self.tool(TRUNK.program);
        // trunk stops at NO_COLOR=1, the usual spelling, and takes `true` alone.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        } else {
            command.env_remove("NO_COLOR");
        }
        command
    }
}
