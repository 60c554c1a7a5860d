//! What a run wrote: the next one rewrites only what changed, and keeps the addresses of pages.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The name of the manifest in the folder of the site.
pub const FILE: &str = "dialogue-summary-site.json";

/// What a run wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// The day of the first run, as `2026-11-29`: the date of what has none of its own.
    pub since: String,
    /// The files by path.
    pub files: BTreeMap<String, Written>,
}

/// A file that a run wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Written {
    /// The SHA-256 of its bytes, hexadecimal.
    pub hash: String,
    /// Of a picture: the SHA-256 of what it was rendered from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Of a page: its title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Of a page: its language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lang: String,
}

/// The SHA-256 of bytes, hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
