//! British and American spellings: a word is looked for in both. The record stays as it is spelt, since rules of spelling
//! would hide parts of its words.

/// Spellings that count as one, in normalised letters.
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

/// A word can have several of them, and each doubles the number of its spellings.
const MAX_SPELLINGS: usize = 8;

/// Beginnings of a spelling that the other one does not share, and the part that both share.
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
            // With a space at its end it would match less than the word itself.
            if !all.contains(&other) && !other.ends_with(' ') {
                all.push(other);
            }
        }
    }
    all
}

/// Cuts an unfinished word to the part that both spellings share, so that no card is lost on the way to either.
pub fn cut_to_shared(word: &mut String) {
    for (beginning, shared) in BEGINNINGS {
        if word.ends_with(beginning) {
            word.truncate(word.len() - beginning.len() + shared.len());
        }
    }
}
