//! Words of a record, made safe for a format.

/// Text without control characters, which terminals and other programs obey. Line breaks and tabs stay.
pub fn clean(text: &str) -> String {
    let is_kept = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    text.chars().filter(is_kept).collect()
}

/// Text on one line, without repeated spaces.
pub fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number of 64 bits for a text: FNV-1a, the same on every machine.
pub fn checksum(parts: &[&str]) -> u64 {
    let mut hasher = fnv::FnvHasher::default();
    for part in parts {
        std::hash::Hasher::write(&mut hasher, part.as_bytes());
        // Ends the part: “ab”, “c” differ from “a”, “bc”.
        std::hash::Hasher::write(&mut hasher, &[0xff]);
    }
    std::hash::Hasher::finish(&hasher)
}
