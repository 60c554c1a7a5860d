//! The tags of a page, where an HTML tokenizer finds them, each with its place to the byte.
//!
//! No crate: parsers of HTML tell no places, and the one that rewrites in place brings selectors, style sheets and
//! encodings along. The tests compare this with Servo's parser.

use std::ops::Range;

/// A start or an end tag.
pub struct Tag<'a> {
    /// Its name, in small letters.
    pub name: String,
    /// Whether it is an end tag.
    pub ends: bool,
    /// Whether it says of itself that it has no content.
    pub is_empty: bool,
    /// From its `<` to behind its `>`.
    pub span: Range<usize>,
    /// Where more attributes can be put.
    pub room: usize,
    attributes: Vec<(String, &'a str)>,
}

impl<'a> Tag<'a> {
    /// An attribute, as it is written between its quotes. Of several of a name the first counts.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// All of them, names in small letters.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), *value))
    }
}

/// A page on the way through its tags.
pub struct Tags<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    /// From the beginning.
    pub fn new(html: &'a str) -> Tags<'a> {
        Tags { html, at: 0 }
    }

    /// The next tag; `foreign` is markup of SVG or MathML, where CDATA is text.
    pub fn next(&mut self, foreign: bool) -> Option<Tag<'a>> {
        loop {
            let start = self.at + self.html.get(self.at..)?.find('<')?;
            let rest = &self.html[start..];
            let ends = rest.starts_with("</");
            let name = 1 + usize::from(ends);
            if rest.as_bytes().get(name).is_some_and(u8::is_ascii_alphabetic) {
                let tag = tag(self.html, start, start + name, ends)?;
                self.at = tag.span.end;
                return Some(tag);
            }
            self.at = start + no_tag(rest, foreign)?;
        }
    }

    /// Passes over the text of an element in which nothing is a tag but its own end.
    pub fn skip_text(&mut self, name: &str) {
        let rest = self.html.get(self.at..).unwrap_or_default().as_bytes();
        let length = match name {
            "plaintext" => None,
            "script" => script(rest),
            _ => (0..rest.len()).find(|at| is_tag(&rest[*at..], "</", name)),
        };
        self.at += length.unwrap_or(rest.len());
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

fn find(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    (from..bytes.len()).find(|at| is(bytes[*at]))
}

fn tag(html: &str, start: usize, name: usize, ends: bool) -> Option<Tag<'_>> {
    let bytes = html.as_bytes();
    let mut at = find(bytes, name, |byte| is_space(byte) || matches!(byte, b'/' | b'>'))?;
    let name = html[name..at].to_ascii_lowercase();
    let (mut attributes, mut room) = (Vec::new(), at);
    loop {
        let before = at;
        at = find(bytes, at, |byte| !is_space(byte) && byte != b'/')?;
        if bytes[at] == b'>' {
            // A slash that ends a value without quotes is part of it.
            let is_empty = at > before && bytes[at - 1] == b'/';
            return Some(Tag { name, ends, is_empty, span: start..at + 1, room, attributes });
        }
        let from = at;
        at = find(bytes, at + 1, |byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='))?;
        let named = html[from..at].to_ascii_lowercase();
        let mut value = "";
        let sign = find(bytes, at, |byte| !is_space(byte))?;
        if bytes[sign] == b'=' {
            let begin = find(bytes, sign + 1, |byte| !is_space(byte))?;
            (value, at) = match bytes[begin] {
                quote @ (b'"' | b'\'') => {
                    let close = find(bytes, begin + 1, |byte| byte == quote)?;
                    (&html[begin + 1..close], close + 1)
                }
                _ => {
                    let end = find(bytes, begin, |byte| is_space(byte) || byte == b'>')?;
                    (&html[begin..end], end)
                }
            };
            // Behind a bare `=` the next attribute would be its value.
            room = if at > begin { at } else { room };
        } else {
            room = at;
        }
        attributes.push((named, value));
    }
}

/// How long what begins with `<` is, and is no tag: a comment, a doctype, CDATA or a mere sign.
fn no_tag(rest: &str, foreign: bool) -> Option<usize> {
    let to = |from: usize, end: &str| Some(from + rest.get(from..)?.find(end)? + end.len());
    if rest.starts_with("<!--") {
        let short = ["<!-->", "<!--->"].into_iter().find(|short| rest.starts_with(short));
        let end = short.map(str::len).or_else(|| to(4, "-->"));
        let other = rest.get(4..end.unwrap_or(rest.len())).and_then(|inner| inner.find("--!>"));
        return other.map(|at| at + 8).or(end);
    }
    if foreign && rest.starts_with("<![CDATA[") {
        return to(9, "]]>");
    }
    if ["<!", "<?", "</"].iter().any(|start| rest.starts_with(start)) { to(2, ">") } else { Some(1) }
}

fn is_tag(rest: &[u8], start: &str, name: &str) -> bool {
    let end = start.len() + name.len();
    rest.starts_with(start.as_bytes())
        && rest.get(start.len()..end).is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
        && rest.get(end).is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
}

/// The length of a script. In what looks like a comment, a script in the script has an end of its own.
fn script(text: &[u8]) -> Option<usize> {
    let (mut hidden, mut inner, mut at) = (false, false, 0);
    while at < text.len() {
        let rest = &text[at..];
        if is_tag(rest, "</", "script") {
            if !inner {
                return Some(at);
            }
            inner = false;
        } else if hidden && rest.starts_with(b"-->") {
            (hidden, inner) = (false, false);
        } else if !hidden && rest.starts_with(b"<!--") {
            // Its dashes may be those of its end.
            (hidden, at) = (true, at + 1);
        } else if hidden && is_tag(rest, "<", "script") {
            inner = true;
        }
        at += 1;
    }
    None
}
