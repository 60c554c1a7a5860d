//! The glue without what nobody calls: the shell starts the wasm by itself, and has no use for the glue's own way.

use std::fs;
use std::ops::Range;

use crate::failure::{Done, Failure};
use crate::tools::Bundling;
use crate::{process, project};

/// The glue, as wasm-bindgen names it.
const GLUE: &str = "dialogue_summary.js";

/// What the shell takes of it.
const TAKEN: &str = "export { initSync, onPanic, Widget } from './dialogue_summary.js';\n";

/// Writes the glue anew with what is taken of it alone; at the addresses of `constants` texts never change.
pub fn prune(tools: &Bundling, constants: &Range<u32>) -> Done {
    let dist = project::dist();
    let glue = dist.join(GLUE);
    let text = fs::read_to_string(&glue).map_err(Failure::io("read", &glue))?;
    let text = rewritten(&text)?
        .replace("CONSTANTS_START", &constants.start.to_string())
        .replace("CONSTANTS_END", &constants.end.to_string());
    fs::write(&glue, text).map_err(Failure::io("write", &glue))?;
    let entry = dist.join("glue-entry.js");
    fs::write(&entry, TAKEN).map_err(Failure::io("write", &entry))?;
    let bundled = process::run(tools.minifier().args([
        "--bundle",
        "--format=esm",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
        &format!("--outfile={GLUE}"),
        "glue-entry.js",
    ]));
    fs::remove_file(&entry).map_err(Failure::io("remove", &entry))?;
    bundled
}

/// What stands in the glue from the first text up to the second, and what stands there instead.
///
/// An attribute and a text are set where they are not what they are to be. Yew sets them all when it takes over what
/// came with the page, and for a language, a size or a text that is set anew, the same or not, browsers lay out all
/// that is under it. What is put elsewhere keeps the focus, which browsers take from it. What else goes is for browsers
/// that do not have the SIMD which the wasm needs, and ways in and out that the shell does not take.
///
/// For each element that it makes Yew asks twice for the namespace of the one around it, to see whether that is a drawing
/// or a formula: the name of the usual one does not go over. And a short text that is a constant of the wasm is decoded
/// once: names of elements, attributes and classes, words of the interface. Both together take a third off the
/// scripts of a drawing, once they are compiled.
const REWRITTEN: [[&str; 3]; 32] = [
    [
        "const ret = arg1.namespaceURI;",
        "\n",
        "const name = arg1.namespaceURI, ret = name?.endsWith('xhtml') ? null : name;",
    ],
    [
        "function getStringFromWasm0(",
        "let cachedUint8ArrayMemory0",
        "const known = new Map();
         function getStringFromWasm0(ptr, len) {
             ptr = ptr >>> 0;
             const key = ptr >= CONSTANTS_START && ptr < CONSTANTS_END && len < 64 ? ptr * 64 + len : 0;
             let text = known.get(key);
             if (text === undefined) {
                 text = decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
                 if (key) known.set(key, text);
             }
             return text;
         }
         ",
    ],
    [
        "arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "\n",
        "const name = getStringFromWasm0(arg1, arg2), value = getStringFromWasm0(arg3, arg4);
         if (arg0.getAttribute(name) !== value) arg0.setAttribute(name, value);",
    ],
    [
        "arg0.nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);",
        "\n",
        "const text = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);
         if (arg0.nodeValue !== text) arg0.nodeValue = text;",
    ],
    [
        "const ret = arg0.insertBefore(arg1, arg2);",
        "\n",
        "const held = arg1.isConnected && arg1.getRootNode().activeElement;
         const ret = arg0.insertBefore(arg1, arg2);
         if (held && arg1.contains(held)) held.focus({ preventScroll: true });",
    ],
    ["let result;", "result = arg0", "let "],
    ["} catch (_) {\n                result", "const ret = result;", ""],
    ["const ret = typeof global ", "}", "return 0;\n"],
    ["const ret = typeof self ", "}", "return 0;\n"],
    ["const ret = typeof window ", "}", "return 0;\n"],
    ["    __destroy_into_raw() {", "    /**", ""],
    ["if (Symbol.dispose)", "\n", ""],
    // Widgets are kept for good, so nobody waits for one that is no longer wanted.
    ["WidgetFinalization.register(", "\n", ""],
    ["(typeof FinalizationRegistry === 'undefined')", "new FinalizationRegistry", "/* @__PURE__ */ "],
    // One way for a text into the wasm where there were two: the browser's own.
    ["    if (realloc === undefined) {", "        const buf =", ""],
    ["    }\n\n    let len = arg.length;", "let cachedTextDecoder", "}\n"],
    [", wasm.__wbindgen_realloc", ")", ""],
    [", realloc", ")", ""],
    ["if (!('encodeInto' in cachedTextEncoder)) {", "let WASM_VECTOR_LEN", ""],
    // A memory that has grown has another buffer.
    ["if (cachedDataViewMemory0 === null", " {", "if (cachedDataViewMemory0?.buffer !== wasm.memory.buffer)"],
    [
        "if (cachedUint8ArrayMemory0 === null",
        " {",
        "if (cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer)",
    ],
    ["    cachedDataViewMemory0 = null;", "    wasm.", ""],
    // A decoder of Safari's was worn out after two gigabytes of text until 2025, which is 60,000 times the record; one of
    // before the SIMD that the wasm needs had to be tried before it passed over a byte order mark.
    ["    numBytesDecoded +=", "    return cachedTextDecoder", ""],
    ["cachedTextDecoder.decode();", "\n", ""],
    // What catches is made once, and not at each call.
    ["function() { return handleError(function", " (", "handleError(function"],
    ["}, arguments); }", ",", "})"],
    [
        "function handleError(f, args) {",
        "    } catch",
        "function handleError(f) {\n return (...all) => { try { return f(...all);\n",
    ],
    ["wasm.__wbindgen_exn_store(idx);\n    }", "\n", "wasm.__wbindgen_exn_store(idx);\n } };"],
    ["typeof globalThis === 'undefined' ?", "globalThis;", ""],
    // It is called with a module, and twice where two scripts of the page have a class each.
    ["    wasmInstance =", "    wasm =", ""],
    ["    wasmModule =", "\n", ""],
    [
        "function initSync(",
        "    const instance =",
        "function initSync(given) {
         if (wasm) return wasm;
         const { module } = given;
         const imports = __wbg_get_imports();
        ",
    ],
];

fn rewritten(glue: &str) -> Done<String> {
    let mut text = glue.to_owned();
    for [from, to, instead] in REWRITTEN {
        let mut found = 0;
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some((before, cut)) = rest.split_once(from) {
            let end = cut.find(to).ok_or_else(|| {
                Failure::new(format!("`{to}` no longer stands behind `{from}` in the glue"))
            })?;
            out.extend([before, instead]);
            rest = &cut[end..];
            found += 1;
        }
        if found == 0 {
            return Err(Failure::new(format!("the glue no longer has `{from}`, which xtask writes anew")));
        }
        out.push_str(rest);
        text = out;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{REWRITTEN, rewritten};

    #[test]
    fn what_is_not_wanted_goes_up_to_what_is() {
        let all: String = REWRITTEN.iter().map(|[from, to, _]| format!("a{from}b{to}c")).collect();
        let left: String = REWRITTEN.iter().map(|[_, to, instead]| format!("a{instead}{to}c")).collect();
        assert_eq!(rewritten(&all).unwrap_or_default(), left);
    }

    #[test]
    fn a_glue_that_is_written_otherwise_is_not_passed_over() {
        let all: Vec<String> = REWRITTEN.iter().map(|[from, to, _]| format!("{from}{to}")).collect();
        assert!(rewritten(&all.concat()).is_ok());
        for nth in 0..all.len() {
            let mut less = all.clone();
            less.remove(nth);
            assert!(rewritten(&less.concat()).is_err(), "{nth}");
        }
    }
}
