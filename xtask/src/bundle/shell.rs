//! The shell in two forms: one that defines the element, one that leaves that to the page.

use std::fs;
use std::path::Path;

use crate::failure::{Done, Failure};
use crate::process;
use crate::tools::Bundling;

/// The shell as it is included in a page.
const SHELL: &str = "dialogue-summary.js";

/// The same without what is labelled.
const CLASS: &str = "element.js";

/// The label in the shell that marks what the second form leaves out.
const LABEL: &str = "DEFINE";

/// Keeps bundlers from looking into the import of the glue, whose address is known in the page alone:
/// webpack would put a module that only throws in its place. The minifier drops all comments.
const IMPORT: &str = "import(/*webpackIgnore:true*//*@vite-ignore*/";

/// Writes the second form beside the first.
pub fn without_definition(tools: &Bundling) -> Done {
    process::run(tools.minifier().arg(format!("--drop-labels={LABEL}")).args([
        "--charset=utf8",
        "--log-level=warning",
        &format!("--outfile={CLASS}"),
        SHELL,
    ]))
}

/// Puts the comments for bundlers into the minified shell, in both its forms.
pub fn mark_import(dist: &Path) -> Done {
    for name in [SHELL, CLASS] {
        let path = dist.join(name);
        let text = fs::read_to_string(&path).map_err(Failure::io("read", &path))?;
        fs::write(&path, marked(name, &text)?).map_err(Failure::io("write", &path))?;
    }
    Ok(())
}

fn marked(name: &str, text: &str) -> Done<String> {
    match text.matches("import(").count() {
        1 => Ok(text.replace("import(", IMPORT)),
        count => Err(Failure::new(format!("{name} imports {count} times, and not the glue alone"))),
    }
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn the_one_import_is_marked() {
        let text = marked("a.js", "new URL(import.meta.url);import(a.b+c)").unwrap_or_default();
        assert_eq!(text, "new URL(import.meta.url);import(/*webpackIgnore:true*//*@vite-ignore*/a.b+c)");
    }

    #[test]
    fn a_shell_of_none_or_two_is_no_build() {
        assert!(marked("a.js", "fetch(a)").is_err());
        assert!(marked("a.js", "import(a);import(b)").is_err());
    }
}
