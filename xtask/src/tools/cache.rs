//! Where installed tools are kept: outside the checkout, one folder per tool and version.

use fs_err::{self as fs, File};
use std::env;
use std::fs::TryLockError;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::report::{say, spoken};
use anyhow::{Context, Result, bail};

/// The folder of installed tools, shared by every checkout of this user.
pub struct Cache(PathBuf);

/// One tool that the cache is to hold.
pub struct Wanted<'a> {
    /// The name of its folder: tool and version.
    pub folder: &'a str,
    /// What it is for, for the person who waits.
    pub does: &'a str,
    /// How long its installation takes.
    pub takes: &'a str,
}

impl Cache {
    /// The cache of whoever runs this.
    pub fn of_this_user() -> Result<Self> {
        let set = |name| env::var_os(name).filter(|value| !value.is_empty());
        let folder = set("DIALOGUE_SUMMARY_CACHE")
            .map(PathBuf::from)
            .or_else(|| Some(Path::new(&set("XDG_CACHE_HOME")?).join("dialogue-summary")))
            .or_else(|| Some(env::home_dir()?.join(".cache/dialogue-summary")))
            .context("there is no home folder; set DIALOGUE_SUMMARY_CACHE to a folder")?;
        // Tools are started from other folders than this one.
        let folder = std::path::absolute(&folder)?;
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// The tool's folder, installed first if `works` does not find it in order.
    ///
    /// `install` fills another folder, which gets its name only when it works: an interrupted
    /// installation is never taken for a finished one. A lock keeps two runs apart.
    pub fn folder(
        &self,
        wanted: &Wanted,
        works: impl Fn(&Path) -> bool,
        install: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.0.join(wanted.folder);
        if works(&folder) {
            return Ok(folder);
        }
        let _lock = self.lock(wanted.folder)?;
        if works(&folder) {
            return Ok(folder);
        }
        say(&format!(
            "installing {}, which {}; once per user, into {}; {}",
            wanted.folder,
            wanted.does,
            folder.display(),
            wanted.takes
        ));
        let start = Instant::now();
        let unfinished = self.0.join(format!("{}.unfinished", wanted.folder));
        fs::create_dir_all(&unfinished)?;
        install(&unfinished)?;
        if !works(&unfinished) {
            bail!("{} has been installed but does not work; see {}", wanted.folder, unfinished.display());
        }
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::rename(&unfinished, &folder)?;
        let time = spoken(start.elapsed());
        say(&format!("{} is installed; it took {time}", wanted.folder));
        Ok(folder)
    }

    /// Held until the file is dropped, by the system itself if this process is killed.
    fn lock(&self, name: &str) -> Result<File> {
        let path = self.0.join(format!("{name}.lock"));
        let file = File::create(&path)?;
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {
                say(&format!("another run is installing {name}; waiting for it"));
            }
            Err(TryLockError::Error(why)) => return Err(why.into()),
        }
        file.lock()?;
        Ok(file)
    }
}
