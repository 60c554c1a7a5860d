//! The visited pages, served with compression as by a common host.

use super::harness::server::{Rule, Server};
use super::harness::tools;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// The built page, with prerendered cards that the widget hydrates.
pub const WRITTEN: &str = "/built/index.html";
/// The same elements and style sheet without script, shadow root and preload hints.
pub const PLAIN: &str = "/built/plain.html";
/// The tag without prerendered cards.
pub const TAG: &str = "/built/tag.html";
/// The record with InstantSearch.js and ItemsJS.
pub const INSTANT: &str = "/instant.html";

/// The files that the widget's pages load.
const BUILT: [&str; 6] = [
    "dialogue-summary.js",
    "dialogue_summary.js",
    "dialogue_summary_bg.wasm",
    "dialogue-summary.css",
    "page.css",
    "favicon.svg",
];

/// Adds all pages to the server. `pages` is the folder of those outside the build.
pub fn serve(server: &Server, pages: &Path) {
    let read = |folder: &Path, name: &str| {
        let path = folder.join(name);
        fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    };
    let dist = tools::dist();
    for name in BUILT {
        pack(server, &format!("/built/{name}"), &read(&dist, name));
    }
    pack(server, TAG, &read(pages, "tag.html"));
    for name in ["instant.html", "instant.js", "page.css"] {
        pack(server, &format!("/{name}"), &read(pages, name));
    }
    let index = String::from_utf8(read(&dist, "index.html")).expect("a page is text");
    pack(server, WRITTEN, index.as_bytes());
    pack(server, PLAIN, plain(&index).as_bytes());
    let sheet = String::from_utf8(read(&dist, "dialogue-summary.css")).expect("a sheet is text");
    let sheet = sheet.replace(":host([", ".host:is([").replace(":host", ".host");
    pack(server, "/built/plain.css", sheet.as_bytes());
}

fn pack(server: &Server, path: &str, bytes: &[u8]) {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    packed.write_all(bytes).expect("memory takes it");
    server.rule(path, Rule::Packed(Arc::new(packed.into_inner())));
}

/// The built page with the content of the shadow root instead of the tag.
fn plain(index: &str) -> String {
    let script = "<script type=\"module\" async src=\"dialogue-summary.js\"></script>";
    assert!(index.contains(script), "the built page loads the widget");
    assert!(!index.contains("preload"), "and has no hints, which would not be plain");
    let index = index.replace(script, "");
    let (before, rest) = index.split_once("<dialogue-summary").expect("the tag");
    let (_, rest) = rest.split_once("<template shadowrootmode=\"open\">").expect("its cards are in it");
    let (cards, rest) = rest.split_once("</template>").expect("they end");
    let (_, after) = rest.split_once("</dialogue-summary>").expect("the tag ends");
    let cards = cards.replace("dialogue-summary.css", "plain.css");
    format!("{before}<div class=\"host\">{cards}</div>{after}")
}
