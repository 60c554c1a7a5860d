//! The packages that the benches compare with the widget.

use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::npm::Package;

/// Pinned, so that results stay comparable.
const PEERS: [Package; 5] = [
    peer("itemsjs", "2.4.4", "node_modules/itemsjs/package.json"),
    peer("minisearch", "7.2.0", "node_modules/minisearch/package.json"),
    peer("list.js", "2.3.1", "node_modules/list.js/package.json"),
    // Queries ItemsJS instead of a server.
    peer("instantsearch.js", "4.118.1", "node_modules/instantsearch.js/package.json"),
    // Renders the results of ItemsJS, which renders nothing itself.
    peer("preact", "11.2.0", "node_modules/preact/package.json"),
];

const fn peer(name: &'static str, version: &'static str, file: &'static str) -> Package<'static> {
    Package { name, version, file, does: "is compared with the widget", takes: "a few seconds" }
}

/// Audits the built page. The newest version for Node.js 20.
const LIGHTHOUSE: Package = Package {
    name: "lighthouse",
    version: "12.8.2",
    file: "node_modules/.bin/lighthouse",
    does: "judges the built page",
    takes: "about 20 seconds (185 MB)",
};

/// Finds or installs Lighthouse. Fails if npm fails.
pub fn lighthouse() -> Result<PathBuf> {
    LIGHTHOUSE.file(&Cache::of_this_user()?)
}

/// The installed packages.
pub struct Peers {
    folders: Vec<PathBuf>,
}

/// Finds or installs the packages. Fails if npm fails.
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
    /// The value of `NODE_PATH` for a bundler. Fails if a path contains the separator.
    pub fn node_path(&self) -> Result<OsString> {
        std::env::join_paths(&self.folders).context("the packages do not fit into NODE_PATH")
    }

    /// The names and versions, one per line.
    pub fn versions(&self) -> String {
        PEERS.iter().map(|peer| format!("{} {}\n", peer.name, peer.version)).collect()
    }
}
