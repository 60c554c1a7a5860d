//! A strict parser of HTML: every tag is closed, every attribute quoted.

use std::ops::Range;

/// Elements without an end tag.
const VOID: [&str; 5] = ["input", "img", "br", "hr", "wbr"];

/// An element of the page.
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The position of its start tag.
    start: usize,
    /// The range between its tags.
    inner: Range<usize>,
}

/// A page and its elements, in document order.
pub struct Page {
    html: String,
    pub elements: Vec<Element>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|c| c == class))
    }

    /// The level of a heading, by its name or role.
    pub fn level(&self) -> Option<u8> {
        if self.is("role", "heading") {
            return self.get("aria-level").map(|level| level.parse().unwrap());
        }
        self.name.strip_prefix('h').and_then(|level| level.parse().ok())
    }
}

impl Page {
    /// Parses a page. Panics if it is not well formed.
    pub fn read(html: &str) -> Page {
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(start) = html[at..].find('<').map(|found| at + found) {
            let end = end_of_tag(html, start);
            let tag = &html[start + 1..end - 1];
            if let Some(name) = tag.strip_prefix('/') {
                let closed = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing"));
                assert_eq!(
                    elements[closed].name,
                    name,
                    "closed before {:?}",
                    &html[start.saturating_sub(80)..start]
                );
                elements[closed].inner.end = start;
            } else {
                let element = element(tag, start, end);
                if !VOID.contains(&element.name.as_str()) {
                    open.push(elements.len());
                }
                elements.push(element);
            }
            at = end;
        }
        assert!(open.is_empty(), "not closed: {}", elements[open[0]].name);
        Page { html: html.to_owned(), elements }
    }

    /// The HTML of an element, including its tags.
    pub fn html_of(&self, element: &Element) -> &str {
        let is_void = VOID.contains(&element.name.as_str());
        let end_tag = if is_void { 0 } else { "</>".len() + element.name.len() };
        &self.html[element.start..element.inner.end + end_tag]
    }

    /// The text of an element.
    pub fn text(&self, element: &Element) -> String {
        words(&self.html[element.inner.clone()])
    }

    /// The text of the whole page.
    pub fn all_text(&self) -> String {
        words(&self.html)
    }

    /// The descendants of an element.
    pub fn inside<'a>(&'a self, of: &'a Element) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(|e| of.inner.contains(&e.inner.start) && e.inner.start != of.inner.start)
    }

    /// The language of an element, by its nearest `lang` attribute.
    pub fn lang_of(&self, element: &Element) -> &str {
        let around = self
            .elements
            .iter()
            .filter(|e| e.inner.contains(&element.inner.start) || std::ptr::eq(*e, element));
        around.filter_map(|e| e.get("lang")).next_back().unwrap_or("")
    }

    pub fn by_id(&self, id: &str) -> &Element {
        let mut found = self.elements.iter().filter(|element| element.is("id", id));
        let element = found.next().unwrap_or_else(|| panic!("no element has the id {id:?}"));
        assert!(found.next().is_none(), "two elements have the id {id:?}");
        element
    }

    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }
}

/// The end of the tag that starts at `start`: the first `>` outside quotes.
fn end_of_tag(html: &str, start: usize) -> usize {
    let mut quoted = false;
    for (at, c) in html[start..].char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return start + at + 1,
            _ => {}
        }
    }
    panic!("a tag without end: {:?}", &html[start..]);
}

fn element(tag: &str, start: usize, end: usize) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
        "no tag: <{tag}>"
    );
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        assert!(
            key.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') && end > 0,
            "no attribute: <{tag}>"
        );
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or_else(|| panic!("not quoted: <{tag}>")),
            None => ("", after),
        };
        attributes.push((key.to_owned(), unescaped(value)));
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    Element { name: name.to_owned(), attributes, start, inner: end..end }
}

/// The text of a piece of HTML.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found) {
        text.push_str(&unescaped(&html[at..start]));
        at = end_of_tag(html, start);
    }
    text + &unescaped(&html[at..])
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once(';').unwrap_or_else(|| panic!("a bare ampersand: &{piece}"));
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#x27" => '\'',
            "#x2F" => '/',
            _ => panic!("&{name};"),
        });
        out.push_str(rest);
    }
    out
}
