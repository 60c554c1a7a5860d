//! Finds policies in what a publisher pastes: a value, header lines, the whole response of a server, a server's
//! configuration, or a page. Text that is not understood must be reported, since it would count as no policy.

use super::delivery::{Delivered, Delivery, by_header, closing_quote};
use super::{meta, server_config, slip};

/// Headers of nearly every response. If one of them is there, the lines are headers even without a policy.
const COMMON_HEADERS: [&str; 8] =
    ["date", "server", "content-type", "content-length", "cache-control", "location", "etag", "vary"];

/// Everything in a text that concerns policies.
pub fn find_policies(text: &str) -> Vec<Delivered> {
    let text = without_curl_marks(unquoted(text));
    let (text, is_response) = last_response(&text);
    let (head, page) = text.split_at(meta::start(text));
    let mut found = if is_response || is_headers(head) {
        in_headers(head, is_response)
    } else if let Some(configured) = server_config::find_policies(head) {
        configured
    } else if page.is_empty() {
        vec![Delivered { delivery: Delivery::Header, text: head.lines().collect::<Vec<_>>().join(" ") }]
    } else {
        // Only more of the page can stand before a part of a page.
        Vec::new()
    };
    found.extend(meta::find_policies(page));
    found
}

/// The text without quotation marks around it, if they enclose a policy.
fn unquoted(text: &str) -> &str {
    let bare = text.trim().trim_end_matches([',', ';']);
    let inner = bare.chars().next().and_then(|open| {
        let inner = bare.strip_prefix(open)?.strip_suffix(closing_quote(open)?)?;
        let first = inner.split_ascii_whitespace().next().unwrap_or_default().trim_end_matches([';', ':']);
        (first.is_empty() || slip::is_directive(first) || by_header(first).is_some()).then_some(inner)
    });
    inner.unwrap_or(text)
}

/// The text without the mark that `curl -v` puts before lines that it receives.
fn without_curl_marks(text: &str) -> String {
    let line = |line| if line == "<" { "" } else { str::strip_prefix(line, "< ").unwrap_or(line) };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The last of the responses that `curl -IL` prints, which is the page's, and whether there is one.
fn last_response(text: &str) -> (&str, bool) {
    let (mut last, mut position) = (None, 0);
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        if line[indent..].starts_with("HTTP/") {
            last = Some(position + indent);
        }
        position += line.len();
    }
    (&text[last.unwrap_or(0)..], last.is_some())
}

/// Whether these are header lines. A value alone has no name; a colon in it is a mistake.
fn is_headers(text: &str) -> bool {
    let is_common = |line: &str| {
        other_header(line).is_some_and(|name| COMMON_HEADERS.contains(&name.to_ascii_lowercase().as_str()))
    };
    text.lines().any(|line| policy_header(line).is_some() || is_common(line))
}

fn in_headers(head: &str, is_response: bool) -> Vec<Delivered> {
    let mut found: Vec<Delivered> = Vec::new();
    let mut may_continue = false;
    for line in head.lines() {
        let first = line.split_ascii_whitespace().next().unwrap_or_default();
        if let Some((delivery, name, value)) = policy_header(line) {
            may_continue = delivery != Delivery::Legacy;
            let text = if may_continue { value } else { name };
            found.push(Delivered { delivery, text: text.to_owned() });
        } else if line.trim().is_empty() {
            if is_response {
                break;
            }
            may_continue = false;
        } else if other_header(line).is_some() {
            may_continue = false;
        } else if let Some(last) = found.last_mut().filter(|_| may_continue) {
            last.text.push(' ');
            last.text.push_str(line);
        } else if slip::is_directive(first) && !is_response {
            may_continue = true;
            found.push(Delivered { delivery: Delivery::Header, text: line.to_owned() });
        }
    }
    // A browser receives the response as it is, with its quotation marks.
    if !is_response {
        found.iter_mut().for_each(|each| each.text = unquoted(&each.text).to_owned());
    }
    found
}

/// The delivery, name and value of a header for policies.
fn policy_header(line: &str) -> Option<(Delivery, &str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim();
    Some((by_header(name)?, name, value))
}

/// The name of another header. A line of a policy is none: it may begin with a scheme, or with a directive and a colon
/// by mistake.
fn other_header(line: &str) -> Option<&str> {
    const SCHEMES: [&str; 7] = ["http", "https", "ws", "wss", "data", "blob", "filesystem"];
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_separate = value.is_empty() || value.starts_with([' ', '\t']);
    let is_other = !SCHEMES.contains(&name) && !slip::is_directive(name);
    (is_name && is_separate && is_other).then_some(name)
}
