//! Shortens what the wasm and its glue call each other.
//!
//! Each of some 150 functions goes by a long name, many with a hash in it, once in either file, and a hash cannot
//! be compressed: 3.5 KB (brotli) of both.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use wasm_encoder::{EntityType, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

use super::at;
use crate::failure::{Done, Failure};

/// What the wasm calls the glue.
const GLUE: &str = "./dialogue_summary_bg.js";
const GLUE_SHORT: &str = "g";
/// Exports keep their names where pages can see them: `initSync()` of the glue returns the memory.
const KEPT: &str = "memory";
/// What the glue calls first of all exports; before it stands what it keeps them in.
const FIRST_CALL: &str = ".__wbindgen_start(";

/// Shortens the names in the glue and the wasm of a folder.
pub fn shorten(folder: &Path) -> Done {
    let (glue, wasm) = (folder.join("dialogue_summary.js"), folder.join("dialogue_summary_bg.wasm"));
    let text = fs::read_to_string(&glue).map_err(Failure::io("read", &glue))?;
    let bytes = fs::read(&wasm).map_err(Failure::io("read", &wasm))?;
    let (text, bytes) = shortened(&text, &bytes)?;
    fs::write(&glue, text).map_err(Failure::io("write", &glue))?;
    fs::write(&wasm, bytes).map_err(Failure::io("write", &wasm))
}

/// Short names by long ones.
type Names = BTreeMap<String, String>;

fn shortened(glue: &str, wasm: &[u8]) -> Done<(String, Vec<u8>)> {
    let words = words(glue)?;
    let called: BTreeSet<&str> = words.iter().filter(|word| word.called).map(|word| word.text).collect();
    let (mut imported, mut exported) = (Names::new(), Names::new());
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(all) => {
                let mut section = ImportSection::new();
                for import in all.into_imports() {
                    let import = import?;
                    let (GLUE, TypeRef::Func(kind)) = (import.module, import.ty) else {
                        return Err(Failure::new(format!("{} is no function of the glue", import.name)));
                    };
                    section.import(GLUE_SHORT, short(&mut imported, import.name), EntityType::Function(kind));
                }
                module.section(&section);
            }
            Payload::ExportSection(all) => {
                let mut section = ExportSection::new();
                for export in all {
                    let export = export?;
                    // Some are for other tools, or for the build alone.
                    if called.contains(export.name) {
                        let name = if export.name == KEPT { KEPT } else { short(&mut exported, export.name) };
                        section.export(name, export.kind.into(), export.index);
                    }
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &wasm[at(range.start)..at(range.end)] });
                }
            }
        }
    }
    exported.insert(KEPT.to_owned(), KEPT.to_owned());
    Ok((renamed(&words, &imported, &exported)?, module.finish()))
}

/// The name that is short for this one: `a` to `z`, `aa`, …
fn short<'a>(names: &'a mut Names, long: &str) -> &'a str {
    let (mut left, mut name) = (names.len() + 1, Vec::new());
    while left > 0 {
        left -= 1;
        name.insert(0, b'a' + u8::try_from(left % 26).unwrap_or_default());
        left /= 26;
    }
    names.entry(long.to_owned()).or_insert_with(|| String::from_utf8_lossy(&name).into_owned())
}

/// A word of the glue.
struct Word<'a> {
    /// What stands between it and the one before.
    gap: &'a str,
    text: &'a str,
    /// Whether it is called out of the wasm's exports.
    called: bool,
}

/// All words of the glue. What it calls stands behind the one word that it keeps the exports in.
fn words(glue: &str) -> Done<Vec<Word<'_>>> {
    let is_word = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let (before, _) = glue
        .split_once(FIRST_CALL)
        .ok_or_else(|| Failure::new(format!("the glue calls no {FIRST_CALL}…)")))?;
    let exports = before.rsplit(|sign| !is_word(sign)).next().unwrap_or_default();
    let (mut words, mut rest): (Vec<Word>, _) = (Vec::new(), glue);
    while !rest.is_empty() {
        let (gap, from) = rest.split_at(rest.find(is_word).unwrap_or(rest.len()));
        let (text, after) = from.split_at(from.find(|sign| !is_word(sign)).unwrap_or(from.len()));
        let behind = words.last().is_some_and(|word| word.text == exports && !word.gap.ends_with('.'));
        words.push(Word { gap, text, called: gap == "." && behind });
        rest = after;
    }
    Ok(words)
}

/// The glue with the short names.
fn renamed(words: &[Word], imported: &Names, exported: &Names) -> Done<String> {
    let (mut out, mut met) = (String::new(), 0);
    for word in words {
        let name = if word.called { exported.get(word.text) } else { imported.get(word.text) };
        if word.called && name.is_none() {
            return Err(Failure::new(format!("the wasm has no {}, which the glue calls", word.text)));
        }
        met += usize::from(!word.called && name.is_some());
        out.push_str(word.gap);
        out.push_str(name.map_or(word.text, String::as_str));
    }
    if met != imported.len() || out.matches(GLUE).count() != 1 {
        return Err(Failure::new(format!(
            "the wasm asks for {} functions, the glue has {met}",
            imported.len()
        )));
    }
    Ok(out.replace(GLUE, GLUE_SHORT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, ExportKind, Function, FunctionSection, TypeSection};

    const GLUE_TEXT: &str = "var a=1,$x;function f(){const e={__wbg_get_0123456789abcdef:e=>e.died,\
        __wbg_set_fedcba9876543210(){return r.died()+r.memory}};return{\"./dialogue_summary_bg.js\":e}}\
        function g(e){r=e,r.__wbindgen_start(),q.r.died,qr.died}";

    fn wasm() -> Vec<u8> {
        let (mut types, mut imports, mut exports) =
            (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for name in ["__wbg_set_fedcba9876543210", "__wbg_get_0123456789abcdef"] {
            imports.import(GLUE, name, EntityType::Function(0));
        }
        for (name, index) in [("died", 2), ("__abort_handler", 2), ("__wbindgen_start", 2)] {
            exports.export(name, ExportKind::Func, index);
        }
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0);
        let mut function = Function::new([]);
        function.instructions().end();
        code.function(&function);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn both_files_use_the_same_names_and_nothing_else_is_touched() {
        let (glue, short) = shortened(GLUE_TEXT, &wasm()).unwrap_or_default();
        assert_eq!(
            glue,
            "var a=1,$x;function f(){const e={b:e=>e.died,a(){return r.a()+r.memory}};return{\"g\":e}}\
             function g(e){r=e,r.b(),q.r.died,qr.died}"
        );
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(&short) {
            match payload.unwrap_or(Payload::End(0)) {
                Payload::ImportSection(all) => names.extend(
                    all.into_imports().flatten().map(|import| [import.module, import.name].join(".")),
                ),
                Payload::ExportSection(all) => names.extend(
                    all.into_iter().flatten().map(|export| format!("{}={}", export.name, export.index)),
                ),
                _ => {}
            }
        }
        assert_eq!(names, ["g.a", "g.b", "a=2", "b=2"]);
    }

    #[test]
    fn a_name_that_only_one_of_them_knows_is_no_build() {
        assert!(shortened(&GLUE_TEXT.replace("get", "got"), &wasm()).is_err());
        assert!(shortened(&GLUE_TEXT.replace("r.died", "r.dead"), &wasm()).is_err());
        assert!(shortened(GLUE_TEXT, b"\0asm").is_err());
    }

    #[test]
    fn names_are_as_short_as_they_can_be_and_all_different() {
        let mut names = Names::new();
        let all: Vec<String> = (0..703).map(|nth| short(&mut names, &nth.to_string()).to_owned()).collect();
        assert_eq!([&all[0], &all[25], &all[26], &all[701], &all[702]], ["a", "z", "aa", "zz", "aaa"]);
        assert_eq!(short(&mut names, "25"), "z");
    }
}
