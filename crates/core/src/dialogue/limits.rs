//! The limits of a dataset. A dataset beyond a limit is reported as a problem and never freezes the page.

/// Bytes of text in a whole dataset, and of a file that is fetched.
pub const MAX_BYTES: usize = 256 << 20;
/// Values (texts, numbers, lists, objects) in a whole dataset.
pub const MAX_VALUES: usize = 32_000_000;
/// Nested lists and objects. A valid dataset needs 9.
pub const MAX_NESTING: usize = 16;
/// Cards in a dataset.
pub const MAX_CARDS: usize = 200_000;
/// Characters in one text, as JSON Schema counts them: Unicode code points.
pub const MAX_TEXT: usize = 20_000;
/// Characters in an id.
pub const MAX_ID: usize = 200;
/// Dialogues in a collection.
pub const MAX_DIALOGUES: usize = 20_000;
/// Entries in any other list.
pub const MAX_LIST: usize = 5_000;
/// Entries in `participants`, `sources`, `languages` and `translations`: each card has to do with all of them.
pub const MAX_HEADER_LIST: usize = 500;
/// Characters of a query. The rest is ignored.
pub const MAX_QUERY: usize = 200;
/// Problems that are reported. At this number, the interface says "at least".
pub const MAX_PROBLEMS: usize = 100;

/// Entries in the list under a key.
pub fn max_entries(key: &str) -> usize {
    match key {
        "cards" => MAX_CARDS,
        "dialogues" => MAX_DIALOGUES,
        "participants" | "sources" | "languages" | "translations" => MAX_HEADER_LIST,
        _ => MAX_LIST,
    }
}

/// Whether a text has more characters than `most`. Most texts are shorter in bytes already.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && text.chars().count() > most
}
