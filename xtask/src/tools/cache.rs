//! The cache of installed tools: outside the checkout, one folder per tool and version.

use fs_err::{self as fs, File};
use std::env;
use std::fs::TryLockError;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::report::{say, spoken};
use anyhow::{Context, Result, bail};

/// The folder of the cache, shared by all checkouts of this user.
pub struct Cache(PathBuf);

/// A tool in the cache.
pub struct Wanted<'a> {
    /// The name of its folder: name and version.
    pub folder: &'a str,
    /// Its purpose, for the message during installation.
    pub does: &'a str,
    /// The usual duration of its installation, for the same message.
    pub takes: &'a str,
}

impl Cache {
    /// The cache of the current user. Fails if there is no home folder, or the cache cannot be created.
    pub fn of_this_user() -> Result<Self> {
        let set = |name| env::var_os(name).filter(|value| !value.is_empty());
        let folder = set("DIALOGUE_SUMMARY_CACHE")
            .map(PathBuf::from)
            .or_else(|| Some(Path::new(&set("XDG_CACHE_HOME")?).join("dialogue-summary")))
            .or_else(|| Some(env::home_dir()?.join(".cache/dialogue-summary")))
            .context("there is no home folder; set DIALOGUE_SUMMARY_CACHE to a folder")?;
        // Tools run in other folders than the current one.
        let folder = std::path::absolute(&folder)?;
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    /// The tool's folder. `install` fills it if `works` returns false for it.
    ///
    /// `install` fills a temporary folder, which is renamed once it works. So an interrupted installation is not
    /// used, and a lock prevents two at the same time.
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

    /// The lock lasts until the file is dropped or the process ends.
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
