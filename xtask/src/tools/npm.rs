//! Tools from npm, installed without running install scripts.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache::{Cache, Wanted};
use crate::process;
use anyhow::{Result, anyhow};

/// A package in one version.
pub struct Package<'a> {
    /// The name of the package.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The file that is used.
    pub file: &'a str,
    /// What it is for.
    pub does: &'a str,
    /// The usual duration of the installation.
    pub takes: &'a str,
}

impl Package<'_> {
    /// The path of the file. Installs the package if it is missing. Fails if npm fails.
    pub fn file(&self, cache: &Cache) -> Result<PathBuf> {
        let wanted = Wanted {
            folder: &format!("{}-{}", self.name.replace('/', "-"), self.version),
            does: self.does,
            takes: self.takes,
        };
        let works = |root: &Path| root.join(self.file).is_file();
        let root = cache.folder(&wanted, works, |root| self.install(root))?;
        Ok(root.join(self.file))
    }

    /// The folder to put on PATH. `None` if PATH has the program in this version. Fails if npm fails.
    pub fn program_folder(&self, cache: &Cache, program: &str, version: &str) -> Result<Option<PathBuf>> {
        let on_path = process::find(program);
        if on_path.is_some_and(|program| process::has_version(&program, version)) {
            return Ok(None);
        }
        if process::find("node").is_none() {
            return Err(needs("node"));
        }
        let file = self.file(cache)?;
        Ok(file.parent().map(Path::to_path_buf))
    }

    fn install(&self, root: &Path) -> Result<()> {
        install(root, format!("{}@{}", self.name, self.version))
    }
}

/// npm without install scripts, and with errors as its only output. Fails if npm is not on PATH.
pub fn npm() -> Result<Command> {
    let mut npm = Command::new(process::find("npm").ok_or_else(|| needs("npm"))?);
    npm.args(["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]);
    Ok(npm)
}

/// Installs a package into a folder, by its name or from a file. Fails if npm fails.
pub fn install(root: &Path, package: impl AsRef<OsStr>) -> Result<()> {
    process::run(npm()?.current_dir(root).arg("--prefix").arg(root).arg("install").arg(package))
}

fn needs(program: &str) -> anyhow::Error {
    anyhow!(
        "this needs `{program}`, which is not on PATH; it comes with Node.js, on Debian and Ubuntu \
         by: sudo apt-get update && sudo apt-get install -y nodejs npm"
    )
}
