//! Writes the files of a site: first all that changed into a folder of its own, then each to its place in one step.
//!
//! A full disk or a stop while files are prepared leaves the site as it was. A stop while they are moved, which takes no more than a
//! moment, leaves each file whole, and what pages need is moved before them; the next run completes the rest.

use super::phrases::SitePhrases;
use dialogue_summary::i18n::fill;
use dialogue_summary_site::manifest::{self, Manifest, Written, hash};
use dialogue_summary_site::picture;
use dialogue_summary_site::plan::{Content, File, Plan};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// How the folder begins in which files are prepared.
const PREPARED: &str = ".dialogue-summary-site-";

/// What was done.
pub struct Counts {
    /// Pages of the site.
    pub pages: usize,
    /// Files that were new or changed.
    pub written: usize,
    /// Files that earlier runs wrote and this one does not.
    pub removed: usize,
}

/// What earlier runs wrote into the folder. Nothing, if it has no manifest.
///
/// # Errors
/// The manifest cannot be read.
pub fn manifest(out: &Path, own: &SitePhrases) -> Result<Manifest, String> {
    let path = out.join(manifest::FILE);
    let failed = |error: String| fill(own.bad_manifest, &[&path.display().to_string(), &error]);
    match fs::read(&path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| failed(error.to_string())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Manifest::default()),
        Err(error) => Err(failed(error.to_string())),
    }
}

/// A file that is new or changed, prepared under its number.
struct Prepared {
    path: String,
    written: Written,
}

/// Writes the site.
///
/// # Errors
/// The folder cannot be written, or has a file of another origin in the place of one of the site.
pub fn write(
    out: &Path,
    plan: Plan,
    before: &Manifest,
    mut now: Manifest,
    own: &SitePhrases,
) -> Result<Counts, String> {
    let failed = |path: &Path, error: std::io::Error| {
        fill(own.not_written, &[&path.display().to_string(), &error.to_string()])
    };
    let pages = plan.files.values().filter(|file| file.page.is_some()).count();
    for path in plan.files.keys().filter(|path| !before.files.contains_key(*path)) {
        let place = out.join(path);
        if place.exists() {
            return Err(fill(own.not_ours, &[&place.display().to_string()]));
        }
    }
    fs::create_dir_all(out).map_err(|error| failed(out, error))?;
    remove_interrupted(out);
    let folder =
        tempfile::Builder::new().prefix(PREPARED).tempdir_in(out).map_err(|error| failed(out, error))?;
    let (changed, same) = prepare(out, folder.path(), plan.files, before, own)?;
    now.files = same;
    let gone: Vec<&String> = before
        .files
        .keys()
        .filter(|path| !now.files.contains_key(*path) && !changed.iter().any(|file| file.path == **path))
        .collect();
    // If this run is stopped while it moves files, the next one knows them as its own.
    if let Some(ahead) = ahead(before, &changed, &now) {
        save(out, &ahead)?;
    }
    let mut order: Vec<usize> = (0..changed.len()).collect();
    // Pages come last, and those of more files after those of cards: what they lead to is there.
    order.sort_by_key(|at| changed.get(*at).map(|file| rank(&file.path)));
    for at in order {
        let Some(file) = changed.get(at) else { continue };
        let place = out.join(&file.path);
        let moved = place.parent().map_or(Ok(()), fs::create_dir_all);
        moved
            .and_then(|()| fs::rename(folder.path().join(at.to_string()), &place))
            .map_err(|error| failed(&place, error))?;
    }
    let written = changed.len();
    now.files.extend(changed.into_iter().map(|file| (file.path, file.written)));
    if now != *before {
        save(out, &now)?;
    }
    let removed = gone.iter().filter(|path| fs::remove_file(out.join(path)).is_ok()).count();
    Ok(Counts { pages, written, removed })
}

/// Removes what stopped runs had prepared.
fn remove_interrupted(out: &Path) {
    for entry in fs::read_dir(out).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(PREPARED) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// What the manifest says while files are moved: those of the last run, and those that are new.
fn ahead(before: &Manifest, changed: &[Prepared], now: &Manifest) -> Option<Manifest> {
    let is_new = |file: &&Prepared| !before.files.contains_key(&file.path);
    let new: Vec<_> =
        changed.iter().filter(is_new).map(|file| (file.path.clone(), file.written.clone())).collect();
    let files = before.files.clone().into_iter().chain(new.iter().cloned()).collect();
    (!new.is_empty()).then(|| Manifest { since: now.since.clone(), files })
}

fn save(out: &Path, manifest: &Manifest) -> Result<(), String> {
    let text = serde_json::to_string_pretty(manifest).map_err(|error| error.to_string())? + "\n";
    crate::output::write_file(&out.join(manifest::FILE), &text)
}

/// The place of a file in the order of moving.
fn rank(path: &str) -> (bool, std::cmp::Reverse<usize>) {
    (path.ends_with("index.html"), std::cmp::Reverse(path.matches('/').count()))
}

/// Prepares the files that changed. Returns them and the others.
fn prepare(
    out: &Path,
    folder: &Path,
    files: BTreeMap<String, File>,
    before: &Manifest,
    own: &SitePhrases,
) -> Result<(Vec<Prepared>, BTreeMap<String, Written>), String> {
    let pictures = files.values().filter(|file| matches!(file.content, Content::Picture(_))).count();
    let bar = ProgressBar::new(u64::try_from(pictures).unwrap_or_default());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.set_message(own.pictures);
    let each = |(path, file): (String, File)| -> Result<(Prepared, Option<Vec<u8>>), String> {
        let known = before.files.get(&path);
        let on_disk = fs::read(out.join(&path)).ok().map(|bytes| hash(&bytes));
        let (title, lang) = file.page.unwrap_or_default();
        let written = Written { title, lang, ..Written::default() };
        match file.content {
            Content::Bytes(bytes) => {
                let written = Written { hash: hash(&bytes), ..written };
                let is_same = on_disk.as_ref() == Some(&written.hash);
                Ok((Prepared { path, written }, (!is_same).then_some(bytes)))
            }
            Content::Picture(svg) => {
                bar.inc(1);
                let source = hash(svg.as_bytes());
                if let Some(known) =
                    known.filter(|known| known.source == source && on_disk.as_ref() == Some(&known.hash))
                {
                    return Ok((Prepared { path, written: known.clone() }, None));
                }
                let bytes = picture::png(&svg).ok_or_else(|| fill(own.no_picture, &[&path]))?;
                let written = Written { hash: hash(&bytes), source, ..written };
                Ok((Prepared { path, written }, Some(bytes)))
            }
        }
    };
    let (mut changed, mut same) = (Vec::new(), BTreeMap::new());
    let mut files: Vec<(String, File)> = files.into_iter().collect();
    // A part at a time: the pictures of a large site do not all fit into memory.
    while !files.is_empty() {
        let rest = files.split_off(files.len().min(256));
        let part: Vec<_> = std::mem::replace(&mut files, rest).into_par_iter().map(&each).collect();
        for result in part {
            match result? {
                (file, None) => drop(same.insert(file.path, file.written)),
                (file, Some(bytes)) => {
                    store(&folder.join(changed.len().to_string()), &bytes).map_err(|error| {
                        fill(
                            own.not_written,
                            &[&out.join(&file.path).display().to_string(), &error.to_string()],
                        )
                    })?;
                    changed.push(file);
                }
            }
        }
    }
    bar.finish_and_clear();
    Ok((changed, same))
}

fn store(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)
}
