//! Source expressions, and which addresses they match
//! ([CSP Level 3, 6.7.2](https://www.w3.org/TR/CSP3/#matching-urls)).

use super::Address;

/// One expression of a source list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'a> {
    /// `*`
    Any,
    /// `https:`
    Scheme(&'a str),
    /// `https://*.example.org:443/folder/`, of which only the host must be there.
    Host(Option<&'a str>, &'a str, Option<&'a str>, &'a str),
    /// `'self'`
    Own,
    /// `'nonce-…'`, and the nonce.
    Nonce(&'a str),
    /// `'sha256-…'` and its like.
    Hash,
    /// Any other keyword in quotes that CSP knows.
    Keyword,
    /// Nothing of all that: a browser passes it over.
    Invalid,
}

/// The keywords of source lists, without their quotes.
pub const KEYWORDS: [&str; 15] = [
    "none",
    "self",
    "unsafe-inline",
    "unsafe-eval",
    "wasm-unsafe-eval",
    "strict-dynamic",
    "unsafe-hashes",
    "report-sample",
    "trusted-types-eval",
    "inline-speculation-rules",
    "unsafe-allow-redirects",
    "unsafe-webtransport-hashes",
    "report-sha256",
    "report-sha384",
    "report-sha512",
];

/// Reads an expression.
pub fn source(text: &str) -> Source<'_> {
    if text == "*" {
        return Source::Any;
    }
    if let Some(word) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return quoted(word);
    }
    if let Some(scheme) = text.strip_suffix(':').filter(|scheme| is_scheme(scheme)) {
        return Source::Scheme(scheme);
    }
    host(text).unwrap_or(Source::Invalid)
}

fn quoted(word: &str) -> Source<'_> {
    let split = word.split_once('-').map(|(kind, value)| (kind.to_ascii_lowercase(), value));
    match split.as_ref().map(|(kind, value)| (kind.as_str(), *value)) {
        Some(("nonce", value)) if is_base64(value) => Source::Nonce(value),
        Some(("sha256" | "sha384" | "sha512", value)) if is_base64(value) => Source::Hash,
        _ if word.eq_ignore_ascii_case("self") => Source::Own,
        _ if KEYWORDS.iter().any(|keyword| keyword.eq_ignore_ascii_case(word)) => Source::Keyword,
        _ => Source::Invalid,
    }
}

/// Base64, or its form for addresses.
pub fn is_base64(text: &str) -> bool {
    let value = text.trim_end_matches('=');
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/-_".contains(&b))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

fn host(text: &str) -> Option<Source<'_>> {
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (Some(scheme), rest),
        None => (None, text),
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let name = host.strip_prefix("*.").unwrap_or(host);
    let fits = scheme.is_none_or(is_scheme)
        && (host == "*" || name.strip_suffix('.').unwrap_or(name).split('.').all(label))
        && port.is_none_or(|port| port == "*" || port.parse::<u16>().is_ok())
        && !path.starts_with("//")
        && path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/:@%!$&'()*+=-._~".contains(&b));
    fits.then_some(Source::Host(scheme, host, port, path))
}

impl Source<'_> {
    /// Whether it lets `page` load `address`.
    pub fn matches(&self, address: &Address, page: &Address) -> bool {
        match *self {
            Source::Any => true,
            Source::Scheme(scheme) => scheme_matches(scheme, address),
            Source::Host(scheme, host, port, path) => {
                scheme_matches(scheme.unwrap_or(page.scheme()), address)
                    && host_matches(host, address)
                    && port_matches(port, address)
                    && path_matches(path, &address.path)
            }
            Source::Own => {
                page.is_same_origin(address)
                    || (page.host == address.host && page.port == address.port && address.is_secure())
            }
            Source::Nonce(_) | Source::Hash | Source::Keyword | Source::Invalid => false,
        }
    }
}

/// A scheme stands for itself and for what is safer.
fn scheme_matches(scheme: &str, address: &Address) -> bool {
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "ws" => true,
        "https" | "wss" => address.is_secure(),
        _ => false,
    }
}

fn host_matches(pattern: &str, address: &Address) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    match pattern.strip_prefix('*') {
        Some("") => true,
        Some(ending) => address.host.ends_with(ending),
        // The standard lets no other IP address be named.
        None => pattern == address.host && (!address.is_ip() || pattern == "127.0.0.1"),
    }
}

fn port_matches(port: Option<&str>, address: &Address) -> bool {
    let usual = if address.is_secure() { 443 } else { 80 };
    match port {
        Some("*") => true,
        Some(port) => port.parse() == Ok(address.port.unwrap_or(usual)),
        None => address.port.is_none(),
    }
}

/// A path that ends with a slash stands for all below it, any other for itself.
fn path_matches(pattern: &str, path: &str) -> bool {
    if pattern.is_empty() || pattern == "/" {
        return true;
    }
    let parts = |path: &str| path.split('/').map(decoded).collect::<Vec<_>>();
    let (mut pattern_parts, path_parts) = (parts(pattern), parts(path));
    if !pattern.ends_with('/') {
        return pattern_parts == path_parts;
    }
    pattern_parts.pop();
    path_parts.len() > pattern_parts.len() && path_parts.starts_with(&pattern_parts)
}

/// The bytes that percent signs stand for.
fn decoded(part: &str) -> Vec<u8> {
    let mut pieces = part.split('%');
    let mut out = Vec::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let byte = piece.get(..2).filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        match byte.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                out.extend_from_slice(&piece.as_bytes()[2..]);
            }
            None => {
                out.push(b'%');
                out.extend_from_slice(piece.as_bytes());
            }
        }
    }
    out
}
