//! The packages that the benchmark compares the widget with, and those they are shown with.

use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::npm::Package;

/// Not the newest by itself: figures of before and after are of the same versions until one is changed here.
const PEERS: [Package; 5] = [
    peer("itemsjs", "2.4.4", "node_modules/itemsjs/package.json"),
    peer("minisearch", "7.2.0", "node_modules/minisearch/package.json"),
    peer("list.js", "2.3.1", "node_modules/list.js/package.json"),
    // Asks ItemsJS in place of a server.
    peer("instantsearch.js", "4.118.1", "node_modules/instantsearch.js/package.json"),
    // Draws what ItemsJS finds, which draws nothing by itself.
    peer("preact", "11.2.0", "node_modules/preact/package.json"),
];

const fn peer(name: &'static str, version: &'static str, file: &'static str) -> Package<'static> {
    Package { name, version, file, does: "is compared with the widget", takes: "a few seconds" }
}

/// What judges the built page, in the newest version for Node.js 20.
const LIGHTHOUSE: Package = Package {
    name: "lighthouse",
    version: "12.8.2",
    file: "node_modules/.bin/lighthouse",
    does: "judges the built page",
    takes: "about 20 seconds (185 MB)",
};

/// Finds or installs Lighthouse.
pub fn lighthouse() -> Result<PathBuf> {
    LIGHTHOUSE.file(&Cache::of_this_user()?)
}

/// The packages, installed if need be.
pub struct Peers {
    folders: Vec<PathBuf>,
}

/// Finds or installs the packages.
pub fn ensure() -> Result<Peers> {
    let cache = Cache::of_this_user()?;
    let folder = |peer: &Package| {
        let file = peer.file(&cache)?;
        let modules = file.ancestors().find(|folder| folder.ends_with("node_modules")).map(Path::to_path_buf);
        modules.with_context(|| format!("{} is not in node_modules", file.display()))
    };
    let folders = PEERS.iter().map(folder).collect::<Result<_>>()?;
    Ok(Peers { folders })
}

impl Peers {
    /// Where a bundler finds them, as NODE_PATH.
    pub fn node_path(&self) -> Result<OsString> {
        std::env::join_paths(&self.folders).context("the packages do not fit into NODE_PATH")
    }

    /// Name and version of each, a line for each.
    pub fn versions(&self) -> String {
        PEERS.iter().map(|peer| format!("{} {}\n", peer.name, peer.version)).collect()
    }
}
