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
    let entry = project::dist().join("glue-entry.js");
    fs::write(&entry, TAKEN).map_err(Failure::io("write", &entry))?;
    let bundled = process::run(tools.minifier().args([
        "--bundle",
        "--format=esm",
        "--charset=utf8",
        "--log-level=warning",
        "--allow-overwrite",
        // Yew alone asks `Date.now`: where a drawing took 16 ms, it lets the browser lay out and paint before
        // what is left, which for us is the second drawing of cards that came with the page, or the focus. Told
        // that no time passes, it does all at once.
        "--define:Date.now=Number",
        &format!("--outfile={GLUE}"),
        "glue-entry.js",
    ]));
    fs::remove_file(&entry).map_err(Failure::io("remove", &entry))?;
    bundled?;
    let glue = project::dist().join(GLUE);
    let text = fs::read_to_string(&glue).map_err(Failure::io("read", &glue))?;
    fs::write(&glue, where_it_differs(&text)?).map_err(Failure::io("write", &glue))
}

/// Has an attribute and a text set where they are not what they are to be. Yew sets them all when it takes over what
/// came with the page, and for a language, a size or a text that is set anew, the same or not, browsers lay out all
/// that is under it.
fn where_it_differs(glue: &str) -> Done<String> {
    const SET: [[&str; 2]; 2] = [
        [
            "arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
            "const name = getStringFromWasm0(arg1, arg2), value = getStringFromWasm0(arg3, arg4);
             if (arg0.getAttribute(name) !== value) arg0.setAttribute(name, value);",
        ],
        [
            "arg0.nodeValue = arg1 === 0 ? void 0 : getStringFromWasm0(arg1, arg2);",
            "const text = arg1 === 0 ? void 0 : getStringFromWasm0(arg1, arg2);
             if (arg0.nodeValue !== text) arg0.nodeValue = text;",
        ],
    ];
    let mut text = glue.to_owned();
    for [always, where_it_differs] in SET {
        if !text.contains(always) {
            return Err(Failure::new(format!("the glue no longer has `{always}`, which xtask writes anew")));
        }
        text = text.replace(always, where_it_differs);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::where_it_differs;

    #[test]
    fn a_glue_that_sets_attributes_otherwise_is_not_passed_over() {
        assert!(where_it_differs("arg0.setAttributeNode(arg1);").is_err());
    }
}
