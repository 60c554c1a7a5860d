//! The wasm and its glue once more, smaller than trunk can make them: as a module and nothing else, where a crate
//! that is a library too keeps much that others might call, and without the words of panics.

use std::fs;
use std::ops::Range;

use crate::failure::{Done, Failure};
use crate::tools::{self, Bundling, WASM_TARGET};
use crate::{process, project};

use super::constants::constants;
use super::lean::lean;
use super::order::order;

/// What both go by, as trunk names them after the package.
const NAME: &str = "dialogue_summary";

/// Writes both into dist/, in the place of trunk's; where the wasm keeps its constants.
pub fn write(tools: &Bundling) -> Done<Range<u32>> {
    let mut cargo = process::cargo();
    cargo
        .args(["rustc", "--release", "--offline", "--lib", "--crate-type=cdylib", "--target", WASM_TARGET])
        // The linker writes down what refers to what.
        .args(["--", "-Clink-arg=--emit-relocs"]);
    tools::for_browser(&mut cargo);
    process::run(&mut cargo)?;
    let linked = project::target().join(WASM_TARGET).join("release").join(format!("{NAME}.wasm"));
    let wasm = fs::read(&linked).map_err(Failure::io("read", &linked))?;
    let constants = constants(&wasm)?;
    let folder = project::target().join("lean");
    fs::create_dir_all(&folder).map_err(Failure::io("create", &folder))?;
    let smaller = folder.join(format!("{NAME}.wasm"));
    fs::write(&smaller, lean(&wasm)?).map_err(Failure::io("write", &smaller))?;
    let dist = project::dist();
    let bindgen = ["--target=web", "--no-typescript", "--out-name", NAME, "--out-dir"];
    process::run(tools.tool("wasm-bindgen").args(bindgen).args([&dist, &smaller]))?;
    let bound = dist.join(format!("{NAME}_bg.wasm"));
    process::run(tools.tool("wasm-opt").args(passes()?).arg(&bound).arg("-o").arg(&bound))?;
    let wasm = fs::read(&bound).map_err(Failure::io("read", &bound))?;
    fs::write(&bound, order(&wasm)?).map_err(Failure::io("write", &bound))?;
    Ok(constants)
}

/// What trunk gives to wasm-opt, as the page names it.
fn passes() -> Done<Vec<String>> {
    let page = project::root().join("index.html");
    let text = fs::read_to_string(&page).map_err(Failure::io("read", &page))?;
    let (_, rest) = text
        .split_once("data-wasm-opt-params=\"")
        .ok_or_else(|| Failure::new("index.html names no data-wasm-opt-params"))?;
    let passes = rest.split('"').next().unwrap_or_default();
    Ok(passes.split_whitespace().map(str::to_owned).collect())
}
