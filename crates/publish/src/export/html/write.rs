//! Writes HTML: elements nest by construction, and text never becomes markup.
//!
//! Publishers edit exports by hand and compare them in version control. So blocks end with a line feed, and the output
//! does not depend on the version of Yew, whose server-side renderer writes one line.

use html_escape::encode_quoted_attribute;

/// A buffer of HTML.
#[derive(Debug, Default)]
pub struct Html {
    out: String,
}

/// Elements that are followed by a line feed. White space has no meaning there, so filters may strip it.
const BLOCKS: [&str; 21] = [
    "article",
    "aside",
    "section",
    "header",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "dl",
    "dt",
    "dd",
    "ul",
    "li",
    "figure",
    "blockquote",
    "figcaption",
    "html",
    "head",
    "body",
];

impl Html {
    /// An element with the content that `inner` writes. Attributes without a value are left out.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Html)) {
        self.tag(name, attributes);
        inner(self);
        self.out += &format!("</{name}>");
        if BLOCKS.contains(&name) {
            self.out.push('\n');
        }
    }

    /// A start tag without an end tag.
    pub fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out += &format!("<{name}");
        for (key, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.attribute(key, value);
        }
        self.out.push('>');
    }

    /// An attribute of a tag that is not closed yet.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.out += &format!(" {name}=\"");
        self.text(value);
        self.out.push('"');
    }

    /// An element that contains text.
    pub fn line(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |html| html.text(text));
    }

    /// Text. Control characters become spaces: HTML cannot contain most of them, and a filter that strips line breaks
    /// would join words.
    pub fn text(&mut self, text: &str) {
        self.out += &encode_quoted_attribute(&text.replace(char::is_control, " "));
    }

    /// Markup.
    pub fn raw(&mut self, html: &str) {
        self.out += html;
    }

    /// The HTML written so far.
    pub fn finish(self) -> String {
        self.out
    }
}
