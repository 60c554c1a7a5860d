//! Every command of the command line in the documents runs as written.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The documents, from the root of the checkout.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = vec![root.join("README.md")];
    let docs = std::fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    found.extend(docs.filter(|path| path.extension().is_some_and(|ending| ending == "md")));
    found
}

/// The shell commands of a document: the lines of its `sh` blocks, with continued lines joined.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("sh\n"));
    let joined = blocks.map(|block| block.replace("\\\n", " ")).collect::<Vec<_>>().join("\n");
    joined.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect()
}

/// A folder as the documents assume: a dataset, a page with a tag, a build.
fn folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("documents");
    let dist = folder.join("dist");
    std::fs::create_dir_all(&dist).unwrap();
    std::fs::copy(root.join("static/dialogues/uk-rok-cyber-4.json"), folder.join("our-dialogue.json"))
        .unwrap();
    std::fs::write(folder.join("page.html"), "<!doctype html><dialogue-summary></dialogue-summary>").unwrap();
    // The files that `--as offline` reads and that `site` copies. The browser tests run the first on a real build.
    for name in [
        "element.js",
        "dialogue-summary.js",
        "dialogue_summary.js",
        "dialogue_summary_bg.wasm",
        "dialogue-summary-share.js",
        "dialogue-summary-share_bg.wasm",
        "dialogue-summary.css",
        "embed.js",
        "embed.html",
        "embed-page.js",
        "embed.css",
        "page.css",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "THIRD-PARTY-NOTICES.txt",
    ] {
        std::fs::write(dist.join(name), "").unwrap();
    }
    folder
}

#[test]
fn commands_in_documents_run_as_written() {
    let (folder, mut seen) = (folder(), 0);
    for document in documents() {
        let text = std::fs::read_to_string(&document).unwrap();
        for line in commands(&text).iter().filter(|line| line.starts_with("cargo dialogue-summary ")) {
            let words = shlex::split(line.split("    #").next().unwrap()).unwrap();
            let output = Command::new(env!("CARGO_BIN_EXE_dialogue-summary"))
                .args(&words[2..])
                .current_dir(&folder)
                .output()
                .unwrap();
            // `doctor` ends with 1 where a policy forbids the element; 2 is an argument that was not understood.
            let good =
                output.status.code() == Some(0) || (words[2] == "doctor" && output.status.code() == Some(1));
            assert!(good, "{}: {line}: {}", document.display(), String::from_utf8_lossy(&output.stderr));
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen} commands seen");
}
