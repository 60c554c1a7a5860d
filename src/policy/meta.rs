//! Policies in the `meta` elements of a page, found as a browser finds them
//! ([HTML, tokenization](https://html.spec.whatwg.org/multipage/parsing.html#tokenization)).

use super::form::{How, NAME, Piece, REPORT_ONLY};

/// Where the page begins in a text: at the text's end where there is none.
pub fn start(text: &str) -> usize {
    const TAGS: [&str; 5] = ["<meta", "<!doctype", "<html", "<head", "<!--"];
    let lower = text.to_ascii_lowercase();
    TAGS.iter().filter_map(|tag| lower.find(tag)).min().unwrap_or(text.len())
}

/// What the `meta` elements say of policies.
pub fn metas(page: &str) -> Vec<Piece> {
    // In whatever case its names are; in lower case every letter has the place it had.
    let lower = page.to_ascii_lowercase();
    let (mut pieces, mut at) = (Vec::new(), 0);
    while let Some(found) = lower[at..].find('<') {
        at += found;
        if lower[at..].starts_with("<!--") {
            at = lower[at..].find("-->").map_or(page.len(), |end| at + end);
        } else if lower[at..].starts_with("<meta") {
            let (tag, rest) = Tag::read(&page[at + "<meta".len()..]);
            let end = page.len() - rest.len();
            pieces.extend(tag.piece(&page[at..end]));
            at = end;
        } else {
            at += 1;
        }
    }
    pieces
}

/// The attributes of a tag, and whether the last value ends.
#[derive(Default)]
struct Tag<'a> {
    attributes: Vec<(String, &'a str)>,
    cut: bool,
}

impl<'a> Tag<'a> {
    /// Reads the attributes of a tag; what comes behind it is left.
    fn read(text: &'a str) -> (Tag<'a>, &'a str) {
        let mut tag = Tag::default();
        let mut rest = text;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return (tag, rest);
            }
            if let Some(rest) = rest.strip_prefix('>') {
                return (tag, rest);
            }
            // An equals sign at the very start belongs to the name.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let ends = |c: char| c.is_ascii_whitespace() || "/>=".contains(c);
            let end = rest[first..].find(ends).map_or(rest.len(), |end| first + end);
            let name = rest[..end].to_ascii_lowercase();
            rest = rest[end..].trim_ascii_start();
            let mut value = "";
            if let Some(behind) = rest.strip_prefix('=') {
                (value, rest) = tag.value(behind.trim_ascii_start());
            }
            // The first of a name counts.
            if !tag.attributes.iter().any(|(known, _)| *known == name) {
                tag.attributes.push((name, value));
            }
        }
    }

    fn value(&mut self, text: &'a str) -> (&'a str, &'a str) {
        for quote in ['"', '\''] {
            let Some(inner) = text.strip_prefix(quote) else { continue };
            return inner.split_once(quote).unwrap_or_else(|| {
                self.cut = true;
                (inner, "")
            });
        }
        text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len()))
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    /// What it says of policies; none where it is about something else.
    fn piece(&self, whole: &str) -> Option<Piece> {
        let names = |(name, value): &(String, &str)| name != "content" && mentions(value);
        let concerned = self.attributes.iter().any(names) || (self.cut && mentions(whole));
        if !concerned {
            return None;
        }
        let equiv = decoded(self.get("http-equiv").unwrap_or_default()).to_ascii_lowercase();
        let how = match (equiv.as_str(), self.cut) {
            (NAME, false) => How::Meta,
            (REPORT_ONLY, false) => How::MetaReports,
            _ => How::Unread,
        };
        Some(match self.get("content") {
            Some(content) if how != How::Unread => Piece { how, text: decoded(content) },
            _ => Piece { how: How::Unread, text: whole.trim_end().to_owned() },
        })
    }
}

fn mentions(text: &str) -> bool {
    text.to_ascii_lowercase().contains(NAME)
}

/// The text with its character references resolved, those that a template writes for quotes among them.
fn decoded(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let sign = piece.split_once(';').and_then(|(name, rest)| Some((referred(name)?, rest)));
        match sign {
            Some((sign, rest)) => {
                out.push(sign);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(piece);
            }
        }
    }
    out
}

fn referred(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return code.ok().and_then(char::from_u32);
    }
    match name {
        "apos" => Some('\''),
        "quot" => Some('"'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "semi" => Some(';'),
        "colon" => Some(':'),
        "comma" => Some(','),
        "nbsp" => Some('\u{a0}'),
        _ => None,
    }
}
