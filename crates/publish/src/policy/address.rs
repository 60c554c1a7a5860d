//! An address of the web as a policy sees it.

use std::fmt;

/// An http or https address without query and fragment, which no policy looks at.
///
/// Read by own code: a policy needs scheme, host, port and path of addresses that a publisher types, and
/// the url crate brings the tables of every script's domain names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Whether the scheme is https.
    https: bool,
    /// The host, in lower case.
    pub host: String,
    /// The port, where it is not the scheme's own.
    pub port: Option<u16>,
    /// The path, which starts with a slash.
    pub path: String,
}

impl Address {
    /// Reads an address; `None` where it is not absolute, not http or https, or no browser would write it so
    /// (white space, letters beyond ASCII, a user's name).
    pub fn parse(text: &str) -> Option<Address> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let https = scheme.eq_ignore_ascii_case("https");
        if !https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let (host, port) = match authority.rsplit_once(':') {
            // The colons of an IPv6 address stand in brackets.
            Some((host, port)) if !port.contains(']') => (host, Some(port.parse().ok()?)),
            _ => (authority, None),
        };
        let fits = |c: char| c.is_ascii_alphanumeric() || "-._[]:".contains(c);
        if host.is_empty() || !host.chars().all(fits) || (host.contains(':') && !host.starts_with('[')) {
            return None;
        }
        if !path.bytes().all(|b| b.is_ascii_graphic()) {
            return None;
        }
        let port = port.filter(|port| *port != if https { 443 } else { 80 });
        let path = if path.is_empty() { "/" } else { path };
        Some(Address { https, host: host.to_ascii_lowercase(), port, path: path.to_owned() })
    }

    /// The folder an address means: itself, or what a file lies in (`…/dialogue-summary.js`).
    pub fn folder(&self) -> Address {
        let (before, last) = self.path.rsplit_once('/').unwrap_or_default();
        let path = if last.contains('.') || last.is_empty() { before } else { &self.path };
        self.at(&[path, "/"].concat())
    }

    /// Another path of the same server.
    pub fn at(&self, path: &str) -> Address {
        Address { path: path.to_owned(), ..self.clone() }
    }

    /// The origin: the address without its path.
    pub fn origin(&self) -> String {
        let whole = self.to_string();
        whole.strip_suffix(self.path.as_str()).unwrap_or(&whole).to_owned()
    }

    /// A file in this folder.
    pub fn file(&self, name: &str) -> Address {
        self.at(&[&self.path, name].concat())
    }

    /// The scheme.
    pub fn scheme(&self) -> &'static str {
        if self.https { "https" } else { "http" }
    }

    /// Whether it is https.
    pub fn is_secure(&self) -> bool {
        self.https
    }

    /// Whether a browser takes it into an encrypted page: https, or the machine itself
    /// ([Secure Contexts](https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy)).
    pub fn is_trustworthy(&self) -> bool {
        let host = self.host.as_str();
        let own = host == "localhost" || host.ends_with(".localhost") || host == "[::1]";
        self.https || own || (host.starts_with("127.") && self.is_ip())
    }

    /// Whether the host is a number and no name.
    pub fn is_ip(&self) -> bool {
        self.host.starts_with('[') || self.host.parse::<std::net::Ipv4Addr>().is_ok()
    }

    /// Whether both are of one origin.
    pub fn is_same_origin(&self, other: &Address) -> bool {
        (self.https, &self.host, self.port) == (other.https, &other.host, other.port)
    }

    /// The same address by https, at the port it then has.
    pub fn upgraded(&self) -> Address {
        Address { https: true, ..self.clone() }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}://{}", self.scheme(), self.host)?;
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        f.write_str(&self.path)
    }
}
