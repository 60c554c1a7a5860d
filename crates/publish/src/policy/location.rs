//! The URLs of pages, folders and files.

use url::{Host, Url};

/// Parses a URL that a publisher typed: absolute, http or https, without credentials, which browsers do not fetch.
/// Policies do not look at query and fragment, so these are dropped.
pub fn parse_url(text: &str) -> Option<Url> {
    let mut url = Url::parse(text.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some() {
        return None;
    }
    url.set_query(None);
    url.set_fragment(None);
    Some(url)
}

/// The folder that a URL means: itself, or the folder of a file (`…/dialogue-summary.js`).
pub fn folder(url: &Url) -> Url {
    let (parent, last) = url.path().rsplit_once('/').unwrap_or_default();
    let is_file = last.contains('.') || last.is_empty();
    let mut folder = url.clone();
    folder.set_path(&format!("{}/", if is_file { parent } else { url.path() }));
    folder
}

/// A file in a folder.
pub fn file(folder: &Url, name: &str) -> Url {
    let mut file = folder.clone();
    file.set_path(&format!("{}{name}", folder.path()));
    file
}

/// Whether two URLs have the same origin.
pub fn is_same_origin(a: &Url, b: &Url) -> bool {
    a.origin() == b.origin()
}

/// The URL with https.
pub fn upgraded(url: &Url) -> Url {
    let mut secure = url.clone();
    // Fails only between special and other schemes.
    let _ = secure.set_scheme("https");
    secure
}

/// Whether a browser loads the URL into an encrypted page: https, or the machine itself
/// ([Secure Contexts](https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy)).
pub fn is_trustworthy(url: &Url) -> bool {
    let is_local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    is_local || url.scheme() == "https"
}
