//! Runs the benches, which compare the widget with other libraries; see `benches/`.

use fs_err as fs;
use std::path::{Path, PathBuf};

use crate::args::{Bench, Which};
use crate::report::Steps;
use crate::tools::{self, BrowserTests, Bundling, Peers};
use crate::{bundle, generate, process, project};
use anyhow::Result;

/// Collections and bundled scripts, written anew by every run.
const FOLDER: &str = "target/bench";

/// The seed of the collections.
const SEED: u64 = 1;

/// Cards of the collection that the search bench repeats up to a million.
const FINDER_CARDS: usize = 100_000;

/// Runs the selected benches. Fails if a tool is missing, or a bench fails.
pub fn run(bench: &Bench) -> Result<()> {
    let mut steps = Steps::default();
    let wanted = |which: Which| bench.only.is_none_or(|only| only == which);
    if wanted(Which::Search) {
        steps.take("search", "measures the search on the host", || {
            let folder = project::root().join(FOLDER);
            fs::create_dir_all(&folder)?;
            let cards = folder.join("cards-search.json");
            generate::run(FINDER_CARDS, SEED, Some(&cards))?;
            let mut cargo = process::cargo();
            // Not the whole workspace: the command line sets another panic strategy, and cargo would write both
            // libraries to one file.
            cargo.args(["bench", "--bench", "search"]);
            process::run(cargo.env("DIALOGUE_SUMMARY_CARDS", &cards))
        })?;
    }
    if bench.only == Some(Which::Search) {
        return Ok(());
    }
    let (bundling, mut browser, peers) = steps.take("tools", "finds or installs what is needed", || {
        Ok((tools::for_bundling()?, tools::for_browser_tests(tools::Engine::default())?, tools::peers()?))
    })?;
    steps.take("release build", "builds the page into dist/", || bundle::release(&bundling))?;
    let folder = project::root().join(FOLDER);
    steps.take("contestants", "writes their data and bundles their scripts", || {
        if wanted(Which::Page) {
            collections(&folder, bench)?;
        }
        scripts(&folder, &bundling, &peers)
    })?;
    if wanted(Which::Visit) {
        let lighthouse =
            steps.take("lighthouse", "finds or installs what judges the page", tools::lighthouse)?;
        browser.named.push(("LIGHTHOUSE", lighthouse.into_os_string()));
        steps.take("visit", "measures a first visit in headless Chromium", || {
            driven("visit", &folder, bench, &browser, &[])
        })?;
    }
    if wanted(Which::Page) {
        let sizes: Vec<String> = bench.sizes().iter().map(ToString::to_string).collect();
        let (sizes, keys) = (sizes.join(","), bench.keys().to_string());
        steps.take("page", "measures keys and clicks in headless Chromium", || {
            driven("page", &folder, bench, &browser, &["--cards", &sizes, "--keys", &keys])
        })?;
    }
    Ok(())
}

fn collections(folder: &Path, bench: &Bench) -> Result<()> {
    fs::create_dir_all(folder)?;
    for cards in bench.sizes() {
        let file = folder.join(format!("cards-{cards}.json"));
        // Renamed once complete, so that an interrupted run leaves no partial collection.
        let unfinished = file.with_extension("unfinished");
        generate::run(cards, SEED, Some(&unfinished))?;
        fs::rename(&unfinished, &file)?;
    }
    Ok(())
}

fn scripts(folder: &Path, bundling: &Bundling, peers: &Peers) -> Result<()> {
    let pages = folder.join("pages");
    fs::create_dir_all(&pages)?;
    let versions = folder.join("versions");
    fs::write(&versions, peers.versions())?;
    let mut scripts = Vec::new();
    for file in sources()? {
        let name = file.file_name().unwrap_or_default();
        match file.extension().and_then(|ending| ending.to_str()) {
            Some("js") => scripts.push(file),
            _ => {
                fs::copy(&file, pages.join(name))?;
            }
        }
    }
    process::run(
        bundling
            .tool("esbuild")
            .args(["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"])
            .args(["--define:process.env.NODE_ENV=\"production\"", "--external:/dist/*"])
            .arg(format!("--outdir={}", pages.display()))
            .args(scripts)
            .env("NODE_PATH", peers.node_path()?),
    )
}

/// The pages, style sheets and scripts of the compared libraries.
fn sources() -> Result<Vec<PathBuf>> {
    let folder = project::root().join("benches/pages");
    let entries = fs::read_dir(&folder)?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

/// Runs one of the benches that drive a browser.
fn driven(which: &str, folder: &Path, bench: &Bench, browser: &BrowserTests, more: &[&str]) -> Result<()> {
    let mut cargo = process::cargo();
    // The release profile is not needed: this program only drives the browser.
    cargo.args(["bench", "--profile", "dev", "--bench", which, "--"]).args(more);
    if bench.quick {
        cargo.arg("--quick");
    }
    process::run(
        cargo
            .env("DIALOGUE_SUMMARY_BENCH", folder)
            .env("DIALOGUE_SUMMARY_DIST", project::dist())
            .envs(browser.named.iter().cloned()),
    )
}
