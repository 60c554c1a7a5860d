//! Writes what every reader downloads without white space, and lists the languages of the interface.
//!
//! A language is a file of `src/i18n/languages`, or of the folder in `DIALOGUE_SUMMARY_LANGUAGES`, for a language outside of this
//! repository.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The built-in record.
const RECORD: &str = "../../static/dialogues/uk-rok-cyber-4.json";
/// The languages of the interface: sentences, and names of countries.
const LANGUAGES: &str = "src/i18n/languages";
/// The root of the checkout, from that of the package.
const CHECKOUT: &str = "../..";
/// A folder with further languages, from the root of the checkout.
const FURTHER_LANGUAGES: &str = "DIALOGUE_SUMMARY_LANGUAGES";
/// The language that takes the place of others.
const FALLBACK: &str = "en";
/// The codes of countries.
const COUNTRIES: &str = "src/dialogue/countries.tsv";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let record: serde_json::Value = serde_json::from_str(&read(Path::new(RECORD))?)?;
    fs::write(out.join("record.json"), record.to_string())?;
    let languages = languages()?;
    fs::write(out.join("languages.rs"), modules(&languages)?)?;
    fs::write(out.join("countries.tsv"), countries(&languages)?)?;
    Ok(())
}

fn read(path: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    Ok(fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The tag of each language and the path of its file, English first.
fn languages() -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FURTHER_LANGUAGES}");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let further = env::var(FURTHER_LANGUAGES).ok().filter(|folder| !folder.is_empty());
    let mut found = Vec::new();
    for folder in [Some(root.join(LANGUAGES)), further.map(|folder| root.join(CHECKOUT).join(folder))]
        .into_iter()
        .flatten()
    {
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            let tag = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
            if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((tag, path));
            }
        }
    }
    found.sort_by_key(|(tag, _)| (tag != FALLBACK, tag.clone()));
    Ok(found)
}

/// The modules of the languages, and the lists of what is in them.
fn modules(languages: &[(String, PathBuf)]) -> Result<String, Box<dyn Error>> {
    let mut out = String::new();
    // A bare tag may be a word of Rust: `as` is Assamese.
    let names: Vec<String> =
        languages.iter().map(|(tag, _)| format!("lang_{}", tag.replace('-', "_").to_lowercase())).collect();
    for (name, (_, path)) in names.iter().zip(languages) {
        writeln!(out, "#[path = {path:?}]\nmod {name};")?;
    }
    let tags: Vec<&String> = languages.iter().map(|(tag, _)| tag).collect();
    let count = languages.len();
    writeln!(
        out,
        "/// The languages of the interface, English first.\npub const LANGUAGES: [&str; {count}] = {tags:?};"
    )?;
    for (list, part, of) in [
        ("PHRASES", "PHRASES", "Phrases"),
        ("EXPORT_PHRASES", "EXPORT", "ExportPhrases"),
        ("SHARE_PART_PHRASES", "SHARE_PARTS", "SharePartPhrases"),
        ("SHELL_PHRASES", "SHELL", "ShellPhrases"),
    ] {
        let each: Vec<String> = names.iter().map(|name| format!("&{name}::{part}")).collect();
        writeln!(out, "static {list}: [&{of}; {count}] = [{}];", each.join(", "))?;
    }
    Ok(out)
}

/// A line for each code: the code, its form with three letters, and its names in the languages of the first line. The names in a
/// language are beside its sentences; without them, a country has its name in another language.
fn countries(languages: &[(String, PathBuf)]) -> Result<String, Box<dyn Error>> {
    let codes = read(Path::new(COUNTRIES))?;
    let mut tags = Vec::new();
    let mut names = Vec::new();
    // In the order of a sorted JSON object, so that names look the same after a record is written and read.
    let mut sorted: Vec<_> = languages.iter().collect();
    sorted.sort();
    for (tag, path) in sorted {
        let table = path.with_extension("tsv");
        if table.exists() {
            tags.push(tag.as_str());
            names.push(read(&table)?);
        }
    }
    let mut out = tags.join("\t");
    for line in codes.lines() {
        let code = line.split('\t').next().unwrap_or_default();
        write!(out, "\n{line}")?;
        for table in &names {
            let name = table.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix('\t'));
            write!(out, "\t{}", name.unwrap_or_default())?;
        }
    }
    Ok(out)
}
