//! Tools that are crates. They are compiled, since their binaries are not on crates.io.

use fs_err as fs;
use std::env;
use std::path::{Path, PathBuf};

use super::cache::{Cache, Wanted};
use crate::process;
use anyhow::Result;

/// A program from a crate, in one version.
pub struct Crate<'a> {
    /// The crate.
    pub name: &'a str,
    /// The name of its program.
    pub program: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Further options for `cargo install`.
    pub options: &'a [&'a str],
    /// What it is for.
    pub does: &'a str,
    /// The usual duration of the installation.
    pub takes: &'a str,
}

/// Less optimisation and no debug information: a tool is compiled in about half the time.
const PROFILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_DEV_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

/// Settings of the user for other code.
const FOREIGN: [&str; 5] = [
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "RUSTC_WORKSPACE_WRAPPER",
];

impl Crate<'_> {
    /// The name of the program's file.
    pub fn file_name(&self) -> String {
        format!("{}{}", self.program, env::consts::EXE_SUFFIX)
    }

    /// The folder to put on PATH. `None` if PATH has the program in this version. Fails if the installation fails.
    pub fn folder(&self, cache: &Cache) -> Result<Option<PathBuf>> {
        let on_path = process::find(self.program);
        if on_path.is_some_and(|program| process::has_version(&program, self.version)) {
            return Ok(None);
        }
        let wanted =
            Wanted { folder: &format!("{}-{}", self.name, self.version), does: self.does, takes: self.takes };
        let program = Path::new("bin").join(self.file_name());
        let works = |root: &Path| process::has_version(&root.join(&program), self.version);
        let root = cache.folder(&wanted, works, |root| self.install(root))?;
        Ok(Some(root.join("bin")))
    }

    fn install(&self, root: &Path) -> Result<()> {
        // Inside the tool's folder, so that an interrupted installation can continue.
        let target = root.join("target");
        let mut cargo = process::cargo();
        // Not in the checkout, whose cargo configuration is for the widget.
        cargo.current_dir(root);
        cargo.args(["install", self.name, "--version", self.version]);
        cargo.args(self.options);
        cargo.arg("--root").arg(root);
        cargo.arg("--target-dir").arg(&target);
        for (name, _) in env::vars_os() {
            let profile = name.to_string_lossy().starts_with("CARGO_PROFILE_");
            if profile || FOREIGN.iter().any(|foreign| name == *foreign) {
                cargo.env_remove(&name);
            }
        }
        // Without it cargo advises to put a temporary folder on PATH.
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = [root.join("bin")].into_iter().chain(env::split_paths(&path));
        if let Ok(path) = env::join_paths(folders) {
            cargo.env("PATH", path);
        }
        process::run(cargo.envs(PROFILE))?;
        Ok(fs::remove_dir_all(&target)?)
    }
}
