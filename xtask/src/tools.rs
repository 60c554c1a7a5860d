//! The external tools with their versions, and how commands find them.

mod api;
mod browser;
mod cache;
mod crates;
mod judges;
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
use anyhow::{Context, Result, bail};
use cache::{Cache, Wanted};
use crates::Crate;
use npm::Package;

pub use api::ensure as api;
pub use browser::Engine;
pub use judges::ensure as judges;
pub use npm::{install, npm};
pub use package::{PackageChecks, ensure as package_checks};
pub use peers::{Peers, ensure as peers, lighthouse};
pub use wasm::{TARGET as WASM_TARGET, ensure as wasm_target};

/// The newest version for the `rust-version` in Cargo.toml; 0.22 needs a newer one. Without the default features
/// trunk does not check for updates; it does not compile without TLS. It waits for others most of the time, so it is not
/// optimised, which halves its installation.
const TRUNK: Crate = Crate {
    name: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--locked", "--debug", "--no-default-features", "--features", "rustls"],
    does: "bundles the page",
    takes: "about 3 minutes on two cores",
};

/// Trunk.toml names the same version. trunk runs offline and accepts no other.
const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
    file: "node_modules/.bin/wasm-opt",
    does: "makes the wasm smaller",
    takes: "a few seconds (100 MB)",
};

/// web/build.mjs accepts only this version.
const ESBUILD: Package = Package {
    name: "esbuild",
    version: "0.28.2",
    file: "node_modules/.bin/esbuild",
    does: "makes scripts and sheets smaller",
    takes: "a few seconds",
};

/// The accessibility rules of the browser tests.
const AXE_CORE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    file: "node_modules/axe-core/axe.min.js",
    does: "checks accessibility",
    takes: "a few seconds",
};

/// Firefox's WebDriver. Debian has no package of it.
const GECKODRIVER: Crate = Crate {
    name: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    options: &["--locked"],
    does: "drives Firefox",
    takes: "about 2 minutes on two cores",
};

/// rustfmt does not format the markup in `html!`.
const YEW_FMT: Crate = Crate {
    name: "yew-fmt",
    program: "yew-fmt",
    version: "0.6.3",
    options: &["--locked"],
    does: "formats the markup in `html!`",
    takes: "about a minute on two cores",
};

/// Fuzzing with coverage.
const CARGO_FUZZ: Crate = Crate {
    name: "cargo-fuzz",
    program: "cargo-fuzz",
    version: "0.13.2",
    options: &["--locked"],
    does: "runs the fuzz targets",
    takes: "about 2 minutes on two cores",
};

/// The tools for building and serving.
pub struct Bundling {
    path: OsString,
}

/// The tools for browser tests.
pub struct BrowserTests {
    /// Environment variables with the paths of the browser, its WebDriver and the accessibility rules.
    pub named: Vec<(&'static str, OsString)>,
    /// The program that provides a display, if the browser needs one.
    pub display: Option<PathBuf>,
}

/// Finds or installs the tools for building and serving, and downloads the crates of the project. Fails if a tool is
/// neither found nor installed.
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
            // The tool must have the version of the crate.
            version: &wasm_bindgen,
            // Not `--locked`: its lock file names a yanked crate.
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

/// Finds or installs the tools for browser tests. Fails if a tool is neither found nor installed.
pub fn for_browser_tests(engine: Engine) -> Result<BrowserTests> {
    let cache = Cache::of_this_user()?;
    let mut named = vec![
        ("AXE_CORE", AXE_CORE.file(&cache)?.into_os_string()),
        // They read printed pages.
        ("JUDGES", judges()?.python().into()),
    ];
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
    /// Runs the browser tests on dist/. `arguments` go to the test runner, such as a part of a name. Fails if a test
    /// fails.
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

/// Finds or installs what fuzzing needs. Returns the PATH for cargo. Fails without a nightly toolchain, which is the user's to add.
pub fn for_fuzzing() -> Result<OsString> {
    if process::answer("rustc", &["+nightly", "--version"]).is_none() {
        bail!("cargo fuzz needs a nightly toolchain: rustup toolchain install nightly");
    }
    let folder = CARGO_FUZZ.folder(&Cache::of_this_user()?)?;
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(folder.into_iter().chain(env::split_paths(&path)))?)
}

/// `cargo fmt` for all packages, including the markup in `html!`.
pub fn formatter() -> Result<Command> {
    let folder = YEW_FMT.folder(&Cache::of_this_user()?)?;
    let mut cargo = process::cargo();
    // The build finds the languages by their folder, and cargo does not know them.
    cargo
        .args(["fmt", "--all", "--"])
        .args(project::languages()?)
        .env("RUSTFMT", folder.unwrap_or_default().join(YEW_FMT.file_name()));
    Ok(cargo)
}

/// A folder of the cache for the dependencies of examples and hosts; `install` fills it unless `works`.
pub fn cached(
    folder: &str,
    works: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let wanted = Wanted { folder, does: "has what pages for tests need", takes: "10 to 60 seconds" };
    Cache::of_this_user()?.folder(&wanted, works, install)
}

impl Bundling {
    /// A tool, started at the root of the checkout, with the other tools on its PATH.
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
        // trunk rejects `NO_COLOR=1` and accepts only `true`.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        } else {
            command.env_remove("NO_COLOR");
        }
        command
    }
}
