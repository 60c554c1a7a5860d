//! The glue without what nobody calls: the shell starts the wasm by itself, and has no use for the glue's own way.

use std::fs;

use crate::failure::{Done, Failure};
use crate::tools::Bundling;
use crate::{process, project};

/// The glue, as wasm-bindgen names it.
const GLUE: &str = "dialogue_summary.js";

/// What the shell takes of it.
const TAKEN: &str = "export { initSync, onPanic, Widget } from './dialogue_summary.js';\n";

/// Writes the glue anew with what is taken of it alone.
pub fn prune(tools: &Bundling) -> Done {
    let dist = project::dist();
    let glue = dist.join(GLUE);
    let text = fs::read_to_string(&glue).map_err(Failure::io("read", &glue))?;
    fs::write(&glue, rewritten(&text)?).map_err(Failure::io("write", &glue))?;
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
const REWRITTEN: [[&str; 3]; 18] = [
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
    [
        "        if (Object.getPrototypeOf(module) ===",
        "    const instance =",
        "({ module } = module);
         }
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
