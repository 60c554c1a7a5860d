//! The options of the bench, as `cargo xtask bench` passes them.

use super::harness::server::Server;
use std::env;
use std::fs;
use std::path::PathBuf;

/// The factor by which the processor is slowed down in the second part of a visit.
pub const SLOWDOWN: u32 = 4;

/// The options of the bench.
pub struct Options {
    /// The sizes of collections, in cards.
    pub cards: Vec<usize>,
    /// Key presses of one visit, at each speed.
    pub keys: usize,
    /// The number of visits to each contestant.
    pub rounds: usize,
    /// Whether this is a trial run, whose results are not written.
    pub quick: bool,
    /// Contains `pages/`, `cards-N.json` and `versions`.
    folder: PathBuf,
}

impl Options {
    /// Reads the command line and the environment.
    pub fn given() -> Options {
        let folder = env::var_os("DIALOGUE_SUMMARY_BENCH")
            .unwrap_or_else(|| panic!("`cargo xtask bench` makes what this bench needs, and starts it"));
        let words: Vec<String> = env::args().collect();
        let value = |name: &str| {
            let at = words.iter().position(|word| word == name)?;
            words.get(at + 1).map(String::as_str)
        };
        let number = |text: &str| text.parse::<usize>().unwrap_or_else(|_| panic!("{text} is no number"));
        let quick = words.iter().any(|word| word == "--quick");
        Options {
            cards: value("--cards").unwrap_or("10000,100000").split(',').map(number).collect(),
            keys: value("--keys").map_or(60, number),
            rounds: if quick { 1 } else { 3 },
            quick,
            folder: folder.into(),
        }
    }

    /// The file with the collection of this size.
    pub fn data(&self, cards: usize) -> PathBuf {
        self.folder.join(format!("cards-{cards}.json"))
    }

    /// The names and versions of the compared packages.
    pub fn versions(&self) -> String {
        let text = fs::read_to_string(self.folder.join("versions")).unwrap_or_default();
        text.lines().collect::<Vec<_>>().join(", ")
    }

    /// Adds the pages and their scripts to the server.
    pub fn serve_pages(&self, server: &Server) {
        let folder = self.folder.join("pages");
        let entries = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
        for entry in entries.flatten() {
            let text = fs::read_to_string(entry.path()).expect("a page is text");
            server.put(&format!("/{}", entry.file_name().display()), &text);
        }
    }
}
