//! Addresses of pages, and the names of their files.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// The unreserved signs of RFC 3986 stay.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// What no file system that people publish from may have in a name.
const FORBIDDEN: &[char] = &['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// Names of devices on Windows, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
/// File systems take 255 bytes. The name of a temporary file is longer than its own.
const MAX_BYTES: usize = 200;

/// The address of the folder of the site. It ends with `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Reads an address. `None` unless it is that of a folder of a web site: without user, query and fragment.
    pub fn parse(text: &str) -> Option<Base> {
        let mut url = Url::parse(text.trim()).ok()?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
        let is_plain = url.username().is_empty() && url.password().is_none();
        if !is_web || !is_plain || url.query().is_some() || url.fragment().is_some() {
            return None;
        }
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        Some(Base(url.into()))
    }

    /// The address of a file or folder of the site.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}", self.0, encoded(path))
    }

    /// The name of the server.
    pub fn server(&self) -> String {
        Url::parse(&self.0).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
    }
}

/// A path as an address has it.
pub fn encoded(path: &str) -> String {
    let parts: Vec<String> =
        path.split('/').map(|part| utf8_percent_encode(part, ESCAPED).to_string()).collect();
    parts.join("/")
}

/// The address of `to` from a page in the folder `from`, which ends with `/` or is empty.
pub fn relative(from: &str, to: &str) -> String {
    let up = "../".repeat(from.matches('/').count());
    let path = format!("{up}{}", encoded(to));
    if path.is_empty() { String::from("./") } else { path }
}

/// Why an id cannot be the name of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// It contains this letter.
    Character(char),
    /// Windows takes it for a device.
    Reserved,
    /// It begins or ends with a full stop.
    Hidden,
    /// It is too long.
    Long,
}

/// Why an id cannot be the name of a folder on some file system. `None` if it can.
pub fn name_problem(name: &str) -> Option<NameProblem> {
    if let Some(letter) = name.chars().find(|letter| letter.is_control() || FORBIDDEN.contains(letter)) {
        return Some(NameProblem::Character(letter));
    }
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let is_numbered = |device: &str| {
        stem.strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    if DEVICES[..4].contains(&stem.as_str()) || DEVICES[4..].iter().any(|device| is_numbered(device)) {
        return Some(NameProblem::Reserved);
    }
    if name.starts_with('.') || name.ends_with(['.', ' ']) {
        return Some(NameProblem::Hidden);
    }
    (name.len() > MAX_BYTES).then_some(NameProblem::Long)
}

/// The name as file systems compare it that do not tell upper case from lower case.
pub fn folded(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}
