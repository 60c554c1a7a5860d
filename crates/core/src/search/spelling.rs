//! British and American spellings: a word of the query is searched in both. The text of the record is not changed, so that
//! every part of its words is found.

/// Equal spellings, in normalised letters.
const SPELLINGS: &[(&str, &str)] = &[
    ("programme", "program"),
    ("center", "centre"),
    ("theater", "theatre"),
    ("efens", "efenc"),
    ("ffens", "ffenc"),
    ("icens", "icenc"),
    ("retens", "retenc"),
    ("iour", "ior"),
    ("olour", "olor"),
    ("avour", "avor"),
    ("abour", "abor"),
    ("ighbour", "ighbor"),
    ("onour", "onor"),
    ("rmour", "rmor"),
    ("rbour", "rbor"),
    ("cyber ", "cyber"),
];

/// The limit for one word: each of its spellings doubles their number.
const MAX_SPELLINGS: usize = 8;

/// Beginnings that only one of two spellings has, and the part that both have.
const BEGINNINGS: &[(&str, &str)] = &[
    ("programm", "program"),
    ("cente", "cent"),
    ("centr", "cent"),
    ("theate", "theat"),
    ("theatr", "theat"),
    ("iou", "io"),
    ("olou", "olo"),
    ("avou", "avo"),
    ("abou", "abo"),
    ("ighbou", "ighbo"),
    ("onou", "ono"),
    ("rmou", "rmo"),
    ("rbou", "rbo"),
];

/// A word in all its spellings, the given one first.
pub fn spellings(term: &str) -> Vec<String> {
    let mut all = vec![term.to_owned()];
    for (long, short) in SPELLINGS {
        for nth in 0..all.len().min(MAX_SPELLINGS - all.len()) {
            // The longer first, since it contains the shorter.
            let word = &all[nth];
            let other =
                if word.contains(long) { word.replace(long, short) } else { word.replace(short, long) };
            // A spelling with a space at its end would match less than the word itself.
            if !all.contains(&other) && !other.ends_with(' ') {
                all.push(other);
            }
        }
    }
    all
}

/// Cuts an unfinished word to the part that both spellings share, so that no card disappears while a word is typed.
pub fn cut_to_shared(word: &mut String) {
    for (beginning, shared) in BEGINNINGS {
        if word.ends_with(beginning) {
            word.truncate(word.len() - beginning.len() + shared.len());
        }
    }
}
