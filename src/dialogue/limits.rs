//! What a dataset may hold. Past a limit a dataset is answered in words, never with a frozen page.

/// Bytes of text in a whole dataset, and of a file that is fetched.
pub const MAX_BYTES: usize = 256 << 20;
/// Values (texts, numbers, lists, objects) in a whole dataset.
pub const MAX_VALUES: usize = 32_000_000;
/// Lists and objects inside one another. A valid dataset needs 9; a cyclic object has no end.
pub const MAX_NESTING: usize = 16;
/// Cards in a dataset.
pub const MAX_CARDS: usize = 200_000;
/// Bytes (UTF-8) in one text.
pub const MAX_TEXT: usize = 20_000;
/// Dialogues in a collection.
pub const MAX_DIALOGUES: usize = 20_000;
/// Entries in any list but `cards` and `dialogues`.
pub const MAX_LIST: usize = 5_000;
/// Characters of a search; what is typed beyond is not looked for.
pub const MAX_QUERY: usize = 200;
/// Problems that are named; where there are so many, whoever counts them says "at least".
pub const MAX_PROBLEMS: usize = 100;
