//! Shortens what the wasm and its glue call each other.
//!
//! Each of some 120 functions goes by a name with a hash in it, once in either file, and a hash cannot be
//! compressed: 2.7 KB (brotli) of both. A name is replaced by one as long as itself, so that nothing in the
//! wasm moves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::{Done, Failure};

/// What such a name starts with; behind its last underscore stand sixteen digits of the hash.
const START: &str = "__wbg_";
const HASH: usize = 16;

/// Shortens the names in the glue and the wasm of a folder.
pub fn shorten(folder: &Path) -> Done {
    let (glue, wasm) = (folder.join("dialogue_summary.js"), folder.join("dialogue_summary_bg.wasm"));
    let text = fs::read_to_string(&glue).map_err(Failure::io("read", &glue))?;
    let bytes = fs::read(&wasm).map_err(Failure::io("read", &wasm))?;
    let (text, bytes) = shortened(text, bytes)?;
    fs::write(&glue, text).map_err(Failure::io("write", &glue))?;
    fs::write(&wasm, bytes).map_err(Failure::io("write", &wasm))
}

fn shortened(mut glue: String, mut wasm: Vec<u8>) -> Done<(String, Vec<u8>)> {
    let names: BTreeSet<String> = hashed(&glue).map(str::to_owned).collect();
    for (nth, long) in names.iter().enumerate() {
        let short = format!("{:_<width$}", format!("i{nth}"), width = long.len());
        let places: Vec<usize> =
            (0..wasm.len()).filter(|at| wasm[*at..].starts_with(long.as_bytes())).collect();
        let [at] = places[..] else {
            return Err(Failure::new(format!("{long} stands {} times in the wasm", places.len())));
        };
        wasm[at..at + long.len()].copy_from_slice(short.as_bytes());
        glue = glue.replace(long, &short);
    }
    Ok((glue, wasm))
}

/// The names with a hash in the glue.
fn hashed(glue: &str) -> impl Iterator<Item = &str> {
    let words = glue.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_'));
    words.filter(|word| {
        let hash =
            word.strip_prefix(START).and_then(|rest| rest.rsplit_once('_')).map_or("", |(_, hash)| hash);
        hash.len() == HASH && hash.bytes().all(|sign| sign.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::shortened;

    const GLUE: &str = "import{__wbg_ptr:1,__wbg_get_0123456789abcdef:e=>e,__wbg_get_2_fedcba9876543210(){}}";

    #[test]
    fn both_files_use_the_same_names_and_nothing_moves() {
        let wasm = b"\0asm\x1b__wbg_get_0123456789abcdef\x1d__wbg_get_2_fedcba9876543210".to_vec();
        let (glue, short) = shortened(GLUE.to_owned(), wasm.clone()).unwrap_or_default();
        assert_eq!(
            glue,
            "import{__wbg_ptr:1,i0________________________:e=>e,i1__________________________(){}}"
        );
        assert_eq!(short, b"\0asm\x1bi0________________________\x1di1__________________________");
        assert_eq!(short.len(), wasm.len());
    }

    #[test]
    fn a_name_that_the_wasm_does_not_know_is_no_build() {
        assert!(shortened(GLUE.to_owned(), b"\0asm".to_vec()).is_err());
    }
}
