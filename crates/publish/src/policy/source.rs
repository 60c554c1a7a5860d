//! The grammar of source expressions ([CSP Level 3](https://www.w3.org/TR/CSP3/#framework-directive-source-list)).
//! `content-security-policy` matches them and keeps its grammar private; slips need to tell valid ones from others.

/// A source expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source<'a> {
    /// `https://*.example.org:443/folder/`, or only `example.org`.
    Host,
    /// `'nonce-…'`, with the nonce.
    Nonce(&'a str),
    /// `*`, `https:`, a hash, or a keyword.
    Other,
    /// None of these. Browsers ignore it.
    Invalid,
}

/// The keywords without their quotes.
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

/// Parses an expression.
pub fn source(text: &str) -> Source<'_> {
    if let Some(word) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return quoted(word);
    }
    if text == "*" || text.strip_suffix(':').is_some_and(is_scheme) {
        return Source::Other;
    }
    if is_host(text) { Source::Host } else { Source::Invalid }
}

fn quoted(word: &str) -> Source<'_> {
    if let Some((kind, value)) = word.split_once('-').filter(|(_, value)| is_base64(value)) {
        match kind.to_ascii_lowercase().as_str() {
            "nonce" => return Source::Nonce(value),
            "sha256" | "sha384" | "sha512" => return Source::Other,
            _ => {}
        }
    }
    let is_keyword = KEYWORDS.iter().any(|keyword| keyword.eq_ignore_ascii_case(word));
    if is_keyword { Source::Other } else { Source::Invalid }
}

/// Whether the text is Base64, or Base64 for URLs.
pub fn is_base64(text: &str) -> bool {
    let value = text.trim_end_matches('=');
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/-_".contains(&b))
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// Scheme, host, port and path of a host source. Only the host is required.
fn parts(text: &str) -> (Option<&str>, &str, Option<&str>, &str) {
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (Some(scheme), rest),
        None => (None, text),
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    match authority.split_once(':') {
        Some((host, port)) => (scheme, host, Some(port), path),
        None => (scheme, authority, None, path),
    }
}

fn is_host(text: &str) -> bool {
    let (scheme, host, port, path) = parts(text);
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let name = host.strip_prefix("*.").unwrap_or(host);
    scheme.is_none_or(is_scheme)
        && (host == "*" || name.strip_suffix('.').unwrap_or(name).split('.').all(is_label))
        && port.is_none_or(is_port)
        && !path.starts_with("//")
        && path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/:@%!$&'()*+=-._~".contains(&b))
}

fn is_port(text: &str) -> bool {
    text == "*" || (text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u16>().is_ok())
}

/// Whether the expression has no port beyond 65535.
pub fn has_possible_port(text: &str) -> bool {
    let (_, _, port, _) = parts(text);
    port.is_none_or(|port| port.is_empty() || is_port(port))
}
