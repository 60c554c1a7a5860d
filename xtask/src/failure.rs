//! Why a task stopped.

use std::fmt;
use std::io;
use std::path::Path;

/// A sentence for the person who started the task; there is nothing to match on.
#[derive(Debug)]
pub struct Failure(String);

/// What a task or a part of one ends with.
pub type Done<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure in the given words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Turns an error of the file system into words: `cannot <verb> <path>: <reason>`.
    pub fn io<'a>(verb: &'a str, path: &'a Path) -> impl FnOnce(io::Error) -> Self + 'a {
        move |why| Self(format!("cannot {verb} {}: {why}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
